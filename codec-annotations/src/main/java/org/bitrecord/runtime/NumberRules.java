package org.bitrecord.runtime;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Relation;
import org.bitrecord.runtime.Value.Scalar;
import org.jspecify.annotations.Nullable;

/** Refuses numbers that cannot be what a field holds, each with the path and the first bit of that field. */
final class NumberRules {
    private NumberRules() {}

    static void constant(Path path, long start, @Nullable Long constant, Scalar read) {
        if (constant != null && constant != read.bits()) {
            String expected = new Scalar(constant, read.kind()).toString();
            String problem = "is " + read + ", but has to be " + expected;
            throw Trouble.wrong(path, start, problem, expected, read.toString());
        }
    }

    static void range(Path path, long start, Relation.Range range, Scalar read) {
        BigInteger value = read.toBigInteger();
        List<String> only = new ArrayList<>();
        range.in().forEach(one -> only.add(new Scalar(one, read.kind()).toString()));
        Scalar min = new Scalar(range.min(), read.kind());
        Scalar max = new Scalar(range.max(), read.kind());
        boolean holds = only.isEmpty()
                ? value.compareTo(min.toBigInteger()) >= 0 && value.compareTo(max.toBigInteger()) <= 0
                : only.contains(read.toString());
        if (!holds) {
            String expected = only.isEmpty() ? min + " to " + max : String.join(", ", only);
            String problem = "is " + read + ", but has to be " + (only.isEmpty() ? "" : "one of ") + expected;
            throw Trouble.wrong(path, start, problem, expected, read.toString());
        }
    }

    /** As {@link Interpreter#chosen} does of numbers, in letters: {@code size} of them. */
    static void text(Path path, long start, Layout.OfUnion union, Scalar code, int size) {
        StringJoiner known = new StringJoiner(", ");
        for (Layout.Choice choice : union.choices()) {
            choice.codes().forEach(each -> known.add(TagText.text(each, size)));
            if (choice.codes().contains(code.bits())) {
                return;
            }
        }
        if (union.otherwise() == null) {
            String text = TagText.text(code.bits(), size);
            String problem = "is " + text + ", but " + union.name() + " has records for " + known + " only";
            throw Trouble.wrong(path, start, problem, null, text);
        }
    }

    /**
     * How many elements a number says there are.
     *
     * @param plus what the number is more than that
     * @param least how many bits an element takes at least
     * @param available how many bits there are for all, before {@code limit}
     */
    static long elements(Path path, long start, Scalar number, int plus, long least, long available, Limit limit) {
        BigInteger times = number.toBigInteger().subtract(BigInteger.valueOf(plus));
        BigInteger needed = times.multiply(BigInteger.valueOf(least));
        String says = "is " + number + ", so says " + times + (times.equals(BigInteger.ONE) ? " element" : " elements");
        if (times.signum() < 0 || times.bitLength() >= Integer.SIZE) {
            throw Trouble.wrong(path, start, says, null, number.toString());
        }
        if (needed.compareTo(BigInteger.valueOf(available)) > 0) {
            throw Trouble.lack(
                    path,
                    start,
                    says + " of at least " + Trouble.amount(least) + ", which needs "
                            + Trouble.butOnly(needed, available, limit),
                    needed.longValue(),
                    available,
                    limit,
                    number.toString());
        }
        return times.longValue();
    }
}
