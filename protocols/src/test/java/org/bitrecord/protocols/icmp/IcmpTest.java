package org.bitrecord.protocols.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.bitrecord.Auto;
import org.bitrecord.Bytes;
import org.bitrecord.DecodeException;
import org.bitrecord.Mismatch;
import org.bitrecord.protocols.ipv4.IpProtocol;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** Messages from captures: an echo request of Windows, and an error by which a router gave a datagram back. */
class IcmpTest {
    private static final IcmpCodec CODEC = IcmpCodec.INSTANCE;

    private static final Bytes ECHO_REQUEST = Bytes.fromHex("""
            08 00 4d56 0001 0005
            6162636465666768 696a6b6c6d6e6f70 7172737475767761 6263646566676869
            """);

    private static final Bytes TIME_EXCEEDED = Bytes.fromHex("""
            0b 00 c6c7 00003039
            45 00 001f 0064 0000 64 01 d276 c0000202 c0000201
            08 00 f590 0064 000a
            """);

    @Test
    void anEchoRequestIsReadFieldByField() {
        Icmp icmp = CodecAssertions.assertBytesSurvive(CODEC, ECHO_REQUEST);

        assertThat(icmp)
                .isEqualTo(new Icmp(
                        new IcmpType(IcmpType.ECHO_REQUEST),
                        0,
                        0x4D56,
                        new IcmpMessage.EchoRequest(
                                1,
                                5,
                                Bytes.of("abcdefghijklmnopqrstuvwabcdefghi".getBytes(StandardCharsets.US_ASCII)))));
        assertThat(CODEC.check(icmp)).isEmpty();
    }

    @Test
    void typeAndChecksumAreComputed() {
        Icmp read = CODEC.decode(ECHO_REQUEST);

        assertThat(CODEC.encode(Icmp.of(read.message()))).isEqualTo(ECHO_REQUEST);
        CodecAssertions.assertComputed(CODEC, Icmp.of(read.message()));
    }

    @Test
    void theChecksumOfAnOddNumberOfBytesCountsAZeroByteAtTheEnd() {
        // RFC 1071 section 4.1; the words are 0000 0000 0000 and ff00, whose sum is ff00.
        Icmp icmp = new Icmp(IcmpType.AUTO, 0, Auto.AUTO, new IcmpMessage.EchoReply(0, 0, Bytes.of(0xFF)));

        assertThat(CODEC.encode(icmp)).isEqualTo(Bytes.fromHex("00 00 00ff 0000 0000 ff"));
        CodecAssertions.assertComputed(CODEC, icmp);
    }

    @Test
    void theExampleOfRfc1071HasItsSum() {
        // Section 3: the sum of 0001 f203 f4f5 f6f7 is ddf2; here they lie in the message as they are.
        Icmp icmp = new Icmp(
                new IcmpType(0), 1, Auto.AUTO, new IcmpMessage.EchoReply(0xF203, 0xF4F5, Bytes.of(0xF6, 0xF7)));

        assertThat(CODEC.fix(icmp).checksum()).isEqualTo(~0xDDF2 & 0xFFFF);
    }

    @Test
    void anErrorKeepsTheDatagramThatCausedIt() {
        Icmp icmp = CodecAssertions.assertBytesSurvive(CODEC, TIME_EXCEEDED);

        assertThat(icmp.type()).isEqualTo(new IcmpType(IcmpType.TIME_EXCEEDED));
        Bytes content = ((IcmpMessage.Other) icmp.message()).content();
        QuotedIpv4 quoted = QuotedIpv4Codec.INSTANCE.decode(content.slice(4, content.size()));
        assertThat(quoted.totalLength()).isEqualTo(31);
        assertThat(quoted.timeToLive()).isEqualTo(100);
        assertThat(quoted.protocol()).isEqualTo(new IpProtocol(IpProtocol.ICMP));
        assertThat(quoted.destination()).hasToString("192.0.2.1");
        assertThat(quoted.payload()).isEqualTo(Bytes.fromHex("0800f5900064000a"));
        assertThat(QuotedIpv4Codec.INSTANCE.encode(quoted)).isEqualTo(content.slice(4, content.size()));
        assertThat(CODEC.check(icmp)).isEmpty();
    }

    @Test
    void aWrongChecksumIsReadAndListed() {
        Bytes wrong = ECHO_REQUEST.slice(0, 2).concat(Bytes.of(0, 0)).concat(ECHO_REQUEST.slice(4, 40));

        Icmp icmp = CodecAssertions.assertBytesSurvive(CODEC, wrong);

        assertThat(CODEC.check(icmp)).containsExactly(new Mismatch("checksum", 16, "0x4d56", "0x0000"));
        assertThat(CODEC.encode(CODEC.fix(icmp))).isEqualTo(ECHO_REQUEST);
    }

    @Test
    void aTypeThatIsNotThatOfTheMessageIsWrittenAsItIsAndListed() {
        Icmp icmp = new Icmp(new IcmpType(0), 0, Auto.AUTO, new IcmpMessage.EchoRequest(1, 2, Bytes.EMPTY));

        assertThat(CODEC.encode(icmp).unsignedAt(0)).isZero();
        assertThat(CODEC.check(icmp)).map(Mismatch::path).contains("type");
        assertThat(CODEC.fix(icmp).type()).isEqualTo(new IcmpType(8));
    }

    @Test
    void theTypeOfAnyOtherMessageCannotBeComputed() {
        Icmp icmp = Icmp.of(new IcmpMessage.Other(Bytes.EMPTY));

        CodecAssertions.assertRefused(CODEC, icmp, "Icmp.type");
        assertThatThrownBy(() -> CODEC.fix(icmp)).hasMessageStartingWith("Icmp.type: ");
    }

    @Test
    void aMessageThatIsCutShortIsNamed() {
        assertThatThrownBy(() -> CODEC.decode(ECHO_REQUEST.slice(0, 7)))
                .isInstanceOfSatisfying(
                        DecodeException.class,
                        e -> assertThat(e.path()).isEqualTo("Icmp.message/EchoRequest.sequence"));
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsPath() {
        IcmpMessage message = new IcmpMessage.EchoRequest(1, 2, Bytes.EMPTY);

        CodecAssertions.assertRefused(CODEC, new Icmp(new IcmpType(256), 0, 0, message), "Icmp.type.value");
        CodecAssertions.assertRefused(CODEC, new Icmp(IcmpType.AUTO, -1, 0, message), "Icmp.code");
        CodecAssertions.assertRefused(CODEC, new Icmp(IcmpType.AUTO, 0, 65536, message), "Icmp.checksum");
        CodecAssertions.assertRefused(CODEC, new Icmp(IcmpType.AUTO, 0, 0, null), "Icmp.message");
        CodecAssertions.assertRefused(
                CODEC, Icmp.of(new IcmpMessage.EchoReply(0, 65536, Bytes.EMPTY)), "Icmp.message/EchoReply.sequence");
        CodecAssertions.assertRefused(
                CODEC,
                Icmp.of(new IcmpMessage.EchoReply(Auto.AUTO, 0, Bytes.EMPTY)),
                "Icmp.message/EchoReply.identifier");
    }
}
