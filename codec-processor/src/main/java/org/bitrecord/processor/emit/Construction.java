package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.WireNumber;
import org.jspecify.annotations.Nullable;

/** Prints the end of {@code read}: how the record is made of what was read. */
final class Construction {
    /** How many characters of arguments are written in one line. */
    private static final int SHORT = 60;

    private final RecordLayout layout;
    private final Locals locals;
    private final Map<List<String>, CodeBlock> inline;
    private final Set<String> made = new HashSet<>();

    /**
     * For one record.
     *
     * @param inline the numbers that have no local variable, by their paths
     */
    Construction(RecordLayout layout, Locals locals, Map<List<String>, CodeBlock> inline) {
        this.layout = layout;
        this.locals = locals;
        this.inline = inline;
    }

    /** Makes the small records, then the record: on JDK 17 only locals first keeps them from being allocated. */
    CodeBlock block() {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean mayRefuse = layout.declaration().constructorMayRefuse();
        for (Field field : layout.fields()) {
            if (field.shape() instanceof Shape.Flat flat) {
                mayRefuse |= mayRefuse(flat.layout());
                List<String> path = List.of(field.name());
                code.addStatement("$T $L = $L", Parts.javaType(flat), field.local(), construct(flat, path, code));
            }
        }
        List<Field> components =
                layout.fields().stream().filter(Field::isComponent).toList();
        if (layout.isBare()) {
            return code.addStatement("return $L", argument(components.get(0))).build();
        }
        code.addStatement("return new $T($L)", Names.type(layout.name()), arguments(components));
        if (!mayRefuse) {
            return code.build();
        }
        return CodeBlock.builder()
                .beginControlFlow("try")
                .add(code.build())
                .nextControlFlow("catch ($T refused)", IllegalArgumentException.class)
                .addStatement(
                        "throw $T.$L($S, start, refused)",
                        Types.FAILURE,
                        layout.grain() == Grain.BYTE ? "refused" : "refusedAt",
                        layout.name().simpleName())
                .endControlFlow()
                .build();
    }

    /** {@code first, second, ...}, with names where these are not to be seen; on lines of their own if they are many. */
    private CodeBlock arguments(List<Field> components) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Field field : components) {
            boolean unnamed = components.size() > 1 && inline.containsKey(List.of(field.name()));
            arguments.add(unnamed ? CodeBlock.of("/* $L */ $L", field.name(), argument(field)) : argument(field));
        }
        int length = arguments.stream()
                .mapToInt(argument -> argument.toString().length() + 2)
                .sum();
        return length <= SHORT
                ? CodeBlock.join(arguments, ", ")
                : CodeBlock.of("\n$L", CodeBlock.join(arguments, ",\n"));
    }

    private CodeBlock argument(Field field) {
        if (!(field.shape() instanceof Shape.Scalar scalar)) {
            return CodeBlock.of("$L", field.local());
        }
        CodeBlock raw = inline.getOrDefault(List.of(field.name()), CodeBlock.of("$L", field.local()));
        return meaning(scalar.number(), raw, field.local());
    }

    private static CodeBlock meaning(WireNumber number, CodeBlock raw, String local) {
        return number.isItself() ? raw : CodeBlock.of("$L", Meanings.value(number, raw.toString(), local));
    }

    /** The value of a component among the numbers, made of its local variables. */
    CodeBlock value(Field field) {
        return field.shape() instanceof Shape.Flat flat
                ? construct(flat, List.of(field.name()), null)
                : CodeBlock.of(
                        "$L", Meanings.value(((Shape.Scalar) field.shape()).number(), field.local(), field.local()));
    }

    private static boolean mayRefuse(RecordLayout flat) {
        return flat.declaration().constructorMayRefuse()
                || flat.fields().stream()
                        .anyMatch(field -> field.shape() instanceof Shape.Flat inner && mayRefuse(inner.layout()));
    }

    /**
     * A small record.
     *
     * @param before where to make the records in it, or null to make them where they are arguments
     */
    private CodeBlock construct(Shape.Flat flat, List<String> path, CodeBlock.@Nullable Builder before) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Field field : flat.layout().fields()) {
            if (field.isHidden()) {
                continue;
            }
            List<String> inner = new ArrayList<>(path);
            inner.add(field.name());
            if (field.shape() instanceof Shape.Flat nested) {
                CodeBlock made = construct(nested, inner, before);
                if (before != null) {
                    String local = local(inner);
                    before.addStatement("$T $L = $L", Parts.javaType(nested), local, made);
                    made = CodeBlock.of("$L", local);
                }
                arguments.add(made);
                continue;
            }
            WireNumber number = ((Shape.Scalar) field.shape()).number();
            CodeBlock raw = inline.getOrDefault(inner, CodeBlock.of("$L", locals.of(inner)));
            arguments.add(meaning(number, raw, locals.of(inner)));
        }
        return CodeBlock.of("new $T($L)", Names.type(flat.layout().name()), CodeBlock.join(arguments, ", "));
    }

    /** A local variable for the record at this path, which no other has the name of. */
    private String local(List<String> path) {
        String name =
                path.get(0) + path.stream().skip(1).map(Names::capitalized).collect(Collectors.joining());
        // Variables for places end like that.
        if (name.endsWith("End") || name.endsWith("Start")) {
            name += "_";
        }
        while (!locals.isFree(name) || !made.add(name)) {
            name += "_";
        }
        return name;
    }
}
