/** From compiler elements to declarations; beside diagnostics the only package that names javax.lang.model. */
@NullMarked
package org.bitrecord.processor.scan;

import org.jspecify.annotations.NullMarked;
