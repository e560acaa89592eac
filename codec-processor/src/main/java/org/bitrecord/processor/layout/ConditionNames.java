package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.ExpressionProblems;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.runtime.Expression;

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
            return name(reference, "`" + written + "` is a constant, but conditions compare codes", "", List.of());
        }
        ConditionScope.Place place = scope.find(reference);
        if (place == null) {
            return unknown(reference);
        }
        if (place.component() == null) {
            return name(reference, "`" + reference.root() + "` is a number", "", List.of());
        }
        ConditionWay way = new ConditionWay(place.component(), scope.layouts());
        way.follow(reference);
        String missing = way.missing();
        if (place.root() instanceof Condition.OfContext && way.asksForElements()) {
            String problem = "the elements of `context` cannot be asked for one by one";
            return name(reference, problem, missing == null ? "" : missing, way.known());
        }
        Diagnostic into = way.intoWhat(at, text, reference.start());
        if (into != null) {
            return into;
        }
        if (missing != null) {
            String before = text.substring(reference.start(), way.missingAt());
            return name(reference, "`" + before + "` has no `" + missing + "`", missing, way.known());
        }
        List<String> numbers = mender.numbersIn(written);
        return name(reference, "`" + written + "` is no number", "", numbers.isEmpty() ? way.known() : numbers);
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
        String problem = places.isEmpty()
                ? "`" + name + "` is nothing that this condition can use"
                : "`" + name + "` is no component of its own, but lies inside another";
        return name(reference, problem, name, scope.roots());
    }

    private Diagnostic name(Expression.Reference reference, String problem, String name, List<String> known) {
        return ExpressionProblems.name(
                at, text, reference.start(), reference.end(), problem, name, known, mender.mended(text));
    }
}
