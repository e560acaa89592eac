package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Extent;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.Shape;

/** Prints the methods that read, verify and write a component that may be absent. */
final class OptionalMethods {
    private final Field field;
    private final Shape.Maybe maybe;
    private final TypeName codec;
    private final Grain grain;

    OptionalMethods(Field field, Shape.Maybe maybe) {
        this.field = field;
        this.maybe = maybe;
        this.codec = Parts.codec(maybe.inner());
        this.grain = field.grain();
    }

    /** Reads the component if it is there. */
    MethodSpec read(boolean closed, boolean fills) {
        String read = "$T.INSTANCE." + Names.read(grain) + "(in, start, end)";
        CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("if (!present)");
        if (fills) {
            body.beginControlFlow("if (start != end)")
                    .addStatement("throw $T.malformed()", Types.FAILURE)
                    .endControlFlow();
        }
        body.addStatement("return $T.empty()", Types.OPTIONAL).endControlFlow();
        CodeBlock.Builder present = CodeBlock.builder();
        if (fills) {
            present.addStatement("$T it = " + read, Parts.javaType(maybe.inner()), codec)
                    .beginControlFlow("if (start + $L != end)", size("it"))
                    .addStatement("throw $T.malformed()", Types.FAILURE)
                    .endControlFlow()
                    .addStatement("return $T.of(it)", Types.OPTIONAL);
        } else {
            present.addStatement("return $T.of(" + read + ")", Types.OPTIONAL, codec);
        }
        if (closed) {
            body.beginControlFlow("try")
                    .add(present.build())
                    .nextControlFlow("catch ($T failure)", Types.FAILURE)
                    .addStatement("throw failure.inRegion()")
                    .endControlFlow();
        } else {
            body.add(present.build());
        }
        return method("read")
                .returns(Parts.javaType(maybe))
                .addParameter(Types.BYTE_BUFFER, "in")
                .addParameter(TypeName.INT, "start")
                .addParameter(TypeName.INT, "end")
                .addParameter(TypeName.BOOLEAN, "present")
                .addCode(body.build())
                .build();
    }

    /** What verifies, measures, writes, fixes and checks it. */
    List<MethodSpec> ofValues() {
        return List.of(size(), verify(), write());
    }

    private MethodSpec size() {
        return method("sizeOf")
                .returns(TypeName.INT)
                .addParameter(Parts.javaType(maybe), "optional")
                .addStatement("return optional.isPresent() ? $L : 0", size("optional.get()"))
                .build();
    }

    private MethodSpec verify() {
        return method("verify")
                .addParameter(Parts.javaType(maybe), "optional")
                .beginControlFlow("if (optional.isEmpty())")
                .addStatement("return")
                .endControlFlow()
                .beginControlFlow("try")
                .addStatement("$T.INSTANCE.verify(optional.get())", codec)
                .nextControlFlow("catch ($T refused)", Types.REFUSED)
                .addStatement("throw refused.$L", inside())
                .endControlFlow()
                .build();
    }

    private CodeBlock inside() {
        if (maybe.inner().bare() != null) {
            return CodeBlock.of("as($S)", field.name());
        }
        return maybe.inner().isUnion()
                ? CodeBlock.of("inside($S + optional.get().getClass().getSimpleName())", field.name() + "/")
                : CodeBlock.of("inside($S)", field.name());
    }

    private MethodSpec write() {
        return method("write")
                .addParameter(Parts.javaType(maybe), "optional")
                .addParameter(Types.BYTE_BUFFER, "out")
                .addParameter(TypeName.INT, "start")
                .beginControlFlow("if (optional.isPresent())")
                .addStatement("$T.INSTANCE.$L(optional.get(), out, start)", codec, Names.write(grain))
                .endControlFlow()
                .build();
    }

    /** Whether it is there and goes on to the end of what encloses it. */
    MethodSpec absorbs() {
        return method("absorbs")
                .returns(TypeName.BOOLEAN)
                .addParameter(Parts.javaType(maybe), "optional")
                .addStatement(
                        maybe.when().asksWhatRemains()
                                ? "return optional.isEmpty() || $T.INSTANCE.absorbs(optional.get())"
                                : "return optional.isPresent() && $T.INSTANCE.absorbs(optional.get())",
                        codec)
                .build();
    }

    /** Computes everything that describes inside it. */
    MethodSpec fixed() {
        return method("fixed")
                .returns(Parts.javaType(maybe))
                .addParameter(Parts.javaType(maybe), "optional")
                .addParameter(String.class, "path")
                .addStatement(
                        "return optional.isPresent()\n? $T.of($T.INSTANCE.fixed(optional.get(), path + $S))\n: optional",
                        Types.OPTIONAL,
                        codec,
                        Parts.step(field.name(), maybe.inner()))
                .build();
    }

    /** Checks everything that describes inside it. */
    MethodSpec check() {
        return method("check")
                .addParameter(Parts.javaType(maybe), "optional")
                .addParameter(String.class, "path")
                .addParameter(ParameterizedTypeName.get(Types.LIST, Types.MISMATCH), "found")
                .beginControlFlow("if (optional.isPresent())")
                .addStatement(
                        "$T.INSTANCE.check(optional.get(), path + $S, found)",
                        codec,
                        Parts.step(field.name(), maybe.inner()))
                .endControlFlow()
                .build();
    }

    private MethodSpec.Builder method(String prefix) {
        return MethodSpec.methodBuilder(Names.method(prefix, field)).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }

    private CodeBlock size(String value) {
        return maybe.inner().extent() == Extent.FIXED
                ? CodeBlock.of("$L", grain.of(maybe.inner().minBits()))
                : CodeBlock.of("$T.INSTANCE.$L($L)", codec, Names.size(grain), value);
    }
}
