package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.DoubtProblems;
import org.bitrecord.processor.diagnostics.RelationProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.Mark.LengthDecl;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.runtime.Expression;
import org.jspecify.annotations.Nullable;

/** Finds what is allowed in a record, but probably not meant: the warnings. */
public final class Doubts {
    private final RecordLayout layout;
    private final List<Diagnostic> found = new ArrayList<>();

    private Doubts(RecordLayout layout) {
        this.layout = layout;
    }

    /** The warnings about a record that has no mistakes. */
    public static List<Diagnostic> of(RecordLayout layout) {
        Doubts doubts = new Doubts(layout);
        doubts.lengths();
        for (Field field : layout.fields()) {
            doubts.auto(field);
            for (Stated stated : doubts.stated(field)) {
                doubts.found.addAll(ConstantConditions.in(stated.condition(), stated.at()));
                doubts.flag(field, stated);
            }
        }
        return doubts.found;
    }

    /**
     * A condition that the user has written.
     *
     * @param at where
     */
    private record Stated(Condition condition, SourceRef at) {}

    private List<Stated> stated(Field field) {
        List<Stated> stated = new ArrayList<>();
        Component component = component(field.index());
        Mark.WhenDecl when = component.mark(Mark.WhenDecl.class);
        if (field.shape() instanceof Shape.Maybe maybe && when != null) {
            stated.add(new Stated(maybe.when(), when.condition().at()));
        }
        Mark.UntilDecl until = component.until();
        if (field.shape() instanceof Shape.Items items && items.until() != null && until != null) {
            stated.add(new Stated(items.until(), until.conditionAt()));
        }
        if (field.shape() instanceof Shape.Tagged tagged && tagged.when() != null) {
            Mark.TagDecl tag = component(tagged.tag()).tag();
            if (tag != null && tag.when() != null) {
                stated.add(new Stated(tagged.when(), tag.whenAt()));
            }
        }
        Mark.ChecksumDecl checksum = component.checksum();
        if (field.role() instanceof Role.ChecksumOf of
                && of.when() != null
                && checksum != null
                && checksum.when() != null) {
            stated.add(new Stated(of.when(), checksum.when().at()));
        }
        return stated;
    }

    private Component component(int index) {
        return layout.declaration().components().get(index);
    }

    /** A length whose greatest number is less than what it measures takes at least. */
    private void lengths() {
        for (Region region : layout.regions()) {
            Field length = layout.fields().get(region.length());
            WireNumber number = length.number();
            List<LengthDecl> decls = component(region.length()).lengths();
            if (number == null || decls.isEmpty()) {
                continue;
            }
            long most = region.greatestBits(number);
            if (most < region.minBits()) {
                found.add(DoubtProblems.narrowLength(
                        decls.get(0).at(),
                        length.name(),
                        RelationProblems.span(
                                layout.fields().get(region.from()).name(),
                                layout.fields().get(region.through()).name()),
                        region.minBits(),
                        number.bits(),
                        most));
            }
        }
    }

    /**
     * R35: a number of 32 signed bits in an {@code int} has no value to spare. Neither has one of 64 bits in a {@code long},
     * but there is no wider type to declare it as, so nothing is said of that.
     */
    private void auto(Field field) {
        WireNumber number = field.number();
        if (field.isComponent()
                && component(field.index()).isComputed()
                && number != null
                && number.java() == WireNumber.JavaType.INT
                && !number.hasAuto()) {
            Component component = component(field.index());
            found.add(DoubtProblems.noAuto(
                    Objects.requireNonNull(component.bits()).valueAt(), field.name()));
        }
    }

    /** A flag that one component alone asks whether it is there could be computed from that. */
    private void flag(Field optional, Stated stated) {
        Field flag = asked(stated.condition().expression());
        if (!(optional.shape() instanceof Shape.Maybe)
                || flag == null
                || !(flag.role() instanceof Role.Plain)
                || !flag.isComponent()
                || component(flag.index()).constant() != null) {
            return;
        }
        long uses = layout.fields().stream()
                .flatMap(field -> Stream.concat(field.shape().conditions().stream(), ofChecksum(field)))
                .flatMap(condition -> condition.operands().stream())
                .filter(operand -> operand.isAbout(flag.name()))
                .count();
        boolean given = layout.declaration().hatches().stream()
                .flatMap(hatch -> hatch.parameters().stream())
                .anyMatch(parameter -> parameter.name().equals(flag.name()));
        if (uses == 1 && !given) {
            found.add(DoubtProblems.uncomputedFlag(stated.at(), flag.name(), optional.name()));
        }
    }

    private static Stream<Condition> ofChecksum(Field field) {
        return field.role() instanceof Role.ChecksumOf of && of.when() != null ? Stream.of(of.when()) : Stream.of();
    }

    /** The component of one bit of which the whole condition asks whether it is set, or null. */
    private @Nullable Field asked(Expression condition) {
        Expression name = condition;
        if (condition instanceof Expression.Binary binary
                && binary.operator() == Expression.Infix.EQUAL
                && binary.right() instanceof Expression.Literal literal
                && literal.value() == 1) {
            name = binary.left();
        }
        if (!(name instanceof Expression.Name flag)) {
            return null;
        }
        return layout.fields().stream()
                .filter(field -> field.name().equals(flag.name()))
                .filter(field -> field.shape() instanceof Shape.Scalar scalar
                        && scalar.number().bits() == 1
                        && scalar.number().isItself())
                .findFirst()
                .orElse(null);
    }
}
