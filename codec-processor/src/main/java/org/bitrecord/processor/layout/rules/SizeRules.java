package org.bitrecord.processor.layout.rules;

import org.bitrecord.Layout;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.diagnostics.PlaceProblems.Elements;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Mark;
import org.jspecify.annotations.Nullable;

/** Whether some number of elements makes the size that a list, or samples, are given. */
public final class SizeRules {
    private SizeRules() {}

    /**
     * That no number of elements takes just the size of the list; null if some does.
     *
     * @param least the least size of an element in bits
     * @param most the greatest, or {@link Layout#UNBOUNDED}
     */
    public static @Nullable Diagnostic elements(Component list, long least, long most) {
        Mark.SizeDecl decl = list.mark(Mark.SizeDecl.class);
        if (decl == null) {
            return null;
        }
        long size = 8L * decl.value();
        Mark.TimesDecl times = list.mark(Mark.TimesDecl.class);
        Mark.MaxDecl max = times == null ? list.mark(Mark.MaxDecl.class) : null;
        // The more elements there are, the more they may take: if not even as many as have room do, none do.
        long many = times != null ? times.value() : least == 0 ? Integer.MAX_VALUE : size / least;
        boolean some = haveRoom(many, least, size) && reach(many, most, size);
        boolean tooFew = max != null && max.value() < many && !reach(max.value(), most, size);
        if (some && !tooFew) {
            return null;
        }
        return PlaceProblems.sizeWithinElement(
                decl.valueAt(),
                list.name(),
                size,
                new Elements(
                        least, most, times == null ? null : times.value(), some && max != null ? max.value() : null));
    }

    /**
     * That no number of samples takes just their size; null if some does. What else bounds them beside a size is told
     * elsewhere.
     */
    static @Nullable Diagnostic samples(Component samples, int bits) {
        Mark.SizeDecl decl = samples.mark(Mark.SizeDecl.class);
        if (decl == null || 8L * decl.value() % bits == 0) {
            return null;
        }
        return PlaceProblems.sizeWithinElement(
                decl.valueAt(), samples.name(), 8L * decl.value(), new Elements(bits, bits, null, null));
    }

    /** Whether so many elements may take as little as the size; divided, since the product may be too great. */
    private static boolean haveRoom(long many, long least, long size) {
        return many == 0 || least <= size / many;
    }

    /** Whether so many elements may take as much as the size. */
    private static boolean reach(long many, long most, long size) {
        return many == 0 ? size <= 0 : most >= size / many + (size % many == 0 ? 0 : 1);
    }
}
