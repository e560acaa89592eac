package org.bitrecord;

import java.util.Objects;

/**
 * A value and the bytes that it was read from, where the same value may have several forms: compressors differ. Written are the
 * bytes, which have to stand for the value; where there are none, the value is packed anew. Immutable.
 *
 * @param raw the packed bytes; empty: packed on write
 * @param value what they stand for
 * @param <T> a record or union with a codec, or {@link Bytes}
 */
public record Packed<T>(Bytes raw, T value) {
    /** Refuses null. */
    public Packed {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(value, "value");
    }

    /** A value that is packed on write. */
    public static <T> Packed<T> of(T value) {
        return new Packed<>(Bytes.EMPTY, value);
    }
}
