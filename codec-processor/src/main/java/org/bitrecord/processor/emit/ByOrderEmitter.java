package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Extent;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.WireNumber;

/** Prints the codec of a record whose order one of its numbers says: it looks at that, and calls one of two inside it. */
final class ByOrderEmitter {
    private final RecordLayout layout;
    private final RecordLayout.ByOrder order;
    private final TypeName type;

    ByOrderEmitter(RecordLayout layout, RecordLayout.ByOrder order) {
        this.layout = layout;
        this.order = order;
        this.type = Parts.valueType(layout);
    }

    TypeSpec emit() {
        TypeSpec.Builder spec = ClassBlocks.codec(
                        layout.codec(),
                        layout.declaration().isPublic(),
                        layout.minBits(),
                        layout.maxBits(),
                        layout.isLossless(),
                        layout.context() == null ? List.of() : List.of(ClassBlocks.State.context(layout.context())))
                .addJavadoc("$L", RecordEmitter.javadoc(layout))
                .superclass(ParameterizedTypeName.get(Types.GENERATED_CODEC, type))
                .addMethod(read())
                .addMethod(dispatched("sizeInBytes")
                        .returns(TypeName.INT)
                        .addStatement("return of(value).sizeInBytes(value)")
                        .build())
                .addMethod(dispatched("verify")
                        .addCode(known("\"\""))
                        .addStatement("of(value).verify(value)")
                        .build())
                .addMethod(dispatched("write")
                        .addParameter(Types.BYTE_BUFFER, "out")
                        .addParameter(TypeName.INT, "start")
                        .addStatement("of(value).write(value, out, start)")
                        .build())
                .addMethod(dispatched("fixed")
                        .returns(type)
                        .addParameter(String.class, "path")
                        .addCode(known("path"))
                        .addStatement("return of(value).fixed(value, path)")
                        .build())
                .addMethod(dispatched("check")
                        .addParameter(String.class, "path")
                        .addParameter(ParameterizedTypeName.get(Types.LIST, Types.MISMATCH), "found")
                        .addStatement("of(value).check(value, path, found)")
                        .build());
        if (layout.extent() == Extent.ABSORBING) {
            spec.addMethod(dispatched("absorbs")
                    .returns(TypeName.BOOLEAN)
                    .addStatement("return of(value).absorbs(value)")
                    .build());
        }
        spec.addMethod(of());
        if (layout.readsContext()) {
            ContextBlocks.methods(layout.codec(), Objects.requireNonNull(layout.context()))
                    .forEach(spec::addMethod);
        }
        if (BuilderEmitter.isWorthwhile(layout)) {
            DataBlocks.constants(layout).forEach(spec::addField);
            new BuilderEmitter(layout).addTo(spec);
        }
        ClassBlocks.described(spec, new DescriptionBlock().byOrder(layout, order), "OfUnion");
        return spec.addType(Emitter.variant(order.big()))
                .addType(Emitter.variant(order.little()))
                .build();
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    private MethodSpec.Builder dispatched(String name) {
        return overriding(name).addParameter(type, "value");
    }

    private MethodSpec read() {
        WireNumber number = number();
        ClassName endian = order.isLittle() ? Types.LITTLE_ENDIAN : Types.BIG_ENDIAN;
        String load = switch (number.bits()) {
            case 8 -> "getByte";
            case 16 -> "getShort";
            case 32 -> "getInt";
            case 64 -> "getLong";
            default -> throw new AssertionError("no order is said in " + number.bits() + " bits");
        };
        int place = order.offset() / 8;
        CodeBlock loaded = CodeBlock.of("$T.$L(in, $L)", endian, load, place == 0 ? "start" : "start + " + place);
        return overriding("read")
                .returns(type)
                .addParameter(Types.BYTE_BUFFER, "in")
                .addParameter(TypeName.INT, "start")
                .addParameter(TypeName.INT, "end")
                .addStatement("$T.need(start, end, $L)", Types.BOUNDS, layout.minBits() / 8)
                .addStatement("long order = $L$L", loaded, mask(number))
                .beginControlFlow("if (order == $L)", literal(order.littleCode()))
                .addStatement("return $L.read(in, start, end)", codec(order.little()))
                .endControlFlow()
                .beginControlFlow("if (order != $L)", literal(order.bigCode()))
                .addStatement("throw $T.malformed()", Types.FAILURE)
                .endControlFlow()
                .addStatement("return $L.read(in, start, end)", codec(order.big()))
                .build();
    }

    /** What a load of a whole word leaves to be done: loads give signed numbers where the word is one of Java's. */
    private static String mask(WireNumber number) {
        int unused = Long.SIZE - number.bits();
        if (unused == 0) {
            return "";
        }
        return number.signed()
                ? " << " + unused + " >> " + unused
                : " & 0x" + Long.toHexString(-1L >>> unused).toUpperCase(java.util.Locale.ROOT) + "L";
    }

    /** Refuses a number that says neither order. */
    private CodeBlock known(String path) {
        Field field = order.number();
        CodeBlock.Builder code = CodeBlock.builder();
        Field holder = layout.fields().get(field.place());
        if (!holder.equals(field)) {
            code.add(new Parts(layout).requirePresent(holder, path.equals("path") ? "path + " : ""));
        }
        return code.addStatement(
                        "$T.among($L, $L$S, $L, $L)",
                        Types.REQUIRE,
                        Parts.number(field),
                        path.equals("path") ? "path + " : "",
                        field.name(),
                        literal(order.littleCode()),
                        literal(order.bigCode()))
                .build();
    }

    private MethodSpec of() {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PRIVATE)
                .returns(ParameterizedTypeName.get(Types.GENERATED_CODEC, type))
                .addParameter(type, "value")
                .addStatement(
                        "return $L == $L ? $L : $L",
                        Parts.number(order.number()),
                        literal(order.littleCode()),
                        codec(order.little()),
                        codec(order.big()))
                .build();
    }

    private WireNumber number() {
        return Objects.requireNonNull(order.number().number());
    }

    private String literal(long code) {
        return ReadMethod.literal(code, new WireNumber(64, true, WireNumber.JavaType.LONG));
    }

    private CodeBlock codec(RecordLayout variant) {
        return CodeBlock.of(
                layout.context() == null ? "$T.INSTANCE" : "$T.INSTANCE.with(context)", Names.type(variant.codec()));
    }
}
