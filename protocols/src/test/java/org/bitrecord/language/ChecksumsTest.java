package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;
import static org.bitrecord.Auto.AUTO_LONG;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.bitrecord.AlignTo;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.ChecksumAlgorithm;
import org.bitrecord.Codec;
import org.bitrecord.Crc32;
import org.bitrecord.Crc8;
import org.bitrecord.Internet;
import org.bitrecord.Order;
import org.bitrecord.Prefixed;
import org.bitrecord.Present;
import org.bitrecord.Rest;
import org.bitrecord.Times;
import org.bitrecord.Zero;
import org.bitrecord.testing.CodecAssertions;
import org.bitrecord.testing.Rfc1071;
import org.junit.jupiter.api.Test;

/** Which bytes a checksum covers, and when there is none. */
class ChecksumsTest {
    /** OSPF version 2 leaves the authentication out of its checksum, and has none with cryptographic authentication. */
    @BitCodec
    record Ospf(
            @Bits(8) int version,
            @Bits(8) int type,

            @Bits(16) @Checksum(algorithm = Internet.class, except = "authentication", when = "authenticationType != 2")
            int checksum,

            @Bits(16) int authenticationType,
            @Bits(64) long authentication,
            @Rest Bytes body) {}

    @BitCodec
    record Datagram(
            @Bits(16) int port,

            @Bits(16) @Checksum(algorithm = Internet.class, zero = Zero.MEANS_ABSENT)
            int checksum,

            @Rest Bytes data) {}

    @BitCodec
    record Hashed(
            @Bits(8) int a,

            @Bits(32)
            @Checksum(
                    algorithm = Crc32.class,
                    except = {"b", "d"})
            long crc,

            @Bits(16) int b,
            @Bits(8) int c,
            Bytes4 d,
            @Bits(8) int e) {}

    @BitCodec
    record Bytes4(@Bits(32) long value) {}

    /** GRE: a checksum that is there where a bit says so (RFC 2784, section 2). */
    @BitCodec
    record Gre(
            @Bits(1) @Present(of = "checksum") int checksumPresent,
            @Bits(15) int rest,
            @Bits(16) int protocol,
            @Checksum(algorithm = Internet.class) Optional<@Bits(16) Integer> checksum,
            @Rest Bytes payload) {}

    private static int internet(String hex) {
        return Rfc1071.checksum(Bytes.fromHex(hex).toByteArray());
    }

    @Test
    void componentsAreLeftOutOfTheCoverage() {
        Ospf packet = new Ospf(2, 1, AUTO, 1, 0x1122334455667788L, Bytes.fromHex("AABBCC"));

        Bytes bytes = ChecksumsTest_OspfCodec.INSTANCE.encode(packet);

        int expected = internet("02010000" + "0001" + "AABBCC");
        assertThat(ByteBuffer.wrap(bytes.toByteArray()).getShort(2) & 0xFFFF).isEqualTo(expected);
        assertThat(ChecksumsTest_OspfCodec.INSTANCE.check(ChecksumsTest_OspfCodec.INSTANCE.decode(bytes)))
                .isEmpty();
        assertThat(ChecksumsTest_OspfCodec.INSTANCE.fix(packet).checksum()).isEqualTo(expected);
    }

    @Test
    void severalComponentsAreLeftOutBeforeAndBehindTheChecksum() {
        Hashed hashed = new Hashed(1, AUTO_LONG, 0x0203, 4, new Bytes4(0x05060708), 9);

        Hashed fixed = ChecksumsTest_HashedCodec.INSTANCE.fix(hashed);

        CRC32 crc = new CRC32();
        crc.update(Bytes.fromHex("01" + "00000000" + "04" + "09").toByteArray());
        assertThat(fixed.crc()).isEqualTo(crc.getValue());
        assertThat(ChecksumsTest_HashedCodec.INSTANCE.encode(hashed))
                .isEqualTo(ChecksumsTest_HashedCodec.INSTANCE.encode(fixed));
    }

    @Test
    void aNumberIsNoChecksumWhereItsConditionIsFalse() {
        Ospf forged = new Ospf(2, 1, 0x1234, 2, 0, Bytes.EMPTY);

        assertThat(ChecksumsTest_OspfCodec.INSTANCE.check(forged)).isEmpty();
        assertThat(ChecksumsTest_OspfCodec.INSTANCE.fix(forged)).isEqualTo(forged);
        assertThat(ChecksumsTest_OspfCodec.INSTANCE.encode(new Ospf(2, 1, AUTO, 2, 0, Bytes.EMPTY)))
                .isEqualTo(Bytes.fromHex("0201" + "0000" + "0002" + "0000000000000000"));
        assertThat(ChecksumsTest_OspfCodec.INSTANCE
                        .fix(new Ospf(2, 1, AUTO, 2, 0, Bytes.EMPTY))
                        .checksum())
                .isZero();
    }

