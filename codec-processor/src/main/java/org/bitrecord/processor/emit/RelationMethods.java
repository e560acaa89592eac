package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Region;
import org.bitrecord.processor.layout.WireNumber;

/** Prints what computes describing components, and {@code fixed} and {@code check}, which are made of it. */
final class RelationMethods {
    private final RecordLayout layout;
    private final Parts parts;

    RelationMethods(RecordLayout layout) {
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
                        .initializer("new $T()", Names.type(checksum.algorithm()))
                        .build());
            }
        }
        return constants;
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>(List.of(fixed(), check()));
        for (Field field : layout.fields()) {
            if (field.shape() instanceof Field.Items items) {
                ListMethods list = new ListMethods(field, items);
                methods.add(list.fixed());
                methods.add(list.check());
            }
        }
        for (Field field : layout.fields()) {
            if (field.role() instanceof Field.LengthOf || field.role() instanceof Field.TagOf) {
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
                        sizeInBits(region),
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

    private CodeBlock sizeInBits(Region region) {
        return parts.sizeInBits(region.from(), region.through());
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
        return MethodSpec.methodBuilder(Names.method("computed", field))
                .addJavadoc("The {@code $L} of what was written from {@code start} on.\n", field.name())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.LONG)
                .addParameter(Names.type(layout.name()), "value")
                .addParameter(Types.BYTE_BUFFER, "written")
                .addParameter(TypeName.INT, "start")
                .addStatement("return $L.compute(written,$W$L,$W$L,$W$L)", Names.algorithm(field), from, length, own)
                .build();
    }

    private CodeBlock plus(String start, int component) {
        CodeBlock size = parts.sizeInBytes(0, component - 1);
        return size.toString().equals("0") ? CodeBlock.of("$L", start) : CodeBlock.of("$L + $L", start, size);
    }

    private MethodSpec fixed() {
        com.palantir.javapoet.ClassName type = Names.type(layout.name());
        CodeBlock.Builder body = CodeBlock.builder();
        for (Field field : layout.fields()) {
            if (!(field.shape() instanceof Field.Scalar)) {
                body.addStatement("$T.present($L, path + $S)", Types.REQUIRE, Parts.component(field), field.name());
            }
        }
        List<List<CodeBlock>> stages = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("value"));
        if (layout.fields().stream().anyMatch(field -> !field.inRun() && !isData(field))) {
            stages.add(layout.fields().stream().map(this::inside).toList());
            names.add("inner");
        }
        if (layout.fields().stream().anyMatch(RelationMethods::isComputed)) {
            String inner = names.get(names.size() - 1);
            stages.add(layout.fields().stream()
                    .map(field -> described(field, inner))
                    .toList());
            names.add("described");
        }
        for (Field field : checksumsInOrder()) {
            stages.add(withChecksum(field, names.get(names.size() - 1)));
            names.add(Names.method("with", field));
        }
        for (int i = 0; i < stages.size(); i++) {
            CodeBlock made = CodeBlock.of("new $T($L)", type, lines(stages.get(i)));
            body.addStatement(
                    i == stages.size() - 1
                            ? CodeBlock.of("return $L", made)
                            : CodeBlock.of("$T $L = $L", type, names.get(i + 1), made));
        }
        if (stages.isEmpty()) {
            body.addStatement("return value");
        }
        return MethodSpec.methodBuilder("fixed")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(type, "value")
                .addParameter(String.class, "path")
                .addCode(body.build())
                .build();
    }

    private static boolean isData(Field field) {
        return field.shape() instanceof Field.Data;
    }

    /** The component with everything inside it computed. */
    private CodeBlock inside(Field field) {
        String component = Parts.component(field);
        if (field.inRun() || isData(field)) {
            return CodeBlock.of("$L", component);
        }
        if (field.shape() instanceof Field.Items) {
            return CodeBlock.of("$L($L, path)", Names.method("fixed", field), component);
        }
        boolean union = Parts.isUnion(field.shape());
        return CodeBlock.of(
                "$T.INSTANCE.fixed($L, path + $S)",
                Parts.codec(field.shape()),
                component,
                field.name() + (union ? "/" : "."));
    }

    private CodeBlock described(Field field, String value) {
        String component = Parts.component(field, value);
        if (!isComputed(field)) {
            return CodeBlock.of("$L", component);
        }
        CodeBlock computed = CodeBlock.of("$L($L, path)", Names.method("computed", field), value);
        if (field.role() instanceof Field.TagOf tag) {
            // A tag that chooses the value's record may be one of several that do.
            Field union = layout.fields().get(tag.union());
            Field.Tagged tagged = (Field.Tagged) union.shape();
            String number = Parts.number(field, value);
            CodeBlock accepts = CodeBlock.of(
                    "$T.INSTANCE.accepts($L, $L)", Parts.codec(tagged), number, Parts.component(union, value));
            if (tagged.when() != null) {
                CodeBlock when = ValueMethods.condition(layout, tagged.when(), value);
                accepts = CodeBlock.of("(!($L)$W|| $L)", when, accepts);
            }
            CodeBlock isAuto = Parts.hasAuto(field)
                    ? CodeBlock.of("$L != $L\n&& $L", number, Parts.auto(field), accepts)
                    : accepts;
            return CodeBlock.of("$L\n? $L\n: $L", isAuto, component, typed(field, computed));
        }
        return typed(field, computed);
    }

    private CodeBlock typed(Field field, CodeBlock computed) {
        WireNumber number = Objects.requireNonNull(field.number());
        CodeBlock cast = number.java() == WireNumber.JavaType.INT ? CodeBlock.of("(int) $L", computed) : computed;
        return field.shape() instanceof Field.Flat flat
                ? CodeBlock.of("new $T($L)", Names.type(flat.layout().name()), cast)
                : cast;
    }

    /** The checksums; one that covers another comes after it. */
    private List<Field> checksumsInOrder() {
        List<Field> ordered = new ArrayList<>();
        for (Field field : layout.fields()) {
            if (field.role() instanceof Field.ChecksumOf) {
                int at = 0;
                for (int i = 0; i < ordered.size(); i++) {
                    if (!((Field.ChecksumOf) ordered.get(i).role()).covers(field.index())) {
                        at = i + 1;
                    }
                }
                ordered.add(at, field);
            }
        }
        return ordered;
    }

    private List<CodeBlock> withChecksum(Field checksum, String value) {
        return layout.fields().stream()
                .map(field -> field.equals(checksum)
                        ? typed(
                                field,
                                CodeBlock.of(
                                        "$L($L, INSTANCE.written($L), 0)",
                                        Names.method("computed", field),
                                        value,
                                        value))
                        : CodeBlock.of("$L", Parts.component(field, value)))
                .toList();
    }

    private static CodeBlock lines(List<CodeBlock> arguments) {
        return CodeBlock.of("\n$L", CodeBlock.join(arguments, ",\n"));
    }

    private MethodSpec check() {
        CodeBlock.Builder body = CodeBlock.builder();
        for (Field field : layout.fields()) {
            body.add(check(field));
        }
        return MethodSpec.methodBuilder("check")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Names.type(layout.name()), "value")
                .addParameter(String.class, "path")
                .addParameter(ParameterizedTypeName.get(Types.LIST, Types.MISMATCH), "found")
                .addCode(body.build())
                .build();
    }

    private CodeBlock check(Field field) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (field.role() instanceof Field.LengthOf length) {
            for (int index : length.regions()) {
                Region region = layout.regions().get(index);
                code.addStatement(
                        "$T.length(\n$L,\n$L,\n$L, $L, path, $S, found)",
                        Types.COMPARE,
                        Parts.number(field),
                        sizeInBits(region),
                        region.unit(),
                        region.plus(),
                        field.name());
            }
        } else if (field.role() instanceof Field.TagOf tag) {
            code.add(checkTag(field, tag));
        } else if (field.role() instanceof Field.ChecksumOf) {
            code.addStatement(
                    "$T.checksum(\n$L,\n$L(value, written(value), 0),\n$L, path, $S, found)",
                    Types.COMPARE,
                    Parts.number(field),
                    Names.method("computed", field),
                    Objects.requireNonNull(field.number()).bits(),
                    field.name());
        }
        if (field.inRun() || isData(field)) {
            return code.build();
        }
        if (field.shape() instanceof Field.Items) {
            return code.addStatement("$L($L, path, found)", Names.method("check", field), Parts.component(field))
                    .build();
        }
        boolean union = Parts.isUnion(field.shape());
        return code.addStatement(
                        "$T.INSTANCE.check($L, path + $S, found)",
                        Parts.codec(field.shape()),
                        Parts.component(field),
                        field.name() + (union ? "/" : "."))
                .build();
    }

    private CodeBlock checkTag(Field field, Field.TagOf tag) {
        Field union = layout.fields().get(tag.union());
        Field.Tagged tagged = (Field.Tagged) union.shape();
        CodeBlock compare = CodeBlock.builder()
                .addStatement(
                        "$T.tag(\n$L,\n$T.INSTANCE.accepts($L, $L),\n$T.INSTANCE.codesOf($L),\npath, $S, found)",
                        Types.COMPARE,
                        Parts.number(field),
                        Parts.codec(tagged),
                        Parts.number(field),
                        Parts.component(union),
                        Parts.codec(tagged),
                        Parts.component(union),
                        field.name())
                .build();
        return tagged.when() == null
                ? compare
                : CodeBlock.builder()
                        .beginControlFlow("if ($L)", ValueMethods.condition(layout, tagged.when(), "value"))
                        .add(compare)
                        .endControlFlow()
                        .build();
    }
}
