package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Code;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.DecodeException;
import org.bitrecord.Order;
import org.bitrecord.Rest;
import org.bitrecord.Strict;
import org.bitrecord.Tag;
import org.bitrecord.Times;
import org.bitrecord.Union;
import org.bitrecord.Until;
import org.bitrecord.When;
import org.junit.jupiter.api.Test;

/** Floats, enums, and numbers with a byte order of their own; the bytes are worked out by hand from IEEE 754. */
class NumbersTest {
    @BitCodec
    record Sample(
            @Bits(4) int channel, float value, @Bits(4) int quality, double precise) {}

    @Strict
    enum Color {
        @Code(1)
        RED,
        @Code(5)
        GREEN
    }

    enum Parity {
        @Code(0)
        EVEN,
        @Code(1)
        ODD,
        @Code(2)
        MARK,
        @Code(3)
        SPACE
    }

    @BitCodec
    record Line(@Bits(2) Parity parity, @Bits(6) Color color) {}

    @BitCodec
    record Wide(
            @Bits(value = 40) Color color, Line line, @Rest List<@Bits(8) Color> more) {}

    /** A {@code long} of less than 32 bits, beside a constructor that takes an {@code int} for something else. */
    @BitCodec
    record Seconds(@Bits(16) long seconds) {
        Seconds(int minutes) {
            this(60L * minutes);
        }
    }

    @BitCodec
    record Span(Seconds from, Seconds to) {}

    @BitCodec
    record Guarded(
            @Bits(8) Color color,
            Line line,
            @When("color == 5 && line.parity == 1") Optional<@Bits(32) Float> ratio,
            @Until("it == 1") List<@Bits(8) Color> colors) {}

    @Strict
    enum Kind {
        @Code(1)
        NUMBER,
        @Code(2)
        FLAG
    }

    @BitCodec
    record Tagged(@Bits(8) @Tag(of = "body") Kind kind, Body body) {}

    @Union
    sealed interface Body permits NumberBody, FlagBody {}

    @BitCodec
    @Case(1)
    record NumberBody(@Bits(16) int number) implements Body {}

    @BitCodec
    @Case(2)
    record FlagBody(@Bits(8) int flag) implements Body {}

    /** A Modbus RTU frame: registers are big-endian, the CRC is not. */
    @BitCodec
    record Modbus(
            @Bits(8) int address,
            @Bits(8) int function,
            @Times(2) List<@Bits(16) Integer> registers,

            @Bits(value = 16, order = Order.LITTLE) @Checksum(algorithm = Crc16Modbus.class)
            int crc) {}

    /** MODBUS over serial line, section 6.2.2: the CRC-16 polynomial 0xA001 reflected, beginning with all ones. */
    public static final class Crc16Modbus extends org.bitrecord.Crc {
        public Crc16Modbus() {
            super(16, 0x8005, 0xFFFF, true, true, 0);
        }
    }

    @BitCodec(order = Order.LITTLE)
    record Mixed(
            @Bits(16) int little,

            @Bits(value = 24, order = Order.BIG, signed = true)
            int big,

            @Bits(value = 64, order = Order.BIG) long wide,
            Port port,

            @Bits(value = 32, order = Order.BIG) @Const(0x01020304)
            long magic) {}

    @BitCodec
    record Port(@Bits(value = 16, order = Order.BIG) int value) {}

    @Test
    void floatsLieAtAnyBit() {
        // 1.5f is 3FC00000, -2.0 is C000000000000000.
        Bytes bytes = Bytes.fromHex("A3FC00000" + "7" + "C000000000000000");
        Sample sample = new Sample(0xA, 1.5f, 7, -2.0);

        assertThat(NumbersTest_SampleCodec.INSTANCE.decode(bytes)).isEqualTo(sample);
        assertThat(NumbersTest_SampleCodec.INSTANCE.encode(sample)).isEqualTo(bytes);
    }

    @Test
    void theBitsOfANaNAreKept() {
        Bytes bytes = Bytes.fromHex("07F8ABCD0" + "0" + "FFF8000000012345");

        Sample sample = NumbersTest_SampleCodec.INSTANCE.decode(bytes);

        assertThat(sample.value()).isNaN();
        assertThat(NumbersTest_SampleCodec.INSTANCE.encode(sample)).isEqualTo(bytes);
    }

    @Test
    void codesStandForTheConstantsOfAnEnum() {
        Bytes bytes = Bytes.fromHex("0000000005" + "C1" + "0105");
        Wide wide = new Wide(Color.GREEN, new Line(Parity.SPACE, Color.RED), List.of(Color.RED, Color.GREEN));

        assertThat(NumbersTest_WideCodec.INSTANCE.decode(bytes)).isEqualTo(wide);
        assertThat(NumbersTest_WideCodec.INSTANCE.encode(wide)).isEqualTo(bytes);
    }

