package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import org.bitrecord.BitOrder;
import org.bitrecord.Bytes;
import org.bitrecord.Layout.Numbering;
import org.bitrecord.Order;

/** Reads bits one by one, most significant first: slow, and so simple that generated code can be checked against it. */
final class BitCursor {
    private final ByteBuffer in;
    private final int offset;
    private long position;

    /** Begins with the first bit of the byte at {@code offset}. */
    BitCursor(ByteBuffer in, int offset) {
        this.in = in;
        this.offset = offset;
    }

    /** How many bits lie before the next one, from the first bit on. */
    long position() {
        return position;
    }

    /**
     * What lies from the position on, for a field codec.
     *
     * @param end the bit behind the last
     * @param little whether the least significant bit comes first
     */
    BitReader reader(long end, boolean little) {
        return new BitReader(in, offset, position, end, little);
    }

    /** The place of a bit, counted from the first bit of the buffer. */
    long bitIndex(long bit) {
        return 8L * offset + bit;
    }

    /** So many bits from one on as bytes; what is no whole byte at their end is filled up with zeros. */
    Bytes octets(long bit, long bits, boolean little) {
        byte[] octets = new byte[(int) ((bits + 7) / 8)];
        for (int i = 0; i < octets.length; i++) {
            long at = bit + 8L * i;
            int here = (int) Math.min(8, bit + bits - at);
            octets[i] = (byte) (little ? peekLeastFirst(at, here) : peek(at, here) << (8 - here));
        }
        return Bytes.of(octets);
    }

    void moveTo(long bit) {
        position = bit;
    }

    /**
     * The number in {@code bits} (0 to 64) bits from the position on, which moves behind them.
     *
     * @param words where the words begin that numbers are cut out of, if there are any
     */
    long next(int bits, Numbering numbering, long words) {
        long value = peek(position, bits, numbering, words);
        position += bits;
        return value;
    }

    /** The number in {@code bits} (0 to 64) bits from {@code at} on. */
    long peek(long at, int bits, Numbering numbering, long words) {
        int container = numbering.container();
        if (container == 0) {
            return numbering.bytes() == Order.BIG ? peek(at, bits) : peekLeastFirst(at, bits);
        }
        long inWord = (at - words) % container;
        long start = at - inWord;
        long word = numbering.bytes() == Order.BIG ? peek(start, container) : peekLeastFirst(start, container);
        long moved = word >>> (numbering.bits() == BitOrder.LSB_FIRST ? inWord : container - inWord - bits);
        return bits == Long.SIZE ? moved : moved & ((1L << bits) - 1);
    }

    /** The same where the least significant bit comes first. */
    private long peekLeastFirst(long at, int bits) {
        long value = 0;
        for (int i = 0; i < bits; i++) {
            long bit = at + i;
            int octet = in.get(offset + (int) (bit / 8));
            value |= (long) ((octet >>> (bit % 8)) & 1) << i;
        }
        return value;
    }

    /** The number in {@code bits} (0 to 64) bits from {@code at} on. */
    private long peek(long at, int bits) {
        long value = 0;
        for (long bit = at; bit < at + bits; bit++) {
            int octet = in.get(offset + (int) (bit / 8));
            value = (value << 1) + ((octet >>> (7 - bit % 8)) & 1);
        }
        return value;
    }
}
