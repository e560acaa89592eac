package org.bitrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.bitrecord.runtime.BitReader;
import org.bitrecord.runtime.BitWriter;

/** What holds of every field codec: the value is read again, and what can be read is written as it was (R74). */
class FieldCodecsProperties {
    private static <T> Bytes write(FieldCodec<T> codec, T value) {
        ByteBuffer out = ByteBuffer.allocate(24);
        codec.write(value, new BitWriter(out, 0, false));
        return Bytes.copyOf(out, 0, (int) (codec.sizeInBits(value) + 7) / 8);
    }

    private static <T> T read(FieldCodec<T> codec, Bytes bytes) {
        return codec.read(new BitReader(bytes.asByteBuffer(), 0, bytes.size(), false, true));
    }

    private static <T> void assertReadAgain(FieldCodec<T> codec, T value) {
        assertThat(read(codec, write(codec, value))).isEqualTo(value);
    }

    /** Bytes that are malformed say nothing here; those that are not have no second form. */
    private static <T> void assertOneForm(FieldCodec<T> codec, byte[] bytes) {
        BitReader in = new BitReader(ByteBuffer.wrap(bytes), 0, bytes.length, false, true);
        T value;
        try {
            value = codec.read(in);
        } catch (IllegalArgumentException malformed) {
            return;
        }
        ByteBuffer out = ByteBuffer.allocate(24);
        codec.write(value, new BitWriter(out, 0, false));
        assertThat(in.position()).isEqualTo(codec.sizeInBits(value));
        for (long bit = 0; bit < in.position(); bit++) {
            assertThat(bit(out, bit)).as("bit %d", bit).isEqualTo(bit(ByteBuffer.wrap(bytes), bit));
        }
    }

    private static int bit(ByteBuffer bytes, long at) {
        return (bytes.get((int) (at / 8)) >> (7 - at % 8)) & 1;
    }

    @Property
    void numbersOf64BitsAreReadAgain(@ForAll long value) {
        assertReadAgain(new Leb128(), value);
        assertReadAgain(new Leb128Signed(), value);
        assertReadAgain(new ZigZag(), value);
    }

    @Property
    void shorterNumbersAreReadAgain(@ForAll int value) {
        assertReadAgain(new ExpGolomb(), value & 0x7FFFFFFFL);
        assertReadAgain(new ExpGolombSigned(), Math.max(value, -Integer.MAX_VALUE));
        assertReadAgain(new Vlq(), (long) value >>> 4 & 0x0FFFFFFF);
        assertReadAgain(new Bcd(10), value & 0x7FFFFFFFL);
    }

    @Property
    void whatIsReadIsWrittenAsItWas(@ForAll @Size(24) byte[] bytes) {
        assertOneForm(new Leb128(), bytes);
        assertOneForm(new Leb128Signed(), bytes);
        assertOneForm(new Leb128Padded(), bytes);
        assertOneForm(new ZigZag(), bytes);
        assertOneForm(new Vlq(), bytes);
        assertOneForm(new ExpGolomb(), bytes);
        assertOneForm(new ExpGolombSigned(), bytes);
        assertOneForm(new Bcd(6), bytes);
        assertOneForm(new HalfFloat(), bytes);
        assertOneForm(new UnixTime(), bytes);
        assertOneForm(new Uuid(), bytes);
    }

    @Property
    void aNanosecondOfNtpTimeIsFoundAgain(
            @ForAll @LongRange(min = -2_208_988_800L, max = 2_085_978_495L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        assertReadAgain(new NtpTime(), Instant.ofEpochSecond(second, nano));
    }

    @Property
    void everyNtpTimeCanBeWritten(@ForAll @Size(8) byte[] bytes) {
        NtpTime codec = new NtpTime();
        assertReadAgain(codec, read(codec, Bytes.of(bytes)));
    }
}
