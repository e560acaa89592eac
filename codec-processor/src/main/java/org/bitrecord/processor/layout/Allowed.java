package org.bitrecord.processor.layout;

import java.util.List;
import java.util.Objects;
import org.bitrecord.processor.model.Mark;

/**
 * The values that a number may have.
 *
 * @param min the least
 * @param max the greatest
 * @param in all of them one by one, or empty if least and greatest say it
 * @param compared as what they are compared with the number
 */
public record Allowed(long min, long max, List<Long> in, Compared compared) {
    /** As what values are compared. */
    public enum Compared {
        /** As a {@code long}. */
        SIGNED,
        /** As an unsigned number of 64 bits. */
        UNSIGNED,
        /** As the {@code float} or {@code double} whose bits the number is. */
        FLOAT
    }

    /** Keeps a copy of the list. */
    public Allowed {
        in = List.copyOf(in);
    }

    /** The codes of an enum's constants. */
    static Allowed codes(WireNumber.OfEnum type) {
        List<Long> codes = type.constants().stream()
                .map(constant -> Objects.requireNonNull(constant.code()))
                .toList();
        return new Allowed(0, 0, codes, Compared.SIGNED);
    }

    /** What {@code @Range} says of a number; a bound that is not given is that of its width. */
    static Allowed of(Mark.RangeDecl decl, WireNumber number) {
        if (number.isFloat()) {
            return new Allowed(decl.min(), decl.max(), decl.in(), Compared.FLOAT);
        }
        boolean unsigned = number.bits() == 64 && !number.signed();
        boolean openBelow = unsigned && decl.min() == Long.MIN_VALUE;
        boolean openAbove = unsigned && decl.max() == Long.MAX_VALUE;
        long min = unsigned ? decl.min() : Math.max(decl.min(), number.min());
        long max = unsigned ? decl.max() : Math.min(decl.max(), number.max());
        return new Allowed(
                openBelow ? 0 : min, openAbove ? -1 : max, decl.in(), unsigned ? Compared.UNSIGNED : Compared.SIGNED);
    }
}
