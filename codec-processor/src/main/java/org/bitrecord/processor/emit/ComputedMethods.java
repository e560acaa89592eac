package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.WireNumber;

/** Prints what computes describing components from the value that they are in. */
final class ComputedMethods {
    private final RecordLayout layout;
    private final Parts parts;

    ComputedMethods(RecordLayout layout) {
        this.layout = layout;
        this.parts = new Parts(layout);
    }

    /** Whether the component is a length or a tag, which is computed from the value alone. */
    static boolean isComputed(Field field) {
        return field.role() instanceof Field.LengthOf || field.role() instanceof Field.TagOf;
    }

    /** The algorithms of the checksums. */
    List<FieldSpec> constants() {
        List<FieldSpec> constants = new ArrayList<>();
        for (Field field : layout.fields()) {
            if (field.role() instanceof Field.ChecksumOf checksum) {
                constants.add(FieldSpec.builder(
                                Types.CHECKSUM_ALGORITHM,
                                Names.algorithm(field),
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(
                                "$T.algorithm(\n$>$>new $T(), $L, $S)$<$<",
                                Types.REQUIRE,
                                Names.type(checksum.algorithm()),
                                Objects.requireNonNull(field.number()).bits(),
                                layout.name().simpleName() + "." + field.name())
                        .build());
            }
        }
        return constants;
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        for (Field field : layout.fields()) {
            if (isComputed(field)) {
                methods.add(written(field));
                methods.add(computed(field));
            } else if (field.role() instanceof Field.ChecksumOf checksum) {
                methods.add(computed(field, checksum));
            }
        }
        return methods;
    }

    private MethodSpec written(Field field) {
        CodeBlock own = CodeBlock.of("$L", Parts.number(field));
        MethodSpec.Builder method = MethodSpec.methodBuilder(Names.method("written", field))
                .addJavadoc("What is written for {@code $L}.\n", field.name())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.LONG)
                .addParameter(Names.type(layout.name()), "value");
        return Parts.hasAuto(field)
                ? method.addStatement(
                                "return $L == $L ? $L(value, \"\") : $L",
                                own,
                                Parts.auto(field),
                                Names.method("computed", field),
                                own)
                        .build()
                : method.addStatement("return $L", own).build();
    }

    private MethodSpec computed(Field field) {
        CodeBlock result = field.role() instanceof Field.LengthOf length
                ? length(field, length)
                : tag((Field.TagOf) field.role(), field);
        return MethodSpec.methodBuilder(Names.method("computed", field))
                .addJavadoc("What {@code $L} has to say of this value.\n", field.name())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.LONG)
                .addParameter(Names.type(layout.name()), "value")
                .addParameter(String.class, "path")
                .addCode(result)
                .build();
    }

    private CodeBlock length(Field field, Field.LengthOf length) {
        List<CodeBlock> sizes = length.regions().stream()
                .map(index -> layout.regions().get(index))
                .map(region -> CodeBlock.of(
                        "$T.inUnits($L,$W$L, $L, path, $S)",
                        Types.LENGTHS,
                        parts.sizeInBits(region.from(), region.through()),
                        region.unit(),
                        region.plus(),
                        field.name()))
                .toList();
        CodeBlock agreed = sizes.get(0);
        for (CodeBlock size : sizes.subList(1, sizes.size())) {
            agreed = CodeBlock.of("$T.same(\n$L,\n$L,\npath,\n$S)", Types.LENGTHS, agreed, size, field.name());
        }
        return CodeBlock.builder().addStatement("return $L", agreed).build();
    }

    private CodeBlock tag(Field.TagOf tag, Field field) {
        Field union = layout.fields().get(tag.union());
        Field.Tagged tagged = (Field.Tagged) union.shape();
        CodeBlock.Builder code = CodeBlock.builder();
        if (tagged.when() != null) {
            code.beginControlFlow("if (!($L))", ValueMethods.condition(layout, tagged.when(), "value"))
                    .addStatement(
                            "throw new $T(\npath + $S,\n$S)",
                            Types.REFUSED,
                            field.name(),
                            "cannot be computed: nothing determines it where `"
                                    + tagged.when().text() + "` is false")
                    .endControlFlow();
        }
        return code.addStatement(
                        "return $T.INSTANCE.codeOf($L, path, $S)",
                        Parts.codec(tagged),
                        Parts.component(union),
                        field.name())
                .build();
    }

    private MethodSpec computed(Field field, Field.ChecksumOf checksum) {
        CodeBlock from = plus("start", checksum.from());
        CodeBlock length = parts.sizeInBytes(checksum.from(), checksum.through());
        CodeBlock own = checksum.covers(field.index())
                ? parts.sizeInBytes(checksum.from(), field.index() - 1)
                : CodeBlock.of("-1");
        WireNumber number = Objects.requireNonNull(field.number());
        // The algorithm gives the bits of the field; those of a signed one begin with its sign.
        String signed = number.signed() ? " << " + (64 - number.bits()) + " >> " + (64 - number.bits()) : "";
        return MethodSpec.methodBuilder(Names.method("computed", field))
                .addJavadoc("The {@code $L} of what was written from {@code start} on.\n", field.name())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.LONG)
                .addParameter(Names.type(layout.name()), "value")
                .addParameter(Types.BYTE_BUFFER, "written")
                .addParameter(TypeName.INT, "start")
                .addStatement(
                        "return $L.compute(written,$W$L,$W$L,$W$L)$L",
                        Names.algorithm(field),
                        from,
                        length,
                        own,
                        signed)
                .build();
    }

    private CodeBlock plus(String start, int component) {
        CodeBlock size = parts.sizeInBytes(0, component - 1);
        return size.toString().equals("0") ? CodeBlock.of("$L", start) : CodeBlock.of("$L + $L", start, size);
    }
}
