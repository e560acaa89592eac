package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import java.util.List;
import org.bitrecord.Bytes;
import org.bitrecord.Layout;
import org.bitrecord.Mismatch;
import org.bitrecord.Packed;
import org.bitrecord.RegionCodec;

/**
 * Reads and writes a component of type {@link Packed}, which takes all bytes of its region (R75).
 *
 * @param <T> what is packed
 */
public abstract class PackedCodec<T> extends GeneratedCodec<Packed<T>> {
    private final Region<T> region;
    private final boolean leastFirst;

    /**
     * For generated codecs.
     *
     * @param leastFirst whether the record around numbers bits from the least significant one on
     */
    protected PackedCodec(RegionCodec by, GeneratedCodec<T> inner, boolean leastFirst) {
        region = new Region<>(by, inner);
        this.leastFirst = leastFirst;
    }

    @Override
    final boolean isLeastFirst() {
        return leastFirst;
    }

    @Override
    public final Packed<T> read(ByteBuffer in, int start, int end) {
        Bytes raw = Bytes.copyOf(in, start, end - start);
        return new Packed<>(raw, region.unpack(raw, start));
    }

    @Override
    public final int sizeInBytes(Packed<T> value) {
        return raw(value).size();
    }

    /** The bytes that are written for a verified value. */
    private Bytes raw(Packed<T> value) {
        return value.raw().size() == 0 ? region.pack(value.value()) : value.raw();
    }

    @Override
    public final void verify(Packed<T> value) {
        try {
            region.verify(value.value());
        } catch (Refused refused) {
            throw refused.inside("value");
        }
        if (value.raw().size() > 0 && !region.areOf(value.raw(), value.value())) {
            throw new Refused("raw", "is not what `value` packs to: leave it empty, and it is packed anew");
        }
    }

    @Override
    public final boolean absorbs(Packed<T> value) {
        return true;
    }

    @Override
    public final void write(Packed<T> value, ByteBuffer out, int start) {
        raw(value).copyTo(out, start);
    }

    @Override
    public final Packed<T> fixed(Packed<T> value, String path) {
        T fixed = region.inner().fixed(value.value(), path + "value.");
        try {
            region.verify(fixed);
        } catch (Refused unwritable) {
            return new Packed<>(Bytes.EMPTY, fixed); // it is refused once it is to be written
        }
        Bytes raw = value.raw();
        return new Packed<>(raw.size() > 0 && region.areOf(raw, fixed) ? raw : region.pack(fixed), fixed);
    }

    @Override
    public final void check(Packed<T> value, String path, List<Mismatch> found) {
        region.inner().check(value.value(), path + "value.", found);
        if (value.raw().size() > 0) {
            return; // it is refused if it stands for something else
        }
        Bytes packed = region.pack(value.value());
        if (packed.size() > 0) {
            found.add(new Mismatch(path + "raw", packed.size() + " bytes", "none"));
        }
    }

    /** The bytes of what is packed in a verified value. */
    public final ByteBuffer unpacked(Packed<T> value) {
        return region.unpacked(value.value());
    }

    @Override
    public final Layout layout() {
        return new Layout.OfPacked(region.by(), region.inner());
    }
}
