package org.bitrecord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.DecodeException;
import org.bitrecord.Gap;
import org.bitrecord.GapAfter;
import org.bitrecord.Order;
import org.bitrecord.Policy;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/**
 * Signals of CAN messages, as a DBC file defines them: {@code start|size@order sign}, where bit {@code n} is bit
 * {@code n % 8} of byte {@code n / 8}, the least significant being 0. The start is the least significant bit of an
 * Intel signal (order 1) and the most significant bit of a Motorola signal (order 0).
 */
class CanSignalsTest {
    /**
     * Bits of Intel signals are numbered upwards without a break, as {@code LITTLE} numbers them:
     *
     * <pre>
     * SG_ Counter : 0|4@1+
     * SG_ Angle : 4|12@1-
     * SG_ Rate : 18|11@1-
     * SG_ Valid : 29|1@1+
     * </pre>
     */
    @BitCodec(order = Order.LITTLE)
    record Steering(
            @Bits(4) int counter,
            @Bits(value = 12, signed = true) int angle,
            @Gap(2) @Bits(value = 11, signed = true) int rate,
            @GapAfter(2) boolean valid) {}

    /**
     * The engine's message EEC1 of SAE J1939-71 (parameter group 61444), of which CSS Electronics' "J1939 Explained"
     * shows a frame and the signal {@code EngineSpeed : 24|16@1+ (0.125,0)}. Bits that are not defined are ones, hence
     * no gap.
     */
    @BitCodec(order = Order.LITTLE)
    record EngineController(
            @Bits(4) int torqueMode,
            @Bits(4) int torqueHighResolution,
            @Bits(8) int torqueDemand,
            @Bits(8) int torque,
            @Bits(16) int engineSpeed,
            @Bits(8) int controllingDevice,
            @Bits(4) int starterMode,
            @Bits(4) int notDefined,
            @Bits(8) int engineTorqueDemand) {
        double revolutionsPerMinute() {
            return engineSpeed / 8.0;
        }
    }

    /**
     * Bits of Motorola signals go from the most significant of each byte to that of the next, as {@code BIG} numbers
     * them. The message of cantools' documentation (tests/files/dbc/motohawk.dbc), where unused bits are not zero:
     *
     * <pre>
     * SG_ Enable : 7|1@0+ (1,0)
     * SG_ AverageRadius : 6|6@0+ (0.1,0)
     * SG_ Temperature : 0|12@0- (0.01,250)
     * </pre>
     */
    @BitCodec(order = Order.BIG)
    record Motohawk(
            boolean enable,
            @Bits(6) int averageRadius,

            @GapAfter(value = 45, policy = Policy.IGNORE) @Bits(value = 12, signed = true)
            int temperature) {}

    @Test
    void intelSignalsAreCutFromTheLeastSignificantBit() {
        Codec<Steering> codec = CanSignalsTest_SteeringCodec.INSTANCE;
        // As one little-endian number: each signal, shifted by its start.
        long frame = 9 | 0xFFEL << 4 | 0x2A5L << 18 | 1L << 29;
        assertThat(frame).isEqualTo(0x2A94FFE9L);
        Bytes bytes = Bytes.fromHex("e9ff942a");

        Steering steering = CodecAssertions.assertBytesSurvive(codec, bytes);

        assertThat(steering).isEqualTo(new Steering(9, -2, 0x2A5, true));
        CodecAssertions.assertCanonical(codec, new Steering(0, 2047, -1024, false));
    }

    @Test
    void aPublishedFrameHasTheSpeedThatItsAuthorsRead() {
        Bytes bytes = Bytes.fromHex("ff ff ff 68 13 ff ff ff");

        EngineController message =
                CodecAssertions.assertBytesSurvive(CanSignalsTest_EngineControllerCodec.INSTANCE, bytes);

        assertThat(message).isEqualTo(new EngineController(15, 15, 255, 255, 0x1368, 255, 15, 15, 255));
        assertThat(message.revolutionsPerMinute()).isEqualTo(621);
    }

    @Test
    void motorolaSignalsAreCutFromTheMostSignificantBit() {
        Codec<Motohawk> codec = CanSignalsTest_MotohawkCodec.INSTANCE;

        // 1 000000 0|01001010|000 01111: enabled, 0 m, 592 / 100 + 250 = 255.92 K, which candump and cantools show
        assertThat(codec.decode(Bytes.fromHex("80 4a 0f 00 00 00 00 00"))).isEqualTo(new Motohawk(true, 0, 592));
        // 1 100000 0|00000001|010 00000: 3.2 m, 10 / 100 + 250 = 250.1 K
        assertThat(codec.encode(new Motohawk(true, 32, 10))).isEqualTo(Bytes.fromHex("c0 01 40 00 00 00 00 00"));
        // 0 000101 1|11111111|110 00000: 0.5 m, -2 / 100 + 250 = 249.98 K
        assertThat(codec.encode(new Motohawk(false, 5, -2))).isEqualTo(Bytes.fromHex("0b ff c0 00 00 00 00 00"));
    }

    @Test
    void bitsThatAreIgnoredMakeACodecLossy() {
        assertThat(CanSignalsTest_SteeringCodec.LOSSLESS).isTrue();
        assertThat(CanSignalsTest_MotohawkCodec.LOSSLESS).isFalse();
    }

    @Test
    void bitsThatNoSignalTakesHaveToBeZeros() {
        assertThatThrownBy(() -> CanSignalsTest_SteeringCodec.INSTANCE.decode(Bytes.fromHex("e9ff962a")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Steering.rateGap at bit 16 (byte 2): is 2, but has to be 0");
        assertThatThrownBy(() -> CanSignalsTest_SteeringCodec.INSTANCE.decode(Bytes.fromHex("e9ff946a")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Steering.validGapAfter at bit 30 (byte 3, bit 6): is 1, but has to be 0");
    }
}
