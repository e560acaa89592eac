package org.bitrecord.processor.layout;

import java.util.List;
import java.util.Objects;
import org.bitrecord.Order;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.OrderProblems;
import org.bitrecord.processor.diagnostics.RelationProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.Mark.OrderFromDecl;
import org.bitrecord.processor.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a record whose byte order one of its own numbers says: once for each order. What comes before that number, and
 * the number, have the order that the record states.
 */
final class OrderChoice {
    private final Declaration.OfRecord written;
    private final Layouts layouts;
    private final RecordLayout stated;
    private final Component chooser;
    private final List<Diagnostic> problems;

    /**
     * For one record.
     *
     * @param written as the user wrote it
     * @param stated the record all in the order that it states
     * @param chooser the component that says the order
     */
    OrderChoice(
            Declaration.OfRecord written,
            Layouts layouts,
            RecordLayout stated,
            Component chooser,
            List<Diagnostic> problems) {
        this.written = written;
        this.layouts = layouts;
        this.stated = stated;
        this.chooser = chooser;
        this.problems = problems;
    }

    /** The component that says the order, or null if none does. */
    static @Nullable Component chooser(Declaration.OfRecord record) {
        return record.components().stream()
                .filter(component -> component.mark(OrderFromDecl.class) != null)
                .findFirst()
                .orElse(null);
    }

    /** The order of a record around one of its components. */
    static Mark.Ordering around(Declaration.OfRecord record, Component component) {
        Declaration.Variant variant = record.settings().variant();
        Mark.Ordering order = record.settings().order();
        return variant != null && variant.before() != null && isBefore(record, component)
                ? order.with(variant.before())
                : order;
    }

    /** Whether the component comes before everything whose order the number says: the number itself, too. */
    private static boolean isBefore(Declaration.OfRecord record, Component component) {
        List<Component> components = record.components();
        Component chooser = chooser(record);
        return chooser != null && components.indexOf(component) <= components.indexOf(chooser);
    }

    /** Refuses what would say the order twice. */
    static void refuseTwo(Declaration.OfRecord record, List<Diagnostic> problems) {
        List<Component> choosers = record.components().stream()
                .filter(component -> component.mark(OrderFromDecl.class) != null)
                .toList();
        Declaration.Variant variant = record.settings().variant();
        boolean inherits = variant != null && variant.before() == null;
        for (Component chooser : choosers.subList(inherits || choosers.isEmpty() ? 0 : 1, choosers.size())) {
            SourceRef at =
                    Objects.requireNonNull(chooser.mark(OrderFromDecl.class)).at();
            problems.add(OrderProblems.secondOrder(
                    at,
                    chooser.name(),
                    inherits ? "order = INHERIT" : "`" + choosers.get(0).name() + "`"));
        }
    }

    Planned<RecordLayout> plan(boolean shallow) {
        OrderFromDecl decl = Objects.requireNonNull(chooser.mark(OrderFromDecl.class));
        Field number = stated.field(chooser.name());
        check(decl, number);
        if (!problems.isEmpty()) {
            return Planned.wrong(problems);
        }
        Planned<RecordLayout> little = variant(Order.LITTLE, "Little", shallow);
        Planned<RecordLayout> big = variant(Order.BIG, "Big", shallow);
        if (little.layout() == null || big.layout() == null) {
            // What is wrong in one order is most often wrong in the other, too.
            return Planned.wrong(little.problems().isEmpty() ? big.problems() : little.problems());
        }
        return Planned.of(stated.by(new RecordLayout.ByOrder(
                number,
                number.at().bits(),
                decl.little(),
                decl.big(),
                stated.isLittle(number),
                little.layout(),
                big.layout())));
    }

    private Order order() {
        return written.settings().order().bytes();
    }

    private Planned<RecordLayout> variant(Order order, String codec, boolean shallow) {
        return new RecordPlanner(written.with(order, new Declaration.Variant(codec, order())), layouts, shallow).plan();
    }

    private void check(OrderFromDecl decl, Field number) {
        WireNumber wire = number.number();
        boolean placed = number.at().after() == Offset.START
                && (!(number.shape() instanceof Shape.Inside inside) || inside.isPlaced());
        if (wire == null || !wire.isItself() || wire.java() == WireNumber.JavaType.BOOLEAN) {
            problems.add(OrderProblems.orderFromNoNumber(decl.at(), chooser.name()));
            return;
        }
        if (!(number.role() instanceof Role.Plain)) {
            problems.add(RelationProblems.twoRoles(
                    decl.at(), chooser.name(), "what says the byte order", "computed from other components"));
        }
        if (!placed) {
            problems.add(OrderProblems.orderFromUnplaced(decl.at(), chooser.name()));
        }
        if (wire.bits() != 8 && wire.bits() != 16 && wire.bits() != 32 && wire.bits() != 64) {
            problems.add(OrderProblems.orderFromWidth(decl.at(), chooser.name(), wire.bits()));
        }
        if (decl.little() == decl.big()) {
            problems.add(OrderProblems.sameOrders(decl.at(), chooser.name(), decl.big()));
        }
        for (long code : List.of(decl.little(), decl.big())) {
            if (code < wire.min() || code > wire.max()) {
                problems.add(OrderProblems.orderTooWide(decl.at(), chooser.name(), code, wire.bits()));
            }
        }
        for (Field field : stated.fields().subList(0, number.place() + 1)) {
            boolean plain = field.shape() instanceof Shape.Scalar scalar
                    && scalar.number().bits() % 8 == 0
                    && field.at().isWholeByte();
            // What is wrong with the number itself, or before it, keeps it from being whole bytes at a whole byte.
            boolean told = field.place() == number.place() && !problems.isEmpty();
            if (field.inRun() && !told && !plain && !isBytes(field) && !hasOwnOrder(field)) {
                problems.add(OrderProblems.withinByteBeforeOrder(
                        written.components().stream()
                                .filter(component -> component.name().equals(field.name()))
                                .map(Component::at)
                                .findFirst()
                                .orElse(decl.at()),
                        field.name(),
                        chooser.name()));
            }
        }
    }

    /** Whether a small record is whole bytes in the order that it states, whatever that around it is. */
    private static boolean hasOwnOrder(Field field) {
        return field.shape() instanceof Shape.Flat flat
                && field.at().isWholeByte()
                && flat.layout().minBits() % 8 == 0
                && flat.layout().code() == null
                && flat.layout().declaration().settings().order().stated();
    }

    /** Whether a small record is single bytes, which have no order. */
    private static boolean isBytes(Field field) {
        return field.shape() instanceof Shape.Flat flat
                && field.at().isWholeByte()
                && flat.layout().runs().stream()
                        .flatMap(run -> run.slices().stream())
                        .allMatch(slice -> slice.number().bits() == 8);
    }
}
