package org.bitrecord.protocols;

import org.bitrecord.BitCodec;
import org.bitrecord.Bytes;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.protocols.ethernet.EthernetPayload;
import org.bitrecord.protocols.ipv4.IpPayload;

/**
 * A payload of a protocol that has no record here, kept as it is.
 *
 * @param bytes everything
 */
@Otherwise
@BitCodec
public record UnknownPayload(@Rest Bytes bytes) implements EthernetPayload, IpPayload {}
