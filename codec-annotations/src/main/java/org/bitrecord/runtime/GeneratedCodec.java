package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.DecodeException;
import org.bitrecord.Decoded;
import org.bitrecord.Diagnosis;
import org.bitrecord.Dissection;
import org.bitrecord.EncodeException;
import org.bitrecord.Layout;
import org.bitrecord.Mismatch;
import org.jspecify.annotations.Nullable;

/**
 * What all generated codecs have in common: the public operations of {@link Codec}, made of the few that differ from
 * record to record. The latter are public because generated codecs of other packages call them for their components.
 *
 * <p>A codec overrides {@link #read}, {@link #sizeInBytes} and {@link #write} if all its parts begin and end at whole bytes;
 * otherwise {@link #readBits}, {@link #sizeInBits} and {@link #writeBits}. Whatever it is, its values are whole bytes.
 *
 * @param <T> the record or union
 */
public abstract class GeneratedCodec<T> extends PartCodec<T> implements Codec<T> {
    /** What can be reached by bits. */
    private static final int MOST_BYTES_OF_BITS = Integer.MAX_VALUE / 8;

    /** How much input an exception keeps, to read it once more if it is asked for what could be read. */
    private static final int MOST_BYTES_KEPT = 1 << 16;

    private static final Decoded.Malformed<Object> MALFORMED = new Decoded.Malformed<>();

    /** What the interpreter found out of the layouts in this one; null until it is needed. */
    private volatile Shape.@Nullable Cache shapes;

    /** For generated codecs. */
    protected GeneratedCodec() {}

    /**
     * Reads one value from byte {@code start}; it takes what it needs of the bytes before {@code end}.
     *
     * @throws Failure if they do not begin with a value
     */
    public T read(ByteBuffer in, int start, int end) {
        int bytes = Math.min(end - start, MOST_BYTES_OF_BITS);
        try {
            return readBits(in.slice(start, bytes), 0, 8 * bytes);
        } catch (Failure failure) {
            throw failure.inBytes(start);
        }
    }

    @Override
    public int sizeInBytes(T value) {
        return sizeInBits(value) / 8;
    }

    /** Writes a verified value at {@code start}, {@link #sizeInBytes} bytes. */
    public void write(T value, ByteBuffer out, int start) {
        writeBits(value, out.slice(start, out.limit() - start), 0);
    }

    @Override
    public T readBits(ByteBuffer in, int start, int end) {
        return Octets.read(this::read, this::absorbs, in, start, end, isLeastFirst());
    }

    @Override
    public int sizeInBits(T value) {
        return 8 * sizeInBytes(value);
    }

    @Override
    public void writeBits(T value, ByteBuffer out, int start) {
        if (start % 8 == 0) {
            write(value, out, start / 8);
            return;
        }
        ByteBuffer octets = ByteBuffer.allocate(sizeInBytes(value));
        write(value, octets, 0);
        Octets.put(octets, out, start, isLeastFirst());
    }

    @Override
    public final T decode(ByteBuffer in, int offset, int length) {
        checkRange(in, offset, length);
        T value;
        try {
            value = read(in, offset, offset + length);
        } catch (Failure failure) {
            throw explained(in, offset, length, true, failure);
        }
        if (sizeInBytes(value) != length) {
            throw explained(in, offset, length, true, Failure.malformed());
        }
        return value;
    }

    @Override
    public final T decode(ByteBuffer in) {
        int start = in.position();
        T value;
        try {
            value = read(in, start, in.limit());
        } catch (Failure failure) {
            throw explained(in, start, in.remaining(), false, failure);
        }
        in.position(start + sizeInBytes(value));
        return value;
    }

    @Override
    public final T decode(byte[] in) {
        return decode(ByteBuffer.wrap(in), 0, in.length);
    }

    @Override
    public final T decode(Bytes in) {
        return decode(in.asByteBuffer(), 0, in.size());
    }

    @Override
    public final Decoded<T> tryDecode(ByteBuffer in) {
        int start = in.position();
        T value;
        try {
            value = read(in, start, in.limit());
        } catch (Failure failure) {
            return failure.missingBytes() == 0 ? malformed() : new Decoded.NeedMore<>(failure.missingBytes());
        }
        in.position(start + sizeInBytes(value));
        return new Decoded.Ok<>(value);
    }

    @Override
    public final Diagnosis diagnose(ByteBuffer in, int offset, int length) {
        checkRange(in, offset, length);
        Failure failure = Failure.malformed();
        try {
            if (sizeInBytes(read(in, offset, offset + length)) == length) {
                throw new IllegalArgumentException("nothing to diagnose: these " + length + " bytes decode");
            }
        } catch (Failure found) {
            failure = found;
        }
        return Interpreter.explain(shapes(), layout(), context(), in, offset, length, true, failure);
    }

    @Override
    public final Dissection dissect(ByteBuffer in, int offset, int length) {
        checkRange(in, offset, length);
        return Interpreter.dissect(shapes(), layout(), context(), in, offset, length, refusal(in, offset, length));
    }

    @Override
    public final Dissection dissect(Bytes in) {
        return dissect(in.asByteBuffer(), 0, in.size());
    }

    /** What a constructor says against the value in some bytes, which only it knows; or null. */
    private Failure.@Nullable Refusal refusal(ByteBuffer in, int offset, int length) {
        try {
            read(in, offset, offset + length);
            return null;
        } catch (Failure failure) {
            return failure.refusal();
        }
    }

    @Override
    public final void encode(T value, ByteBuffer out) {
        verifyTop(value);
        int size = sizeInBytes(value);
        if (out.remaining() < size) {
            throw overflow(size, out);
        }
        int start = out.position();
        write(value, out, start);
        out.position(start + size);
    }