    @Test
    void aCodeWithoutAConstantIsMalformed() {
        assertThatThrownBy(() -> NumbersTest_LineCodec.INSTANCE.decode(Bytes.fromHex("C2")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Line.color at bit 2 (byte 0, bit 2): is 2, but has to be one of 1, 5");
    }

    @Test
    void aConstantThatIsNullIsRefused() {
        assertThatThrownBy(() -> NumbersTest_LineCodec.INSTANCE.encode(new Line(Parity.ODD, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Line.color: is null");
        assertThatThrownBy(() -> NumbersTest_WideCodec.INSTANCE.encode(
                        new Wide(Color.RED, new Line(null, Color.RED), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Wide.line.parity: is null");
    }

    @Test
    void constantsStandForTheirCodesInConditions() {
        Bytes bytes = Bytes.fromHex("05" + "41" + "3F800000" + "0501");
        Guarded guarded = new Guarded(
                Color.GREEN, new Line(Parity.ODD, Color.RED), Optional.of(1.0f), List.of(Color.GREEN, Color.RED));

        assertThat(NumbersTest_GuardedCodec.INSTANCE.decode(bytes)).isEqualTo(guarded);
        assertThat(NumbersTest_GuardedCodec.INSTANCE.encode(guarded)).isEqualTo(bytes);
    }

    @Test
    void aTagThatIsNullIsComputed() {
        Tagged tagged = new Tagged(null, new FlagBody(7));

        assertThat(NumbersTest_TaggedCodec.INSTANCE.encode(tagged)).isEqualTo(Bytes.fromHex("0207"));
        assertThat(NumbersTest_TaggedCodec.INSTANCE.fix(tagged)).isEqualTo(new Tagged(Kind.FLAG, new FlagBody(7)));
        assertThat(NumbersTest_TaggedCodec.INSTANCE.check(tagged))
                .extracting(Object::toString)
                .containsExactly("kind at bit 0 (byte 0): AUTO, expected 2");
        assertThat(NumbersTest_TaggedCodec.INSTANCE.decode(Bytes.fromHex("010203")))
                .isEqualTo(new Tagged(Kind.NUMBER, new NumberBody(0x0203)));
    }

    @Test
    void oneNumberMayHaveTheOtherByteOrder() {
        Bytes bytes = Bytes.fromHex("3412" + "FFFFFE" + "8000000000000001" + "0050" + "01020304");
        Mixed mixed = new Mixed(0x1234, -2, 0x8000000000000001L, new Port(80), 0x01020304);

        assertThat(NumbersTest_MixedCodec.INSTANCE.decode(bytes)).isEqualTo(mixed);
        assertThat(NumbersTest_MixedCodec.INSTANCE.encode(mixed)).isEqualTo(bytes);
        assertThatThrownBy(() -> NumbersTest_MixedCodec.INSTANCE.decode(
                        Bytes.fromHex("3412" + "FFFFFE" + "8000000000000001" + "0050" + "04030201")))
                .hasMessage("Mixed.magic at bit 120 (byte 15): is 67305985, but has to be 16909060");
    }

    @Test
    void theCanonicalConstructorIsCalledThoughAnotherFitsTheWordOnTheWire() {
        assertThat(NumbersTest_SecondsCodec.INSTANCE.decode(Bytes.fromHex("00 07")))
                .isEqualTo(new Seconds(7L));
        assertThat(NumbersTest_SpanCodec.INSTANCE.decode(Bytes.fromHex("00 07 00 08")))
                .isEqualTo(new Span(new Seconds(7L), new Seconds(8L)));
    }

    @Test
    void aChecksumMayHaveTheOtherByteOrder() {
        // MODBUS: 01 04 02 FF FF has the CRC 0x80B8, sent as B8 80; here the frame 01 04 0001 0002.
        Codec<Modbus> codec = NumbersTest_ModbusCodec.INSTANCE;
        Modbus frame = new Modbus(1, 4, List.of(1, 2), org.bitrecord.Auto.AUTO);

        Bytes bytes = codec.encode(frame);

        int crc = modbus(bytes.toByteArray(), 6);
        assertThat(bytes).isEqualTo(Bytes.fromHex("010400010002" + String.format("%02X%02X", crc & 0xFF, crc >> 8)));
        assertThat(codec.check(codec.decode(bytes))).isEmpty();
    }

    /** MODBUS over serial line, appendix B, bit by bit. */
    private static int modbus(byte[] bytes, int length) {
        int crc = 0xFFFF;
        for (int i = 0; i < length; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xA001 : crc >> 1;
            }
        }
        return crc;
    }
}
