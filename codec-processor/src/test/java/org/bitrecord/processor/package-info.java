/** Tests of the whole processor, with a compiler. */
package org.bitrecord.processor;
