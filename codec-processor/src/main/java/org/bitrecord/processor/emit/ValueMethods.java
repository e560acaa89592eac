package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Condition;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.Offset;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Run;
import org.bitrecord.processor.layout.Slice;
import org.bitrecord.processor.layout.WireNumber;
import org.bitrecord.processor.layout.WireNumber.JavaType;

/** Prints {@code sizeInBytes}, {@code verify} and {@code write}, and what they need for lists. */
final class ValueMethods {
    private final RecordLayout layout;
    private final Parts parts;

    ValueMethods(RecordLayout layout) {
        this.layout = layout;
        this.parts = new Parts(layout);
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>(List.of(size(), verify(), write()));
        for (Field field : layout.fields()) {
            if (field.shape() instanceof Field.Items items) {
                ListMethods list = new ListMethods(field, items);
                MethodSpec size = list.size();
                if (size != null) {
                    methods.add(size);
                }
                methods.add(list.verify());
                methods.add(list.write());
            }
        }
        return methods;
    }

    private MethodSpec size() {
        return operation("sizeInBytes")
                .returns(TypeName.INT)
                .addParameter(Names.type(layout.name()), "value")
                .addStatement("return $L", parts.sizeInBytes(0, layout.fields().size() - 1))
                .build();
    }

    private MethodSpec verify() {
        CodeBlock.Builder body = CodeBlock.builder();
        for (Field field : layout.fields()) {
            body.add(verify(field));
        }
        body.add(verifyRelations());
        return operation("verify")
                .addParameter(Names.type(layout.name()), "value")
                .addCode(body.build())
                .build();
    }

    private CodeBlock verify(Field field) {
        CodeBlock.Builder code = CodeBlock.builder();
        Field.Shape shape = field.shape();
        if (!(shape instanceof Field.Scalar)) {
            code.addStatement("$T.present($L, $S)", Types.REQUIRE, Parts.component(field), field.name());
        }
        if (field.inRun()) {
            return RelationMethods.isComputed(field)
                    ? code.build()
                    : code.add(verifyNumbers(field)).build();
        }
        if (shape instanceof Field.Data) {
            return code.build();
        }
        if (shape instanceof Field.Items) {
            return code.addStatement("$L($L)", Names.method("verify", field), Parts.component(field))
                    .build();
        }
        boolean union = Parts.isUnion(shape);
        CodeBlock path = union
                ? CodeBlock.of("$S + $L.getClass().getSimpleName()", field.name() + "/", Parts.component(field))
                : CodeBlock.of("$S", field.name());
        return code.beginControlFlow("try")
                .addStatement("$T.INSTANCE.verify($L)", Parts.codec(shape), Parts.component(field))
                .nextControlFlow("catch ($T refused)", Types.REFUSED)
                .addStatement("throw refused.inside($L)", path)
                .endControlFlow()
                .build();
    }

