package org.bitrecord;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of bytes that never changes: what records hold where a {@code byte[]} would have neither value equality nor
 * protection from its owner. Two are equal if they hold the same bytes in the same order.
 *
 * <p>Immutable and so safe on any thread: arrays are copied on their way in and out, and {@link #asByteBuffer()} is
 * read-only. A {@link #slice} shares the bytes of what it was cut from, and keeps all of them alive.
 *
 * <p>Indexes count bytes from 0; one outside the sequence is an {@link IndexOutOfBoundsException}.
 */
public final class Bytes {
    /** No bytes. */
    public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

    private static final HexFormat HEX = HexFormat.of();
    private static final HexFormat SPACED_HEX = HexFormat.ofDelimiter(" ");
    private static final int BYTES_A_LINE = 16;
    private static final int BYTES_SHOWN = 32;

    private final byte[] bytes;
    private final int offset;
    private final int size;

    /** Takes the array as it is: whoever calls this must be the only one that has it. */
    private Bytes(byte[] bytes, int offset, int size) {
        this.bytes = bytes;
        this.offset = offset;
        this.size = size;
    }

    /** A copy of these bytes. */
    public static Bytes of(byte... bytes) {
        return bytes.length == 0 ? EMPTY : new Bytes(bytes.clone(), 0, bytes.length);
    }

    /**
     * Bytes given as numbers from 0 to 255, which literals above 127 need: {@code Bytes.of(0xFF, 0x00)}.
     *
     * @throws IllegalArgumentException if a number is outside that range
     */
    public static Bytes of(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            if (values[i] >>> 8 != 0) {
                throw new IllegalArgumentException("number " + i + " is " + values[i] + ", but a byte holds 0 to 255");
            }
            bytes[i] = (byte) values[i];
        }
        return bytes.length == 0 ? EMPTY : new Bytes(bytes, 0, bytes.length);
    }

    /**
     * A copy of {@code length} bytes of a buffer, whose position and limit neither matter (as long as the bytes lie before
     * its limit) nor change.
     *
     * @throws IndexOutOfBoundsException if the bytes do not lie before the buffer's limit
     */
    public static Bytes copyOf(ByteBuffer in, int offset, int length) {
        // Before the array is made: a wild length must not cost memory.
        Objects.checkFromIndexSize(offset, length, in.limit());
        if (length == 0) {
            return EMPTY;
        }
        byte[] bytes = new byte[length];
        in.get(offset, bytes);
        return new Bytes(bytes, 0, length);
    }

    /**
     * The bytes that a text spells, two hexadecimal digits of either case each; white space and colons may stand between
     * bytes: {@code "45 00 00 54"}, {@code "00:1b:21:3c:9d:f8"}.
     *
     * @throws IllegalArgumentException if there is another character, or a byte of one digit
     */
    public static Bytes fromHex(String text) {
        byte[] bytes = new byte[text.length() / 2];
        int size = 0;
        int i = 0;
        while (i < text.length()) {
            if (isSeparator(text.charAt(i))) {
                i++;
                continue;
            }
            int high = hexDigit(text, i);
            if (i + 1 == text.length() || isSeparator(text.charAt(i + 1))) {
                throw new IllegalArgumentException("a byte is two hexadecimal digits, but the one at index " + i + ", '"
                        + text.charAt(i) + "', stands alone");
            }
            bytes[size++] = (byte) (high << 4 | hexDigit(text, i + 1));
            i += 2;
        }
        return size == 0 ? EMPTY : new Bytes(bytes, 0, size);
    }

    private static boolean isSeparator(char c) {
        return c == ':' || Character.isWhitespace(c);
    }

    private static int hexDigit(String text, int index) {
        char c = text.charAt(index);
        if (!HexFormat.isHexDigit(c)) {
            throw new IllegalArgumentException("'" + c + "' at index " + index + " is not a hexadecimal digit");
        }
        return HexFormat.fromHexDigit(c);
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The byte at {@code index}, unsigned: 0 to 255. */
    public int unsignedAt(int index) {
        return bytes[offset + Objects.checkIndex(index, size)] & 0xFF;
    }

    /** The bytes from {@code from} (included) to {@code to} (excluded); they are shared, not copied. */
    public Bytes slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        if (to - from == size) {
            return this;
        }
        return from == to ? EMPTY : new Bytes(bytes, offset + from, to - from);
    }

    /**
     * These bytes and then the others.
     *
     * @throws ArithmeticException if together they are more than {@link Integer#MAX_VALUE}
     */
    public Bytes concat(Bytes others) {
        if (isEmpty()) {
            return others;
        }
        if (others.isEmpty()) {
            return this;
        }
        byte[] joined = new byte[Math.addExact(size, others.size)];
        System.arraycopy(bytes, offset, joined, 0, size);
        System.arraycopy(others.bytes, others.offset, joined, size, others.size);
        return new Bytes(joined, 0, joined.length);
    }

    /** A new array of the bytes. */
    public byte[] toByteArray() {
        return Arrays.copyOfRange(bytes, offset, offset + size);
    }

    /**
     * Writes all of them at {@code index} of a buffer, whose position neither matters nor changes.
     *
     * @throws IndexOutOfBoundsException if they do not fit before the buffer's limit
     * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
     */
    public void copyTo(ByteBuffer out, int index) {
        if (size > 0) {
            out.put(index, bytes, offset, size);
        }
    }

    /** A new read-only buffer of the bytes, big-endian, from position 0 to its limit {@link #size()}. */
    public ByteBuffer asByteBuffer() {
        return ByteBuffer.wrap(bytes, offset, size).slice().asReadOnlyBuffer();
    }

    /** The bytes in hexadecimal digits, two a byte, in lower case, with nothing between them. */
    public String toHex() {
        return HEX.formatHex(bytes, offset, offset + size);
    }

    /**
     * A picture of the bytes for people, 16 in a line: the offset in hexadecimal, the bytes, and the same bytes as ASCII with
     * a dot for what is not printable. Lines are separated by {@code \n}; there is none behind the last.
     */
    public String hexdump() {
        StringBuilder dump = new StringBuilder();
        for (int line = 0; line < size; line += BYTES_A_LINE) {
            int end = Math.min(line + BYTES_A_LINE, size);
            if (line > 0) {
                dump.append('\n');
            }
            dump.append(HEX.toHexDigits(line)).append(' ');
            for (int i = line; i < line + BYTES_A_LINE; i++) {
                dump.append(i == line + BYTES_A_LINE / 2 ? "  " : " ");
                dump.append(i < end ? HEX.toHexDigits(bytes[offset + i]) : "  ");
            }
            dump.append("  |");
            for (int i = line; i < end; i++) {
                byte b = bytes[offset + i];
                dump.append(b >= ' ' && b <= '~' ? (char) b : '.');
            }
            dump.append('|');
        }
        return dump.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that
                && Arrays.equals(bytes, offset, offset + size, that.bytes, that.offset, that.offset + that.size);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = offset; i < offset + size; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    /** The bytes in hexadecimal; of many only the first 32 and how many there are. */
    @Override
    public String toString() {
        String shown = SPACED_HEX.formatHex(bytes, offset, offset + Math.min(size, BYTES_SHOWN));
        return size <= BYTES_SHOWN ? "Bytes[" + shown + "]" : "Bytes[" + shown + " ... " + size + " bytes]";
    }
}
