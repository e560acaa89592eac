/** Tests of what is said to the user. */
package org.bitrecord.processor.diagnostics;
