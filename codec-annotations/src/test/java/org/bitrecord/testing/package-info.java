/** Test fixtures that every module shares. */
package org.bitrecord.testing;
