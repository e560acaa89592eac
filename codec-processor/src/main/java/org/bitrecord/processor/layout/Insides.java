package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.InsideProblems;
import org.bitrecord.processor.diagnostics.RelationProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.jspecify.annotations.Nullable;

/** Finds the numbers inside components that describe other components: {@code in = "length"} on a shared header. */
final class Insides {
    private final Declaration.OfRecord record;
    private final Layouts layouts;
    private final List<Diagnostic> problems;

    Insides(Declaration.OfRecord record, Layouts layouts, List<Diagnostic> problems) {
        this.record = record;
        this.layouts = layouts;
        this.problems = problems;
    }

    /**
     * The number; null if that is a problem.
     *
     * @param shapes what the components before it are
     */
    @Nullable
    Shape shape(Mark.Inside inside, List<Shape> shapes) {
        int of = record.components().stream().map(Component::name).toList().indexOf(inside.record());
        Component component = record.components().get(of);
        boolean isRecord = shapes.get(of) instanceof Shape.Flat
                || (shapes.get(of) instanceof Shape.Nested nested && !nested.isUnion());
        RecordLayout layout =
                isRecord && component.type() instanceof FieldType.Named named ? layouts.record(named.name()) : null;
        if (layout == null) {
            problems.add(InsideProblems.noRecord(
                    inside.at(), component.name(), component.type().text()));
            return null;
        }
        return inside(inside, of, layout, shapes.get(of) instanceof Shape.Flat);
    }

    private @Nullable Shape inside(Mark.Inside inside, int of, RecordLayout record, boolean inRun) {
        List<RecordLayout> records = new ArrayList<>();
        RecordLayout here = record;
        for (int i = 1; ; i++) {
            Field field = step(inside, here, inside.path().get(i));
            if (field == null) {
                return null;
            }
            records.add(here);
            if (i + 1 < inside.path().size()) {
                RecordLayout next = recordOf(inside, here, field);
                if (next == null) {
                    return null;
                }
                here = next;
            } else if (isNumber(inside, here, field, inRun)) {
                return new Shape.Inside(of, inside.path(), records, field, inRun);
            } else {
                return null;
            }
        }
    }

    private @Nullable Field step(Mark.Inside inside, RecordLayout here, String name) {
        List<String> names = here.fields().stream()
                .filter(Field::isComponent)
                .map(Field::name)
                .toList();
        if (!names.contains(name)) {
            problems.add(RelationProblems.unknown(
                    inside.at(), "`in`", name, here.name().simpleName(), names));
            return null;
        }
        return here.field(name);
    }

    private @Nullable RecordLayout recordOf(Mark.Inside inside, RecordLayout here, Field field) {
        FieldType type = here.declaration().components().get(field.index()).type();
        boolean isRecord = field.shape() instanceof Shape.Flat
                || (field.shape() instanceof Shape.Nested nested && !nested.isUnion());
        RecordLayout layout = isRecord && type instanceof FieldType.Named named ? layouts.record(named.name()) : null;
        if (layout == null) {
            problems.add(InsideProblems.noRecord(inside.at(), field.name(), type.text()));
        }
        return layout;
    }

    private boolean isNumber(Mark.Inside inside, RecordLayout here, Field field, boolean inRun) {
        WireNumber number = field.number();
        boolean isCoded = field.shape() instanceof Shape.Coded
                || (number != null && number.meaning() instanceof WireNumber.OfCoding);
        if (isCoded) {
            problems.add(InsideProblems.codedNumber(inside.at(), String.join(".", inside.path())));
            return false;
        }
        boolean plain = field.shape() instanceof Shape.Scalar || field.shape() instanceof Shape.Flat;
        if (number == null || !plain || number.java() == WireNumber.JavaType.BOOLEAN) {
            FieldType type = here.declaration().components().get(field.index()).type();
            problems.add(InsideProblems.noNumber(inside.at(), String.join(".", inside.path()), type.text()));
            return false;
        }
        if (!(number.isItself() || number.isEnum()) || (number.isEnum() && !inRun)) {
            problems.add(InsideProblems.noPlainNumber(inside.at(), String.join(".", inside.path())));
            return false;
        }
        if (!(field.role() instanceof Role.Plain)) {
            problems.add(InsideProblems.describesAlready(
                    inside.at(), String.join(".", inside.path()), here.name().simpleName()));
            return false;
        }
        return true;
    }
}
