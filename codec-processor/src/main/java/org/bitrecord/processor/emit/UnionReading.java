package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.Offset;
import org.bitrecord.processor.layout.Run;
import org.bitrecord.processor.layout.Slice;
import org.bitrecord.processor.layout.UnionLayout;
import org.bitrecord.processor.layout.WireNumber;

/** Prints how a union is read: by the code at hand, or by the one that lies in its records. */
final class UnionReading {
    /** The method that reads a record of a region, whatever is in it (R63). */
    static final String READ_OR_FALL_BACK = "readOrFallBack";

    /** The method that reads the record without a code. */
    static final String READ_OTHERWISE = "readOtherwise";

    private final UnionLayout layout;
    private final Grain grain;
    private final ClassName type;

    UnionReading(UnionLayout layout) {
        this.layout = layout;
        this.grain = layout.grain();
        this.type = Names.type(layout.name());
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        if (layout.inside() == null) {
            methods.add(readByCode());
        } else {
            methods.addAll(read(layout.inside()));
        }
        if (readsOtherwise(layout)) {
            methods.add(readOtherwise(Objects.requireNonNull(layout.otherwise())));
        }
        return methods;
    }

    private MethodSpec readByCode() {
        MethodSpec.Builder read = MethodSpec.methodBuilder(Names.read(grain));
        if (grain == Grain.BYTE) {
            read.addAnnotation(Override.class);
        } else {
            read.addJavadoc(
                    "Reads the record that a code chooses; it takes what it needs of the bits from {@code start} to\n{@code end}.\n");
        }
        return read.addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(TypeName.LONG, "code")
                .addParameter(Types.BYTE_BUFFER, "in")
                .addParameter(TypeName.INT, "start")
                .addParameter(TypeName.INT, "end")
                .addCode(choose(true))
                .build();
    }

    private List<MethodSpec> read(UnionLayout.InsideTag tag) {
        WireNumber number = tag.number();
        int firstByte = tag.offset() / 8;
        // No more than the bytes that the tag lies in: the shortest record may end with it.
        int needed = (tag.offset() + number.bits() + 7) / 8;
        List<Run.Word> words = new ArrayList<>();
        int bits = 8 * (needed - firstByte);
        for (int offset = 0; offset < bits; offset = words.get(words.size() - 1).end()) {
            words.add(new Run.Word(offset, Math.min(64, Integer.highestOneBit(bits - offset))));
        }
        List<String> names = IntStream.range(0, words.size())
                .mapToObj(i -> words.size() == 1 ? "word" : "word" + i)
                .toList();
        Slice slice = new Slice(0, List.of(tag.name()), tag.name(), number, tag.offset() - 8 * firstByte, null, false);
        Loads loads = new Loads(tagBytes(tag, slice, 8 * (needed - firstByte)), words, names);
        CodeBlock load = grain == Grain.BYTE
                ? CodeBlock.builder()
                        .addStatement("$T.need(start, end, $L)", Types.BOUNDS, needed)
                        .add(loads.load(offset -> CodeBlock.of(
                                firstByte + offset == 0 ? "start" : "start + " + (firstByte + offset / 8))))
                        .addStatement("return $L", loads.extract(slice))
                        .build()
                : CodeBlock.builder()
                        .addStatement("$T.need(start, end, $L)", Types.BOUNDS, tag.offset() + number.bits())
                        .addStatement(
                                "return $L",
                                loads.read(
                                        slice, CodeBlock.of(tag.offset() == 0 ? "start" : "start + " + tag.offset())))
                        .build();
        MethodSpec read = MethodSpec.methodBuilder(Names.read(grain))
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(Types.BYTE_BUFFER, "in")
                .addParameter(TypeName.INT, "start")
                .addParameter(TypeName.INT, "end")
                .addStatement("$T code = codeAt(in, start, end)", Parts.javaType(number))
                .addCode(choose(number.java() == WireNumber.JavaType.LONG))
                .build();
        MethodSpec codeAt = MethodSpec.methodBuilder("codeAt")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Parts.javaType(number))
                .addParameter(Types.BYTE_BUFFER, "in")
                .addParameter(TypeName.INT, "start")
                .addParameter(TypeName.INT, "end")
                .addCode(load)
                .build();
        return List.of(read, codeAt);
    }

    /** The bytes that the tag lies in, as a run that the tag and what is around it fill. */
    private static Run tagBytes(UnionLayout.InsideTag tag, Slice slice, int bits) {
        WireNumber rest = new WireNumber(bits, false, WireNumber.JavaType.LONG);
        return new Run(
                0, 0, Offset.ZERO, tag.little(), List.of(slice, new Slice(0, List.of(), "", rest, 0, null, true)));
    }

    private CodeBlock choose(boolean isLong) {
        boolean small = layout.choices().stream()
                .flatMap(choice -> choice.codes().stream())
                .allMatch(value -> value == value.intValue());
        CodeBlock.Builder chosen = CodeBlock.builder();
        CodeBlock otherwise = layout.isOpen()
                ? CodeBlock.of("return readOther(code, in, start, end);\n")
                : layout.otherwise() == null
                        ? CodeBlock.of("throw $T.malformed();\n", Types.FAILURE)
                        : CodeBlock.of("$L;\n", read(layout.otherwise()));
        if (!small) {
            for (UnionLayout.Choice choice : layout.choices()) {
                String any = choice.codes().stream()
                        .map(value -> "code == " + UnionCodes.literal(value))
                        .collect(Collectors.joining(" || "));
                chosen.beginControlFlow("if ($L)", any)
                        .addStatement(read(choice.type()))
                        .endControlFlow();
            }
            return chosen.add(otherwise).build();
        }
        if (isLong) {
            chosen.beginControlFlow("if (code != (int) code)").add(otherwise).endControlFlow();
        }
        chosen.beginControlFlow("switch ($L)", isLong ? "(int) code" : "code");
        for (UnionLayout.Choice choice : layout.choices()) {
            for (long value : choice.codes()) {
                chosen.add(
                        "case $L:$L\n",
                        UnionCodes.literal(value),
                        layout.textSize() == 0 ? "" : " // " + layout.text(value));
            }
            chosen.add("$>$L;\n$<", read(choice.type()));
        }
        return chosen.add("default:\n$>")
                .add(otherwise)
                .add("$<")
                .endControlFlow()
                .build();
    }

    /** Whether the record for all other codes cannot be read without the context of the union. */
    static boolean readsOtherwise(UnionLayout layout) {
        return layout.inside() == null
                && layout.otherwise() != null
                && layout.askers().contains(layout.otherwise());
    }

    private MethodSpec readOtherwise(org.bitrecord.processor.model.TypeName otherwise) {
        return MethodSpec.methodBuilder(READ_OTHERWISE)
                .addJavadoc("Reads the record that is there whatever the code, as a guard may say.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(Types.BYTE_BUFFER, "in")
                .addParameter(TypeName.INT, "start")
                .addParameter(TypeName.INT, "end")
                .addStatement(read(otherwise))
                .build();
    }

    /** Reads one of the records, with the context if it cannot do without. */
    private CodeBlock read(org.bitrecord.processor.model.TypeName record) {
        CodeBlock codec = layout.askers().contains(record)
                ? CodeBlock.of("$T.INSTANCE.with(context)", Names.type(layout.codecOf(record)))
                : CodeBlock.of("$T.INSTANCE", Names.type(layout.codecOf(record)));
        return CodeBlock.of("return $L.$L(in, start, end)", codec, Names.read(grain));
    }
}
