package org.bitrecord;

/** Bytes compressed in the zlib format (RFC 1950), to the end of the region. Immutable. */
public final class Zlib implements RegionCodec {
    /** Compressors differ. */
    public static final boolean LOSSLESS = false;

    private final int most;

    /** Up to 16 MiB of what is unpacked: a few bytes may stand for any number of them. */
    public Zlib() {
        this(DeflatedBytes.USUAL_MOST);
    }

    /**
     * Up to another amount.
     *
     * @param most how many bytes may be unpacked, 1 to 2<sup>30</sup>
     */
    public Zlib(long most) {
        if (most < 1 || most > 1 << 30) {
            throw new IllegalArgumentException(most + " bytes, but at most 2^30 are unpacked");
        }
        this.most = (int) most;
    }

    @Override
    public Bytes unpack(Bytes packed) {
        return DeflatedBytes.unpack(packed, false, most);
    }

    @Override
    public Bytes pack(Bytes unpacked) {
        return DeflatedBytes.pack(unpacked, false);
    }
}
