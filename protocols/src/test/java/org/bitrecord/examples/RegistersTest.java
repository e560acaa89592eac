package org.bitrecord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Unit.WORD16;

import org.bitrecord.BitCodec;
import org.bitrecord.BitOrder;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.DecodeException;
import org.bitrecord.Gap;
import org.bitrecord.GapAfter;
import org.bitrecord.Order;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** Words of bit fields, as hardware and C compilers lay them out; the expected words are put together by shifting. */
class RegistersTest {
    /**
     * Controller Configuration of NVM Express 1.4, section 3.1.5. A compiler for a little-endian machine lays the same
     * bit field out so, the first member in the least significant bits (System V ABI, AMD64 supplement, section 3.1.2):
     *
     * <pre>{@code
     * struct cc { uint32_t en : 1, : 3, css : 3, mps : 4, ams : 3, shn : 2, iosqes : 4, iocqes : 4, : 8; };
     * }</pre>
     */
    @BitCodec(order = Order.LITTLE)
    record ControllerConfiguration(
            boolean enable,
            @Gap(3) @Bits(3) int commandSet,
            @Bits(4) int memoryPageSize,
            @Bits(3) int arbitration,
            @Bits(2) int shutdownNotification,
            @Bits(4) int submissionEntrySize,
            @GapAfter(8) @Bits(4) int completionEntrySize) {}

    /**
     * Time and date of a FAT directory entry (Microsoft, "FAT32 File System Specification", "Date and Time Formats"):
     * two little-endian words. Cut from the most significant bit, their parts stand in the order that people read.
     */
    @BitCodec(order = Order.LITTLE, bits = BitOrder.MSB_FIRST, container = WORD16)
    record Timestamp(
            @Bits(5) int hours,
            @Bits(6) int minutes,
            @Bits(5) int doubleSeconds,
            @Bits(7) int yearsSince1980,
            @Bits(4) int month,
            @Bits(5) int day) {}

    private static Bytes littleEndian(int word, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (word >>> (8 * i));
        }
        return Bytes.of(bytes);
    }

    @Test
    void theFirstMemberLiesInTheLeastSignificantBits() {
        Codec<ControllerConfiguration> codec = RegistersTest_ControllerConfigurationCodec.INSTANCE;

        // The enabled controller with entries of 2^6 and 2^4 bytes, 0x460001.
        assertThat(CodecAssertions.assertBytesSurvive(codec, littleEndian(1 | 6 << 16 | 4 << 20, 4)))
                .isEqualTo(new ControllerConfiguration(true, 0, 0, 0, 0, 6, 4));
        assertThat(CodecAssertions.assertBytesSurvive(
                        codec, littleEndian(5 << 4 | 9 << 7 | 6 << 11 | 2 << 14 | 3 << 16 | 12 << 20, 4)))
                .isEqualTo(new ControllerConfiguration(false, 5, 9, 6, 2, 3, 12));
    }

    @Test
    void aWordMayBeReadInItsByteOrderAndCutFromTheTop() {
        Codec<Timestamp> codec = RegistersTest_TimestampCodec.INSTANCE;
        Bytes time = littleEndian(12 << 11 | 34 << 5 | 56 / 2, 2);
        Bytes date = littleEndian((2024 - 1980) << 9 | 2 << 5 | 29, 2);

        Timestamp timestamp = CodecAssertions.assertBytesSurvive(codec, time.concat(date));

        assertThat(timestamp).isEqualTo(new Timestamp(12, 34, 28, 44, 2, 29));
    }

    @Test
    void reservedBitsHaveToBeZeros() {
        Codec<ControllerConfiguration> codec = RegistersTest_ControllerConfigurationCodec.INSTANCE;

        assertThatThrownBy(() -> codec.decode(littleEndian(1 | 5 << 1, 4)))
                .isInstanceOf(DecodeException.class)
                .hasMessage("ControllerConfiguration.commandSetGap at bit 1 (byte 0, bit 1): is 5, but has to be 0");
        assertThatThrownBy(() -> codec.decode(littleEndian(1 | 0x80 << 24, 4)))
                .isInstanceOf(DecodeException.class)
                .hasMessage("ControllerConfiguration.completionEntrySizeGapAfter at bit 24 (byte 3):"
                        + " is 128, but has to be 0");
    }
}
