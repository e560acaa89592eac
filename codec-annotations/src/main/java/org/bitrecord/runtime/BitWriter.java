package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import org.bitrecord.BitOutput;

/** Puts bits into a buffer, for field codecs; of the bytes that it touches it writes every bit. */
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
        this.out = out;
        this.little = little;
        index = start;
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
        int octet = used == 0 ? 0 : out.get(index);
        out.put(index, (byte) (octet | bit << (little ? used : 7 - used)));
        used = (used + 1) % 8;
        index += used == 0 ? 1 : 0;
    }
}
