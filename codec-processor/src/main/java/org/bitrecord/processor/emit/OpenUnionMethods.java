package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.UnionLayout;

/** Prints what binds codecs to the codes of an open union, and reads what is bound (R65). */
final class OpenUnionMethods {
    private final UnionLayout layout;
    private final TypeName bindable;
    private final List<ClassBlocks.State> states;

    OpenUnionMethods(UnionLayout layout, org.bitrecord.processor.model.TypeName door, List<ClassBlocks.State> states) {
        this.layout = layout;
        this.bindable = BindingMethods.bindable(door);
        this.states = states;
    }

    List<MethodSpec> methods() {
        return List.of(with(), readOther());
    }

    private MethodSpec with() {
        ClassName codec = Names.type(layout.codec());
        MethodSpec.Builder method = MethodSpec.methodBuilder("with")
                .addJavadoc(
                        "The same with a codec bound to a code.\n\n@throws IllegalArgumentException if the union has a record of"
                                + " its own for the code\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(codec)
                .addParameter(TypeName.LONG, "code")
                .addParameter(bindable, "codec");
        String known = layout.choices().stream()
                .flatMap(choice -> choice.codes().stream())
                .map(code -> "code == " + code + "L")
                .collect(Collectors.joining(" || "));
        if (!known.isEmpty()) {
            method.beginControlFlow("if ($L)", known)
                    .addStatement(
                            "throw new $T($S + code + $S)",
                            IllegalArgumentException.class,
                            "the code ",
                            " has a record of its own in " + layout.name().simpleName())
                    .endControlFlow();
        }
        String arguments = states.stream()
                .map(state -> state.name().equals("bindings") ? "bindings.and(code, codec)" : state.name())
                .collect(Collectors.joining(", "));
        return method.addStatement("return new $T($L)", codec, arguments).build();
    }

    private MethodSpec readOther() {
        CodeBlock otherwise = layout.otherwise() == null
                ? CodeBlock.of("throw $T.malformed()", Types.FAILURE)
                : CodeBlock.of(
                        "return $T.INSTANCE.read(in, start, end)", Names.type(layout.codecOf(layout.otherwise())));
        return MethodSpec.methodBuilder("readOther")
                .addModifiers(Modifier.PRIVATE)
                .returns(Names.type(layout.name()))
                .addParameter(TypeName.LONG, "code")
                .addParameter(Types.BYTE_BUFFER, "in")
                .addParameter(TypeName.INT, "start")
                .addParameter(TypeName.INT, "end")
                .addStatement("$T bound = bindings.of(code)", bindable)
                .beginControlFlow("if (bound != null)")
                .addStatement("return bound.read(in, start, end)")
                .endControlFlow()
                .addStatement(otherwise)
                .build();
    }
}
