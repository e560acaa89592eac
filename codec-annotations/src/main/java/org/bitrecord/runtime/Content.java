package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.bitrecord.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * How a text, or bytes that end themselves, lie in their place: in which charset, up to which terminator, filled up with
 * which padding. Immutable and safe on any thread.
 *
 * @param <T> {@code String} or {@code Bytes}
 */
public abstract class Content<T> {
    /** Instead of a terminator or a padding: there is none. */
    public static final int NONE = -1;

    private final int unit;
    private final byte[] terminator;
    private final byte[] padding;
    private final int size;

    private Content(int unit, byte[] terminator, byte[] padding, int size) {
        this.unit = unit;
        this.terminator = terminator;
        this.padding = padding;
        this.size = size;
    }

    /**
     * A text.
     *
     * @param charset the name of its charset
     * @param terminated the code unit that ends it, or {@link #NONE}
     * @param padded the code unit that fills the size, or {@link #NONE}
     * @param size how many bytes it always takes, or {@link #NONE}
     */
    public static Content<String> ofText(String charset, int terminated, int padded, int size) {
        Charset chars = Charset.forName(charset);
        // Charsets of wider units give as many bytes for any char of the Latin alphabet.
        int unit = "a".getBytes(chars).length;
        return new OfText(chars, unit, unitOf(chars, unit, terminated), unitOf(chars, unit, padded), size);
    }

    /** Bytes; the parameters are those of {@link #ofText}. */
    public static Content<Bytes> ofBytes(int terminated, int padded, int size) {
        return new OfBytes(octet(terminated), octet(padded), size);
    }

    private static byte[] octet(int value) {
        return value == NONE ? new byte[0] : new byte[] {(byte) value};
    }

    private static byte[] unitOf(Charset charset, int unit, int code) {
        return code == NONE || unit == 1
                ? octet(code)
                : String.valueOf((char) code).getBytes(charset);
    }

    /** The bytes of a value, without terminator and padding; null if it cannot be encoded. */
    abstract byte @Nullable [] encoded(T value);

    /** The value of such bytes; null if no value has just these. */
    abstract @Nullable T decoded(byte[] bytes);

    /**
     * Reads the value that takes just the bytes from {@code start} to {@code end}.
     *
     * @throws Failure if there is none
     */
    public final T read(ByteBuffer in, int start, int end) {
        byte[] bytes = new byte[end - start];
        in.get(start, bytes);
        T value = decoded(Arrays.copyOf(bytes, used(bytes)));
        if (value == null) {
            throw Failure.malformed();
        }
        return value;
    }

    /**
     * Reads the value that takes just these bytes.
     *
     * @throws Failure if there is none
     */
    public final T read(ByteBuffer octets) {
        return read(octets, 0, octets.limit());
    }

    /**
     * Reads the value that begins at {@code start} and ends with its terminator before {@code end}.
     *
     * @param closed whether nothing can follow at {@code end}
     * @throws Failure if there is none
     */
    public final T readTerminated(ByteBuffer in, int start, int end, boolean closed) {
        for (int at = start; at + unit <= end; at += unit) {
            if (isAt(in, at)) {
                return read(in, start, at + unit);
            }
        }
        throw closed ? Failure.malformed() : Failure.needMore(unit - (end - start) % unit);
    }

    /**
     * The same of a value that begins at any bit; places are in bits.
     *
     * @param little whether the least significant bit of a byte comes first
     * @throws Failure if there is none
     */
    public final T readTerminatedBits(ByteBuffer in, int start, int end, boolean closed, boolean little) {
        int step = 8 * unit;
        for (int at = start; at + step <= end; at += step) {
            if (isAt(Octets.of(in, at, at + step, little), 0)) {
                return read(Octets.of(in, start, at + step, little));
            }
        }
        throw closed ? Failure.malformed() : Failure.needMore(step - (end - start) % step);
    }

