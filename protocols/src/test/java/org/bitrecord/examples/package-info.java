/** Formats that are in use, described by records of tests and held against the bytes of their specifications. */
package org.bitrecord.examples;
