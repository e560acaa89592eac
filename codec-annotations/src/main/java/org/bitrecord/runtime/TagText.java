package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import org.bitrecord.Auto;
import org.bitrecord.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A text, or bytes, of a fixed size that choose a record: for that they are a number, of which the first byte is the most
 * significant. Immutable and safe on any thread.
 *
 * @param <T> {@code String} or {@code Bytes}
 */
public final class TagText<T> {
    private final Content<T> content;
    private final int size;

    private TagText(Content<T> content, int size) {
        this.content = content;
        this.size = size;
    }

    /**
     * A text.
     *
     * @param charset the name of its charset
     * @param terminated the code unit that ends it, or -1
     * @param padded the code unit that fills the size, or -1
     * @param size how many bytes it takes, 1 to 8
     */
    public static TagText<String> ofText(String charset, int terminated, int padded, int size) {
        return new TagText<>(Content.ofText(charset, terminated, padded, size), size);
    }

    /** Bytes; the parameters are those of {@link #ofText}. */
    public static TagText<Bytes> ofBytes(int terminated, int padded, int size) {
        return new TagText<>(Content.ofBytes(terminated, padded, size), size);
    }

    /** The letters of a code of so many bytes in apostrophes, for people. */
    public static String text(long code, int size) {
        StringBuilder text = new StringBuilder("'");
        for (int i = size - 1; i >= 0; i--) {
            int each = (int) (code >>> (Byte.SIZE * i)) & 0xFF;
            text.append(each >= ' ' && each < 0x7F ? String.valueOf((char) each) : String.format("\\x%02x", each));
        }
        return text.append("'").toString();
    }

    /**
     * What the number stands for.
     *
     * @throws Failure if it is no text of the charset
     */
    public T value(long code) {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        BigEndian.putBytes(bytes, 0, size, code);
        return content.read(bytes, 0, size);
    }

    /** The number that a verified value is; {@link Auto#AUTO_LONG} for null. */
    public long code(@Nullable T value) {
        if (value == null) {
            return Auto.AUTO_LONG;
        }
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
        content.write(value, bytes, Long.BYTES - size);
        return bytes.getLong(0);
    }

    /**
     * Refuses a value that cannot be written.
     *
     * @throws Refused with this path
     */
    public void verify(@Nullable T value, String path) {
        if (value != null) {
            content.verify(value, path);
        }
    }
}
