package org.bitrecord.processor.scan;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.bitrecord.processor.diagnostics.ElementRef;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Mark;

/** Turns a record component with its annotations into one of the model. */
final class ComponentScanner {
    private final TypeScanner types;

    ComponentScanner(TypeScanner types) {
        this.types = types;
    }

    /**
     * Scans a component.
     *
     * @throws UnresolvedException if it names something that does not exist, or not yet
     */
    Component scan(TypeElement record, RecordComponentElement component) {
        Element place = place(record, component);
        return new Component(
                component.getSimpleName().toString(),
                ElementRef.of(place),
                types.scan(component.asType(), place),
                marks(component, place));
    }

    /** What stands in front of the component, and what stands in its type only: {@code Outer.@Size(4) Inner}. */
    private static List<Mark> marks(RecordComponentElement component, Element place) {
        List<Mark> marks = new ArrayList<>(MarkScanner.scan(place, place));
        for (Mark mark : MarkScanner.scan(place, component.asType())) {
            if (marks.stream().noneMatch(other -> other.getClass().equals(mark.getClass()))) {
                marks.add(mark);
            }
        }
        return marks;
    }

    /**
     * The private field of the component, which has the same annotations: javac 17 loses the positions of components.
     * Where a compiler shows no such field, the component.
     */
    static Element place(TypeElement record, RecordComponentElement component) {
        for (VariableElement field : ElementFilter.fieldsIn(record.getEnclosedElements())) {
            if (field.getKind() == ElementKind.FIELD
                    && field.getSimpleName().contentEquals(component.getSimpleName())) {
                return field;
            }
        }
        return component;
    }
}
