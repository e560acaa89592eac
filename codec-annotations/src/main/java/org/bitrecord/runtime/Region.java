package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import org.bitrecord.Bytes;
import org.bitrecord.RegionCodec;

/** What a region codec and the codec of what is inside make of bytes together. */
final class Region<T> {
    private final RegionCodec by;
    private final GeneratedCodec<T> inner;

    Region(RegionCodec by, GeneratedCodec<T> inner) {
        this.by = by;
        this.inner = inner;
    }

    RegionCodec by() {
        return by;
    }

    GeneratedCodec<T> inner() {
        return inner;
    }

    /**
     * The value that packed bytes stand for.
     *
     * @param start where they begin in the buffer that they come from
     * @throws Failure if they stand for none
     */
    T unpack(Bytes packed, int start) {
        ByteBuffer in;
        try {
            in = by.unpack(packed).asByteBuffer();
        } catch (IllegalArgumentException malformed) {
            throw Failure.malformed();
        }
        try {
            T value = inner.read(in, 0, in.limit());
            if (inner.sizeInBytes(value) != in.limit()) {
                throw Failure.malformed();
            }
            return value;
        } catch (Failure failure) {
            throw failure.inPacked(start);
        }
    }

    /** The packed bytes of a verified value. */
    Bytes pack(T value) {
        return by.pack(Bytes.of(unpacked(value).array()));
    }

    /** The bytes of a verified value before they are packed. */
    ByteBuffer unpacked(T value) {
        return inner.written(value);
    }

    /** Whether packed bytes stand for a verified value. */
    boolean areOf(Bytes packed, T value) {
        try {
            return by.unpack(packed).equals(Bytes.of(unpacked(value).array()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /**
     * Refuses a value that cannot be written.
     *
     * @throws Refused with a path relative to the value
     */
    void verify(T value) {
        inner.verify(value);
    }
}
