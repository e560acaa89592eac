/** Tests of what the scan makes of source. */
package org.bitrecord.processor.scan;
