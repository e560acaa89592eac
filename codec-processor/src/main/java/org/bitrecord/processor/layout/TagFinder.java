package org.bitrecord.processor.layout;

import java.util.List;
import java.util.function.IntFunction;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.EnumProblems;
import org.bitrecord.processor.diagnostics.UnionProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark.TagDecl;
import org.jspecify.annotations.Nullable;

/** Finds the component that chooses a union, and checks that it can. */
final class TagFinder {
    private final Declaration.OfRecord record;
    private final Layouts layouts;
    private final IntFunction<@Nullable Shape> shapes;
    private final List<Diagnostic> problems;

    /**
     * For one record.
     *
     * @param shapes what the component of an index is, or null if that is a problem
     */
    TagFinder(
            Declaration.OfRecord record,
            Layouts layouts,
            IntFunction<@Nullable Shape> shapes,
            List<Diagnostic> problems) {
        this.record = record;
        this.layouts = layouts;
        this.shapes = shapes;
        this.problems = problems;
    }

    /** The shape of the union's component; null if that is a problem. */
    @Nullable
    Shape tagged(int index, Component component, UnionLayout union, long size) {
        int tag = -1;
        for (int i = 0; i < record.components().size(); i++) {
            Component candidate = record.components().get(i);
            if (candidate.tag() == null || !candidate.tag().of().name().equals(component.name())) {
                continue;
            }
            if (tag >= 0) {
                problems.add(UnionProblems.secondTag(
                        candidate.tag().at(),
                        candidate.name(),
                        record.components().get(tag).name(),
                        component.name()));
                return null;
            }
            tag = i;
        }
        if (tag < 0) {
            if (!Unfinished.isMisnamed(record, TagDecl.class)) {
                problems.add(UnionProblems.missingTag(
                        component.at(), component.name(), union.name().simpleName()));
            }
            return null;
        }
        return tagged(index, union, tag, size);
    }

    private @Nullable Shape tagged(int index, UnionLayout union, int tag, long size) {
        Component describing = record.components().get(tag);
        TagDecl decl = describing.tag();
        if (decl == null) {
            throw new AssertionError(describing.name() + " has no @Tag");
        }
        Shape shape = shapes.apply(tag);
        WireNumber number = shape == null ? null : shape.number();
        if (number == null) {
            return null; // told where the component's own type is checked
        }
        int letters = number.meaning() instanceof WireNumber.OfText text
                ? (int) text.data().size() / 8
                : 0;
        if (letters != union.textSize() && !union.choices().isEmpty()) {
            problems.add(UnionProblems.textForNumber(
                    decl.of().at(), describing.name(), letters, union.name().simpleName(), union.textSize()));
            return null;
        }
        if (shape instanceof Shape.Coded) {
            checkCodedCodes(decl, describing, number, union);
        } else {
            checkCodes(decl, describing.name(), number, union);
        }
        // R34: a tag that is absent chooses nothing.
        boolean optional = describing.type() instanceof FieldType.OptionalOf;
        String present = optional ? describing.name() + ".present" : "";
        if (decl.when() == null && !optional) {
            return new Shape.Tagged(union, tag, null, size);
        }
        if (union.otherwise() == null) {
            problems.add(UnionProblems.guardWithoutOtherwise(
                    decl.whenAt(), describing.name(), union.name().simpleName()));
            return null;
        }
        String text = decl.when() == null ? present : optional ? present + " && (" + decl.when() + ")" : decl.when();
        Condition when = new ConditionPlanner(record, layouts, problems).overComponents(text, decl.whenAt(), index);
        if (when == null) {
            return null;
        }
        // AUTO of a tag is computed from its union under its condition, so none may depend on a tag's.
        for (Condition.Operand operand : when.operands()) {
            for (Component named : record.components()) {
                boolean conditional = named.tag() != null && named.tag().when() != null;
                boolean asksPresence = operand.steps().stream().anyMatch(step -> step instanceof Condition.Present);
                if (operand.isAbout(named.name()) && !asksPresence && (named.equals(describing) || conditional)) {
                    problems.add(UnionProblems.guardOnTag(decl.whenAt(), describing.name(), named.name()));
                    return null;
                }
            }
        }
        return new Shape.Tagged(union, tag, when, size);
    }

    /** Whether there is a record for every constant of the enum that the tag is. */
    private static boolean coversConstants(WireNumber number, UnionLayout union) {
        return number.meaning() instanceof WireNumber.OfEnum type
                && type.constants().stream()
                        .allMatch(constant -> union.choices().stream()
                                .anyMatch(choice -> choice.codes().contains(constant.code())));
    }

    /** R74: what a field codec reads may be anything that the Java type holds. */
    private void checkCodedCodes(TagDecl decl, Component tag, WireNumber number, UnionLayout union) {
        long codes = 0;
        for (UnionLayout.Choice choice : union.choices()) {
            codes += choice.codes().size();
            for (long code : choice.codes()) {
                if (number.java() == WireNumber.JavaType.INT && code != (int) code) {
                    problems.add(UnionProblems.caseBeyondInt(
                            decl.of().at(), code, choice.type().simpleName(), tag.name()));
                }
            }
        }
        if (union.otherwise() == null && !union.declaration().strict()) {
            problems.add(UnionProblems.missingOtherwiseOfCoded(
                    decl.of().at(),
                    union.name().simpleName(),
                    tag.name(),
                    codes,
                    tag.type().text()));
        }
    }

    private void checkCodes(TagDecl decl, String tag, WireNumber number, UnionLayout union) {
        for (UnionLayout.Choice choice : union.choices()) {
            for (long code : choice.codes()) {
                if (code < number.min() || code > number.max()) {
                    problems.add(UnionProblems.caseTooWide(
                            decl.of().at(),
                            code,
                            choice.type().simpleName(),
                            tag,
                            number.bits(),
                            number.min(),
                            number.max()));
                }
                if (number.meaning() instanceof WireNumber.OfEnum type
                        && type.constants().stream()
                                .noneMatch(constant -> Long.valueOf(code).equals(constant.code()))) {
                    problems.add(EnumProblems.caseWithoutConstant(
                            decl.of().at(),
                            tag,
                            code,
                            choice.type().simpleName(),
                            type.type().simpleName()));
                }
            }
        }
        if (union.otherwise() == null
                && !union.declaration().strict()
                && !UnionPlanner.coversAll(number, union.choices())
                && !coversConstants(number, union)) {
            long codes = union.choices().stream()
                    .mapToInt(choice -> choice.codes().size())
                    .sum();
            problems.add(UnionProblems.missingOtherwise(
                    decl.of().at(), union.name().simpleName(), tag, codes, number.bits()));
        }
    }
}
