package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.UnionLayout;

/** Prints what a union says of codes and records: which belong together. */
final class UnionCodes {
    private final UnionLayout layout;
    private final Grain grain;
    private final ClassName type;

    UnionCodes(UnionLayout layout) {
        this.layout = layout;
        this.grain = layout.grain();
        this.type = Names.type(layout.name());
    }

    List<MethodSpec> methods() {
        if (layout.inside() == null) {
            return List.of(codeOf(), accepts(), codesOf());
        }
        return layout.otherwise() == null ? List.of() : List.of(checkCode(layout.inside(), layout.otherwise()));
    }

    private MethodSpec checkCode(UnionLayout.InsideTag tag, org.bitrecord.processor.model.TypeName otherwise) {
        String known = layout.choices().stream().map(UnionCodes::any).collect(Collectors.joining("\n|| "));
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$T written = written(value)", Types.BYTE_BUFFER)
                .addStatement(
                        "$T code = codeAt(written, 0, $L)",
                        Parts.javaType(tag.number()),
                        grain == Grain.BYTE ? "written.limit()" : "8 * written.limit()")
                .addStatement(
                        "$T.tag(code, !($L)$L, $S, path, $S, found)",
                        Types.COMPARE,
                        known,
                        layout.fallsBack() ? " || isMalformed(value)" : "",
                        "a code without a record",
                        tag.name());
        return MethodSpec.methodBuilder("checkCode")
                .addJavadoc(
                        "Lists a $L whose code is that of another record, as which it would be read.\n",
                        otherwise.simpleName())
                .addModifiers(Modifier.PRIVATE)
                .addParameter(type, "value")
                .addParameter(String.class, "path")
                .addParameter(ParameterizedTypeName.get(Types.LIST, Types.MISMATCH), "found")
                .addCode(code.build())
                .build();
    }

    private MethodSpec codeOf() {
        CodeBlock.Builder code = CodeBlock.builder().add(ofBound("return bindings.codeOf(it, path, component)"));
        for (UnionLayout.Choice choice : layout.choices()) {
            code.beginControlFlow("if (value instanceof $T)", Names.type(choice.type()));
            if (choice.codes().size() == 1) {
                code.addStatement("return $L", literal(choice.codes().get(0)));
            } else {
                code.addStatement(
                        "throw new $T(path + component, $S)",
                        Types.REFUSED,
                        "cannot be computed: " + choice.type().simpleName() + " has the codes "
                                + choice.codes().stream().map(layout::text).collect(Collectors.joining(", ")));
            }
            code.endControlFlow();
        }
        org.bitrecord.processor.model.TypeName otherwise = layout.otherwise();
        if (otherwise == null) {
            code.addStatement("throw new AssertionError(value)");
        } else {
            code.addStatement(
                    "throw new $T(path + component, $S)",
                    Types.REFUSED,
                    "cannot be computed: " + otherwise.simpleName() + " stands for every code without a record");
        }
        return MethodSpec.methodBuilder("codeOf")
                .addJavadoc("The code of a record, for the tag {@code component}.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.LONG)
                .addParameter(type, "value")
                .addParameter(String.class, "path")
                .addParameter(String.class, "component")
                .addCode(code.build())
                .build();
    }

    private MethodSpec accepts() {
        CodeBlock.Builder code = CodeBlock.builder().add(ofBound("return bindings.accepts(code, it)"));
        for (UnionLayout.Choice choice : layout.choices()) {
            code.beginControlFlow("if ($L)", any(choice))
                    .addStatement(
                            layout.fallsBack()
                                    ? CodeBlock.of(
                                            "return value instanceof $T || isMalformed(code, value)",
                                            Names.type(choice.type()))
                                    : CodeBlock.of("return value instanceof $T", Names.type(choice.type())))
                    .endControlFlow();
        }
        org.bitrecord.processor.model.TypeName otherwise = layout.otherwise();
        code.addStatement(
                otherwise == null
                        ? CodeBlock.of("return false")
                        : CodeBlock.of(
                                "return $Lvalue instanceof $T",
                                layout.isOpen() ? "bindings.of(code) == null && " : "",
                                Names.type(otherwise)));
        return MethodSpec.methodBuilder("accepts")
                .addJavadoc("Whether the code chooses the record's class.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(TypeName.LONG, "code")
                .addParameter(type, "value")
                .addCode(code.build())
                .build();
    }

    private MethodSpec codesOf() {
        CodeBlock.Builder code = CodeBlock.builder().add(ofBound("return bindings.codesOf(it)"));
        for (UnionLayout.Choice choice : layout.choices()) {
            String codes = choice.codes().stream().map(layout::text).collect(Collectors.joining(" or "));
            code.beginControlFlow("if (value instanceof $T)", Names.type(choice.type()))
                    .addStatement("return $S", codes)
                    .endControlFlow();
        }
        code.addStatement(
                layout.otherwise() == null
                        ? CodeBlock.of("throw new AssertionError(value)")
                        : CodeBlock.of("return $S", "a code without a record"));
        return MethodSpec.methodBuilder("codesOf")
                .addJavadoc("The codes that choose the record's class, for messages.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addParameter(type, "value")
                .addCode(code.build())
                .build();
    }

    /** What the bindings say of a record that is bound. */
    private CodeBlock ofBound(String statement) {
        org.bitrecord.processor.model.TypeName door = layout.declaration().door();
        return door == null
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .beginControlFlow("if (value instanceof $T it)", Names.type(door))
                        .addStatement(statement)
                        .endControlFlow()
                        .build();
    }

    private static String any(UnionLayout.Choice choice) {
        return LongStream.of(choice.codes().stream().mapToLong(Long::longValue).toArray())
                .mapToObj(value -> "code == " + literal(value))
                .collect(Collectors.joining(" || "));
    }

    static String literal(long value) {
        String text = value > 0xFF ? String.format("0x%04X", value) : Long.toString(value);
        return value == (int) value ? text : text + "L";
    }
}
