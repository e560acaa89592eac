/** Ethernet II frames. */
@NullMarked
package org.bitrecord.protocols.ethernet;

import org.jspecify.annotations.NullMarked;
