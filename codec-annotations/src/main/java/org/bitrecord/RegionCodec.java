package org.bitrecord;

/**
 * Turns all bytes of a region into others and back: what is compressed, enciphered or masked. It is named by {@link With} on a
 * component that something bounds. Implementations are stateless but for what their constructor is given, and safe on any
 * thread.
 *
 * <p>Where packing what was unpacked gives the same bytes for all bytes, as with {@link Xor}, the component may be what is
 * packed itself. A codec of which that is not true says so by a constant, {@code public static final boolean LOSSLESS = false};
 * it serves components of type {@link Packed} only, which keep the bytes.
 */
public interface RegionCodec {
    /**
     * What the bytes stand for.
     *
     * @throws IllegalArgumentException if they stand for nothing: they are malformed then, and the message says why
     */
    Bytes unpack(Bytes packed);

    /** Bytes that stand for these: {@link #unpack} of them gives these again. */
    Bytes pack(Bytes unpacked);
}
