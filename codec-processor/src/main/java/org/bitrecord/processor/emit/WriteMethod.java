package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.Offset;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Role;
import org.bitrecord.processor.layout.Run;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.Slice;
import org.bitrecord.processor.layout.WireNumber;
import org.bitrecord.processor.layout.WireNumber.JavaType;
import org.bitrecord.processor.layout.WordSum;

/** Prints {@code write}: runs as whole words, every other part by what writes it, checksums last. */
final class WriteMethod {
    private final RecordLayout layout;
    private final Parts parts;
    private final WrittenValues values;

    WriteMethod(RecordLayout layout) {
        this.layout = layout;
        this.parts = new Parts(layout);
        this.values = new WrittenValues(layout);
    }

    MethodSpec method() {
        CodeBlock.Builder body = CodeBlock.builder();
        int nextRun = 0;
        int words = 0;
        boolean stored = false;
        for (int i = 0; i < layout.fields().size(); ) {
            Field field = layout.fields().get(i);
            if (field.inRun()) {
                Run run = layout.runs().get(nextRun++);
                if (layout.grain() == Grain.BYTE) {
                    body.add(stored ? "\n" : "").add(store(run, words));
                    stored = true;
                    words += run.words().size();
                } else {
                    run.slices().forEach(slice -> body.add(put(run, slice)));
                }
                i = run.last() + 1;
            } else {
                CodeBlock written = write(field);
                body.add(stored && !written.isEmpty() ? "\n" : "").add(written);
                stored &= written.isEmpty();
                i++;
            }
        }
        for (Field checksum : layout.checksums()) {
            if (Parts.hasAuto(checksum)) {
                body.add(stored ? "\n" : "").add(patch(checksum));
                stored = false;
            }
        }
        return MethodSpec.methodBuilder(Names.write(layout.grain()))
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Parts.valueType(layout), "value")
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
                    .filter(slice -> !values.isZero(slice))
                    .map(slice -> term(run, slice, word))
                    .toList();
            code.addStatement(
                    "$L word$L = $L",
                    Words.javaType(word),
                    firstWord + i,
                    terms.isEmpty() ? "0" : String.join("\n| ", terms));
        }
        List<String> names = IntStream.range(0, words.size())
                .mapToObj(i -> "word" + (firstWord + i))
                .toList();
        for (int i = 0; i < words.size(); i++) {
            Run.Word word = words.get(i);
            code.addStatement(
                    "$T.put$L(out, $L, $L)",
                    Loads.endian(run),
                    Words.access(word),
                    place(run.at().plus(word.offset())),
                    names.get(i));
        }
        return code.build();
    }

    /** Writes a number by itself from a bit on. */
    private CodeBlock put(Run run, Slice slice) {
        String expression = values.isZero(slice) ? "0" : expression(slice);
        if (slice.number().java() == JavaType.BOOLEAN) {
            expression = expression + " ? 1 : 0";
        } else if (slice.number().swapped()) {
            expression = Words.turned(expression, slice.number().bits(), false);
        }
        return CodeBlock.builder()
                .addStatement(
                        "$T.putBits(out, $L, $L, $L)",
                        Loads.endian(run),
                        place(run.at().plus(slice.offset())),
                        slice.number().bits(),
                        expression)
                .build();
    }

    /** What is written for a number; of a checksum that is computed, zero until everything that it covers is written. */
    private String expression(Slice slice) {
        Field field = layout.speaker(slice.path(), slice.field());
        // A constant was compared with what the value holds.
        String expression = isLiteral(slice) ? String.valueOf(slice.constant()) : values.expression(slice);
        return field.role() instanceof Role.ChecksumOf && Parts.hasAuto(field)
                ? "(" + expression + " == " + Parts.autoText(field) + " ? 0 : " + expression + ")"
                : expression;
    }

    private static boolean isLiteral(Slice slice) {
        return slice.constant() != null
                && slice.number().isItself()
                && slice.number().java() == JavaType.INT;
    }

    private String term(Run run, Slice slice, Run.Word word) {
        Field field = layout.speaker(slice.path(), slice.field());
        String expression = expression(slice);
        JavaType type = ComputedMethods.isComputed(field) && !isLiteral(slice)
                ? JavaType.LONG
                : slice.number().java();
        if (slice.number().swapped()) {
            expression = Words.turned(expression, slice.number().bits(), false);
            type = JavaType.LONG;
        }
        return Words.deposit(run.fromTop(slice.unswapped()), run.fromTop(word), expression, type);
    }

    private CodeBlock write(Field field) {
        if (field.takesNoBits()) {
            return CodeBlock.of("");
        }
        if (field.shape() instanceof Shape.Padding padding) {
            return writePadding(field, padding);
        }
        CodeBlock at = place(field.at());
        String component = Parts.component(field);
        CodeBlock.Builder code = CodeBlock.builder();
        if (field.shape() instanceof Shape.Coded coded) {
            component = Parts.written(field, "value");
            code.add(Codings.write(field, coded, component, at));
        } else if (field.shape() instanceof Shape.Data data) {
            code.add(new DataBlocks(field, data, Parts.isLeastFirst(layout)).write(at));
        } else if (field.shape() instanceof Shape.Items || field.shape() instanceof Shape.Maybe) {
            CodeBlock written = Parts.isOptional(field) && ComputedMethods.isComputed(field)
                    ? Parts.writtenOptional(field)
                    : CodeBlock.of("$L", component);
            code.addStatement("$L($L, out, $L)", Names.method("write", field), written, at);
        } else {
            code.addStatement(
                    "$L.$L($L, out, $L)",
                    parts.boundCodec(field, "value"),
                    Names.write(layout.grain()),
                    values.written(field),
                    at);
        }
        boolean needed = !field.isFixed()
                && layout.fields().stream().anyMatch(other -> other.at().after() == field.index());
        if (needed) {
            code.addStatement("int $L = $L + $L", Names.end(field), at, Parts.size(field, component));
        }
        return code.build();
    }

    private CodeBlock writePadding(Field field, Shape.Padding padding) {
        return CodeBlock.builder()
                .addStatement(
                        "int $L = $T.$L(out, $L, $L, $L$L)",
                        Names.end(field),
                        Types.ALIGNMENT,
                        Names.write(layout.grain()),
                        place(field.at()),
                        parts.padding(field, padding, "value"),
                        padding.ones(),
                        Parts.bitOrder(layout))
                .build();
    }

    private CodeBlock patch(Field field) {
        WireNumber number = Objects.requireNonNull(field.number());
        String put = layout.grain() == Grain.BIT
                ? "putBits"
                : switch (number.bits()) {
                    case 8 -> "putByte";
                    case 16 -> "putShort";
                    case 32 -> "putInt";
                    case 64 -> "putLong";
                    default -> "putBytes";
                };
        // Bits are counted in the order of the record, whatever that of the bytes of one number.
        ClassName endian = layout.grain() == Grain.BYTE
                ? endian(field)
                : Parts.isLeastFirst(layout) ? Types.LITTLE_ENDIAN : Types.BIG_ENDIAN;
        WordSum sum = WordSum.of(layout, field);
        CodeBlock computed = sum == null
                ? CodeBlock.of("$L(value, out, start)", Names.method("computed", field))
                : summed(sum, ((Role.ChecksumOf) field.role()).zeroMeansAbsent());
        CodeBlock value = switch (put) {
            case "putLong" -> computed;
            case "putBits" ->
                CodeBlock.of(
                        "$L, $L",
                        number.bits(),
                        layout.placed(field).swapped()
                                ? CodeBlock.of("$L", Words.turned(computed.toString(), number.bits(), false))
                                : computed);
            case "putBytes" -> CodeBlock.of("$L, $L", number.bits() / 8, computed);
            default -> sum == null ? CodeBlock.of("(int) $L", computed) : computed;
        };
        CodeBlock applies = ComputedMethods.applies(layout, field, "value");
        String present = Parts.isOptional(field) ? Parts.component(field) + ".isPresent() && " : "";
        return CodeBlock.builder()
                .beginControlFlow(
                        "if ($L$L == $L$L)",
                        present,
                        Parts.number(field),
                        Parts.auto(field),
                        applies == null ? CodeBlock.of("") : CodeBlock.of("$W&& ($L)", applies))
                .addStatement("$T.$L(out, $L, $L)", endian, put, place(field.at()), value)
                .endControlFlow()
                .build();
    }

    /** The checksum of words that have just been stored. */
    private CodeBlock summed(WordSum sum, boolean zeroMeansAbsent) {
        int first = 0;
        for (Run run : layout.runs().subList(0, layout.runs().indexOf(sum.run()))) {
            first += run.words().size();
        }
        List<CodeBlock> terms = new ArrayList<>();
        for (int i = 0; i < sum.run().words().size(); i++) {
            terms.add(CodeBlock.of("$T.of(word$L)", Types.SUMS, first + i));
        }
        if (sum.goesOn()) {
            CodeBlock from = place(sum.run().at().plus(sum.run().bits()));
            CodeBlock length = sum.through() + 1 < layout.fields().size()
                    ? ReadParts.difference(
                            place(layout.fields().get(sum.through() + 1).at()), from)
                    : parts.sizeInBytes(sum.run().last() + 1, sum.through());
            terms.add(CodeBlock.of("$T.of(out, $L,$W$L)", Types.SUMS, from, length));
        }
        CodeBlock checksum = CodeBlock.of("$T.checksum($L)", Types.SUMS, CodeBlock.join(terms, "$W+ "));
        return zeroMeansAbsent ? CodeBlock.of("(int) $T.neverZero($L, 16)", Types.COVERAGE, checksum) : checksum;
    }

    private ClassName endian(Field number) {
        return layout.isLittle(number) ? Types.LITTLE_ENDIAN : Types.BIG_ENDIAN;
    }

    private CodeBlock place(Offset offset) {
        return Names.place(offset, layout, Names::end);
    }
}
