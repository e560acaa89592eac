package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.ExpressionProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.runtime.Expression;
import org.jspecify.annotations.Nullable;

/** The way from a component to a number, as far as it has been followed. */
final class ConditionWay {
    private static final WireNumber COUNT = new WireNumber(31, false, WireNumber.JavaType.INT);
    private static final WireNumber FLAG = new WireNumber(1, false, WireNumber.JavaType.BOOLEAN);

    private final Layouts layouts;
    private final List<Condition.Step> steps = new ArrayList<>();
    private FieldType here;
    private Mark.@Nullable BitsDecl bits;
    /** The end of the way, once it is a number that no component is. */
    private @Nullable WireNumber found;

    private boolean isComputed;
    private @Nullable String missing;
    private int missingAt;

    ConditionWay(Component component, Layouts layouts) {
        this.layouts = layouts;
        here = component.type();
        bits = component.bits();
    }

    void follow(Expression.Reference reference) {
        if (reference instanceof Expression.Member member) {
            follow(member.of());
            if (missing == null) {
                step(member.name(), member.of().end());
            }
        } else if (reference instanceof Expression.Element element) {
            follow(element.list());
            if (missing == null) {
                at(element);
            }
        }
    }

    private void step(String name, int end) {
        if (here instanceof FieldType.OptionalOf optional) {
            if (name.equals("present")) {
                steps.add(new Condition.Present());
                found = FLAG;
                return;
            }
            enter(optional.element(), new Condition.Get());
        }
        boolean sized = isSized();
        if (sized && name.equals("size")) {
            steps.add(new Condition.Size());
            found = COUNT;
            return;
        }
        for (Member member : members(here)) {
            if (member.name().equals(name)) {
                steps.add(new Condition.Component(name));
                here = member.type();
                bits = member.bits();
                isComputed |= member.isComputed();
                return;
            }
        }
        missing = name;
        missingAt = end;
    }

    private boolean isSized() {
        return here instanceof FieldType.ListOf
                || here instanceof FieldType.OfBytes
                || here instanceof FieldType.OfInts
                || here instanceof FieldType.OfLongs;
    }

    private void at(Expression.Element element) {
        if (here instanceof FieldType.ListOf list) {
            enter(list.element(), new Condition.At(element.index()));
        } else {
            missing = "[..]";
            missingAt = element.list().end();
        }
    }

    private void enter(Component argument, Condition.Step step) {
        steps.add(step);
        here = argument.type();
        bits = argument.bits();
    }

    /** The whole way to the number at its end. */
    List<Condition.Step> steps() {
        List<Condition.Step> all = new ArrayList<>(steps);
        if (missing == null && found == null) {
            if (here instanceof FieldType.OptionalOf) {
                all.add(new Condition.Get());
            }
            RecordLayout record = codeRecord();
            if (record != null) {
                all.add(new Condition.Component(record.fields().get(0).name()));
            }
        }
        return List.copyOf(all);
    }

    /** What the way leads to, also where it is there only at times. */
    FieldType type() {
        return here instanceof FieldType.OptionalOf optional
                ? optional.element().type()
                : here;
    }

    /** Whether it leads to or through something that describes others, or may do so. */
    boolean isComputed() {
        return isComputed;
    }

    /** Whether it leads through a place of a list. */
    boolean asksForElements() {
        return steps.stream().anyMatch(step -> step instanceof Condition.At);
    }

    /** The name that it does not find, or null if it finds all. */
    @Nullable
    String missing() {
        return missing;
    }

    /** Where what that name was looked for in ends in the text. */
    int missingAt() {
        return missingAt;
    }

    /** The components of what it leads to. */
    List<String> components() {
        return missing != null || found != null
                ? List.of()
                : members(type()).stream().map(Member::name).toList();
    }

    /** The number at the end of the way, or null if there is none. */
    @Nullable
    WireNumber number() {
        if (missing != null || found != null) {
            return missing == null ? found : null;
        }
        WireNumber number = Shapes.number(
                type(),
                here instanceof FieldType.OptionalOf optional
                        ? optional.element().bits()
                        : bits);
        if (number != null) {
            // Expressions are over whole numbers.
            return number.isItself() || number.isEnum() ? number : null;
        }
        RecordLayout record = codeRecord();
        return record == null ? null : record.code();
    }

    /**
     * The code record at the end of the way, or null if there is none. It is looked for only when asked for: laying it out
     * may lay out the record of the condition, too.
     */
    private @Nullable RecordLayout codeRecord() {
        RecordLayout record = type() instanceof FieldType.Named named ? layouts.record(named.name()) : null;
        return record == null || record.code() == null ? null : record;
    }

    /** Why the name that is missing cannot be found in what is there; null if that is all it is. */
    @Nullable
    Diagnostic intoWhat(SourceRef at, String text, int start) {
        if (missing == null || !(here instanceof FieldType.Named named) || missing.equals("[..]")) {
            return null;
        }
        String type = named.name().simpleName();
        Declaration declaration = layouts.find(named.name());
        if (declaration == null) {
            return ExpressionProblems.withoutCodec(at, text, start, missingAt, type, missing);
        }
        return declaration instanceof Declaration.OfUnion
                ? ExpressionProblems.undeclared(
                        at, text, start, missingAt + 1 + missing.length(), type, missing, known())
                : null;
    }

    List<String> known() {
        if (here instanceof FieldType.OptionalOf) {
            return List.of("present");
        }
        return isSized()
                ? List.of("size")
                : members(here).stream().map(Member::name).toList();
    }

    /**
     * What a path can go on to.
     *
     * @param isComputed whether it or a number inside it describes others, or may do so
     */
    private record Member(String name, FieldType type, Mark.@Nullable BitsDecl bits, boolean isComputed) {}

    /** What a path can go on to from a value of this type. */
    private List<Member> members(FieldType type) {
        if (!(type instanceof FieldType.Named named)) {
            return List.of();
        }
        Declaration declaration = layouts.find(named.name());
        if (declaration instanceof Declaration.OfRecord inner) {
            return inner.components().stream()
                    .map(component -> new Member(
                            component.name(), component.type(), component.bits(), describes(inner, component)))
                    .toList();
        }
        if (declaration instanceof Declaration.OfUnion union) {
            // R64: what the interface declares; its width is that of the Java type.
            return union.accessors().stream()
                    .map(accessor -> new Member(accessor.name(), accessor.type(), null, true))
                    .toList();
        }
        return List.of();
    }

    /** Whether a component, or a number inside it, says something of others, or may be computed from them. */
    private static boolean describes(Declaration.OfRecord record, Component component) {
        return Hatches.derivation(record, component) != null || component.describes();
    }
}
