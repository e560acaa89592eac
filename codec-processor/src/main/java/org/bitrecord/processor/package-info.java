/** The annotation processor: scan, model, layout, emit. */
@NullMarked
package org.bitrecord.processor;

import org.jspecify.annotations.NullMarked;
