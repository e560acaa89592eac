package org.bitrecord.benchmarks;

import java.util.Arrays;
import org.bitrecord.Bytes;

/** The bytes that all benchmarks read and write. */
final class Samples {
    /**
     * An IPv4 header without options and without a payload, "don't fragment", protocol UDP, from 192.0.2.1 to 198.51.100.7.
     * Its checksum was computed apart, with Python.
     */
    static final Bytes IPV4 = Bytes.fromHex("45 2e 00 14 be ef 40 00 40 11 8f 7f c0 00 02 01 c6 33 64 07");

    /** An Ethernet header, and the IPv4 header behind it. */
    static final Bytes FRAME = Bytes.fromHex("02:77:01:00:00:03 02:77:01:00:00:fe 08:00" + IPV4.toHex());

    private Samples() {}

    /** Refuses to measure encoders that do not write this: each has its turn at bytes that hold something else. */
    static void requireEach(Bytes expected, byte[] bytes, Runnable... encoders) {
        for (Runnable encoder : encoders) {
            Arrays.fill(bytes, (byte) 0xA5);
            encoder.run();
            requireEqual(Bytes.of(bytes), expected);
        }
    }

    /** Refuses to measure two things that do not do the same. */
    static void requireEqual(Object hand, Object generated) {
        if (!hand.equals(generated)) {
            throw new AssertionError("by hand " + hand + ", but generated " + generated);
        }
    }
}
