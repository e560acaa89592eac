/** Generated codecs against code that was written by hand for the same records. */
@NullMarked
package org.bitrecord.benchmarks;

import org.jspecify.annotations.NullMarked;
