/** Pictures of headers as RFCs draw them: read, and compared with a layout. */
@NullMarked
package org.bitrecord.processor.layout.picture;

import org.jspecify.annotations.NullMarked;
