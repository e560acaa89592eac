/** From declarations to what bits mean: words, slices, sizes, rules. Names neither a compiler nor a code writer. */
@NullMarked
package org.bitrecord.processor.layout;

import org.jspecify.annotations.NullMarked;
