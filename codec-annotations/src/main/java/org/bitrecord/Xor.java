package org.bitrecord;

/** Bytes masked with a key that repeats, as the payload of a WebSocket frame (RFC 6455, section 5.3). Immutable. */
public final class Xor implements RegionCodec {
    private final byte[] key;

    /**
     * With a key of one byte.
     *
     * @param key 0 to 255
     */
    public Xor(long key) {
        if (key < 0 || key > 0xFF) {
            throw new IllegalArgumentException("key " + key + " is not 0 to 255");
        }
        this.key = new byte[] {(byte) key};
    }

    /**
     * With a key of several bytes, the most significant first.
     *
     * @param key its bytes as a number
     * @param size how many they are, 1 to 8
     */
    public Xor(long key, long size) {
        if (size < 1 || size > Long.BYTES) {
            throw new IllegalArgumentException("a key of " + size + " bytes, but it has 1 to 8");
        }
        this.key = new byte[(int) size];
        for (int i = 0; i < size; i++) {
            this.key[i] = (byte) (key >> (Byte.SIZE * (size - 1 - i)));
        }
    }

    @Override
    public Bytes unpack(Bytes packed) {
        byte[] bytes = packed.toByteArray();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= key[i % key.length];
        }
        return Bytes.of(bytes);
    }

    @Override
    public Bytes pack(Bytes unpacked) {
        return unpack(unpacked);
    }
}
