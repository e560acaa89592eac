package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.ExpressionProblems;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.runtime.Expression;
import org.jspecify.annotations.Nullable;

/** Says why a name in a condition stands for no number. */
final class ConditionNames {
    private final ConditionScope scope;
    private final ConditionMender mender;
    private final String text;
    private final SourceRef at;

    ConditionNames(ConditionScope scope, String text, SourceRef at) {
        this.scope = scope;
        this.mender = new ConditionMender(scope);
        this.text = text;
        this.at = at;
    }

    Diagnostic problem(Expression.Reference reference, Expression whole) {
        String written = text.substring(reference.start(), reference.end());
        if (mender.codeOf(reference, whole) != null) {
            return ExpressionProblems.constant(at, text, reference.start(), reference.end(), mended());
        }
        ConditionScope.Place place = scope.find(reference);
        if (place == null) {
            return unknown(reference);
        }
        if (place.component() == null) {
            return ExpressionProblems.number(at, text, reference.start(), reference.end(), reference.root(), mended());
        }
        ConditionWay way = new ConditionWay(place.component(), scope.layouts());
        way.follow(reference);
        String missing = way.missing();
        if (place.root() instanceof Condition.OfContext && way.asksForElements()) {
            return ExpressionProblems.elementOfContext(
                    at, text, reference.start(), reference.end(), missing, way.known(), mended());
        }
        Diagnostic into = way.intoWhat(at, text, reference.start());
        if (into != null) {
            return into;
        }
        if (missing != null) {
            return ExpressionProblems.missing(
                    at, text, reference.start(), reference.end(), way.missingAt(), missing, way.known(), mended());
        }
        List<String> numbers = mender.numbersIn(written);
        return ExpressionProblems.noNumber(
                at, text, reference.start(), reference.end(), numbers.isEmpty() ? way.known() : numbers, mended());
    }

    private Diagnostic unknown(Expression.Reference reference) {
        String name = reference.root();
        if (scope.asking().contains(name)) {
            return ExpressionProblems.later(
                    at,
                    text,
                    reference.start(),
                    reference.end(),
                    name,
                    scope.asking().get(0));
        }
        List<String> places = mender.places(reference, text);
        if (places.size() > 1) {
            return ExpressionProblems.severalPlaces(at, text, reference.start(), reference.end(), name, places);
        }
        return places.isEmpty()
                ? ExpressionProblems.unknown(
                        at, text, reference.start(), reference.end(), name, scope.roots(), mended())
                : ExpressionProblems.insideAnother(
                        at, text, reference.start(), reference.end(), name, scope.roots(), mended());
    }

    private @Nullable String mended() {
        return mender.mended(text);
    }
}
