/** The Internet Control Message Protocol (RFC 792). */
@NullMarked
package org.bitrecord.protocols.icmp;

import org.jspecify.annotations.NullMarked;
