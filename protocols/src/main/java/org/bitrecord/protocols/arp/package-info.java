/** The Address Resolution Protocol (RFC 826). */
@NullMarked
package org.bitrecord.protocols.arp;

import org.jspecify.annotations.NullMarked;
