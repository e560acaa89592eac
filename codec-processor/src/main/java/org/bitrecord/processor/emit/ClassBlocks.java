package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.bitrecord.Layout;

/** What all generated classes have: the instance, the sizes, the constructor, the description. */
final class ClassBlocks {
    private ClassBlocks() {}

    /**
     * Something that a codec holds, so that it is not always the same.
     *
     * @param name what the field is called
     * @param initial what the instance has
     */
    record State(TypeName type, String name, CodeBlock initial) {
        /** R70: a context. */
        static State context(org.bitrecord.processor.model.TypeName context) {
            return new State(Names.type(context), "context", CodeBlock.of("null"));
        }
    }

    static TypeSpec.Builder codec(
            org.bitrecord.processor.model.TypeName name,
            boolean isPublic,
            long minBits,
            long maxBits,
            boolean isLossless,
            List<State> states) {
        ClassName codec = Names.type(name);
        TypeSpec.Builder spec = TypeSpec.classBuilder(codec.simpleName()).addModifiers(Modifier.FINAL);
        if (isPublic) {
            spec.addModifiers(Modifier.PUBLIC);
        }
        boolean takesContext = states.stream().anyMatch(state -> state.name().equals("context"));
        spec.addField(constant(codec, "INSTANCE")
                .addJavadoc(
                        states.isEmpty()
                                ? "The one instance; it has no state.\n"
                                : takesContext
                                        ? "The one without a context.\n"
                                        : "The one to which nothing is bound.\n")
                .initializer(
                        "new $T($L)", codec, states.stream().map(State::initial).collect(CodeBlock.joining(", ")))
                .build());
        constants(spec, minBits, maxBits, isLossless);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        for (State state : states) {
            spec.addField(state.type(), state.name(), Modifier.PRIVATE, Modifier.FINAL);
            constructor
                    .addParameter(state.type(), state.name())
                    .addStatement("this.$L = $L", state.name(), state.name());
        }
        spec.addMethod(constructor.build());
        if (takesContext) {
            State context = states.stream()
                    .filter(state -> state.name().equals("context"))
                    .findFirst()
                    .orElseThrow();
            spec.addMethod(MethodSpec.methodBuilder("with")
                    .addJavadoc("The same with a context; with null, without one.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .returns(codec)
                    .addParameter(context.type(), "context")
                    .addStatement("return new $T($L)", codec, names(states))
                    .build());
        }
        return spec;
    }

    /** What a codec holds, as arguments of its constructor. */
    static String names(List<State> states) {
        return states.stream().map(State::name).collect(Collectors.joining(", "));
    }

    private static TypeSpec.Builder constants(TypeSpec.Builder spec, long minBits, long maxBits, boolean isLossless) {
        return spec.addField(constant(TypeName.LONG, "MIN_BITS")
                        .addJavadoc("The least number of bits that a value takes.\n")
                        .initializer("$L", minBits)
                        .build())
                .addField(constant(TypeName.LONG, "MAX_BITS")
                        .addJavadoc(
                                "The greatest number of bits that a value takes$L.\n",
                                maxBits == Layout.UNBOUNDED ? "; there is no bound" : "")
                        .initializer(
                                maxBits == Layout.UNBOUNDED
                                        ? CodeBlock.of("$T.UNBOUNDED", Types.LAYOUT)
                                        : CodeBlock.of("$L$L", maxBits, maxBits == (int) maxBits ? "" : "L"))
                        .build())
                .addField(constant(TypeName.BOOLEAN, "LOSSLESS")
                        .addJavadoc("Whether encoding what was decoded gives the same bytes.\n")
                        .initializer("$L", isLossless)
                        .build());
    }

    private static FieldSpec.Builder constant(TypeName type, String name) {
        return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    }

    /** The variable that holds the description once it has been asked for. */
    static final String DESCRIPTION = "description";

    /**
     * Adds {@code layout()}, and the description, which is made when it is first asked for: it names other codecs, and most
     * programs never ask. There is one for all instances, as readers know layouts by their identity. A class that holds it
     * would be the shorter way to say this, but costs builds a class file.
     */
    static TypeSpec.Builder described(TypeSpec.Builder spec, CodeBlock description, String kind) {
        return described(spec, description, kind, CodeBlock.of(DESCRIPTION));
    }

    /** The same where the description is only a part of what {@code layout()} returns. */
    static TypeSpec.Builder described(TypeSpec.Builder spec, CodeBlock description, String kind, CodeBlock returned) {
        ClassName layout = Types.LAYOUT.nestedClass(kind);
        return spec.addField(layout, DESCRIPTION, Modifier.PRIVATE, Modifier.STATIC, Modifier.VOLATILE)
                .addMethod(MethodSpec.methodBuilder("layout")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(layout)
                        .beginControlFlow("if ($L == null)", DESCRIPTION)
                        .addStatement("describe()")
                        .endControlFlow()
                        .addStatement("return $L", returned)
                        .build())
                .addMethod(MethodSpec.methodBuilder("describe")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.SYNCHRONIZED)
                        .beginControlFlow("if ($L == null)", DESCRIPTION)
                        .addCode("$L = $L;\n", DESCRIPTION, description)
                        .endControlFlow()
                        .build());
    }
}
