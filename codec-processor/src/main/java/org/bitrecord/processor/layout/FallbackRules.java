package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.diagnostics.UnionProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;

/** R63: a union whose records may turn out to be malformed has to be in a region, which says where another one ends. */
final class FallbackRules {
    private FallbackRules() {}

    static void check(Declaration.OfRecord record, List<Step> steps, List<Diagnostic> problems) {
        for (Step step : steps) {
            if (!(step instanceof Step.Read read)) {
                continue;
            }
            Field field = read.field();
            boolean filled = field.isSizedRegion() || (!read.limit().isOpen() && read.end() == Step.End.LIMIT_BY_SIZE);
            if (fallsBack(field.shape()) && field.grain() == Grain.BIT) {
                Component component = record.components().get(field.index());
                problems.add(PlaceProblems.unaligned(
                        component.at(),
                        field.name(),
                        component.type().text(),
                        "what falls back is read again as whole bytes"));
            } else if (fallsBack(field.shape()) && !(filled && isDirect(field.shape()))) {
                problems.add(UnionProblems.fallbackWithoutRegion(
                        record.components().get(field.index()).at(), field.name()));
            }
        }
    }

    private static boolean isDirect(Shape shape) {
        return shape instanceof Shape.Nested || shape instanceof Shape.Tagged;
    }

    static boolean fallsBack(Shape shape) {
        if (shape instanceof Shape.Items items) {
            return items.element().fallsBack();
        }
        if (shape instanceof Shape.Maybe maybe) {
            return maybe.inner().fallsBack();
        }
        return (shape instanceof Shape.Nested nested && nested.fallsBack())
                || (shape instanceof Shape.Tagged tagged && tagged.union().fallsBack());
    }
}
