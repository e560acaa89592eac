package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Allowed;
import org.bitrecord.processor.layout.Condition;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Region;
import org.bitrecord.processor.layout.Role;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.Slice;
import org.bitrecord.processor.layout.WireNumber;
import org.bitrecord.processor.layout.WireNumber.JavaType;

/** Prints {@code sizeInBytes} (or {@code sizeInBits}) and {@code verify}, and what they and {@code write} need for lists. */
final class ValueMethods {
    private final RecordLayout layout;
    private final Parts parts;
    private final Holders holders;
    private final WrittenValues values;

    ValueMethods(RecordLayout layout) {
        this.layout = layout;
        this.parts = new Parts(layout);
        this.holders = new Holders(layout);
        this.values = new WrittenValues(layout);
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>(List.of(size(), verify(), new WriteMethod(layout).method()));
        for (Field field : layout.fields()) {
            if (field.shape() instanceof Shape.Items items) {
                ListMethods list = new ListMethods(layout, field, items);
                MethodSpec size = list.size();
                if (size != null) {
                    methods.add(size);
                }
                methods.add(list.verify());
                methods.add(list.write());
            } else if (field.shape() instanceof Shape.Maybe maybe) {
                methods.addAll(new OptionalMethods(field, maybe).ofValues());
            }
        }
        return methods;
    }

    private MethodSpec size() {
        return operation(Names.size(layout.grain()))
                .returns(TypeName.INT)
                .addParameter(Parts.valueType(layout), "value")
                .addStatement("return $L", parts.size(0, layout.fields().size() - 1))
                .build();
    }

    private MethodSpec verify() {
        CodeBlock.Builder body = CodeBlock.builder();
        for (Field field : layout.fields()) {
            body.add(verify(field));
        }
        body.add(verifyRelations());
        return operation("verify")
                .addParameter(Parts.valueType(layout), "value")
                .addCode(body.build())
                .build();
    }

    private CodeBlock verify(Field field) {
        CodeBlock.Builder code = CodeBlock.builder();
        Shape shape = field.shape();
        if (Parts.mayBeNull(field)) {
            code.add(parts.requirePresent(field, ""));
        }
        if (field.isHidden() || holders.isWritten(field)) {
            return code.build();
        }
        if (shape instanceof Shape.Inside) {
            return field.inRun() && !ComputedMethods.isComputed(field)
                    ? code.add(verifyNumbers(field)).build()
                    : code.build();
        }
        if (shape instanceof Shape.Coded) {
            return ComputedMethods.isComputed(field)
                    ? code.build()
                    : code.add(Codings.verify(field, Parts.component(field))).build();
        }
        if (field.inRun()) {
            return ComputedMethods.isComputed(field)
                    ? code.build()
                    : code.add(verifyNumbers(field)).build();
        }
        if (shape instanceof Shape.Data data) {
            return code.add(new DataBlocks(field, data, Parts.isLeastFirst(layout)).verify())
                    .build();
        }
        if (shape instanceof Shape.Maybe && field.role() instanceof Role.ChecksumOf && Parts.hasAuto(field)) {
            String component = Parts.component(field);
            return code.beginControlFlow(
                            "if ($L.isPresent() && $L != $L)", component, Parts.number(field), Parts.auto(field))
                    .addStatement("$L($L)", Names.method("verify", field), component)
                    .endControlFlow()
                    .build();
        }
        if (Parts.isOptional(field) && ComputedMethods.isComputed(field)) {
            return code.build();
        }
        if (shape instanceof Shape.Items || shape instanceof Shape.Maybe) {
            return code.addStatement("$L($L)", Names.method("verify", field), Parts.component(field))
                    .build();
        }
        return code.add(verifyByCodec(field)).build();
    }

    /** What the codec of the component says of it. */
    private CodeBlock verifyByCodec(Field field) {
        Shape shape = field.shape();
        boolean union = Parts.isUnion(shape);
        CodeBlock path = union
                ? CodeBlock.of("$S + $L.getClass().getSimpleName()", field.name() + "/", Parts.component(field))
                : CodeBlock.of("$S", field.name());
        return CodeBlock.builder()
                .beginControlFlow("try")
                .addStatement("$L.verify($L)", parts.boundCodec(field, "value"), values.written(field))
                .nextControlFlow("catch ($T refused)", Types.REFUSED)
                .addStatement("throw refused.inside($L)", path)
                .endControlFlow()
                .add(
                        field.isSizedRegion()
                                ? CodeBlock.builder()
                                        .addStatement(
                                                "$T.$L($L, $L, $S)",
                                                Types.REQUIRE,
                                                field.grain() == Grain.BYTE ? "size" : "sizeInBits",
                                                Parts.ownSize(field, Parts.component(field)),
                                                field.grain().of(shape.minBits()),
                                                field.name())
                                        .build()
                                : CodeBlock.of(""))
                .build();
    }

