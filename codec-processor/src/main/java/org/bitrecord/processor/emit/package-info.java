/** From layouts to source text; decides nothing. */
@NullMarked
package org.bitrecord.processor.emit;

import org.jspecify.annotations.NullMarked;
