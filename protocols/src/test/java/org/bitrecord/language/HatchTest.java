package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;
import static org.bitrecord.Auto.AUTO_LONG;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bitrecord.Bcd;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Codec;
import org.bitrecord.CountOf;
import org.bitrecord.DecodeException;
import org.bitrecord.DeriveOf;
import org.bitrecord.HalfFloat;
import org.bitrecord.Internet;
import org.bitrecord.Leb128;
import org.bitrecord.Length;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.SizeOf;
import org.bitrecord.When;
import org.bitrecord.With;
import org.bitrecord.ZigZag;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** Methods of a record that give what no annotation says: sizes, counts, values. */
class HatchTest {
    /** Radiotap: every set bit of the mask stands for two bytes of data. */
    @BitCodec
    record Fields(
            @Bits(8) int mask,
            Kind kind,
            Shape shape,
            Bytes data,
            @Bits(8) int behind) {
        @SizeOf("data")
        static int dataSize(int mask, Kind kind, Shape shape) {
            if (kind.value() == 7) {
                throw new IllegalStateException("kind 7 has no size");
            }
            return 2 * Integer.bitCount(mask) + (shape.tall() ? 1 : 0) - kind.value();
        }
    }

    @BitCodec
    record Kind(@Bits(3) int value) {}

    @BitCodec
    record Shape(boolean tall, @Bits(4) int rest) {}

    @BitCodec
    record Matrix(
            @Bits(4) int rows,
            @Bits(4) int columns,
            @Prefixed(8) Bytes name,
            List<@Bits(8) Integer> cells) {
        @CountOf("cells")
        static long cells(int rows, int columns, Bytes name) {
            return (long) rows * columns + name.size();
        }

        /** Not a hatch: nothing of it says so. */
        static int size(int rows) {
            return rows;
        }
    }

    @BitCodec
    record Keyed(
            @Bits(8) @Length int length,
            @Bits(8) int key,
            @Bits(16) @Checksum(algorithm = Internet.class) int sum,
            @Prefixed(8) Bytes data) {
        @DeriveOf("key")
        static int key(int length, Bytes data) {
            return length ^ data.size();
        }
    }

    /** Sizes and counts of numbers that field codecs read: among the others, and in as many bits as they need. */
    @BitCodec
    record Coded(
            @Bits(8) @With(value = Bcd.class, args = 2) int digits,
            @Bits(4) int low,
            @Bits(8) @With(value = Bcd.class, args = 2) long wide,
            @Bits(4) int high,
            Pair pair,
            @With(HalfFloat.class) float half,
            @With(Leb128.class) int varint,
            @With(ZigZag.class) @Length(of = "measured") long length,
            Bytes measured,
            Bytes data,
            List<@Bits(8) Integer> list) {
        @SizeOf("data")
        static long data(int digits, long wide, Pair pair, float half) {
            return digits + wide + pair.tens() - (long) half;
        }

        @CountOf("list")
        static long list(int varint, long length) {
            return varint - length;
        }
    }

    @BitCodec
    record Pair(
            @Bits(8) @With(value = Bcd.class, args = 2) int tens,
            @Bits(8) int ones) {}

    private static final Codec<Fields> FIELDS = HatchTest_FieldsCodec.INSTANCE;

    @Test
    void aMethodSaysHowManyBytesThereAre() {
        CodecAssertions.assertRoundTrip(
                FIELDS,
                new Fields(3, new Kind(1), new Shape(true, 0), Bytes.fromHex("AABBCCDD"), 9),
                Bytes.fromHex("03 30 AABBCCDD 09"));
    }

