package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import org.bitrecord.BitOutput;

/** Puts bits into a buffer, for field codecs; all other bits stay. */
public final class BitWriter implements BitOutput {
    private final ByteBuffer out;
    private final boolean little;
    private int index;
    private int used;

    /**
     * Begins with the first bit of the byte at {@code start}.
     *
     * @param little whether the least significant bit comes first
     */
    public BitWriter(ByteBuffer out, int start, boolean little) {
        this(out, start, 0, little);
    }

    private BitWriter(ByteBuffer out, int index, int used, boolean little) {
        this.out = out;
        this.index = index;
        this.used = used;
        this.little = little;
    }

    /** Begins with any bit of the buffer. */
    static BitWriter atBit(ByteBuffer out, int bit, boolean little) {
        return new BitWriter(out, bit / 8, bit % 8, little);
    }

    @Override
    public void bits(long value, int count) {
        if (count < 0 || count > Long.SIZE) {
            throw new IndexOutOfBoundsException(count + " bits, but a number has 0 to 64");
        }
        for (int i = 0; i < count; i++) {
            bit((int) (value >>> (little ? i : count - 1 - i)) & 1);
        }
    }

    private void bit(int bit) {
        int shift = little ? used : 7 - used;
        out.put(index, (byte) ((out.get(index) & ~(1 << shift)) | (bit << shift)));
        used = (used + 1) % 8;
        index += used == 0 ? 1 : 0;
    }
}
