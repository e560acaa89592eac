package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bitrecord.Bytes;

/** What checksums cover. */
public final class Coverage {
    private Coverage() {}

    /**
     * What is left of {@code length} bytes without some of them.
     *
     * @param from the index of the first byte
     * @param left pairs of places, counted from {@code from}, and lengths of what is left out, in any order, apart from
     *     each other
     */
    public static ByteBuffer except(ByteBuffer written, int from, int length, int... left) {
        boolean[] out = new boolean[length];
        for (int i = 0; i < left.length; i += 2) {
            Arrays.fill(out, left[i], left[i] + left[i + 1], true);
        }
        ByteBuffer covered = ByteBuffer.allocate(length);
        for (int i = 0; i < length; i++) {
            if (!out[i]) {
                covered.put(written.get(from + i));
            }
        }
        return covered.flip();
    }

    /**
     * Bits filled up to whole bytes with zeros (R31).
     *
     * @param from the index of the first byte
     * @param little whether the least significant bit of a byte comes first
     */
    public static ByteBuffer padded(ByteBuffer written, int from, long bits, boolean little) {
        int length = (int) ((bits + 7) / 8);
        ByteBuffer covered = ByteBuffer.allocate(length);
        covered.put(0, written, from, length);
        int used = (int) (bits % 8);
        if (used != 0) {
            int mask = little ? (1 << used) - 1 : 0xFF << (8 - used);
            covered.put(length - 1, (byte) (covered.get(length - 1) & mask));
        }
        return covered;
    }

    /**
     * Bits from any bit on, filled up to whole bytes with zeros.
     *
     * @param from the first bit
     * @param little whether the least significant bit of a byte comes first
     */
    public static ByteBuffer bits(ByteBuffer written, int from, int bits, boolean little) {
        int whole = bits / 8 * 8;
        ByteBuffer covered = ByteBuffer.allocate((bits + 7) / 8);
        covered.put(0, Octets.of(written, from, from + whole, little), 0, whole / 8);
        if (whole < bits) {
            long rest = little
                    ? LittleEndian.getBits(written, from + whole, bits - whole)
                    : BigEndian.getBits(written, from + whole, bits - whole) << (8 - (bits - whole));
            covered.put(whole / 8, (byte) rest);
        }
        return covered;
    }

    /** A pseudo-header and what is covered behind it (RFC 768, RFC 8200 section 8.1). */
    public static ByteBuffer behind(Bytes pseudoHeader, ByteBuffer covered) {
        ByteBuffer all = ByteBuffer.allocate(pseudoHeader.size() + covered.limit());
        pseudoHeader.copyTo(all, 0);
        all.put(pseudoHeader.size(), covered, 0, covered.limit());
        return all;
    }

    /** The checksum of {@code bits} bits; all ones instead of 0, which would say that there is none (RFC 768). */
    public static long neverZero(long checksum, int bits) {
        return checksum != 0 ? checksum : -1L >>> (64 - bits);
    }
}
