package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.DecodeException;
import org.bitrecord.GapAfter;
import org.bitrecord.Length;
import org.bitrecord.Range;
import org.bitrecord.Times;
import org.junit.jupiter.api.Test;

/** {@code @Range}: another value is malformed on read and refused on write. */
class RangeTest {
    @BitCodec
    record Code(@Bits(8) int value) {}

    @BitCodec
    record Limits(
            @Bits(8) @Range(min = 3, max = 5) int bounded,
            @Bits(value = 8, signed = true) @Range(max = -2) int negative,

            @Bits(64) @Range(min = 0x7FFF_FFFF_FFFF_FFFFL, max = -2)
            long raw,

            @Range(in = {1, 6, 17}) Code code) {}

    @BitCodec
    record Sized(
            @Bits(8) @Range(min = 1, max = 2) @Length(of = "data")
            int size,

            Bytes data) {}

    @BitCodec
    record Floats(
            @Range(min = -90, max = 90) float latitude,
            @Bits(3) int kind,
            @Range(min = 0) double height,
            @Range(in = {1, 2}) float step,
            @GapAfter(5) @Times(2) List<@Range(max = 5) Float> readings) {}

    private static final Codec<Limits> LIMITS = RangeTest_LimitsCodec.INSTANCE;
    private static final Codec<Sized> SIZED = RangeTest_SizedCodec.INSTANCE;
    private static final Codec<Floats> FLOATS = RangeTest_FloatsCodec.INSTANCE;

    /** Written without being looked at, so that values out of range can be read. */
    @BitCodec
    record AnyFloats(
            float latitude,
            @Bits(3) int kind,
            double height,
            float step,
            @GapAfter(5) @Times(2) List<Float> readings) {}

    @Test
    void bothBoundsOfARangeAreInIt() {
        // R1: a raw number of 64 bits is unsigned, so -2 is 2^64 - 2
        for (String hex : new String[] {"03 fe 7fffffffffffffff 01", "05 80 fffffffffffffffe 11"}) {
            Bytes bytes = Bytes.fromHex(hex);
            assertThat(LIMITS.encode(LIMITS.decode(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void aValueOutsideItsRangeIsMalformed() {
        assertMalformed("02 fe 8000000000000000 01", "Limits.bounded", "is 2, but has to be 3 to 5");
        assertMalformed("06 fe 8000000000000000 01", "Limits.bounded", "is 6, but has to be 3 to 5");
        assertMalformed("03 ff 8000000000000000 01", "Limits.negative", "is -1, but has to be");
        assertMalformed("03 fe 7ffffffffffffffe 01", "Limits.raw", "is 9223372036854775806, but has to be");
        assertMalformed("03 fe ffffffffffffffff 01", "Limits.raw", "is 18446744073709551615, but has to be");
        assertMalformed("03 fe 8000000000000000 02", "Limits.code", "is 2, but has to be one of 1, 6, 17");
    }

    private static void assertMalformed(String hex, String path, String problem) {
        assertThatThrownBy(() -> LIMITS.decode(Bytes.fromHex(hex)))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.path()).isEqualTo(path))
                .hasMessageContaining(problem);
    }

    @Test
    void aValueOutsideItsRangeIsRefusedOnWrite() {
        assertRefused(new Limits(6, -2, -2, new Code(1)), "bounded");
        assertRefused(new Limits(3, -1, -2, new Code(1)), "negative");
        assertRefused(new Limits(3, -2, 5, new Code(1)), "raw");
        assertRefused(new Limits(3, -2, -2, new Code(7)), "code");
    }

    private static void assertRefused(Limits value, String component) {
        assertThatThrownBy(() -> LIMITS.encode(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(component)
                .hasMessageContaining("has to be");
    }

    @Test
    void aComputedLengthHasToBeInItsRangeToo() {
        assertThatThrownBy(() -> SIZED.encode(new Sized(org.bitrecord.Auto.AUTO, Bytes.of(new byte[3]))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is 3, but has to be 1 to 2");
    }

    @Test
    void aFloatMayBeBounded() {
        for (Floats value : List.of(
                new Floats(-90, 1, 0, 1, List.of(5f, -0.5f)),
                new Floats(89.5f, 7, Double.POSITIVE_INFINITY, 2, List.of(Float.NEGATIVE_INFINITY, 0f)))) {
            assertThat(FLOATS.decode(FLOATS.encode(value))).isEqualTo(value);
        }
    }

    @Test
    void aFloatOutsideItsRangeIsMalformedAndRefusedOnWrite() {
        assertOutside(new Floats(90.1f, 1, 0, 1, List.of(0f, 0f)), "latitude", "is 90.1, but has to be -90 to 90");
        assertOutside(new Floats(Float.NaN, 1, 0, 1, List.of(0f, 0f)), "latitude", "is NaN, but has to be -90 to 90");
        assertOutside(
                new Floats(0, 1, -1e-300, 1, List.of(0f, 0f)), "height", "is -1.0E-300, but has to be at least 0");
        assertOutside(new Floats(0, 1, 0, 1.5f, List.of(0f, 0f)), "step", "is 1.5, but has to be one of 1, 2");
        assertOutside(new Floats(0, 1, 0, 1, List.of(0f, 6f)), "readings[1]", "is 6.0, but has to be at most 5");
    }

    private static void assertOutside(Floats value, String path, String problem) {
        assertThatThrownBy(() -> FLOATS.encode(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(path)
                .hasMessageContaining(problem);
        Bytes bytes = RangeTest_AnyFloatsCodec.INSTANCE.encode(
                new AnyFloats(value.latitude(), value.kind(), value.height(), value.step(), value.readings()));
        assertThatThrownBy(() -> FLOATS.decode(bytes))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.path()).isEqualTo("Floats." + path))
                .hasMessageContaining(problem);
    }
}