    private boolean isAt(ByteBuffer in, int at) {
        for (int i = 0; i < unit; i++) {
            if (in.get(at + i) != terminator[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many of the bytes are the value; all others are as they have to be. */
    private int used(byte[] bytes) {
        if (terminator.length == 0) {
            return padding.length == 0 ? bytes.length : withoutPadding(bytes, 0);
        }
        int end = find(bytes, terminator);
        if (end < 0) {
            // R51: only a value that fills its size needs no terminator.
            if (size == NONE || bytes.length % unit != 0) {
                throw Failure.malformed();
            }
            return bytes.length;
        }
        int behind = end + unit;
        if (padding.length == 0 ? behind != bytes.length : withoutPadding(bytes, behind) != behind) {
            throw Failure.malformed();
        }
        return end;
    }

    private int withoutPadding(byte[] bytes, int from) {
        int end = bytes.length;
        while (end - unit >= from && Arrays.equals(bytes, end - unit, end, padding, 0, unit)) {
            end -= unit;
        }
        return end;
    }

    private int find(byte[] bytes, byte[] wanted) {
        for (int at = 0; at + unit <= bytes.length; at += unit) {
            if (Arrays.equals(bytes, at, at + unit, wanted, 0, unit)) {
                return at;
            }
        }
        return -1;
    }

    /** How many bytes a verified value takes, terminator and padding included. */
    public final int sizeInBytes(T value) {
        return size == NONE ? bytesOf(value).length + terminator.length : size;
    }

    private byte[] bytesOf(T value) {
        byte[] bytes = encoded(value);
        return bytes == null ? new byte[0] : bytes; // it is refused before it is written
    }

    /**
     * Refuses a value that cannot be written, or would be read as another one.
     *
     * @throws Refused with this path
     */
    public final void verify(T value, String path) {
        byte[] bytes = encoded(value);
        if (bytes == null) {
            throw new Refused(path, "cannot be written in its charset: " + value);
        }
        if (terminator.length != 0 && find(bytes, terminator) >= 0) {
            throw new Refused(path, "contains its own terminator");
        }
        boolean ends = padding.length != 0
                && bytes.length >= unit
                && withoutPadding(bytes, bytes.length - unit) != bytes.length;
        if (terminator.length == 0 && ends) {
            throw new Refused(path, "ends with what fills it up");
        }
        if (size == NONE) {
            return;
        }
        int needed = bytes.length == size ? size : bytes.length + terminator.length;
        boolean fits = padding.length == 0 ? needed == size : needed <= size && (size - needed) % unit == 0;
        if (!fits) {
            throw new Refused(
                    path,
                    "takes " + needed + " bytes, but has to take " + size + (padding.length == 0 ? "" : " at most"));
        }
    }

    /** Writes a verified value. */
    public final void write(T value, ByteBuffer out, int start) {
        byte[] bytes = bytesOf(value);
        out.put(start, bytes);
        int at = start + bytes.length;
        int end = start + sizeInBytes(value);
        if (at < end && terminator.length != 0) {
            out.put(at, terminator);
            at += unit;
        }
        for (; at < end; at += unit) {
            out.put(at, padding);
        }
    }

    /** The bytes of a verified value. */
    public final ByteBuffer octets(T value) {
        ByteBuffer octets = ByteBuffer.allocate(sizeInBytes(value));
        write(value, octets, 0);
        return octets;
    }

    private static final class OfText extends Content<String> {
        private final Charset charset;

        OfText(Charset charset, int unit, byte[] terminator, byte[] padding, int size) {
            super(unit, terminator, padding, size);
            this.charset = charset;
        }

        @Override
        byte @Nullable [] encoded(String value) {
            try {
                ByteBuffer bytes = charset.newEncoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .encode(CharBuffer.wrap(value));
                return Arrays.copyOfRange(bytes.array(), bytes.arrayOffset(), bytes.arrayOffset() + bytes.limit());
            } catch (CharacterCodingException unmappable) {
                return null;
            }
        }

        @Override
        @Nullable
        String decoded(byte[] bytes) {
            try {
                String value = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                // R50: some charsets have several encodings of one text.
                return Arrays.equals(encoded(value), bytes) ? value : null;
            } catch (CharacterCodingException malformed) {
                return null;
            }
        }
    }

    private static final class OfBytes extends Content<Bytes> {
        OfBytes(byte[] terminator, byte[] padding, int size) {
            super(1, terminator, padding, size);
        }

        @Override
        byte[] encoded(Bytes value) {
            return value.toByteArray();
        }

        @Override
        Bytes decoded(byte[] bytes) {
            return Bytes.of(bytes);
        }
    }
}
