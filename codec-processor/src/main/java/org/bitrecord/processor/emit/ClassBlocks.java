package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.bitrecord.Layout;
import org.jspecify.annotations.Nullable;

/** What all generated classes have: the instance, the sizes, the constructor, the description. */
final class ClassBlocks {
    private ClassBlocks() {}

    static TypeSpec.Builder codec(
            org.bitrecord.processor.model.TypeName name,
            boolean isPublic,
            long minBits,
            long maxBits,
            boolean isLossless,
            org.bitrecord.processor.model.@Nullable TypeName context) {
        ClassName codec = Names.type(name);
        TypeSpec.Builder spec = TypeSpec.classBuilder(codec.simpleName()).addModifiers(Modifier.FINAL);
        if (isPublic) {
            spec.addModifiers(Modifier.PUBLIC);
        }
        String instance = context == null ? "The one instance; it has no state.\n" : "The one without a context.\n";
        spec.addField(constant(codec, "INSTANCE")
                .addJavadoc(instance)
                .initializer(context == null ? "new $T()" : "new $T(null)", codec)
                .build());
        return constants(spec, minBits, maxBits, isLossless)
                .addMethod(
                        context == null
                                ? MethodSpec.constructorBuilder()
                                        .addModifiers(Modifier.PRIVATE)
                                        .build()
                                : constructor(spec, Names.type(context)))
                .addMethods(context == null ? List.of() : List.of(with(codec, Names.type(context))));
    }

    /** R70: a codec with a context holds it. */
    private static MethodSpec constructor(TypeSpec.Builder spec, ClassName context) {
        spec.addField(context, "context", Modifier.PRIVATE, Modifier.FINAL);
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(context, "context")
                .addStatement("this.context = context")
                .build();
    }

    private static MethodSpec with(ClassName codec, ClassName context) {
        return MethodSpec.methodBuilder("with")
                .addJavadoc("The same with a context; with null, without one.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(codec)
                .addParameter(context, "context")
                .addStatement("return new $T(context)", codec)
                .build();
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

    /** Adds {@code layout()}, and the description in a class of its own, which is made when it is first asked for. */
    static TypeSpec.Builder described(TypeSpec.Builder spec, CodeBlock description, String kind) {
        ClassName layout = Types.LAYOUT.nestedClass(kind);
        return spec.addMethod(MethodSpec.methodBuilder("layout")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(layout)
                        .addStatement("return Description.LAYOUT")
                        .build())
                .addType(TypeSpec.classBuilder("Description")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .addField(FieldSpec.builder(layout, "LAYOUT", Modifier.STATIC, Modifier.FINAL)
                                .initializer(description)
                                .build())
                        .addMethod(MethodSpec.constructorBuilder()
                                .addModifiers(Modifier.PRIVATE)
                                .build())
                        .build());
    }
}