    /** What components say of each other: computed from components, and so asked only where none of them is missing. */
    private CodeBlock verifyRelations() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Field field : layout.fields()) {
            if (RelationMethods.isComputed(field)) {
                code.add(verifyNumbers(field));
            }
            if (field.shape() instanceof Field.Tagged tagged && tagged.when() != null) {
                code.add(verifyGuard(field, tagged, tagged.when()));
            }
        }
        code.add(new EndMethods(layout).verify());
        return code.isEmpty() ? code.build() : CodeBlock.of("\n$L", code.build());
    }

    private CodeBlock verifyGuard(Field field, Field.Tagged tagged, Condition when) {
        org.bitrecord.processor.model.TypeName otherwise =
                Objects.requireNonNull(tagged.union().otherwise());
        return CodeBlock.builder()
                .beginControlFlow(
                        "if (!($L) && !($L instanceof $T))",
                        condition(layout, when, "value"),
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
        return CodeBlock.of(
                "$L",
                new Conditions(condition, operand -> {
                            Field root = layout.fields().get(((Condition.OfField) operand.root()).index());
                            if (RelationMethods.isComputed(root)) {
                                return Names.method("written", root) + "(" + value + ")";
                            }
                            StringBuilder path = new StringBuilder(value);
                            operand.accessors()
                                    .forEach(name ->
                                            path.append('.').append(name).append("()"));
                            return path.toString();
                        })
                        .text());
    }

    private CodeBlock verifyNumbers(Field field) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (field.shape() instanceof Field.Flat flat) {
            requireInner(code, flat.layout(), Parts.component(field), field.name());
        }
        for (Slice slice : slices(field)) {
            String path = String.join(".", slice.path());
            String expression = expression(field, slice);
            WireNumber number = slice.number();
            boolean wholeType = number.bits() == (number.java() == JavaType.INT ? 32 : 64);
            if (slice.constant() != null) {
                code.addStatement(
                        "$T.constant($L, $L, $S)",
                        Types.REQUIRE,
                        expression,
                        ReadMethod.literal(slice.constant(), number),
                        path);
            } else if (field.role() instanceof Field.ChecksumOf && Parts.hasAuto(field)) {
                code.beginControlFlow("if ($L != $L)", expression, Parts.auto(field))
                        .addStatement("$T.$L($L, $L, $S)", Types.REQUIRE, sign(number), expression, number.bits(), path)
                        .endControlFlow();
            } else if (number.java() != JavaType.BOOLEAN && !wholeType) {
                code.addStatement("$T.$L($L, $L, $S)", Types.REQUIRE, sign(number), expression, number.bits(), path);
            }
        }
        return code.build();
    }

    /** Refuses null records inside a small record. */
    private static void requireInner(CodeBlock.Builder code, RecordLayout outer, String value, String path) {
        for (Field inner : outer.fields()) {
            if (inner.shape() instanceof Field.Flat flat) {
                String component = value + "." + inner.name() + "()";
                String innerPath = path + "." + inner.name();
                code.addStatement("$T.present($L, $S)", Types.REQUIRE, component, innerPath);
                requireInner(code, flat.layout(), component, innerPath);
            }
        }
    }

    private static String sign(WireNumber number) {
        return number.signed() ? "signed" : "unsigned";
    }

    private List<Slice> slices(Field field) {
        return layout.runs().stream()
                .flatMap(run -> run.slices().stream())
                .filter(slice -> slice.path().get(0).equals(field.name()))
                .toList();
    }

    /** The number as it is written; of a checksum that is computed afterwards, what it holds now. */
    private static String expression(Field field, Slice slice) {
        if (RelationMethods.isComputed(field)) {
            return Names.method("written", field) + "(value)";
        }
        StringBuilder path = new StringBuilder("value");
        slice.path().forEach(name -> path.append('.').append(name).append("()"));
        return path.toString();
    }

    private MethodSpec write() {
        CodeBlock.Builder body = CodeBlock.builder();
        int nextRun = 0;
        int words = 0;
        for (int i = 0; i < layout.fields().size(); ) {
            Field field = layout.fields().get(i);
            if (field.inRun()) {
                Run run = layout.runs().get(nextRun++);
                body.add(store(run, words));
                words += run.words().size();
                i += (int) run.slices().stream()
                        .map(slice -> slice.path().get(0))
                        .distinct()
                        .count();
            } else {
                body.add(write(field));
                i++;
            }
        }
        for (Field field : layout.fields()) {
            if (field.role() instanceof Field.ChecksumOf && Parts.hasAuto(field)) {
                body.add(patch(field));
            }
        }
        return operation("write")
                .addParameter(Names.type(layout.name()), "value")
                .addParameter(Types.BYTE_BUFFER, "out")
                .addParameter(TypeName.INT, "start")
                .addCode(body.build())
                .build();
    }

    private CodeBlock store(Run run, int firstWord) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<Run.Word> words = run.words();
        for (int i = 0; i < words.size(); i++) {
            Run.Word word = words.get(i);
            List<String> terms = run.slices().stream()
                    .filter(slice -> slice.offset() < word.end() && slice.end() > word.offset())
                    .map(slice -> term(slice, word))
                    .toList();
            code.addStatement("$L word$L = $L", Words.javaType(word), firstWord + i, String.join("\n| ", terms));
        }
        List<String> names = IntStream.range(0, words.size())
                .mapToObj(i -> "word" + (firstWord + i))
                .toList();
        for (int i = 0; i < words.size(); i++) {
            Run.Word word = words.get(i);
            code.addStatement(
                    "$T.put$L(out, $L, $L)",
                    Types.BIG_ENDIAN,
                    Words.access(word),
                    place(run.at().plus(word.offset())),
                    names.get(i));
        }
        return code.add("\n").build();
    }

    private String term(Slice slice, Run.Word word) {
        Field field = layout.fields().stream()
                .filter(candidate -> candidate.name().equals(slice.path().get(0)))
                .findFirst()
                .orElseThrow();
        String expression = expression(field, slice);
        JavaType type = RelationMethods.isComputed(field)
                ? JavaType.LONG
                : slice.number().java();
        if (field.role() instanceof Field.ChecksumOf && Parts.hasAuto(field)) {
            // Zero until everything that it covers is written.
            expression = "(" + expression + " == " + Parts.autoText(field) + " ? 0 : " + expression + ")";
        }
        return Words.deposit(slice, word, expression, type);
    }

    private CodeBlock write(Field field) {
        CodeBlock at = place(field.at());
        String component = Parts.component(field);
        CodeBlock.Builder code = CodeBlock.builder();
        if (field.shape() instanceof Field.Data) {
            code.addStatement("$L.copyTo(out, $L)", component, at);
        } else if (field.shape() instanceof Field.Items) {
            code.addStatement("$L($L, out, $L)", Names.method("write", field), component, at);
        } else {
            code.addStatement("$T.INSTANCE.write($L, out, $L)", Parts.codec(field.shape()), component, at);
        }
        boolean needed = !field.isFixed()
                && layout.fields().stream().anyMatch(other -> other.at().after() == field.index());
        if (needed) {
            code.addStatement("int $L = $L + $L", Names.end(field), at, Parts.size(field, component));
        }
        return code.build();
    }

    private CodeBlock patch(Field field) {
        WireNumber number = Objects.requireNonNull(field.number());
        String put = switch (number.bits()) {
            case 8 -> "putByte";
            case 16 -> "putShort";
            case 32 -> "putInt";
            case 64 -> "putLong";
            default -> "putBytes";
        };
        CodeBlock computed = CodeBlock.of("$L(value, out, start)", Names.method("computed", field));
        CodeBlock value = switch (put) {
            case "putLong" -> computed;
            case "putBytes" -> CodeBlock.of("$L, $L", number.bits() / 8, computed);
            default -> CodeBlock.of("(int) $L", computed);
        };
        return CodeBlock.builder()
                .beginControlFlow("if ($L == $L)", Parts.number(field), Parts.auto(field))
                .addStatement("$T.$L(out, $L, $L)", Types.BIG_ENDIAN, put, place(field.at()), value)
                .endControlFlow()
                .build();
    }

    private CodeBlock place(Offset offset) {
        String base = offset.after() == Offset.START
                ? "start"
                : Names.end(layout.fields().get(offset.after()));
        return offset.bytes() == 0 ? CodeBlock.of("$L", base) : CodeBlock.of("$L + $L", base, offset.bytes());
    }

    private static MethodSpec.Builder operation(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
