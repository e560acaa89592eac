package org.bitrecord.pcap.jna;

import java.nio.ByteBuffer;

/**
 * A buffer over foreign memory that is made anew only when an address falls outside it: making one costs microseconds,
 * and libpcap hands out the same few addresses again and again.
 */
public final class Window {
    private static final long ALIGNMENT = 1 << 16;
    private static final long SIZE = 1 << 24;

    private long start;
    private ByteBuffer buffer = ByteBuffer.allocate(0);

    /** Returns the index in {@link #buffer()} of {@code address}, from which {@code length} bytes may be read. */
    public int show(long address, int length) {
        if (address < start || address + length > start + buffer.capacity()) {
            start = address & -ALIGNMENT;
            buffer = NativeBlock.at(start, Math.max(SIZE, address - start + length));
        }
        return (int) (address - start);
    }

    /** The memory as of the last {@link #show}, in native byte order. */
    public ByteBuffer buffer() {
        return buffer;
    }
}
