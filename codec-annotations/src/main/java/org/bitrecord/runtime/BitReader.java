package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import org.bitrecord.BitInput;
import org.bitrecord.BitOrder;
import org.bitrecord.Layout.Numbering;
import org.bitrecord.Order;

/** The bits of a buffer, for field codecs: slower than generated code, at any place, in either bit order. */
public final class BitReader implements BitInput {
    private static final Numbering LEAST_FIRST = new Numbering(Order.LITTLE, BitOrder.LSB_FIRST, 0);

    private final BitCursor cursor;
    private final Numbering numbering;
    private final long start;
    private final long limit;
    private final boolean closed;

    /**
     * Begins with the first bit of the byte at {@code start}.
     *
     * @param end the index of the byte behind the last
     * @param little whether the least significant bit comes first
     * @param closed whether nothing can follow at {@code end}
     */
    public BitReader(ByteBuffer in, int start, int end, boolean little, boolean closed) {
        this(new BitCursor(in, start), 0, 8L * (end - start), little, closed);
    }

    /** Begins at any bit of the buffer, and ends before bit {@code end}. */
    static BitReader atBit(ByteBuffer in, int start, int end, boolean little, boolean closed) {
        return new BitReader(new BitCursor(in, 0), start, end, little, closed);
    }

    /** Begins with a bit counted from the byte at {@code offset}. */
    BitReader(ByteBuffer in, int offset, long start, long end, boolean little) {
        this(new BitCursor(in, offset), start, end, little, true);
    }

    private BitReader(BitCursor cursor, long start, long limit, boolean little, boolean closed) {
        this.cursor = cursor;
        this.start = start;
        this.limit = limit;
        this.closed = closed;
        numbering = little ? LEAST_FIRST : Numbering.NETWORK;
        cursor.moveTo(start);
    }

    @Override
    public long bits(int count) {
        if (count < 0 || count > Long.SIZE) {
            throw new IndexOutOfBoundsException(count + " bits, but a number has 0 to 64");
        }
        if (count > remaining()) {
            throw closed ? Failure.malformed() : Failure.needMore((count - remaining() + 7) / 8);
        }
        return cursor.next(count, numbering, 0);
    }

    @Override
    public long remaining() {
        return limit - cursor.position();
    }

    /** How many bits have been read. */
    public long position() {
        return cursor.position() - start;
    }
}
