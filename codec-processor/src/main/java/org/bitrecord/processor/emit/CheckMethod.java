package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.bitrecord.Zero;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Region;
import org.bitrecord.processor.layout.Role;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.WireNumber;

/** Prints {@code check}, which compares describing components with what they describe. */
final class CheckMethod {
    private final RecordLayout layout;
    private final Parts parts;

    CheckMethod(RecordLayout layout) {
        this.layout = layout;
        this.parts = new Parts(layout);
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        MethodSpec check = check();
        if (!check.code().isEmpty()) {
            methods.add(check); // else inherited
        }
        for (Field field : layout.fields()) {
            if (field.shape() instanceof Shape.Items items) {
                methods.add(new ListMethods(layout, field, items).check());
            } else if (field.shape() instanceof Shape.Maybe maybe) {
                methods.add(new OptionalMethods(field, maybe).check());
            }
        }
        return methods;
    }

    private MethodSpec check() {
        CodeBlock.Builder body = CodeBlock.builder();
        for (Field field : layout.fields()) {
            body.add(check(field));
        }
        return MethodSpec.methodBuilder("check")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Parts.valueType(layout), "value")
                .addParameter(String.class, "path")
                .addParameter(ParameterizedTypeName.get(Types.LIST, Types.MISMATCH), "found")
                .addCode(body.build())
                .build();
    }

    private CodeBlock check(Field field) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (field.isHidden()) {
            return code.build(); // always right
        }
        boolean optional = Parts.isOptional(field) && !(field.role() instanceof Role.Plain);
        if (optional) {
            code.beginControlFlow("if ($L.isPresent())", Parts.component(field)); // R34
        }
        if (field.role() instanceof Role.CountOf
                || field.role() instanceof Role.PresenceOf
                || field.role() instanceof Role.DerivedBy) {
            if (!ComputedMethods.isFlag(field)) {
                code.addStatement(
                        "$T.number($L, $L(value, path), path, $S, found)",
                        Types.COMPARE,
                        Parts.number(field),
                        Names.method("computed", field),
                        field.name());
            }
        } else if (field.role() instanceof Role.OffsetOf offset) {
            code.addStatement(
                    "$T.length(\n$L,\n$L,\n$L, $L, path, $S, found)",
                    Types.COMPARE,
                    Parts.number(field),
                    parts.sizeInBits(0, offset.of() - 1),
                    offset.unit(),
                    offset.plus(),
                    field.name());
        } else if (field.role() instanceof Role.LengthOf length) {
            for (int index : length.regions()) {
                Region region = layout.regions().get(index);
                CodeBlock zero = region.zero() == Zero.ORDINARY
                        ? CodeBlock.of("")
                        : CodeBlock.of(
                                ", $LL",
                                region.mayReachEnd()
                                        ? -1
                                        : 1L
                                                << Objects.requireNonNull(field.number())
                                                        .bits());
                code.addStatement(
                        "$T.length(\n$L,\n$L,\n$L, $L, path, $S, found$L)",
                        Types.COMPARE,
                        Parts.number(field),
                        parts.sizeInBits(region.from(), region.through()),
                        region.unit(),
                        region.plus(),
                        field.name(),
                        zero);
            }
        } else if (field.role() instanceof Role.TagOf tag) {
            code.add(checkTag(field, tag));
        } else if (field.role() instanceof Role.ChecksumOf checksum) {
            CodeBlock applies = ComputedMethods.applies(layout, field, "value");
            if (applies != null) {
                code.beginControlFlow("if ($L)", applies);
            }
            if (checksum.zeroMeansAbsent()) {
                code.beginControlFlow("if ($L != 0)", Parts.number(field));
            }
            code.addStatement(
                    "$T.checksum(\n$L,\n$L(value, written(value), 0),\n$L, path, $S, found)",
                    Types.COMPARE,
                    Parts.number(field),
                    Names.method("computed", field),
                    Objects.requireNonNull(field.number()).bits(),
                    field.name());
            if (checksum.zeroMeansAbsent()) {
                code.endControlFlow();
            }
            if (applies != null) {
                code.endControlFlow();
            }
        }
        if (optional) {
            code.endControlFlow();
        }
        if (field.inRun()
                || field.takesNoBits()
                || field.shape() instanceof Shape.Data
                || field.shape() instanceof Shape.Coded) {
            return code.build();
        }
        if (field.shape() instanceof Shape.Items || field.shape() instanceof Shape.Maybe) {
            return code.addStatement("$L($L, path, found)", Names.method("check", field), Parts.component(field))
                    .build();
        }
        boolean union = Parts.isUnion(field.shape());
        return code.addStatement(
                        "$L.check($L, path + $S, found)",
                        parts.boundCodec(field, "value"),
                        Parts.component(field),
                        Parts.pathName(field) + (union ? "/" : "."))
                .build();
    }

    private static boolean isText(Field field) {
        return Objects.requireNonNull(field.number()).meaning() instanceof WireNumber.OfText;
    }

    private CodeBlock checkTag(Field field, Role.TagOf tag) {
        Field union = layout.fields().get(tag.union());
        Shape.Tagged tagged = (Shape.Tagged) union.shape();
        CodeBlock compare = CodeBlock.builder()
                .addStatement(
                        "$T.tag(\n$L,\n$L.accepts($L, $L),\n$L.codesOf($L),\npath, $S, found)",
                        Types.COMPARE,
                        isText(field) ? Parts.component(field) : Parts.number(field),
                        Parts.instance(union),
                        Parts.number(field),
                        Parts.component(union),
                        Parts.instance(union),
                        Parts.component(union),
                        field.name())
                .build();
        return tagged.when() == null
                ? compare
                : CodeBlock.builder()
                        .beginControlFlow("if ($L)", ValueMethods.condition(layout, tagged.when(), "value", union))
                        .add(compare)
                        .endControlFlow()
                        .build();
    }
}
