package org.bitrecord.benchmarks;

import java.nio.ByteBuffer;
import java.util.Objects;

/** Reads {@link FrameHeaders} as somebody would who writes for these records only. */
final class HandFrameHeaders {
    private static final int SIZE_IN_BYTES = 34;

    private HandFrameHeaders() {}

    /** The inner records come first: JDK 17 keeps those on the heap that are made between {@code new} and the call. */
    static FrameHeaders decode(ByteBuffer in, int offset) {
        Objects.checkFromIndexSize(offset, SIZE_IN_BYTES, in.limit());
        long word0 = (long) Words.LONG.get(in, offset);
        int word1 = (int) Words.INT.get(in, offset + 8);
        int type = (short) Words.SHORT.get(in, offset + 12) & 0xFFFF;
        HardwareAddress destination = new HardwareAddress(word0 >>> 16);
        HardwareAddress source = new HardwareAddress((word0 & 0xFFFF) << 32 | Integer.toUnsignedLong(word1));
        EthernetHeader ethernet = new EthernetHeader(destination, source, type);
        Ipv4Header ipv4 = HandIpv4Header.decode(in, offset + 14);
        return new FrameHeaders(ethernet, ipv4);
    }
}
