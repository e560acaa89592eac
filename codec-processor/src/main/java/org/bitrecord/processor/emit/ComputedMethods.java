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
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Region;
import org.bitrecord.processor.layout.Role;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.WireNumber;
import org.jspecify.annotations.Nullable;

/** Prints what computes describing components from the value that they are in. */
final class ComputedMethods {
    private final RecordLayout layout;
    private final Parts parts;

    ComputedMethods(RecordLayout layout) {
        this.layout = layout;
        this.parts = new Parts(layout);
    }

    /** Whether the component is a number that is computed from the value alone: no checksum, and no flag (R35). */
    static boolean isComputed(Field field) {
        return (!isFlag(field) && isMeasured(field)) || field.role() instanceof Role.TagOf;
    }

    /** Whether the component says how much there is of others. */
    static boolean isMeasured(Field field) {
        return field.role() instanceof Role.LengthOf
                || field.role() instanceof Role.CountOf
                || field.role() instanceof Role.PresenceOf
                || field.role() instanceof Role.OffsetOf
                || field.role() instanceof Role.DerivedBy;
    }

    /** Whether it is a {@code boolean}, which has no AUTO. */
    static boolean isFlag(Field field) {
        WireNumber number = field.number();
        return number != null && number.java() == WireNumber.JavaType.BOOLEAN;
    }

    /** The algorithms of the checksums. */
    List<FieldSpec> constants() {
        List<FieldSpec> constants = new ArrayList<>();
        for (Field field : layout.fields()) {
            if (field.role() instanceof Role.ChecksumOf checksum) {
                constants.add(FieldSpec.builder(
                                Types.CHECKSUM_ALGORITHM,
                                Names.algorithm(field),
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(
                                "$T.$L(\n$>$>new $T(), $L, $S)$<$<",
                                Types.REQUIRE,
                                layout.endsWithinByte(checksum) ? "paddingAlgorithm" : "algorithm",
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
            } else if (field.role() instanceof Role.ChecksumOf checksum) {
                methods.add(computed(field, checksum));
            }
        }
        methods.addAll(new Holders(layout).methods());
        return methods;
    }

    private MethodSpec written(Field field) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(Names.method("written", field))
                .addJavadoc("What is written for {@code $L}.\n", field.name())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.LONG)
                .addParameter(Parts.valueType(layout), "value");
        if (field.isHidden()) {
            return method.addStatement("return $L(value, $S)", Names.method("computed", field), "")
                    .build();
        }
        CodeBlock own = CodeBlock.of("$L", Parts.number(field));
        if (Parts.isOptional(field)) {
            method.beginControlFlow("if ($L.isEmpty())", Parts.component(field))
                    .addStatement("return 0")
                    .endControlFlow();
        }
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
        CodeBlock result;
        if (field.role() instanceof Role.LengthOf length) {
            result = length(field, length);
        } else if (field.role() instanceof Role.CountOf count) {
            result = CodeBlock.builder().addStatement("return $L", count(count)).build();
        } else if (field.role() instanceof Role.OffsetOf offset) {
            result = CodeBlock.builder()
                    .addStatement(
                            "return $T.inUnits($L,$W$L, $L, path, $S)",
                            Types.LENGTHS,
                            parts.sizeInBits(0, offset.of() - 1),
                            offset.unit(),
                            offset.plus(),
                            field.name())
                    .build();
        } else if (field.role() instanceof Role.DerivedBy) {
            result = CodeBlock.builder()
                    .addStatement("return $L(value)", Names.method("callOfValue", field))
                    .build();
        } else if (field.role() instanceof Role.PresenceOf presence) {
            result = CodeBlock.builder()
                    .addStatement("return $L ? 1 : 0", present(presence, "value"))
                    .build();
        } else {
            result = tag((Role.TagOf) field.role(), field);
        }
        return MethodSpec.methodBuilder(Names.method("computed", field))
                .addJavadoc("What {@code $L} has to say of this value.\n", field.name())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.LONG)
                .addParameter(Parts.valueType(layout), "value")
                .addParameter(String.class, "path")
                .addCode(result)
                .build();
    }

    private CodeBlock length(Field field, Role.LengthOf length) {
        List<CodeBlock> sizes = length.regions().stream()
                .map(index -> layout.regions().get(index))
                .map(region -> length(field, region))
                .toList();
        CodeBlock agreed = sizes.get(0);
        for (CodeBlock size : sizes.subList(1, sizes.size())) {
            agreed = CodeBlock.of("$T.same(\n$L,\n$L,\npath,\n$S)", Types.LENGTHS, agreed, size, field.name());
        }
        return CodeBlock.builder().addStatement("return $L", agreed).build();
    }