    /** What components say of each other: computed from components, and so asked only where none of them is missing. */
    private CodeBlock verifyRelations() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Field field : layout.fields()) {
            if (field.shape() instanceof Shape.Called) {
                code.add(verifyCalled(field));
            } else if (Parts.isOptional(field) && ComputedMethods.isComputed(field)) {
                code.addStatement("$L($L)", Names.method("verify", field), Parts.writtenOptional(field));
                verifyAbsent(field, code);
            } else if (holders.isWritten(field)) {
                code.add(verifyByCodec(field));
            } else if (ComputedMethods.isComputed(field)
                    && (field.inRun() || !(field.shape() instanceof Shape.Inside))) {
                code.add(
                        field.shape() instanceof Shape.Coded
                                ? Codings.verify(field, Parts.written(field, "value"))
                                : verifyNumbers(field));
            }
            if (field.shape() instanceof Shape.Tagged tagged && tagged.when() != null) {
                code.add(verifyGuard(field, tagged, tagged.when()));
            }
            if (field.shape() instanceof Shape.Maybe maybe) {
                code.addStatement(
                        "$T.presence($L.isPresent(),$W$L,$W$S,$W$S)",
                        Types.REQUIRE,
                        Parts.component(field),
                        condition(layout, maybe.when(), "value", field),
                        field.name(),
                        maybe.when().text());
            }
        }
        code.add(new EndMethods(layout).verify());
        return code.isEmpty() ? code.build() : CodeBlock.of("\n$L", code.build());
    }

    /** R34: where a length or a count is absent, there is nothing that it would have to say of. */
    private void verifyAbsent(Field field, CodeBlock.Builder code) {
        List<CodeBlock> sizes = new ArrayList<>();
        if (field.role() instanceof Role.LengthOf length) {
            for (int index : length.regions()) {
                Region region = layout.regions().get(index);
                sizes.add(parts.size(region.from(), region.through()));
            }
        } else if (field.role() instanceof Role.CountOf count) {
            sizes.add(CodeBlock.of("$L.size()", Parts.component(layout.fields().get(count.list()))));
        }
        for (CodeBlock size : sizes) {
            code.addStatement(
                    "$T.absent($L.isPresent(),$W$L,$W$S)", Types.REQUIRE, Parts.component(field), size, field.name());
        }
    }

    /** R71: what a method gives is not written, and so has to be what there is. */
    private CodeBlock verifyCalled(Field field) {
        boolean count = field.role() instanceof Role.CountOf;
        int measured = field.role() instanceof Role.CountOf of
                ? of.list()
                : layout.regions()
                        .get(((Role.LengthOf) field.role()).regions().get(0))
                        .from();
        return CodeBlock.builder()
                .addStatement(
                        "$T.called($L(value), $L(value), $S, $S)",
                        Types.REQUIRE,
                        Names.method("written", field),
                        Names.method("callOfValue", field),
                        count ? "elements" : "bytes",
                        layout.fields().get(measured).name())
                .build();
    }

    private CodeBlock verifyGuard(Field field, Shape.Tagged tagged, Condition when) {
        org.bitrecord.processor.model.TypeName otherwise =
                Objects.requireNonNull(tagged.union().otherwise());
        return CodeBlock.builder()
                .beginControlFlow(
                        "if (!($L) && !($L instanceof $T))",
                        condition(layout, when, "value", field),
                        Parts.component(field),
                        Names.type(otherwise))
                .addStatement(
                        "throw new $T($S, $S)",
                        Types.REFUSED,
                        field.name(),
                        "has to be " + otherwise.simpleName() + " where `" + when.text() + "` is false")
                .endControlFlow()
                .build();
    }

    /** A condition over the components of the record in the variable {@code value}, as they are written. */
    static CodeBlock condition(RecordLayout layout, Condition condition, String value) {
        return new Conditions(condition, new WrittenNames(layout, value, -1)).code();
    }

    /** The same of the condition on a component, which may ask what will be written from there on (R43). */
    static CodeBlock condition(RecordLayout layout, Condition condition, String value, Field conditional) {
        return new Conditions(condition, new WrittenNames(layout, value, conditional.index())).code();
    }

    private CodeBlock verifyNumbers(Field field) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Slice slice : slices(field)) {
            if (values.isZero(slice)) {
                continue;
            }
            String path = String.join(".", slice.path());
            String expression = values.expression(slice);
            WireNumber number = slice.number();
            if (number.meaning() instanceof WireNumber.OfCoding) {
                code.add(Codings.verifyNumber(slice, values.component(slice), path));
                continue;
            }
            if (number.meaning() instanceof WireNumber.OfText) {
                code.addStatement(
                        "$L.verify($L, $S)", Names.constant(slice.local(), "TAG"), values.component(slice), path);
            }
            boolean wholeType = number.bits() == (number.java() == JavaType.INT ? 32 : 64);
            if (slice.constant() != null) {
                code.addStatement(
                        "$T.constant($L, $L, $S)",
                        Types.REQUIRE,
                        expression,
                        ReadMethod.literal(slice.constant(), number),
                        path);
            } else if (field.role() instanceof Role.ChecksumOf checksum && Parts.hasAuto(field)) {
                if (checksum.needsContext()) {
                    code.beginControlFlow("if ($L == $L && context == null)", expression, Parts.auto(field))
                            .addStatement(
                                    "throw new $T($S, $S)",
                                    Types.REFUSED,
                                    path,
                                    "cannot be computed without a context, which `with` gives to the codec")
                            .endControlFlow();
                }
                code.beginControlFlow("if ($L != $L)", expression, Parts.auto(field))
                        .addStatement("$T.$L($L, $L, $S)", Types.REQUIRE, sign(number), expression, number.bits(), path)
                        .endControlFlow();
            } else if (number.java() != JavaType.BOOLEAN && !wholeType) {
                code.addStatement("$T.$L($L, $L, $S)", Types.REQUIRE, sign(number), expression, number.bits(), path);
            }
            for (Allowed allowed : slice.allowed()) {
                code.addStatement(Ranges.verify(allowed, values.component(slice), expression, path));
            }
        }
        return code.build();
    }

    private static String sign(WireNumber number) {
        return number.signed() ? "signed" : "unsigned";
    }

    private List<Slice> slices(Field field) {
        return layout.runs().stream()
                .flatMap(run -> run.slices().stream())
                .filter(slice -> layout.speaker(slice.path(), slice.field()).equals(field))
                .toList();
    }

    private static MethodSpec.Builder operation(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
