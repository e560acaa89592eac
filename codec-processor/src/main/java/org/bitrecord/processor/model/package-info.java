/** What the user wrote, as immutable data; names no compiler. */
@NullMarked
package org.bitrecord.processor.model;

import org.jspecify.annotations.NullMarked;
