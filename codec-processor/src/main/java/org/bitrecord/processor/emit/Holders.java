package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Role;
import org.bitrecord.processor.layout.Shape;

/** Prints components that hold numbers which describe others: the same records with some of these numbers replaced. */
final class Holders {
    private final RecordLayout layout;

    Holders(RecordLayout layout) {
        this.layout = layout;
    }

    /** The describing numbers inside a component. */
    List<Field> numbers(Field component) {
        return layout.fields().stream()
                .filter(field -> field.access() == Field.Access.INSIDE && field.place() == component.index())
                .filter(field -> !(field.role() instanceof Role.Plain)) // one that says the byte order
                .toList();
    }

    /** Whether there is a describing number inside the component. */
    boolean holds(Field component) {
        return !numbers(component).isEmpty();
    }

    /**
     * The component with some numbers replaced.
     *
     * @param component the expression of what it is now
     * @param numbers what becomes of the describing numbers inside
     */
    static CodeBlock with(String component, Map<Field, CodeBlock> numbers) {
        Map<Shape.Inside, CodeBlock> inside = new HashMap<>();
        numbers.forEach((field, number) -> inside.put((Shape.Inside) field.shape(), number));
        RecordLayout record = inside.keySet().iterator().next().records().get(0);
        return with(component, record, 1, inside);
    }

    private static CodeBlock with(String value, RecordLayout record, int depth, Map<Shape.Inside, CodeBlock> numbers) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Field field : record.fields()) {
            if (!field.isComponent()) {
                continue;
            }
            String component = Parts.component(field, value);
            Map<Shape.Inside, CodeBlock> here = new HashMap<>();
            numbers.forEach((inside, number) -> {
                if (inside.path().get(depth).equals(field.name())) {
                    here.put(inside, number);
                }
            });
            Shape.Inside any = here.keySet().stream().findFirst().orElse(null);
            if (any == null) {
                arguments.add(CodeBlock.of("$L", component));
            } else if (any.path().size() == depth + 1) {
                arguments.add(here.get(any));
            } else {
                arguments.add(with(component, any.records().get(depth), depth + 1, here));
            }
        }
        return CodeBlock.of("new $T(\n$L)", Names.type(record.name()), CodeBlock.join(arguments, ",\n"));
    }

    /** The methods that give components as they are written, for those that a codec of their own writes. */
    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        for (Field field : layout.fields()) {
            if (isWritten(field)) {
                methods.add(MethodSpec.methodBuilder(Names.method("written", field))
                        .addJavadoc("What is written for {@code $L}.\n", field.name())
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(Parts.javaType(field.shape()))
                        .addParameter(Parts.valueType(layout), "value")
                        .addStatement("return $L", written(field))
                        .build());
            }
        }
        return methods;
    }

    /** Whether a codec of its own writes the component, which holds describing numbers. */
    boolean isWritten(Field component) {
        return component.shape() instanceof Shape.Nested && holds(component);
    }

    /** The component of {@code value} as it is written, checksums as zeros where they are computed later. */
    CodeBlock written(Field component) {
        Map<Field, CodeBlock> numbers = new HashMap<>();
        for (Field number : numbers(component)) {
            if (ComputedMethods.isComputed(number)) {
                numbers.put(number, Parts.typed(number, CodeBlock.of("$L(value)", Names.method("written", number))));
            } else {
                CodeBlock now = CodeBlock.of("$L", Parts.number(number));
                numbers.put(
                        number,
                        Parts.asComponent(
                                number,
                                Parts.hasAuto(number)
                                        ? CodeBlock.of("$L == $L ? 0 : $L", now, Parts.auto(number), now)
                                        : now));
            }
        }
        return with(Parts.component(component), numbers);
    }
}
