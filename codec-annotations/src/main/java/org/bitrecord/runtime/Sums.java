package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import org.bitrecord.Internet;

/** The internet checksum of words that are at hand (RFC 1071): sums in ones' complement, which are folded at the end. */
public final class Sums {
    private Sums() {}

    /** What a word of 64 bits adds. */
    public static long of(long word) {
        return (word >>> 32) + (word & 0xFFFF_FFFFL);
    }

    /** What a word of 32 bits adds, or one of 16 without sign. */
    public static long of(int word) {
        return word & 0xFFFF_FFFFL;
    }

    /** What {@code length} bytes of a buffer add that begin at an even place of what is summed. */
    public static long of(ByteBuffer written, int offset, int length) {
        return length == 0 ? 0 : ~Internet.checksum(written, offset, length) & 0xFFFF;
    }

    /** The checksum, 16 bits, of what has added up to {@code sum}: less than 2^30 words of 64 bits. */
    public static int checksum(long sum) {
        long folded = (sum & 0xFFFF_FFFFL) + (sum >>> 32);
        folded = (folded & 0xFFFF) + (folded >>> 16);
        folded = (folded & 0xFFFF) + (folded >>> 16);
        return ~(int) ((folded & 0xFFFF) + (folded >>> 16)) & 0xFFFF;
    }
}
