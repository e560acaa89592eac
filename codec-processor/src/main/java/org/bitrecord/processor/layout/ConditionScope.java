package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.processor.layout.Condition.Operand;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.runtime.Expression;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a condition stand for.
 *
 * @param roots the names that it may begin with
 * @param asking the component that the condition is about, and those after it, which are not read when it is asked
 */
record ConditionScope(List<String> roots, List<String> asking, Names names, Layouts layouts) {
    /** What a name at the beginning of a reference stands for: a component, or a number of its own. */
    record Place(
            Condition.Root root,
            @Nullable Component component,
            @Nullable WireNumber number) {}

    /** Knows the names. */
    interface Names {
        /** What the name stands for, or null if nothing has it. */
        @Nullable
        Place find(String name);
    }

    @Nullable
    Place find(Expression.Reference reference) {
        return names.find(reference.root());
    }

    /** Whether it begins with something that has a mistake, which is told there. */
    boolean isMistaken(Expression.Reference reference) {
        Place place = find(reference);
        return place != null && place.component() != null && place.component().isMistaken();
    }

    /** The number that the reference stands for, or null if there is none. */
    @Nullable
    Operand operand(Expression.Reference reference) {
        Place place = find(reference);
        if (place == null || isMistaken(reference)) {
            return null;
        }
        if (place.number() != null) {
            return reference instanceof Expression.Name
                    ? new Operand(reference, place.root(), List.of(), place.number(), false)
                    : null;
        }
        if (place.component() == null) {
            return null;
        }
        ConditionWay way = new ConditionWay(place.component(), layouts);
        way.follow(reference);
        WireNumber number = way.number();
        boolean context = place.root() instanceof Condition.OfContext;
        if (number == null || (context && way.asksForElements())) {
            return null;
        }
        // A context is complete: nothing in it is AUTO.
        return new Operand(reference, place.root(), way.steps(), number, way.isComputed() && !context);
    }

    /** The enum that the reference leads to, or null if it leads elsewhere. */
    FieldType.@Nullable OfEnum enumOf(Expression.Reference reference) {
        Place place = find(reference);
        if (place == null || place.component() == null) {
            return null;
        }
        ConditionWay way = new ConditionWay(place.component(), layouts);
        way.follow(reference);
        return way.number() != null && way.type() instanceof FieldType.OfEnum found ? found : null;
    }
}
