package org.bitrecord.processor.random;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.random.Format.Algorithm;
import org.bitrecord.processor.random.Format.Sum;
import org.bitrecord.processor.random.Format.Val;

/** Computes checksums bit by bit, after the definitions of their algorithms. */
final class ReferenceChecksum {
    private ReferenceChecksum() {}

    /** R32: the value with its checksums, each computed after those that it covers. */
    static Val summed(Val value) {
        Val summed = value;
        List<Sum> waiting = new ArrayList<>(value.rec().sums());
        while (!waiting.isEmpty()) {
            Sum next = waiting.stream()
                    .filter(sum -> waiting.stream().noneMatch(other -> !other.equals(sum) && sum.covers(other.at())))
                    .findFirst()
                    .orElseThrow();
            List<Object> parts = new ArrayList<>(summed.parts());
            parts.set(next.at(), of(next.algorithm(), covered(summed, next)));
            summed = new Val(value.rec(), parts);
            waiting.remove(next);
        }
        return summed;
    }

    /** R30: the bits that a checksum covers, its own of which are zero. */
    private static String covered(Val value, Sum sum) {
        String bits = ReferenceWriter.encode(value);
        StringBuilder covered = new StringBuilder();
        for (int i = sum.from(); i <= sum.through(); i++) {
            String part = bits.substring(Sizes.of(value, 0, i - 1), Sizes.of(value, 0, i));
            if (i == sum.at()) {
                covered.append("0".repeat(part.length()));
            } else if (i != sum.except()) {
                covered.append(part);
            }
        }
        return covered.toString();
    }

    private static long of(Algorithm algorithm, String bits) {
        return switch (algorithm) {
            case INTERNET -> internet(bits);
            case CRC_8 -> crc(bits, 8, 0x07, 0);
            case CRC_16 -> crc(bits, 16, 0x1021, 0xFFFF);
            case CRC_32 -> reflected(crc(Bitstring.turned(bits), 32, 0x04C11DB7, 0xFFFF_FFFFL)) ^ 0xFFFF_FFFFL;
        };
    }

    /** RFC 1071: the complement of the ones' complement sum of all words of 16 bits. */
    private static long internet(String bits) {
        String words = bits + "0".repeat(Math.floorMod(-bits.length(), 16));
        long sum = 0;
        for (int i = 0; i < words.length(); i += 16) {
            sum += Long.parseLong(words.substring(i, i + 16), 2);
            sum = sum > 0xFFFF ? sum - 0xFFFF : sum;
        }
        return sum ^ 0xFFFF;
    }

    /** The rest of a division of polynomials, begun with the bits of {@code begin}. */
    private static long crc(String bits, int width, long polynomial, long begin) {
        long rest = begin;
        for (int i = 0; i < bits.length(); i++) {
            boolean divides = ((rest >>> (width - 1)) & 1) != bits.charAt(i) - '0';
            rest = (rest << 1) & ((1L << width) - 1);
            rest = divides ? rest ^ polynomial : rest;
        }
        return rest;
    }

    private static long reflected(long word) {
        return Long.reverse(word) >>> 32;
    }
}