    private CodeBlock length(Field field, Region region) {
        CodeBlock units = CodeBlock.of(
                "$T.inUnits($L,$W$L, $L, path, $S)",
                Types.LENGTHS,
                parts.sizeInBits(region.from(), region.through()),
                region.unit(),
                region.plus(),
                field.name());
        WireNumber number = Objects.requireNonNull(field.number());
        return switch (region.zero()) {
            case FULL -> CodeBlock.of("$T.full($L,$W$L, path, $S)", Types.LENGTHS, units, number.bits(), field.name());
            case TO_END -> CodeBlock.of("$T.orZero($L, $LL)", Types.LENGTHS, units, number.max());
            default -> units;
        };
    }

    /** How many elements the list of {@code value} has, as its count says it. */
    private CodeBlock count(Role.CountOf count) {
        String size = Parts.component(layout.fields().get(count.list())) + ".size()";
        return count.plus() == 0 ? CodeBlock.of("$L", size) : CodeBlock.of("$L + $LL", size, count.plus());
    }

    /** Whether the optional component of the record in this variable is there. */
    CodeBlock present(Role.PresenceOf presence, String value) {
        return CodeBlock.of("$L.isPresent()", Parts.component(layout.fields().get(presence.optional()), value));
    }

    private CodeBlock tag(Role.TagOf tag, Field field) {
        Field union = layout.fields().get(tag.union());
        Shape.Tagged tagged = (Shape.Tagged) union.shape();
        CodeBlock.Builder code = CodeBlock.builder();
        if (tagged.when() != null) {
            code.beginControlFlow("if (!($L))", ValueMethods.condition(layout, tagged.when(), "value", union))
                    .addStatement(
                            "throw new $T(\npath + $S,\n$S)",
                            Types.REFUSED,
                            field.name(),
                            "cannot be computed: nothing determines it where `"
                                    + tagged.when().text() + "` is false")
                    .endControlFlow();
        }
        return code.addStatement(
                        "return $L.codeOf($L, path, $S)", Parts.instance(union), Parts.component(union), field.name())
                .build();
    }

