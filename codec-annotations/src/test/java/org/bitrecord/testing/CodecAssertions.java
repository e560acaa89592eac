package org.bitrecord.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.DecodeException;
import org.bitrecord.Decoded;
import org.bitrecord.Diagnosis;

/** What holds of every codec, whatever it reads: the laws of the language (R37) and what the interface promises. */
public final class CodecAssertions {
    private static final byte UNTOUCHED = (byte) 0xA5;
    private static final int MARGIN = 9;

    private CodecAssertions() {}

    /** R37 (a): these bytes are a value, which is written as the same bytes; returns it. */
    public static <T> T assertBytesSurvive(Codec<T> codec, Bytes bytes) {
        T value = codec.decode(bytes);
        assertThat(codec.encode(value)).as("%s", value).isEqualTo(bytes);
        assertThat(codec.sizeInBytes(value)).isEqualTo(bytes.size());
        return value;
    }

    /** These bytes are this value, which nothing in it contradicts; and everything near them is read or told from values. */
    public static <T> void assertRoundTrip(Codec<T> codec, T value, Bytes bytes) {
        assertThat(codec.decode(bytes)).isEqualTo(value);
        assertThat(codec.encode(value)).isEqualTo(bytes);
        assertCanonical(codec, value);
        for (int size = 0; size < bytes.size(); size++) {
            assertTotal(codec, bytes.slice(0, size));
        }
        assertEveryBitFlipIsRead(codec, bytes);
    }

    /** R37 (b): the value can be written, nothing in it lies, and so it is read again. */
    public static <T> void assertCanonical(Codec<T> codec, T value) {
        Bytes bytes = codec.encode(value);
        assertThat(codec.check(value)).as("%s", value).isEmpty();
        assertThat(codec.decode(bytes)).isEqualTo(value);
        assertThat(codec.sizeInBytes(value)).isEqualTo(bytes.size());
        assertThat(codec.fix(value)).isEqualTo(value);
        assertThat(codec.layout().minBits()).isLessThanOrEqualTo(8L * bytes.size());
        assertThat(codec.layout().maxBits()).isGreaterThanOrEqualTo(8L * bytes.size());
    }

