package org.bitrecord.runtime;

import java.nio.ByteBuffer;

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

    void moveTo(long bit) {
        position = bit;
    }

    /** The index in the buffer of the byte that the next bit lies in. */
    int byteIndex() {
        return offset + (int) (position / 8);
    }

    /** The number in {@code bits} (0 to 64) bits from the position on, which moves behind them. */
    long next(int bits) {
        long value = peek(position, bits);
        position += bits;
        return value;
    }

    /** The number in {@code bits} (0 to 64) bits from {@code at} on. */
    long peek(long at, int bits) {
        long value = 0;
        for (long bit = at; bit < at + bits; bit++) {
            int octet = in.get(offset + (int) (bit / 8));
            value = (value << 1) + ((octet >>> (7 - bit % 8)) & 1);
        }
        return value;
    }
}
