/** Tests of the rules about single declarations, without a compiler. */
package org.bitrecord.processor.layout.rules;
