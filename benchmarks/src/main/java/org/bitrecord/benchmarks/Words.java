package org.bitrecord.benchmarks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** What all code written by hand here needs: words of a buffer or an array in network order, and a check of ranges. */
final class Words {
    static final VarHandle SHORT = MethodHandles.byteBufferViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle INT_IN_ARRAY = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle LONG_IN_ARRAY = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Words() {}

    static void require(int value, int max, String name) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException(name + " is " + value + ", but has to be 0 to " + max);
        }
    }

    static void require(long value, long max, String name) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException(name + " is " + value + ", but has to be 0 to " + max);
        }
    }

    static void requireExactly(int value, int only, String name) {
        if (value != only) {
            throw new IllegalArgumentException(name + " is " + value + ", but has to be " + only);
        }
    }

    /** The internet checksum of a header of twenty bytes, from the words that are about to be stored (RFC 1071). */
    static int checksum(long word0, long word1, int word2) {
        long sum = (word0 >>> 32)
                + (word0 & 0xFFFF_FFFFL)
                + (word1 >>> 32)
                + (word1 & 0xFFFF_FFFFL)
                + (word2 & 0xFFFF_FFFFL);
        sum = (sum >>> 32) + (sum & 0xFFFF_FFFFL);
        sum = (sum >>> 16) + (sum & 0xFFFF);
        sum = (sum >>> 16) + (sum & 0xFFFF);
        sum = (sum >>> 16) + (sum & 0xFFFF);
        return (int) ~sum & 0xFFFF;
    }
}
