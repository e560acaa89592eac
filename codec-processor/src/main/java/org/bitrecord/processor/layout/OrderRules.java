package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.BitOrder;
import org.bitrecord.Order;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.OrderProblems;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Mark.BitsDecl;
import org.bitrecord.processor.model.Mark.Ordering;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** Which byte and bit orders go together: in one record, in its words, and in the records inside it (R10 to R12). */
final class OrderRules {
    private static final int BYTE = 8;

    private final Declaration.OfRecord record;
    private final List<Field> fields;
    private final Phases phases;
    private final List<Diagnostic> problems;

    OrderRules(Declaration.OfRecord record, List<Field> fields, Phases phases, List<Diagnostic> problems) {
        this.record = record;
        this.fields = fields;
        this.phases = phases;
        this.problems = problems;
    }

    void check() {
        Ordering order = record.settings().order();
        int container = record.settings().container();
        int before = problems.size();
        checkSwapped();
        if ((order.bytes() == Order.LITTLE) != (order.bits() == BitOrder.LSB_FIRST)) {
            checkMixture(container != 0);
        }
        if (container != 0) {
            checkContainer(container);
        }
        if (problems.size() == before) {
            checkParts(order, container);
        }
    }

    /**
     * What is counted in bits is counted from one end of its bytes: neither words nor two bit orders go together with it, nor
     * an order that is found while the record is read.
     */
    private void checkParts(Ordering order, int container) {
        int within = phases.firstWithinByte();
        if (within < 0) {
            return;
        }
        String because = null;
        if (container != 0) {
            because = "the record is cut out of words";
        } else if ((order.bytes() == Order.LITTLE) != (order.bits() == BitOrder.LSB_FIRST)) {
            because = "the record has its bytes and its bits in different orders";
        } else if (OrderChoice.chooser(record) != null || record.inherits()) {
            because = "the order of the record is known only when it is read";
        }
        if (because != null) {
            Component component = record.components().get(within);
            problems.add(PlaceProblems.unaligned(
                    component.at(), component.name(), component.type().text(), because));
        }
    }

    /** R11, R12: the byte order of a component: its own, or that of what is around it there. */
    static Order bytes(Declaration.OfRecord record, Component component) {
        return bytes(record, component, component.bits());
    }

    private static Order bytes(Declaration.OfRecord record, Component component, @Nullable BitsDecl bits) {
        return bits == null || bits.order() == null || bits.order() == Order.INHERIT
                ? OrderChoice.around(record, component).bytes()
                : bits.order();
    }

    /**
     * R12: whether a number alone has its bytes in the other order.
     *
     * @param bits what is said of it, in the component or in the code record that the component is
     */
    static boolean isSwapped(Declaration.OfRecord record, Component component, @Nullable BitsDecl bits) {
        boolean isOne = bits != null && bits.order() == null && bits.value() <= BYTE;
        return !isOne
                && bytes(record, component, bits) != record.settings().order().bytes();
    }

    /** R12: bytes are turned round only where there are whole ones. */
    private void checkSwapped() {
        for (Field field : fields) {
            if (field.shape() instanceof Shape.Data data && data.samples() != null) {
                requireWholeSamples(field, data.samples());
                continue;
            }
            boolean swapped = field.shape() instanceof Shape.Scalar scalar
                    ? scalar.number().swapped()
                    : field.shape() instanceof Shape.Flat flat && hasSwapped(flat.layout());
            boolean whole = phases.isWholeByte(field.index())
                    && (!(field.shape() instanceof Shape.Scalar)
                            || field.shape().minBits() % BYTE == 0);
            if (swapped && (!whole || record.settings().container() != 0)) {
                problems.add(OrderProblems.swappedWithinByte(
                        at(field),
                        field.name(),
                        field.shape().minBits(),
                        field.at().bits()));
            }
        }
    }

    private void requireWholeSamples(Field field, Shape.Samples samples) {
        boolean swapped = samples.little() != (record.settings().order().bytes() == Order.LITTLE);
        if (swapped && samples.bits() % BYTE != 0) {
            problems.add(OrderProblems.swappedWithinByte(at(field), field.name(), samples.bits(), 0));
        }
    }

    private static boolean hasSwapped(RecordLayout layout) {
        return layout.runs().stream()
                .flatMap(run -> run.slices().stream())
                .anyMatch(slice -> slice.number().swapped());
    }

