package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Call;
import org.bitrecord.processor.layout.Condition;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.WireNumber;
import org.bitrecord.processor.model.TypeName;

/** Prints what reading asks of a context, in codecs and in their descriptions (R70). */
final class ContextBlocks {
    private ContextBlocks() {}

    /** The context, which the record cannot do without, in the methods of its codec. */
    static CodeBlock required(RecordLayout layout) {
        return CodeBlock.of(
                "$T.context(context, $S)", Types.REQUIRE, layout.name().simpleName());
    }

    /** What the method of a record makes, for a component that cannot do without. */
    static CodeBlock made(CodeBlock call) {
        return CodeBlock.of("$T.requireNonNull($L)", Objects.class, call);
    }

    /** Tells what explains failures the context, and gives it one. */
    static List<MethodSpec> methods(TypeName codec, TypeName context) {
        ClassName type = Names.type(context);
        return List.of(
                overriding("context")
                        .returns(type)
                        .addStatement("return context")
                        .build(),
                overriding("withContext")
                        .addParameter(Object.class, "context")
                        .returns(Names.type(codec))
                        .addStatement("return with(($T) context)", type)
                        .build());
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }

    /** What the conditions of a record ask of its context, as the last argument of its description. */
    static CodeBlock asked(RecordLayout layout) {
        List<CodeBlock> asked = new ArrayList<>();
        for (Condition.Operand operand : layout.askedOfContext()) {
            boolean flag = operand.number().java() == WireNumber.JavaType.BOOLEAN;
            CodeBlock number = Conditions.follow(operand, CodeBlock.of("(($T) context)", type(layout)));
            asked.add(CodeBlock.of(
                    "new $T.ContextNumber($S, $L, context -> $L)",
                    Types.LAYOUT,
                    operand.pathOfContext(),
                    flag
                            ? CodeBlock.of("new $T.Type.Flag()", Types.LAYOUT)
                            : TypeBlock.number(operand.number(), null, null),
                    flag ? CodeBlock.of("$L ? 1 : 0", number) : number));
        }
        return asked.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(",\n$T.of($L)", Types.LIST, CodeBlock.join(asked, ",\n"));
    }

    /** That a component is given a context. */
    static CodeBlock relation(RecordLayout layout, Call.Supply supply) {
        return CodeBlock.of(
                "new $T.Relation.Context($T.of($L), (arguments, context, size) -> $L)",
                Types.LAYOUT,
                Types.LIST,
                TypeBlock.arguments(layout, supply.by()),
                new Calls(layout).described(supply.by()));
    }

    private static ClassName type(RecordLayout layout) {
        return Names.type(Objects.requireNonNull(layout.context()));
    }
}
