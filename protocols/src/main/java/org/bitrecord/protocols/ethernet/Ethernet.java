package org.bitrecord.protocols.ethernet;

import org.bitrecord.BitCodec;
import org.bitrecord.Bytes;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.protocols.MacAddress;

/**
 * An Ethernet II frame as a capture shows it, without preamble and frame check sequence (RFC 894, IEEE 802.3 section 3).
 *
 * @param destination who it is for
 * @param source who sent it
 * @param type what it carries
 * @param payload what it carries
 * @param trailer what follows the payload: padding up to the least size of a frame, and whatever else was sent
 */
@BitCodec
public record Ethernet(
        MacAddress destination,
        MacAddress source,
        @Tag(of = "payload") EtherType type,
        EthernetPayload payload,
        @Rest Bytes trailer) {
    /** A frame with this payload and no trailer; its type is computed on write. */
    public static Ethernet of(MacAddress destination, MacAddress source, EthernetPayload payload) {
        return new Ethernet(destination, source, EtherType.AUTO, payload, Bytes.EMPTY);
    }
}