    /** What a checksum has to say; where what it covers ends within a byte, that is filled up (R31). */
    private MethodSpec computed(Field field, Role.ChecksumOf checksum) {
        WireNumber number = Objects.requireNonNull(field.number());
        CodeBlock from = plus("start", checksum.from());
        boolean bits = layout.grain() == Grain.BIT && !checksum.decoded();
        boolean padded = !bits && layout.endsWithinByte(checksum);
        CodeBlock length = bits || padded ? CodeBlock.of("") : parts.sizeInBytes(checksum.from(), checksum.through());
        CodeBlock own = checksum.covers(field.place()) ? own(field, checksum) : CodeBlock.of("-1");
        CodeBlock.Builder body = CodeBlock.builder();
        String written = "written";
        if (bits) {
            body.addStatement(
                    "$T octets = $T.bits(written,$W$L,$W$L,$W$L)",
                    Types.BYTE_BUFFER,
                    Types.COVERAGE,
                    from,
                    parts.size(checksum.from(), checksum.through()),
                    Parts.isLeastFirst(layout));
            written = "octets";
            from = CodeBlock.of("0");
            length = CodeBlock.of("octets.limit()");
        }
        CodeBlock computed =
                CodeBlock.of("$L.compute($L,$W$L,$W$L,$W$L)", Names.algorithm(field), written, from, length, own);
        if (checksum.decoded()) {
            Field packed = layout.fields().get(checksum.through());
            body.addStatement(
                    "$T covered = $T.INSTANCE.unpacked($L)",
                    Types.BYTE_BUFFER,
                    Parts.codec(packed.shape()),
                    Parts.component(packed));
            computed = CodeBlock.of("$L.compute(covered, 0, covered.limit(), -1)", Names.algorithm(field));
        } else if (padded) {
            body.addStatement(
                    "$T covered = $T.padded(written,$W$L,$W$L,$W$L)",
                    Types.BYTE_BUFFER,
                    Types.COVERAGE,
                    from,
                    parts.sizeInBits(checksum.from(), checksum.through()),
                    Parts.isLeastFirst(layout));
            computed = CodeBlock.of("$L.compute(covered, 0, covered.limit(),$W$L)", Names.algorithm(field), own);
        } else if (!checksum.except().isEmpty() || checksum.pseudoHeader()) {
            body.addStatement("$T covered = $L", Types.BYTE_BUFFER, covered(checksum, written, from, length));
            if (checksum.pseudoHeader() && checksum.covers(field.place())) {
                own = CodeBlock.of("covered.limit() - $L", plain(checksum, length, own));
            }
            computed = CodeBlock.of("$L.compute(covered, 0, covered.limit(),$W$L)", Names.algorithm(field), own);
        }
        if (checksum.zeroMeansAbsent()) {
            computed = CodeBlock.of("$T.neverZero($L, $L)", Types.COVERAGE, computed, number.bits());
        }
        // The algorithm gives the bits of the field; those of a signed one begin with its sign.
        String signed = number.signed() ? " << " + (64 - number.bits()) + " >> " + (64 - number.bits()) : "";
        return MethodSpec.methodBuilder(Names.method("computed", field))
                .addJavadoc("The {@code $L} of what was written from {@code start} on.\n", field.name())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.LONG)
                .addParameter(Parts.valueType(layout), "value")
                .addParameter(Types.BYTE_BUFFER, "written")
                .addParameter(TypeName.INT, "start")
                .addCode(body.addStatement("return $L$L", computed, signed).build())
                .build();
    }

    /** The bytes that are covered, in a buffer of their own. */
    private CodeBlock covered(Role.ChecksumOf checksum, String written, CodeBlock from, CodeBlock length) {
        List<CodeBlock> left = new ArrayList<>();
        for (int index : checksum.except()) {
            left.add(CodeBlock.of(
                    ",$W$L, $L", parts.sizeInBytes(checksum.from(), index - 1), parts.sizeInBytes(index, index)));
        }
        CodeBlock except = CodeBlock.of(
                "$T.except($L,$W$L,$W$L$L)", Types.COVERAGE, written, from, length, CodeBlock.join(left, ""));
        if (!checksum.pseudoHeader()) {
            return except;
        }
        return CodeBlock.of(
                "$T.behind(\n$T.INSTANCE.encode(context),\n$L)",
                Types.COVERAGE,
                Names.codec(Objects.requireNonNull(layout.context())),
                except);
    }

    /** How many of the covered bytes lie behind the beginning of the checksum: what is before it may begin with a context. */
    private CodeBlock plain(Role.ChecksumOf checksum, CodeBlock length, CodeBlock own) {
        CodeBlock.Builder behind = CodeBlock.builder().add("($L", length);
        for (int index : checksum.except()) {
            behind.add("$W- $L", parts.sizeInBytes(index, index));
        }
        return behind.add("$W- ($L))", own).build();
    }

    /** Where the checksum stands among what it covers. */
    private CodeBlock own(Field field, Role.ChecksumOf checksum) {
        CodeBlock.Builder own = CodeBlock.builder().add(parts.sizeInBytes(checksum.from(), field.place() - 1));
        if (field.shape() instanceof Shape.Inside inside && inside.bitsBefore() > 0) {
            own.add("$W+ $L", inside.bitsBefore() / 8);
        }
        for (int index : checksum.except()) {
            if (index < field.place()) {
                own.add("$W- $L", parts.sizeInBytes(index, index));
            }
        }
        return own.build();
    }

    /** Whether the number of the record in this variable is computed as a checksum; null if it always is (R33). */
    @Nullable
    static CodeBlock applies(RecordLayout layout, Field field, String value) {
        CodeBlock when = when(layout, field, value);
        if (!((Role.ChecksumOf) field.role()).needsContext()) {
            return when;
        }
        CodeBlock known = CodeBlock.of("context != null");
        return when == null ? known : CodeBlock.of("$L && ($L)", known, when);
    }

    /** Whether the number of the record in this variable is a checksum, as the record says; null if it always is. */
    @Nullable
    static CodeBlock when(RecordLayout layout, Field field, String value) {
        Role.ChecksumOf checksum = (Role.ChecksumOf) field.role();
        return checksum.when() == null ? null : ValueMethods.condition(layout, checksum.when(), value);
    }

    private CodeBlock plus(String start, int component) {
        return component == 0
                ? CodeBlock.of("$L", start)
                : CodeBlock.of("$L + $L", start, parts.size(0, component - 1));
    }
}
