/** What can be said of a declaration without laying it out: types, widths, constants, and who may have what. */
@NullMarked
package org.bitrecord.processor.layout.rules;

import org.jspecify.annotations.NullMarked;
