package org.bitrecord.benchmarks;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bitrecord.Bytes;
import org.bitrecord.protocols.ipv4.Ipv4Codec;

/** The bytes that all benchmarks read and write. */
final class Samples {
    /**
     * An IPv4 header without options and without a payload, "don't fragment", protocol UDP, from 192.0.2.1 to 198.51.100.7.
     * Its checksum was computed apart, with Python.
     */
    static final Bytes IPV4 = Bytes.fromHex("45 2e 00 14 be ef 40 00 40 11 8f 7f c0 00 02 01 c6 33 64 07");

    /** An Ethernet header, and the IPv4 header behind it. */
    static final Bytes FRAME = Bytes.fromHex("02:77:01:00:00:03 02:77:01:00:00:fe 08:00" + IPV4.toHex());

    private static final int ROUNDS = 20_000;

    private Samples() {}

    /**
     * Reads records of several kinds, as most programs do, until HotSpot has compiled what all codecs share. A program with
     * one codec only has {@code read} of that inlined there, too, and what grows too big by that is not inlined where it is
     * called.
     */
    static void readSeveralKinds() {
        ByteBuffer frame = ByteBuffer.wrap(FRAME.toByteArray());
        byte[] address = FRAME.slice(0, 6).toByteArray();
        byte[] ethernet = FRAME.slice(0, 14).toByteArray();
        byte[] ipv4 = IPV4.toByteArray();
        for (int i = 0; i < ROUNDS; i++) {
            HardwareAddressCodec.INSTANCE.decode(frame, 0, address.length);
            EthernetHeaderCodec.INSTANCE.decode(frame, 0, ethernet.length);
            Ipv4Codec.INSTANCE.decode(frame, ethernet.length, ipv4.length);
            HardwareAddressCodec.INSTANCE.decode(address);
            EthernetHeaderCodec.INSTANCE.decode(ethernet);
            Ipv4Codec.INSTANCE.decode(ipv4);
        }
    }

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
