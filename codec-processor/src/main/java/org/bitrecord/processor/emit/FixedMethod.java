package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Role;
import org.bitrecord.processor.layout.Shape;
import org.jspecify.annotations.Nullable;

/** Prints {@code fixed}, which computes all that describes: what is inside first, then lengths, tags and checksums. */
final class FixedMethod {
    private static final CodeBlock UNCHANGED =
            CodeBlock.builder().addStatement("return value").build();

    private final RecordLayout layout;
    private final TypeName type;

    FixedMethod(RecordLayout layout) {
        this.layout = layout;
        this.type = Parts.valueType(layout);
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        MethodSpec fixed = fixed();
        if (!fixed.code().equals(UNCHANGED)) {
            methods.add(fixed); // else inherited
        }
        for (Field field : layout.fields()) {
            if (field.shape() instanceof Shape.Items items) {
                methods.add(new ListMethods(layout, field, items).fixed());
            } else if (field.shape() instanceof Shape.Maybe maybe) {
                methods.add(new OptionalMethods(field, maybe).fixed());
            }
        }
        return methods;
    }

    /** A copy of the record in which some components are computed. */
    private record Stage(String name, List<CodeBlock> arguments) {}

    private MethodSpec fixed() {
        CodeBlock.Builder body = CodeBlock.builder();
        for (Field field : layout.fields()) {
            if (Parts.mayBeNull(field)) {
                body.add(new Parts(layout).requirePresent(field, "path + "));
            }
        }
        List<Stage> stages = stages();
        for (int i = 0; i < stages.size(); i++) {
            CodeBlock made = layout.isBare()
                    ? stages.get(i).arguments().get(0)
                    : CodeBlock.of(
                            "new $T(\n$L)", type, CodeBlock.join(stages.get(i).arguments(), ",\n"));
            body.addStatement(
                    i == stages.size() - 1
                            ? CodeBlock.of("return $L", made)
                            : CodeBlock.of("$T $L = $L", type, stages.get(i).name(), made));
        }
        if (stages.isEmpty()) {
            body.add(UNCHANGED);
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

    private List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        String value = "value";
        if (layout.fields().stream().anyMatch(field -> hasInside(field))) {
            stages.add(stage("inner", value, this::inside));
            value = "inner";
        }
        // What a checksum holds now may be no value for it at all, and is not to run over its neighbours.
        if (layout.fields().stream().anyMatch(field -> ComputedMethods.isMeasured(field) && !field.isHidden())
                || !layout.checksums().isEmpty()) {
            stages.add(stage("measured", value, this::measured));
            value = "measured";
        }
        if (layout.fields().stream().anyMatch(field -> field.role() instanceof Role.TagOf)) {
            stages.add(stage("tagged", value, this::tagged));
            value = "tagged";
        }
        for (Field checksum : layout.checksums()) {
            String next = Names.method("with", checksum);
            stages.add(stage(next, value, (field, from) -> field.equals(checksum) ? summed(field, from) : null));
            value = next;
        }
        return stages;
    }

    /** Says how a component is computed, given the variable of the record before; null if it stays as it is. */
    private interface Change {
        @Nullable
        CodeBlock of(Field field, String value);
    }

    private Stage stage(String name, String value, Change change) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Field field : layout.fields()) {
            if (!field.isComponent()) {
                continue;
            }
            CodeBlock changed = change.of(field, value);
            if (changed == null) {
                changed = holder(field, value, change);
            }
            arguments.add(changed == null ? CodeBlock.of("$L", Parts.component(field, value)) : changed);
        }
        return new Stage(name, arguments);
    }

    /** A component with the describing numbers inside it computed; null if none of them changes. */
    private @Nullable CodeBlock holder(Field field, String value, Change change) {
        Map<Field, CodeBlock> numbers = new HashMap<>();
        for (Field number : new Holders(layout).numbers(field)) {
            CodeBlock changed = change.of(number, value);
            if (changed != null) {
                numbers.put(number, changed);
            }
        }
        return numbers.isEmpty() ? null : Holders.with(Parts.component(field, value), numbers);
    }

    private static boolean hasInside(Field field) {
        return !field.inRun()
                && !field.takesNoBits()
                && !(field.shape() instanceof Shape.Data
                        || field.shape() instanceof Shape.Coded
                        || field.shape() instanceof Shape.Padding);
    }

    /** The component with everything inside it computed. */
    private @Nullable CodeBlock inside(Field field, String value) {
        if (!hasInside(field)) {
            return null;
        }
        String component = Parts.component(field, value);
        if (field.shape() instanceof Shape.Items || field.shape() instanceof Shape.Maybe) {
            return CodeBlock.of("$L($L, path)", Names.method("fixed", field), component);
        }
        return CodeBlock.of(
                "$L.fixed($L, path + $S)",
                new Parts(layout).boundCodec(field, value),
                component,
                Parts.pathName(field) + (Parts.isUnion(field.shape()) ? "/" : "."));
    }

    private @Nullable CodeBlock measured(Field field, String value) {
        if (field.role() instanceof Role.ChecksumOf) {
            CodeBlock applies = ComputedMethods.applies(layout, field, value);
            if (Parts.isOptional(field)) {
                applies = ofPresent(field, applies, value);
            }
            if (applies == null) {
                return Parts.zero(field);
            }
            CodeBlock when = ComputedMethods.when(layout, field, value);
            CodeBlock auto = Parts.hasAuto(field) && when != null && !Parts.isOptional(field)
                    ? CodeBlock.of("$W|| (!($L) && $L == $L)", when, Parts.number(field, value), Parts.auto(field))
                    : CodeBlock.of("");
            return CodeBlock.of("($L)$L\n? $L\n: $L", applies, auto, Parts.zero(field), Parts.component(field, value));
        }
        if (ComputedMethods.isFlag(field) && field.role() instanceof Role.PresenceOf presence) {
            return new ComputedMethods(layout).present(presence, value);
        }
        if (!ComputedMethods.isMeasured(field)) {
            return null;
        }
        CodeBlock computed = Parts.typed(field, CodeBlock.of("$L($L, path)", Names.method("computed", field), value));
        if (mayReachEnd(field) && !Parts.isOptional(field)) {
            // R24: 0 says that it goes on to the end, which it does.
            computed = CodeBlock.of("$L == 0\n? 0\n: $L", Parts.number(field, value), computed);
        }
        return ifPresent(field, value, computed);
    }

    private boolean mayReachEnd(Field field) {
        return field.role() instanceof Role.LengthOf length
                && length.regions().stream()
                        .allMatch(index -> layout.regions().get(index).mayReachEnd());
    }

    /** A tag that chooses the value's record stays: it may be one of several that do. */
    private @Nullable CodeBlock tagged(Field field, String value) {
        if (!(field.role() instanceof Role.TagOf tag)) {
            return null;
        }
        Field union = layout.fields().get(tag.union());
        Shape.Tagged tagged = (Shape.Tagged) union.shape();
        String number = Parts.number(field, value);
        CodeBlock accepts =
                CodeBlock.of("$L.accepts($L, $L)", Parts.instance(union), number, Parts.component(union, value));
        if (tagged.when() != null) {
            accepts = CodeBlock.of(
                    "(!($L)$W|| $L)", ValueMethods.condition(layout, tagged.when(), value, union), accepts);
        }
        CodeBlock stays =
                Parts.hasAuto(field) ? CodeBlock.of("$L != $L\n&& $L", number, Parts.auto(field), accepts) : accepts;
        if (Parts.isOptional(field)) {
            stays = CodeBlock.of("$L.isEmpty()$W|| $L", Parts.component(field, value), stays);
        }
        CodeBlock computed = CodeBlock.of("$L($L, path)", Names.method("computed", field), value);
        return CodeBlock.of("$L\n? $L\n: $L", stays, Parts.component(field, value), Parts.typed(field, computed));
    }

    /** R33: what is no checksum here, or says that there is none, stays as it is. */
    private CodeBlock summed(Field field, String value) {
        CodeBlock summed = Parts.typed(
                field,
                CodeBlock.of(
                        "$L($L, $Lwritten($L, path), 0)",
                        Names.method("computed", field),
                        value,
                        layout.isStateful() ? "" : "INSTANCE.",
                        value));
        CodeBlock applies = ComputedMethods.applies(layout, field, value);
        if (Parts.isOptional(field)) {
            applies = ofPresent(field, applies, value);
        }
        boolean zeroStays = ((Role.ChecksumOf) field.role()).zeroMeansAbsent();
        List<CodeBlock> conditions = new ArrayList<>();
        if (applies != null) {
            conditions.add(CodeBlock.of("($L)", applies));
        }
        if (zeroStays) {
            conditions.add(CodeBlock.of("$L != 0", Parts.number(field, "value")));
        }
        return conditions.isEmpty()
                ? summed
                : CodeBlock.of(
                        "$L\n? $L\n: $L", CodeBlock.join(conditions, "$W&& "), summed, Parts.component(field, value));
    }

    /** R34: the component as it becomes, or as it is where it is absent. */
    private static CodeBlock ifPresent(Field field, String value, CodeBlock computed) {
        String component = Parts.component(field, value);
        return Parts.isOptional(field)
                ? CodeBlock.of("$L.isPresent()$W? $L$W: $L", component, computed, component)
                : computed;
    }

    /** R34: what is absent is not computed. */
    private static CodeBlock ofPresent(Field field, @Nullable CodeBlock applies, String value) {
        CodeBlock present = CodeBlock.of("$L.isPresent()", Parts.component(field, value));
        return applies == null ? present : CodeBlock.of("$L$W&& ($L)", present, applies);
    }
}