    @Override
    public final Bytes encode(T value) {
        verifyTop(value);
        byte[] bytes = new byte[sizeInBytes(value)];
        write(value, ByteBuffer.wrap(bytes), 0);
        // A copy: write has seen the array and may have kept it.
        return Bytes.of(bytes);
    }

    @Override
    public final T fix(T value) {
        if (value == null) {
            throw missing();
        }
        T fixed;
        try {
            fixed = fixed(value, layout().name() + separator());
        } catch (Refused refused) {
            throw refused.toUser();
        } catch (Failure uncomputable) {
            throw uncomputable(uncomputable);
        }
        List<Mismatch> left = check(fixed);
        if (!left.isEmpty()) {
            // What is wrong is no describing component, such as a code that chooses another record of a union.
            Mismatch first = left.get(0);
            throw new EncodeException(
                    layout().name() + separator() + first.path(),
                    first.actual() + ", expected " + first.expected() + ", which cannot be mended");
        }
        return fixed;
    }

    @Override
    public final List<Mismatch> check(T value) {
        verifyTop(value);
        List<Mismatch> found = new ArrayList<>();
        check(value, "", found);
        return found.isEmpty() ? List.of() : placed(found, value);
    }

    /**
     * The same, with the places in the bytes that are written for the value. Behind a length or tag that lies nothing is
     * found by reading; so that is done with the value whose lengths are right, which has the same places. If there is none,
     * a place is that of the number that is told.
     */
    private List<Mismatch> placed(List<Mismatch> found, T value) {
        Bytes written = encode(value);
        Optional<Bytes> right = right(value).filter(bytes -> bytes.size() == written.size());
        Dissection parts = dissect(right.orElse(written));
        boolean sure = right.isPresent() || found.size() == 1; // nothing lies before the only thing that does
        List<Mismatch> placed = new ArrayList<>();
        for (Mismatch mismatch : found) {
            long place = parts.part(layout().name() + separator() + mismatch.path())
                    .filter(part -> sure || says(part, mismatch.actual()))
                    .map(Dissection.Part::bitOffset)
                    .orElse(-1L);
            placed.add(new Mismatch(mismatch.path(), place, mismatch.expected(), mismatch.actual()));
        }
        return List.copyOf(placed);
    }

    /** Whether a part shows a number, whatever is said of it behind that. */
    private static boolean says(Dissection.Part part, String number) {
        String text = part.text();
        return text.equals(number) || text.startsWith(number + " (") || text.startsWith(number + ", ");
    }

    /** The bytes of the value when all that describes is computed anew; nothing if something cannot be. */
    private Optional<Bytes> right(T value) {
        try {
            return Optional.of(encode(fixed(value, "")));
        } catch (Refused | EncodeException | Failure impossible) {
            return Optional.empty();
        }
    }

    private void verifyTop(T value) {
        if (value == null) {
            throw missing();
        }
        try {
            verify(value);
        } catch (Refused refused) {
            throw inside(value, refused);
        } catch (Failure uncomputable) {
            throw uncomputable(uncomputable);
        }
    }

    /** Whether the bits around a value that begins within a byte are numbered from the least significant one on. */
    boolean isLeastFirst() {
        return Interpreter.isLeastFirst(layout());
    }

    private Shape.Cache shapes() {
        Shape.Cache known = shapes;
        if (known == null) {
            known = new Shape.Cache();
            shapes = known; // two threads may begin two of them, which does no harm
        }
        return known;
    }

    // What fails is out of line: all that is inlined where a value is read or written counts against HotSpot's limits.

    private DecodeException explained(ByteBuffer in, int offset, int length, boolean exact, Failure failure) {
        Diagnosis diagnosis = Interpreter.explain(shapes(), layout(), context(), in, offset, length, exact, failure);
        if (length > MOST_BYTES_KEPT) {
            return new DecodeException(diagnosis);
        }
        Bytes kept = Bytes.copyOf(in, offset, length);
        return new DecodeException(diagnosis, () -> dissect(kept));
    }

    private EncodeException missing() {
        return new EncodeException(layout().name(), "is null");
    }

    private EncodeException inside(T value, Refused refused) {
        return refused.inside(
                        isUnion() ? layout().name() + "/" + value.getClass().getSimpleName() : layout().name())
                .toUser();
    }

    /** What stands in paths between this and what is in it. */
    private String separator() {
        return isUnion() ? "/" : ".";
    }

    private boolean isUnion() {
        return layout() instanceof Layout.OfUnion union && !union.isByOrder();
    }

    private IllegalArgumentException overflow(int size, ByteBuffer out) {
        return new IllegalArgumentException(
                layout().name() + " takes " + size + " bytes, but the buffer has " + out.remaining() + " left");
    }

    /** The arithmetic of conditions fails in the same way on read and on write. */
    private EncodeException uncomputable(Failure cause) {
        EncodeException uncomputable = new EncodeException(
                layout().name(),
                "a condition over its components divides by zero, leaves the 64 bits of a number, or looks outside of a"
                        + " list");
        uncomputable.initCause(cause);
        return uncomputable;
    }

    private static void checkRange(ByteBuffer in, int offset, int length) {
        if ((offset | length) < 0 || length > in.limit() - offset) {
            throw outside(in, offset, length);
        }
    }

    private static IllegalArgumentException outside(ByteBuffer in, int offset, int length) {
        return new IllegalArgumentException(
                length + " bytes from " + offset + " do not lie in a buffer with limit " + in.limit());
    }

    @SuppressWarnings("unchecked") // it holds no value
    private static <T> Decoded<T> malformed() {
        return (Decoded<T>) MALFORMED;
    }
}