    /** R10: the two mixtures exist only inside words; numbers of whole bytes have no bit order, nor have samples of them. */
    private void checkMixture(boolean inWords) {
        for (Field field : fields) {
            long bits = field.shape().minBits();
            boolean within = field.shape() instanceof Shape.Scalar
                    && !inWords
                    && !(field.at().isWholeByte() && bits % BYTE == 0);
            if (field.shape() instanceof Shape.Data data && data.samples() != null) {
                bits = data.samples().bits();
                within = bits % BYTE != 0;
            }
            if (within) {
                problems.add(OrderProblems.mixture(
                        at(field),
                        field.name(),
                        bits,
                        record.settings().order().bytes(),
                        record.settings().order().bits()));
                return;
            }
        }
    }

    /** R12: each run of numbers fills whole words, and no number lies in two. */
    private void checkContainer(int container) {
        if (container != 8 && container != 16 && container != 32 && container != 64) {
            problems.add(OrderProblems.containerSize(record.settings().at(), container));
            return;
        }
        int offset = 0;
        for (Field field : fields) {
            boolean number = field.shape() instanceof Shape.Scalar;
            if (!number && field.inRun()) {
                problems.add(OrderProblems.containerOfRecord(at(field), field.name()));
                return;
            }
            if (!number) {
                offset = requireFull(container, offset, field);
                continue;
            }
            int bits = (int) field.shape().minBits();
            if (offset % container + bits > container) {
                problems.add(OrderProblems.acrossWords(
                        at(field), field.name(), bits, container, container - offset % container));
                return;
            }
            offset += bits;
        }
        requireFull(container, offset, fields.get(fields.size() - 1));
    }

    private int requireFull(int container, int offset, Field last) {
        if (offset % container != 0) {
            problems.add(OrderProblems.wordNotFull(
                    at(last), record.name().simpleName(), container, container - offset % container));
        }
        return 0;
    }

    private org.bitrecord.processor.model.SourceRef at(Field field) {
        return record.components().get(field.index()).at();
    }

    /**
     * Whether a record lies among the numbers of another: it is counted in the same order, or it is a code record, which
     * has no order.
     */
    static boolean goTogether(Declaration.OfRecord outer, RecordLayout inner) {
        if (inner.code() != null) {
            return true;
        }
        Ordering one = outer.settings().order();
        Ordering other = inner.declaration().settings().order();
        return one.isAs(other)
                && outer.settings().container() == 0
                && inner.declaration().settings().container() == 0;
    }

    /** R11, R12: a record of another order inside this one says so, and is whole bytes; null if that is the case. */
    static @org.jspecify.annotations.Nullable Diagnostic inside(
            Declaration.OfRecord outer, Component component, RecordLayout inner) {
        Ordering one = OrderChoice.around(outer, component);
        Ordering other = inner.declaration().settings().order();
        if (one.isAs(other)) {
            return null;
        }
        String name = inner.name().simpleName();
        // Of a record that was compiled before there are no fields.
        boolean wide = hasWideNumber(inner.declaration())
                || inner.fields().stream()
                        .anyMatch(field -> field.shape() instanceof Shape.Scalar
                                && field.shape().minBits() > BYTE);
        if (!other.stated() && wide) {
            return OrderProblems.unstated(component.at(), component.name(), name, one.bytes());
        }
        return inner.isWholeBytes() ? null : OrderProblems.withinByte(component.at(), component.name(), name);
    }

    /** R11: the same of the records of a union inside this record, as far as they say which order they have. */
    static void inside(
            Declaration.OfRecord outer,
            Component component,
            TypeName union,
            Layouts layouts,
            List<Diagnostic> problems) {
        Ordering around = OrderChoice.around(outer, component);
        if (!(layouts.find(union) instanceof Declaration.OfUnion declaration)) {
            return;
        }
        for (TypeName permitted : declaration.permitted()) {
            if (layouts.find(permitted) instanceof Declaration.OfRecord member
                    && !member.settings().order().isAs(around)
                    && !member.settings().order().stated()
                    && hasWideNumber(member)) {
                problems.add(OrderProblems.unstated(
                        component.at(), component.name(), permitted.simpleName(), around.bytes()));
            }
        }
    }

    /** Whether a record that is no number itself has one of several bytes. */
    private static boolean hasWideNumber(Declaration.OfRecord record) {
        return record.components().size() > 1
                && record.components().stream().anyMatch(component -> {
                    WireNumber number = Shapes.number(component.type(), component.bits());
                    return number != null && number.bits() > BYTE;
                });
    }
}
