package org.bitrecord.protocols.ipv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bitrecord.Auto;
import org.bitrecord.Bytes;
import org.bitrecord.DecodeException;
import org.bitrecord.Mismatch;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.UnknownPayload;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/**
 * A header whose checksum is worked out by the rules of RFC 1071 in Wikipedia, "Internet checksum", of a UDP datagram
 * from 192.168.0.1 to 192.168.0.199: its words sum up to 2479c without the checksum, so to 479e with the carry, and the
 * complement of that is b861.
 */
class Ipv4ChecksumTest {
    private static final Ipv4Codec CODEC = Ipv4Codec.INSTANCE;

    private static final Bytes HEADER = Bytes.fromHex("4500 0073 0000 4000 4011 b861 c0a8 0001 c0a8 00c7");

    /** What the sample leaves out, of the size that its total length says. */
    private static final Bytes PAYLOAD = Bytes.of(new byte[0x73 - 20]);

    private static Ipv4 datagram(int headerLength, int totalLength, int headerChecksum) {
        return new Ipv4(
                4,
                headerLength,
                0,
                0,
                totalLength,
                0,
                Ipv4Flags.DONT_FRAGMENT,
                0,
                64,
                new IpProtocol(17),
                headerChecksum,
                Ipv4Address.of("192.168.0.1"),
                Ipv4Address.of("192.168.0.199"),
                List.of(),
                Bytes.EMPTY,
                new UnknownPayload(PAYLOAD));
    }

    @Test
    void thePublishedChecksumIsRight() {
        Ipv4 ip = CodecAssertions.assertBytesSurvive(CODEC, HEADER.concat(PAYLOAD));

        assertThat(ip).isEqualTo(datagram(5, 0x73, 0xB861));
        assertThat(CODEC.check(ip)).isEmpty();
    }

    @Test
    void thePublishedChecksumIsComputed() {
        Ipv4 automatic = datagram(Auto.AUTO, Auto.AUTO, Auto.AUTO);

        assertThat(CODEC.encode(automatic)).isEqualTo(HEADER.concat(PAYLOAD));
        CodecAssertions.assertComputed(CODEC, automatic);
    }

    @Test
    void aWrongChecksumIsReadAndListed() {
        byte[] bytes = HEADER.concat(PAYLOAD).toByteArray();
        bytes[8]--;

        Ipv4 ip = CodecAssertions.assertBytesSurvive(CODEC, Bytes.of(bytes));

        assertThat(CODEC.check(ip)).map(Mismatch::path).containsExactly("headerChecksum");
    }

    @Test
    void aDatagramCutBehindItsHeaderIsMalformed() {
        assertThatThrownBy(() -> CODEC.decode(HEADER))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Ipv4.totalLength at bit 16 (byte 2): says 115 bytes, but only 20 are left of the input");
    }
}