    @Test
    void aChecksumMayBeAbsent() {
        Codec<Gre> codec = ChecksumsTest_GreCodec.INSTANCE;
        Gre with = new Gre(AUTO, 0, 0x0800, Optional.of(AUTO), Bytes.fromHex("AABBCC"));
        Gre without = new Gre(AUTO, 0, 0x0800, Optional.empty(), Bytes.fromHex("AABBCC"));

        int expected = internet("8000 0800 0000 AABBCC");
        assertThat(codec.fix(with)).isEqualTo(new Gre(1, 0, 0x0800, Optional.of(expected), Bytes.fromHex("AABBCC")));
        CodecAssertions.assertComputed(codec, with);
        CodecAssertions.assertComputed(codec, without);
        assertThat(codec.check(new Gre(1, 0, 0x0800, Optional.of(1), Bytes.EMPTY)))
                .hasSize(1);
        assertThatThrownBy(() -> codec.encode(new Gre(1, 0, 0x0800, Optional.of(0x10000), Bytes.EMPTY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Gre.checksum: is 65536, but 16 bits hold 0 to 65535");
        Gre fixed = codec.fix(with);
        assertThat(ChecksumsTest_GreCodec.edit(fixed).protocol(1).build().checksum())
                .contains(AUTO);
    }

    @Test
    void aChecksumOfZeroMaySayThatThereIsNone() {
        Datagram without = new Datagram(53, 0, Bytes.fromHex("AB"));

        assertThat(ChecksumsTest_DatagramCodec.INSTANCE.check(without)).isEmpty();
        assertThat(ChecksumsTest_DatagramCodec.INSTANCE.fix(without)).isEqualTo(without);
        assertThat(ChecksumsTest_DatagramCodec.INSTANCE.check(new Datagram(53, 1, Bytes.fromHex("AB"))))
                .hasSize(1);
    }

    @Test
    void aChecksumThatComesOutAsZeroIsWrittenAsAllOnes() {
        // 0xFFFF and nothing else has the checksum 0 (RFC 768).
        Datagram datagram = new Datagram(0xFFFF, AUTO, Bytes.EMPTY);

        assertThat(internet("FFFF")).isZero();
        assertThat(ChecksumsTest_DatagramCodec.INSTANCE.encode(datagram)).isEqualTo(Bytes.fromHex("FFFFFFFF"));
        assertThat(ChecksumsTest_DatagramCodec.INSTANCE.fix(datagram).checksum())
                .isEqualTo(0xFFFF);
    }

    /** The sum of all bytes. */
    public static final class Sum implements ChecksumAlgorithm {
        @Override
        public int width() {
            return 8;
        }

        @Override
        public boolean padsBits() {
            return true;
        }

        @Override
        public long compute(ByteBuffer data, int offset, int length, int ownOffset) {
            long sum = 0;
            for (int i = 0; i < length; i++) {
                sum += i == ownOffset ? 0 : data.get(offset + i);
            }
            return sum & 0xFF;
        }
    }

    @BitCodec
    record Nibbles(
            @Bits(8) @Checksum(algorithm = Sum.class, through = "half")
            int sum,

            @Bits(8) int whole,
            @Bits(4) int half,
            @Bits(4) int other) {}

    @BitCodec(order = Order.LITTLE)
    record LittleNibbles(
            @Bits(8) @Checksum(algorithm = Sum.class, through = "half")
            int sum,

            @Bits(8) int whole,
            @Bits(4) int half,
            @Bits(4) int other) {}

    @Test
    void bitsThatAreNoWholeByteAreFilledUpWithZeros() {
        // 0x21 and the bits 0101 0000: 0x71; with the least significant first 0000 0101: 0x26.
        assertThat(ChecksumsTest_NibblesCodec.INSTANCE.encode(new Nibbles(AUTO, 0x21, 5, 15)))
                .isEqualTo(Bytes.fromHex("71 21 5f"));
        assertThat(ChecksumsTest_LittleNibblesCodec.INSTANCE.encode(new LittleNibbles(AUTO, 0x21, 5, 15)))
                .isEqualTo(Bytes.fromHex("26 21 f5"));
        CodecAssertions.assertCanonical(ChecksumsTest_NibblesCodec.INSTANCE, new Nibbles(0x71, 0x21, 5, 15));
    }

    @BitCodec
    record Three(
            @Times(3) List<Element> list,
            @Bits(32) @Checksum(algorithm = Crc32.class) long crc) {}

    @BitCodec
    record Element(@Bits(8) int value) {}

    @BitCodec
    record AroundThree(Three three) {}

    @Test // R37
    void whatCannotBeWrittenIsRefusedBeforeItsChecksumIsComputed() {
        List<Element> many = Collections.nCopies(300, new Element(1));

        assertThatThrownBy(() -> ChecksumsTest_ThreeCodec.INSTANCE.fix(new Three(many, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Three.list: has 300 elements, but has to have 3");
        assertThatThrownBy(() -> ChecksumsTest_AroundThreeCodec.INSTANCE.fix(new AroundThree(new Three(many, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("AroundThree.three.list: has 300 elements, but has to have 3");
    }

    @BitCodec
    record AlignedBytes(
            @Bits(8) @Checksum(algorithm = Crc8.class) int crc,
            @Bits(3) int number,
            @AlignTo(8) @Prefixed(8) Bytes bytes,
            @Bits(8) int last) {}

    @Test // R31: the CRC-8 of 00 20 2a a0 02, divided by hand
    void aChecksumCoversWhatAlignmentBringsToWholeBytes() {
        AlignedBytes value = new AlignedBytes(AUTO, 1, Bytes.fromHex("55"), 2);

        Bytes bytes = ChecksumsTest_AlignedBytesCodec.INSTANCE.encode(value);

        assertThat(bytes.toHex()).endsWith("202aa002");
        assertThat(bytes.toByteArray()[0]).isEqualTo((byte) crc8("00202aa002"));
    }

    /** CRC-8 (polynomial 07), bit by bit. */
    private static int crc8(String hex) {
        int crc = 0;
        for (byte each : Bytes.fromHex(hex).toByteArray()) {
            for (int bit = 7; bit >= 0; bit--) {
                boolean top = ((crc & 0x80) != 0) != ((each >> bit & 1) != 0);
                crc = ((crc << 1) & 0xFF) ^ (top ? 0x07 : 0);
            }
        }
        return crc;
    }
}
