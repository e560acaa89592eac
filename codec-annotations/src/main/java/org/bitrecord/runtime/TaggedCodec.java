package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import org.bitrecord.Described;

/**
 * What reads and writes the records of a union whose tag lies outside, if they are whole bytes: for records that count in bits
 * it may begin at any.
 *
 * @param <T> the union
 */
public abstract class TaggedCodec<T> implements Described {
    /** For generated codecs. */
    protected TaggedCodec() {}

    /**
     * Reads the record that a code chooses; it takes what it needs of the bytes from {@code start} to {@code end}.
     *
     * @throws Failure if they do not begin with one
     */
    public abstract T read(long code, ByteBuffer in, int start, int end);

    /** How many bytes a verified record takes. */
    public abstract int sizeInBytes(T value);

    /** Writes a verified record at byte {@code start}. */
    public abstract void write(T value, ByteBuffer out, int start);

    /** Whether the record goes on to the end of what encloses it. */
    public boolean absorbs(T value) {
        return false;
    }

    /** As {@link #read}, from bit {@code start} on. */
    public final T readBits(long code, ByteBuffer in, int start, int end) {
        return Octets.read(
                (octets, from, to) -> read(code, octets, from, to),
                this::absorbs,
                in,
                start,
                end,
                Interpreter.isLeastFirst(layout()));
    }

    /** How many bits a verified record takes. */
    public final int sizeInBits(T value) {
        return 8 * sizeInBytes(value);
    }

    /** Writes a verified record from bit {@code start} on. */
    public final void writeBits(T value, ByteBuffer out, int start) {
        ByteBuffer octets = ByteBuffer.allocate(sizeInBytes(value));
        write(value, octets, 0);
        Octets.put(octets, out, start, Interpreter.isLeastFirst(layout()));
    }
}
