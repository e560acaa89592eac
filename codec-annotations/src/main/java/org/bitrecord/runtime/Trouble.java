package org.bitrecord.runtime;

import java.math.BigInteger;
import org.bitrecord.Diagnosis;
import org.jspecify.annotations.Nullable;

/** Ends the walk over the bytes at the first thing that is wrong; and the sentences that say what is. */
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final BigInteger BITS_A_BYTE = BigInteger.valueOf(8);

    private final transient Diagnosis diagnosis;

    private Trouble(Diagnosis diagnosis) {
        super(null, null, false, false);
        this.diagnosis = diagnosis;
    }

    Diagnosis diagnosis() {
        return diagnosis;
    }

    /** What is there is not right. */
    static Trouble wrong(Path path, long bit, String problem, @Nullable String expected, @Nullable String actual) {
        return new Trouble(new Diagnosis(path.toString(), bit, problem, -1, -1, null, expected, actual, ""));
    }

    /** A part of fixed size does not fit. */
    static Trouble lack(Path path, long bit, long needed, Limit limit) {
        long available = Math.max(0, limit.end() - bit);
        String problem = "needs " + butOnly(BigInteger.valueOf(needed), available, limit);
        return lack(path, bit, problem, needed, available, limit, null);
    }

    /** Something does not fit, as {@code problem} says. */
    static Trouble lack(
            Path path, long bit, String problem, long needed, long available, Limit limit, @Nullable String actual) {
        return new Trouble(
                new Diagnosis(path.toString(), bit, problem, needed, available, limit.toString(), null, actual, ""));
    }

    /** Bits that nothing is said of, from {@code bit} on. */
    static Trouble leftOver(Path path, long bit, Limit limit) {
        long bits = limit.end() - bit;
        return wrong(path, bit, amount(bits) + (isOne(bits) ? " is" : " are") + " left over of " + limit, null, null);
    }

    /** As {@code 1500 bytes, but only 60 are left of the input}. */
    static String butOnly(BigInteger needed, long available, Limit limit) {
        boolean inBytes = needed.testBit(0) || needed.testBit(1) || needed.testBit(2) || available % 8 != 0;
        BigInteger what = inBytes ? needed : needed.divide(BITS_A_BYTE);
        long left = inBytes ? available : available / 8;
        String unit = inBytes ? " bit" : " byte";
        return what + unit + (what.equals(BigInteger.ONE) ? "" : "s") + ", but "
                + (left == 0 ? "none is" : left == 1 ? "only 1 is" : "only " + left + " are") + " left of " + limit;
    }

    /** As {@code 3 bytes} or {@code 13 bits}. */
    static String amount(long bits) {
        return amount(BigInteger.valueOf(bits));
    }

    /** As {@code 3 bytes} or {@code 13 bits}. */
    static String amount(BigInteger bits) {
        BigInteger[] bytes = bits.divideAndRemainder(BITS_A_BYTE);
        boolean whole = bytes[1].signum() == 0;
        BigInteger count = whole ? bytes[0] : bits;
        return count + (whole ? " byte" : " bit") + (count.equals(BigInteger.ONE) ? "" : "s");
    }

    private static boolean isOne(long bits) {
        return bits == 1 || bits == 8;
    }
}
