package org.bitrecord.processor.layout;

import org.bitrecord.Layout;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Mark;
import org.jspecify.annotations.Nullable;

/** Whether some number of elements makes the size that a list is given. */
final class SizeRules {
    private SizeRules() {}

    /**
     * That no number of elements takes just the size of the list; null if some does.
     *
     * @param least the least size of an element in bits
     * @param most the greatest, or {@link Layout#UNBOUNDED}
     */
    static @Nullable Diagnostic elements(Component list, long least, long most) {
        Mark.SizeDecl decl = list.mark(Mark.SizeDecl.class);
        if (decl == null) {
            return null;
        }
        long size = 8L * decl.value();
        Mark.TimesDecl times = list.mark(Mark.TimesDecl.class);
        Mark.MaxDecl max = times == null ? list.mark(Mark.MaxDecl.class) : null;
        // The more elements there are, the more they may take: if not even as many as have room do, none do.
        long many = times != null ? times.value() : least == 0 ? Integer.MAX_VALUE : size / least;
        boolean some = Sizes.times(least, (int) many) <= size && size <= Sizes.times(most, (int) many);
        boolean tooFew = max != null && max.value() < many && Sizes.times(most, max.value()) < size;
        if (some && !tooFew) {
            return null;
        }
        return PlaceProblems.sizeWithinElement(
                decl.valueAt(),
                list.name(),
                size,
                new PlaceProblems.Elements(
                        least, most, times == null ? null : times.value(), some && max != null ? max.value() : null));
    }
}
