package org.bitrecord.runtime;

import java.util.HashMap;
import java.util.Map;
import org.bitrecord.Layout;
import org.bitrecord.runtime.Value.Scalar;
import org.bitrecord.runtime.Value.Struct;
import org.jspecify.annotations.Nullable;

/** What expressions can ask of a context, as the interpreter keeps what it reads. */
final class ContextValue {
    /** What expressions call the context. */
    static final String NAME = "context";

    private ContextValue() {}

    /** The numbers that a record asks of its context, each where its path leads. */
    static Value of(Layout.OfRecord record, @Nullable Object context) {
        Object known = Require.context(context, record.name());
        Tree tree = new Tree();
        for (Layout.ContextNumber asked : record.context()) {
            long bits = asked.in().applyAsLong(known);
            tree.put(
                    asked.path(),
                    asked.type() instanceof Layout.Type.Number number
                            ? Interpreter.number(number, bits)
                            : Scalar.of(bits != 0));
        }
        return tree.value();
    }

    /** Numbers by their paths: a name may lead to one and to others at once, as a code record does. */
    private static final class Tree {
        private final Map<String, Tree> members = new HashMap<>();
        private @Nullable Scalar number;

        void put(String path, Scalar found) {
            Tree at = this;
            for (String name : path.split("\\.", -1)) {
                at = at.members.computeIfAbsent(name, unknown -> new Tree());
            }
            at.number = found;
        }

        Value value() {
            if (members.isEmpty() && number != null) {
                return number;
            }
            Map<String, Value> values = new HashMap<>();
            members.forEach((name, member) -> values.put(name, member.value()));
            return new Struct(values, number);
        }
    }
}
