package org.bitrecord.protocols.icmp;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Union;

/** What follows the first four bytes of an ICMP message; told apart by the {@link IcmpType}. */
@Union
public sealed interface IcmpMessage {
    /**
     * Asks for its data to be sent back (RFC 792, "Echo or Echo Reply Message").
     *
     * @param identifier tells the requests of one sender from those of others on the same host
     * @param sequence tells the requests of one sender apart
     * @param data comes back in the reply
     */
    @Case(IcmpType.ECHO_REQUEST)
    @BitCodec
    record EchoRequest(
            @Bits(16) int identifier,
            @Bits(16) int sequence,
            @Rest Bytes data) implements IcmpMessage {}

    /**
     * Sends the data of an echo request back (RFC 792, "Echo or Echo Reply Message").
     *
     * @param identifier that of the request
     * @param sequence that of the request
     * @param data that of the request
     */
    @Case(IcmpType.ECHO_REPLY)
    @BitCodec
    record EchoReply(
            @Bits(16) int identifier,
            @Bits(16) int sequence,
            @Rest Bytes data) implements IcmpMessage {}

    /**
     * Any other message.
     *
     * @param content everything behind the checksum; in an error (RFC 792) four bytes that depend on the type, then the
     *     beginning of the datagram that caused it, which is a {@link QuotedIpv4}
     */
    @Otherwise
    @BitCodec
    record Other(@Rest Bytes content) implements IcmpMessage {}
}
