package org.bitrecord.benchmarks;

import static org.bitrecord.Auto.AUTO;

import java.nio.ByteBuffer;
import java.util.Objects;

/** Reads and writes {@link Ipv4Header} as somebody would who writes for one record only and knows where time goes. */
final class HandIpv4Header {
    static final int SIZE_IN_BYTES = 20;

    private HandIpv4Header() {}

    static Ipv4Header decode(ByteBuffer in, int offset) {
        Objects.checkFromIndexSize(offset, SIZE_IN_BYTES, in.limit());
        return decode((long) Words.LONG.get(in, offset), (long) Words.LONG.get(in, offset + 8), (int)
                Words.INT.get(in, offset + 16));
    }

    static Ipv4Header decode(byte[] in, int offset) {
        Objects.checkFromIndexSize(offset, SIZE_IN_BYTES, in.length);
        return decode((long) Words.LONG_IN_ARRAY.get(in, offset), (long) Words.LONG_IN_ARRAY.get(in, offset + 8), (int)
                Words.INT_IN_ARRAY.get(in, offset + 16));
    }

    private static Ipv4Header decode(long word0, long word1, int word2) {
        // Version and header length in one comparison.
        if ((int) (word0 >>> 56) != 0x45) {
            throw new IllegalArgumentException("no IPv4 header without options");
        }
        return new Ipv4Header(
                4,
                5,
                (int) (word0 >>> 50) & 0x3F,
                (int) (word0 >>> 48) & 0x3,
                (int) (word0 >>> 32) & 0xFFFF,
                (int) (word0 >>> 16) & 0xFFFF,
                (int) (word0 >>> 13) & 0x7,
                (int) word0 & 0x1FFF,
                (int) (word1 >>> 56),
                (int) (word1 >>> 48) & 0xFF,
                (int) (word1 >>> 32) & 0xFFFF,
                (int) word1,
                word2);
    }

    static void encode(Ipv4Header value, ByteBuffer out) {
        int offset = out.position();
        Objects.checkFromIndexSize(offset, SIZE_IN_BYTES, out.limit());
        long word0 = checkedWord0(value);
        long word1 = checkedWord1(value, word0);
        Words.LONG.set(out, offset, word0);
        Words.LONG.set(out, offset + 8, word1);
        Words.INT.set(out, offset + 16, value.destination());
        out.position(offset + SIZE_IN_BYTES);
    }

    static void encode(Ipv4Header value, byte[] out, int offset) {
        Objects.checkFromIndexSize(offset, SIZE_IN_BYTES, out.length);
        long word0 = checkedWord0(value);
        long word1 = checkedWord1(value, word0);
        Words.LONG_IN_ARRAY.set(out, offset, word0);
        Words.LONG_IN_ARRAY.set(out, offset + 8, word1);
        Words.INT_IN_ARRAY.set(out, offset + 16, value.destination());
    }

    private static long checkedWord0(Ipv4Header value) {
        Words.requireExactly(value.version(), 4, "version");
        Words.requireExactly(value.headerLength(), 5, "headerLength");
        Words.require(value.differentiatedServices(), 0x3F, "differentiatedServices");
        Words.require(value.congestion(), 0x3, "congestion");
        Words.require(value.totalLength(), 0xFFFF, "totalLength");
        Words.require(value.identification(), 0xFFFF, "identification");
        Words.require(value.flags(), 0x7, "flags");
        Words.require(value.fragmentOffset(), 0x1FFF, "fragmentOffset");
        return 0x45L << 56
                | (long) value.differentiatedServices() << 50
                | (long) value.congestion() << 48
                | (long) value.totalLength() << 32
                | (long) value.identification() << 16
                | (long) value.flags() << 13
                | value.fragmentOffset();
    }

    private static long checkedWord1(Ipv4Header value, long word0) {
        Words.require(value.timeToLive(), 0xFF, "timeToLive");
        Words.require(value.protocol(), 0xFF, "protocol");
        long word1 = (long) value.timeToLive() << 56
                | (long) value.protocol() << 48
                | Integer.toUnsignedLong(value.source());
        int headerChecksum = value.headerChecksum();
        if (headerChecksum == AUTO) {
            headerChecksum = Words.checksum(word0, word1, value.destination());
        } else {
            Words.require(headerChecksum, 0xFFFF, "headerChecksum");
        }
        return word1 | (long) headerChecksum << 32;
    }
}