    /** R37 (c) and (b) of any value: what cannot be written is refused, what can is mended; never anything else. */
    public static <T> void assertMendable(Codec<T> codec, T value) {
        if (canBeWritten(codec, value) && codec.check(value).isEmpty()) {
            assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
        }
        T fixed;
        try {
            fixed = codec.fix(value);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).startsWith(codec.layout().name());
            return;
        }
        assertCanonical(codec, fixed);
    }

    /** R37 (d): a value whose describing components are all AUTO is written as if it had been mended before. */
    public static <T> void assertComputed(Codec<T> codec, T automatic) {
        T fixed = codec.fix(automatic);
        assertThat(codec.encode(automatic)).isEqualTo(codec.encode(fixed));
        assertThat(codec.decode(codec.encode(automatic))).isEqualTo(fixed);
        assertThat(codec.sizeInBytes(automatic)).isEqualTo(codec.sizeInBytes(fixed));
        assertCanonical(codec, fixed);
    }

    /** The value is refused with the path of what is at fault, and not a single byte is written. */
    public static <T> void assertRefused(Codec<T> codec, T value, String path) {
        ByteBuffer out = ByteBuffer.wrap(untouched(4096));
        assertThatThrownBy(() -> codec.encode(value, out))
                .as("%s", value)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(path + ": ");
        assertThat(out.position()).isZero();
        assertThat(out.array()).isEqualTo(untouched(4096));
        assertThatThrownBy(() -> codec.encode(value)).hasMessageStartingWith(path + ": ");
    }

    /** Any bytes at all: they are a value, which is written as the same bytes, or there is a proper diagnosis. */
    public static <T> void assertTotal(Codec<T> codec, Bytes bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes.toByteArray());
        Decoded<T> outcome = codec.tryDecode(in);
        if (outcome instanceof Decoded.Ok<T> ok) {
            int size = in.position();
            assertBytesSurvive(codec, bytes.slice(0, size));
            assertThat(codec.decode(bytes.slice(0, size))).isEqualTo(ok.value());
            assertMendable(codec, ok.value());
            if (size < bytes.size()) {
                assertDiagnosed(codec, bytes);
            }
            assertThat(codec.decode(in.rewind())).isEqualTo(ok.value());
            assertThat(in.position()).isEqualTo(size);
            return;
        }
        assertThat(in.position()).isZero();
        if (outcome instanceof Decoded.NeedMore<T> more) {
            assertThat(more.bytes()).isPositive();
        }
        assertDiagnosed(codec, bytes);
        assertThatThrownBy(() -> codec.decode(in)).isInstanceOf(DecodeException.class);
        assertThat(in.position()).isZero();
    }

    /**
     * Every beginning of a value's bytes is a shorter value (where the record has no end of its own), or more is asked for,
     * but not more than there is; it is never called malformed, for it could be completed.
     */
    public static <T> void assertEveryTruncationIsTold(Codec<T> codec, Bytes bytes) {
        for (int size = 0; size < bytes.size(); size++) {
            Bytes cut = bytes.slice(0, size);
            assertTotal(codec, cut);
            Decoded<T> outcome = codec.tryDecode(cut.asByteBuffer());
            if (outcome instanceof Decoded.NeedMore<T> more) {
                assertThat(more.bytes()).as("%s", cut).isLessThanOrEqualTo(bytes.size() - size);
            } else {
                assertThat(outcome).as("%s of %s", cut, bytes).isInstanceOf(Decoded.Ok.class);
            }
        }
    }

    /** Every single bit, turned over. */
    public static <T> void assertEveryBitFlipIsRead(Codec<T> codec, Bytes bytes) {
        for (int bit = 0; bit < 8 * bytes.size(); bit++) {
            byte[] flipped = bytes.toByteArray();
            flipped[bit / 8] ^= (byte) (0x80 >>> bit % 8);
            assertTotal(codec, Bytes.of(flipped));
        }
    }

    /** Whatever buffer the bytes are in, and wherever, they are the same value, and nothing of the buffer changes. */
    public static <T> void assertBuffersAgree(Codec<T> codec, Bytes bytes) {
        T value = codec.decode(bytes);
        assertThat(codec.decode(bytes.toByteArray())).isEqualTo(value);
        byte[] padded = untouched(bytes.size() + 2 * MARGIN);
        bytes.copyTo(ByteBuffer.wrap(padded), MARGIN);
        ByteBuffer direct = ByteBuffer.allocateDirect(padded.length).put(0, padded);
        ByteBuffer heap = ByteBuffer.wrap(padded);
        for (ByteBuffer in : List.of(heap, direct, heap.asReadOnlyBuffer(), direct.asReadOnlyBuffer())) {
            for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
                ByteBuffer slice = in.slice(MARGIN, bytes.size()).order(order);
                assertThat(codec.decode(slice)).isEqualTo(value);
                assertThat(slice.position()).isEqualTo(bytes.size());
                assertThat(slice.order()).isEqualTo(order);

                ByteBuffer whole = in.duplicate().order(order).position(3);
                assertThat(codec.decode(whole, MARGIN, bytes.size())).isEqualTo(value);
                assertThat(whole.position()).isEqualTo(3);
                assertThat(whole.limit()).isEqualTo(padded.length);
            }
        }
        assertThat(heap.array()).containsExactly(padded);
    }

    /** Writing leaves everything before and behind the value alone, in every kind of buffer. */
    public static <T> void assertWritesOnlyItself(Codec<T> codec, T value) {
        Bytes bytes = codec.encode(value);
        byte[] expected = untouched(bytes.size() + 2 * MARGIN);
        bytes.copyTo(ByteBuffer.wrap(expected), MARGIN);
        ByteBuffer heap = ByteBuffer.wrap(untouched(expected.length));
        ByteBuffer direct = ByteBuffer.allocateDirect(expected.length);
        ByteBuffer sliced = ByteBuffer.wrap(untouched(expected.length + 5)).slice(5, expected.length);
        for (ByteBuffer out : List.of(heap, direct, sliced)) {
            for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
                out.put(0, untouched(expected.length)).order(order).position(MARGIN);
                codec.encode(value, out);
                byte[] written = new byte[expected.length];
                out.get(0, written);
                assertThat(written).isEqualTo(expected);
                assertThat(out.position()).isEqualTo(MARGIN + bytes.size());
            }
        }
        if (!bytes.isEmpty()) {
            ByteBuffer small = ByteBuffer.wrap(untouched(bytes.size() - 1));
            assertThatThrownBy(() -> codec.encode(value, small)).isInstanceOf(IllegalArgumentException.class);
            assertThat(small.array()).isEqualTo(untouched(bytes.size() - 1));
            assertThat(small.position()).isZero();
        }
    }

    private static <T> boolean canBeWritten(Codec<T> codec, T value) {
        try {
            codec.encode(value);
            return true;
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).startsWith(codec.layout().name());
            return false;
        }
    }

    private static <T> void assertDiagnosed(Codec<T> codec, Bytes bytes) {
        try {
            T value = codec.decode(bytes);
            fail("%s decodes as %s, but only a part of it should", bytes, value);
        } catch (DecodeException e) {
            Diagnosis diagnosis = e.diagnosis();
            assertThat(diagnosis.path()).startsWith(codec.layout().name());
            assertThat(diagnosis.bitOffset()).isBetween(0L, 8L * bytes.size());
            assertThat(diagnosis.problem()).isNotBlank();
            assertThat(codec.diagnose(bytes.asByteBuffer(), 0, bytes.size())).isEqualTo(diagnosis);
            assertThat(codec.dissect(bytes).failure()).isEqualTo(diagnosis);
            assertThat(diagnosis.hexWindow()).contains("^^");
        }
    }

    private static byte[] untouched(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, UNTOUCHED);
        return bytes;
    }
}
