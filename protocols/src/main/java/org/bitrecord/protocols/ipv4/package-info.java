/** The Internet Protocol, version 4 (RFC 791). */
@NullMarked
package org.bitrecord.protocols.ipv4;

import org.jspecify.annotations.NullMarked;
