/** What generated codecs need at run time; not meant to be named by hand-written code. */
@NullMarked
package org.bitrecord.runtime;

import org.jspecify.annotations.NullMarked;