    @Test
    void aSizeThatIsNegativeOrNoneIsMalformed() {
        assertThatThrownBy(() -> FIELDS.decode(Bytes.fromHex("00 20 09")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Fields.dataLength at bit 16 (byte 2): comes out as -1");
        assertThatThrownBy(() -> FIELDS.decode(Bytes.fromHex("00 E0 09")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Fields.dataLength at bit 16 (byte 2): cannot be computed:"
                        + " java.lang.IllegalStateException: kind 7 has no size");
    }

    @Test
    void anotherSizeIsRefusedOnWrite() {
        assertThatThrownBy(() -> FIELDS.encode(new Fields(3, new Kind(0), new Shape(false, 0), Bytes.fromHex("AA"), 9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Fields.data: has 1 byte, but has to have 4");
        assertThatThrownBy(() -> FIELDS.encode(new Fields(3, new Kind(7), new Shape(false, 0), Bytes.fromHex("AA"), 9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Fields.dataLength: dataSize gives none: java.lang.IllegalStateException");
    }

    @Test
    void aMethodSaysHowManyElementsThereAre() {
        Codec<Matrix> codec = HatchTest_MatrixCodec.INSTANCE;

        CodecAssertions.assertRoundTrip(
                codec, new Matrix(2, 1, Bytes.fromHex("AA"), List.of(1, 2, 3)), Bytes.fromHex("21 01AA 010203"));
        assertThatThrownBy(() -> codec.encode(new Matrix(2, 1, Bytes.EMPTY, List.of(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Matrix.cells: has 1 element, but has to have 2");
    }

    @Test
    void aMethodComputesANumber() {
        Codec<Keyed> codec = HatchTest_KeyedCodec.INSTANCE;
        Keyed keyed = new Keyed(AUTO, AUTO, AUTO, Bytes.fromHex("AABB"));

        assertThat(codec.fix(keyed).key()).isEqualTo(7 ^ 2);
        CodecAssertions.assertComputed(codec, keyed);
        Keyed lying = new Keyed(7, 6, AUTO, Bytes.fromHex("AABB"));
        assertThat(codec.check(codec.fix(lying))).isEmpty();
        assertThat(codec.check(lying)).extracting(Object::toString).contains("key at bit 8 (byte 1): 6, expected 5");
        assertThat(codec.decode(codec.encode(lying)).key()).isEqualTo(6);
    }

    /** Numbers of fixed width that field codecs read: decimal digits. */
    @BitCodec
    record Digits(
            @Bits(8) @With(value = Bcd.class, args = 2) int size,

            @Bits(4) @With(value = Bcd.class, args = 1) long last,
            @Bits(4) int flags,
            @Rest Bytes data) {
        @DeriveOf("size")
        static int size(Bytes data) {
            return data.size();
        }

        @DeriveOf("last")
        static long last(Bytes data) {
            return data.size() % 10;
        }
    }

    @Test
    void aMethodComputesANumberThatAFieldCodecReads() {
        Codec<Digits> codec = HatchTest_DigitsCodec.INSTANCE;
        Bytes twelve = Bytes.of(new byte[12]);

        CodecAssertions.assertRoundTrip(codec, new Digits(2, 2, 15, Bytes.fromHex("AABB")), Bytes.fromHex("022F AABB"));
        CodecAssertions.assertComputed(codec, new Digits(AUTO, AUTO_LONG, 1, twelve));
        assertThat(codec.encode(new Digits(AUTO, AUTO_LONG, 1, twelve)).slice(0, 2))
                .isEqualTo(Bytes.fromHex("1221"));
        assertThat(HatchTest_DigitsCodec.builder().data(twelve).flags(1).build())
                .isEqualTo(new Digits(AUTO, AUTO_LONG, 1, twelve));
        assertThat(HatchTest_DigitsCodec.edit(new Digits(3, 2, 1, twelve))
                        .data(Bytes.EMPTY)
                        .build())
                .isEqualTo(new Digits(AUTO, AUTO_LONG, 1, Bytes.EMPTY));
        assertThat(codec.check(new Digits(3, 2, 1, twelve)))
                .extracting(Object::toString)
                .containsExactly("size at bit 0 (byte 0): 3, expected 12");
        assertThatThrownBy(() -> codec.encode(new Digits(AUTO, AUTO_LONG, 1, Bytes.of(new byte[100]))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Digits.size: cannot be written: 100 is not 0 to 99");
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("0A00")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("Digits.size at bit 0 (byte 0): is malformed: 0xa is no decimal digit");
    }

    /** How many bytes there are, which a method computes. */
    @BitCodec
    record Sized(@Bits(8) int size, @Rest Bytes bytes) {
        @DeriveOf("size")
        static int size(Bytes bytes) {
            return bytes.size();
        }
    }

    @BitCodec
    record Outside(
            @Prefixed(8) Sized sized,
            @When("sized.size == 2") Optional<@Bits(8) Integer> more) {}

    @Test // R72
    void conditionsAreAskedOfWhatAMethodComputes() {
        Outside open = new Outside(new Sized(AUTO, Bytes.fromHex("aabb")), Optional.of(7));

        assertThat(HatchTest_OutsideCodec.INSTANCE.encode(open)).isEqualTo(Bytes.fromHex("03 02aabb 07"));
        assertThatThrownBy(() -> HatchTest_OutsideCodec.INSTANCE.encode(
                        new Outside(new Sized(AUTO, Bytes.fromHex("aabb")), Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Outside.more");
    }

    @Test
    void aMethodIsGivenNumbersThatFieldCodecsRead() {
        Codec<Coded> codec = HatchTest_CodedCodec.INSTANCE;
        Bytes octets = Bytes.fromHex("10 F01F 0100 3C00 8101 04 AABB 0102030405060708090A0B")
                .concat(Bytes.of(new byte[127]));
        Coded coded = new Coded(
                10,
                15,
                1,
                15,
                new Pair(1, 0),
                1.0f,
                129,
                2,
                Bytes.fromHex("AABB"),
                Bytes.fromHex("0102030405060708090A0B"),
                Collections.nCopies(127, 0));

        CodecAssertions.assertRoundTrip(codec, coded, octets);
        assertThatThrownBy(() -> codec.decode(octets.slice(0, 20)))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("Coded.data");
        assertThatThrownBy(() -> codec.decode(octets.slice(0, 100)))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("Coded.list");
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("00 0000 0000 0000 00 02 AA")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Coded.listCount at bit 80 (byte 10): comes out as -1");
    }
}
