package org.bitrecord.runtime;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.StringJoiner;
import org.bitrecord.Bytes;
import org.bitrecord.FieldCodec;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Numbering;
import org.bitrecord.Order;
import org.bitrecord.runtime.Value.Elements;
import org.bitrecord.runtime.Value.Scalar;
import org.jspecify.annotations.Nullable;

/** Walks over one part that says nothing of others: bytes, texts, samples, padding, what a field codec reads. */
final class PartReader {
    private static final int NUMBERS_SHOWN = 8;

    private final BitCursor cursor;
    private final Path path;
    private final Limit limit;
    private final boolean little;
    private final Trace trace;
    private final long start;

    PartReader(BitCursor cursor, Path path, Limit limit, boolean little, Trace trace) {
        this.cursor = cursor;
        this.trace = trace;
        this.path = path;
        this.limit = limit;
        this.little = little;
        start = cursor.position();
    }

    /** What expressions can ask of it: a number, or how many elements it has; null if nothing. */
    @Nullable
    Value read(Layout.Type type) {
        if (type instanceof Layout.Type.Samples samples) {
            return samples(samples);
        }
        if (type instanceof Layout.Type.Coded coded) {
            return coded(coded);
        }
        if (type instanceof Layout.Type.Content content) {
            new ContentReader(cursor, content, path, little).read(limit);
            if (content.terminated() < 0 && content.sizeInBits() < 0) {
                requireUsedUp(limit.end(), limit);
            }
            tell(content);
            boolean plain = content.charset() == null && content.terminated() < 0 && content.padded() < 0;
            return plain ? bytes() : null;
        }
        cursor.moveTo(wholeBytes(limit.end()));
        requireUsedUp(limit.end(), limit);
        tell();
        return bytes();
    }

    private void tell() {
        if (trace.isOn()) {
            Bytes octets = cursor.octets(start, cursor.position() - start, little);
            trace.data(octets, cursor.position());
            trace.text(Legible.bytes(octets));
        }
    }

    private void tell(Layout.Type.Content content) {
        tell();
        if (trace.isOn() && content.charset() != null) {
            long bits = cursor.position() - start;
            int size = content.sizeInBits() < 0 ? Content.NONE : (int) (bits / 8);
            ByteBuffer octets = cursor.octets(start, bits, little).asByteBuffer();
            trace.text(Legible.text(Content.ofText(content.charset(), content.terminated(), content.padded(), size)
                    .read(octets)));
        }
    }

    private void tell(Layout.Type.Samples samples, long count) {
        tell();
        if (trace.isOn()) {
            StringJoiner shown = new StringJoiner(", ", "[", count > NUMBERS_SHOWN ? ", ... (" + count + ")]" : "]");
            for (int i = 0; i < Math.min(count, NUMBERS_SHOWN); i++) {
                shown.add(number(samples, start + (long) i * samples.bits()).toString());
            }
            boolean single = samples.bits() > Long.SIZE;
            trace.text(single ? number(samples, start).toString() : shown.toString());
        }
    }

    private BigInteger number(Layout.Type.Samples samples, long at) {
        Numbering numbering = Numbering.of(samples.order());
        byte[] digits = new byte[(samples.bits() + 7) / 8];
        for (int i = 0; i < samples.bits(); i++) {
            int digit = samples.order() == Order.BIG ? samples.bits() - 1 - i : i;
            if (cursor.peek(at + i, 1, numbering, at) != 0) {
                digits[digits.length - 1 - digit / 8] |= (byte) (1 << digit % 8);
            }
        }
        BigInteger number = new BigInteger(1, digits);
        boolean negative = samples.signed() && number.testBit(samples.bits() - 1);
        return negative ? number.subtract(BigInteger.ONE.shiftLeft(samples.bits())) : number;
    }

    private Value bytes() {
        return new Elements((int) ((cursor.position() - start) / 8), List.of());
    }

    private Value samples(Layout.Type.Samples samples) {
        long size = samples.sizeInBits();
        requireRoom(size);
        long end = size < 0 ? limit.end() : start + size;
        long count = (wholeBytes(end) - start) / samples.bits();
        if (count > samples.most()) {
            String problem = "has " + Require.counted(count, "elements") + ", but may have " + samples.most();
            throw Trouble.wrong(path, start, problem, null, null);
        }
        cursor.moveTo(start + count * samples.bits());
        requireUsedUp(end, size < 0 ? limit : Limit.ofSize(end, path));
        tell(samples, count);
        return new Elements((int) count, List.of());
    }

    /** The last bit up to which there are whole bytes from the beginning on. */
    private long wholeBytes(long end) {
        return end - (end - start) % 8;
    }

    private void requireUsedUp(long end, Limit by) {
        if (cursor.position() != end) {
            throw Trouble.leftOver(path, cursor.position(), by);
        }
    }

    /**
     * Walks over what fills up to whole units.
     *
     * @param from the first bit of what is filled up
     */
    void requirePadding(Layout.Type.Padding padding, long from) {
        long bits = Math.floorMod(from - start, (long) padding.unit());
        requireRoom(bits);
        Numbering numbering = Numbering.of(little ? Order.LITTLE : Order.BIG);
        for (long i = 0; i < bits; i++) {
            if (cursor.next(1, numbering, 0) != 0 != padding.ones()) {
                String problem = "has to be filled with " + (padding.ones() ? "ones" : "zeros");
                throw Trouble.wrong(path, start + i, problem, null, null);
            }
        }
    }

    private void requireRoom(long bits) {
        if (bits >= 0 && start + bits > limit.end()) {
            throw Trouble.lack(path, start, bits, limit);
        }
    }

    @Nullable
    private Value coded(Layout.Type.Coded coded) {
        long size = coded.sizeInBits();
        requireRoom(size);
        BitReader bits = cursor.reader(size >= 0 ? start + size : limit.end(), little);
        try {
            Object value = coded.by().read(bits);
            cursor.moveTo(start + bits.position());
            boolean canonical = sizeInBits(coded.by(), value) == bits.position();
            if (!canonical || (size >= 0 && bits.position() != size)) {
                throw Trouble.wrong(path, start, "is not in the form in which it is written", null, null);
            }
            tell();
            if (value instanceof Long || value instanceof Integer) {
                Scalar number = Scalar.of(((Number) value).longValue());
                trace.number(start, cursor.position() - start, number, new Layout.Meaning.Itself());
            }
            trace.text(value instanceof String text ? Legible.text(text) : String.valueOf(value));
            return value instanceof Number number ? Scalar.of(number.longValue()) : null;
        } catch (IllegalArgumentException malformed) {
            throw Trouble.wrong(path, start, "is malformed: " + malformed.getMessage(), null, null);
        } catch (Failure lack) {
            if (size >= 0) {
                throw Trouble.wrong(
                        path, start, "is malformed: its codec reads more than " + size + " bits", null, null);
            }
            throw Trouble.lack(path, start, bits.position() + 8, limit);
        }
    }

    @SuppressWarnings("unchecked") // it has read the value
    private static <T> long sizeInBits(FieldCodec<T> codec, Object value) {
        return codec.sizeInBits((T) value);
    }
}
