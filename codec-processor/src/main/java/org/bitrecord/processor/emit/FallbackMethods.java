package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.UnionLayout;

/** Prints what reads a record where that of a code is malformed, and what tells whether it would be (R63). */
final class FallbackMethods {
    private final boolean isInside;
    private final ClassName type;
    private final ClassName otherwise;
    private final ClassName otherwiseCodec;
    private final CodeBlock reader;

    FallbackMethods(UnionLayout layout, org.bitrecord.processor.model.TypeName otherwise) {
        this.isInside = layout.inside() != null;
        this.type = Names.type(layout.name());
        this.otherwise = Names.type(otherwise);
        this.otherwiseCodec = Names.type(layout.codecOf(otherwise));
        this.reader = CodeBlock.of(
                layout.askers().contains(otherwise) ? "$T.INSTANCE.with(context)" : "$T.INSTANCE", otherwiseCodec);
    }

    List<MethodSpec> methods() {
        return List.of(read(), isMalformed());
    }

    private MethodSpec read() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(UnionReading.READ_OR_FALL_BACK)
                .addJavadoc(
                        "Reads all bytes from {@code start} to {@code end}: as the record that a code chooses, or where they"
                                + " are no\nsuch record as {@link $T}.\n",
                        otherwise)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
        if (!isInside) {
            method.addParameter(TypeName.LONG, "code");
        }
        return method.addParameter(Types.BYTE_BUFFER, "in")
                .addParameter(TypeName.INT, "start")
                .addParameter(TypeName.INT, "end")
                .beginControlFlow("try")
                .addStatement("$T value = read($Lin, start, end)", type, isInside ? "" : "code, ")
                .beginControlFlow("if (sizeInBytes(value) == end - start)")
                .addStatement("return value")
                .endControlFlow()
                .nextControlFlow("catch ($T malformed)", Types.FAILURE)
                .addStatement("return $L.read(in, start, end)", reader)
                .endControlFlow()
                .addStatement("return $L.read(in, start, end)", reader)
                .build();
    }

    /** Whether the bytes of a value are not what its code says, so that they are read as they were written. */
    private MethodSpec isMalformed() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("isMalformed")
                .addModifiers(Modifier.PRIVATE)
                .returns(TypeName.BOOLEAN);
        if (!isInside) {
            method.addParameter(TypeName.LONG, "code");
        }
        return method.addParameter(type, "value")
                .beginControlFlow("if (!(value instanceof $T it))", otherwise)
                .addStatement("return false")
                .endControlFlow()
                .addStatement("int size = $T.INSTANCE.sizeInBytes(it)", otherwiseCodec)
                .addStatement("$T written = $T.allocate(size)", Types.BYTE_BUFFER, Types.BYTE_BUFFER)
                .addStatement("$T.INSTANCE.write(it, written, 0)", otherwiseCodec)
                .addStatement(
                        "return $L($Lwritten, 0, size) instanceof $T",
                        UnionReading.READ_OR_FALL_BACK,
                        isInside ? "" : "code, ",
                        otherwise)
                .build();
    }
}
