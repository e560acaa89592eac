package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import java.util.List;
import org.bitrecord.Described;
import org.bitrecord.Mismatch;
import org.jspecify.annotations.Nullable;

/**
 * What reads and writes a part of a record, which may begin at any bit and need not be whole bytes. Places and sizes are in
 * bits; a place is counted from the first bit of a buffer, of which 256 MiB can be reached.
 *
 * @param <T> the type of the part
 */
public abstract class PartCodec<T> implements Described {
    /** For generated codecs. */
    protected PartCodec() {}

    /**
     * Reads one value from bit {@code start}; it takes what it needs of the bits before {@code end}.
     *
     * @throws Failure if they do not begin with a value; it counts what is missing in bits
     */
    public abstract T readBits(ByteBuffer in, int start, int end);

    /** How many bits a verified value takes. */
    public abstract int sizeInBits(T value);

    /** Writes a verified value from bit {@code start} on, {@link #sizeInBits} bits; all others stay. */
    public abstract void writeBits(T value, ByteBuffer out, int start);

    /**
     * Checks everything that could be refused, so that writing cannot fail.
     *
     * @throws Refused with a path relative to this part
     */
    public abstract void verify(T value);

    /**
     * Whether this value, which is verified, was or would be read up to the end of what encloses it, so that nothing can
     * lie behind it there.
     */
    public boolean absorbs(T value) {
        return false;
    }

    /**
     * The value with everything that describes computed, inside first; nothing is verified. Where nothing describes, it is
     * the value itself.
     *
     * @param path what to put before the names of components in messages
     * @throws Refused if something cannot be computed
     */
    public T fixed(T value, String path) {
        return value;
    }

    /**
     * Adds what describes wrongly in a verified value.
     *
     * @param path what to put before the names of components
     */
    public void check(T value, String path, List<Mismatch> found) {
        // where nothing describes, nothing describes wrongly
    }

    /** The context that values are read with, or null if there is none. */
    @Nullable
    protected Object context() {
        return null;
    }

    /** The same with a context, if values cannot be read without: for what knows the codec only as a part. */
    protected PartCodec<T> withContext(Object context) {
        return this;
    }

    /** The bits of a verified value, filled up to whole bytes, for checksums over them. */
    protected final ByteBuffer written(T value) {
        ByteBuffer out = ByteBuffer.allocate((sizeInBits(value) + 7) / 8);
        writeBits(value, out, 0);
        return out;
    }

    /**
     * The same of a value that is being mended.
     *
     * @param path what to put before the names of components
     * @throws Refused if it could not be written, whatever the checksum
     */
    protected final ByteBuffer written(T value, String path) {
        try {
            verify(value);
        } catch (Refused refused) {
            throw refused.under(path);
        }
        return written(value);
    }
}
