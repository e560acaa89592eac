package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import java.util.List;
import org.bitrecord.Bytes;
import org.bitrecord.Layout;
import org.bitrecord.Mismatch;
import org.bitrecord.RegionCodec;

/**
 * Reads and writes a component that a region codec packs without loss, and that takes all bytes of its region (R75).
 *
 * @param <T> what is packed
 */
public abstract class UnpackedCodec<T> extends GeneratedCodec<T> {
    private final Region<T> region;
    private final boolean leastFirst;

    /**
     * For generated codecs.
     *
     * @param leastFirst whether the record around numbers bits from the least significant one on
     */
    protected UnpackedCodec(RegionCodec by, GeneratedCodec<T> inner, boolean leastFirst) {
        region = new Region<>(by, inner);
        this.leastFirst = leastFirst;
    }

    @Override
    final boolean isLeastFirst() {
        return leastFirst;
    }

    @Override
    public final T read(ByteBuffer in, int start, int end) {
        return region.unpack(Bytes.copyOf(in, start, end - start), start);
    }

    @Override
    public final int sizeInBytes(T value) {
        return region.pack(value).size();
    }

    @Override
    public final void verify(T value) {
        region.verify(value);
    }

    @Override
    public final boolean absorbs(T value) {
        return true;
    }

    @Override
    public final void write(T value, ByteBuffer out, int start) {
        region.pack(value).copyTo(out, start);
    }

    @Override
    public final T fixed(T value, String path) {
        return region.inner().fixed(value, path);
    }

    @Override
    public final void check(T value, String path, List<Mismatch> found) {
        region.inner().check(value, path, found);
    }

    /** The bytes of a verified value before they are packed. */
    public final ByteBuffer unpacked(T value) {
        return region.unpacked(value);
    }

    @Override
    public final Layout layout() {
        return new Layout.OfPacked(region.by(), region.inner());
    }
}
