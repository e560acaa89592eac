/** The language as its users see it: records of tests, compiled with the processor. */
package org.bitrecord.language;
