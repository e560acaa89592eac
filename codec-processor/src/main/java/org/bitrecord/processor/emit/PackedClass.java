package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Shape;

/** Prints the codec of a component that a region codec packs, as a class inside that of the record (R75). */
final class PackedClass {
    private PackedClass() {}

    static TypeSpec of(RecordLayout around, Shape.Nested nested, Shape.Packing packing) {
        ClassName codec = Names.type(nested.codec());
        TypeName inner = packing.inner() == null ? Types.BYTES : Parts.javaType(packing.inner());
        ClassName innerCodec = packing.inner() == null ? Types.BYTES_CODEC : Parts.codec(packing.inner());
        return TypeSpec.classBuilder(codec.simpleName())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(
                        packing.keepsBytes() ? Types.PACKED_CODEC : Types.UNPACKED_CODEC, inner))
                .addField(FieldSpec.builder(codec, "INSTANCE", Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T()", codec)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement(
                                "super(new $T($L), $T.INSTANCE, $L)",
                                Names.type(packing.codec()),
                                packing.args().stream().map(arg -> arg + "L").collect(Collectors.joining(", ")),
                                innerCodec,
                                Parts.isLeastFirst(around))
                        .build())
                .build();
    }
}
