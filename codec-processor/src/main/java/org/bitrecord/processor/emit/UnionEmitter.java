package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Extent;
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.Offset;
import org.bitrecord.processor.layout.Run;
import org.bitrecord.processor.layout.Slice;
import org.bitrecord.processor.layout.UnionLayout;
import org.bitrecord.processor.layout.WireNumber;
import org.jspecify.annotations.Nullable;

/** Prints the class that reads and writes a union, by calling the codec of the record that is there. */
final class UnionEmitter {
    /** The method that reads a record of a region, whatever is in it (R63). */
    static final String READ_OR_FALL_BACK = "readOrFallBack";

    /** The method that reads the record without a code. */
    static final String READ_OTHERWISE = "readOtherwise";

    private final UnionLayout layout;
    private final Grain grain;
    private final ClassName type;

    UnionEmitter(UnionLayout layout) {
        this.layout = layout;
        this.grain = layout.grain();
        this.type = Names.type(layout.name());
    }

    /** The codec, with that for the other order inside it if the union has either. */
    TypeSpec emit(@Nullable UnionLayout little) {
        TypeSpec.Builder spec = emit().toBuilder();
        if (little != null) {
            spec.addType(new UnionEmitter(little)
                    .emit().toBuilder().addModifiers(Modifier.STATIC).build());
        }
        return spec.build();
    }

    private TypeSpec emit() {
        TypeSpec.Builder spec = ClassBlocks.codec(
                        layout.codec(),
                        layout.declaration().isPublic(),
                        layout.minBits(),
                        layout.maxBits(),
                        layout.isLossless(),
                        states())
                .addJavadoc("$L", javadoc());
        org.bitrecord.processor.model.TypeName door = layout.declaration().door();
        if (door != null) {
            new OpenUnionMethods(layout, door, states()).methods().forEach(spec::addMethod);
        }
        if (layout.inside() == null) {
            if (grain == Grain.BYTE) {
                spec.superclass(ParameterizedTypeName.get(Types.TAGGED_CODEC, type));
            } else {
                spec.addSuperinterface(Types.DESCRIBED);
            }
            spec.addMethod(readByCode());
        } else {
            spec.superclass(ParameterizedTypeName.get(
                            grain == Grain.BYTE ? Types.GENERATED_CODEC : Types.PART_CODEC, type))
                    .addMethods(read(layout.inside()));
        }
        if (layout.inside() != null && !layout.askers().isEmpty()) {
            spec.addMethod(ContextBlocks.method(Objects.requireNonNull(layout.context())));
        }
        org.bitrecord.processor.model.TypeName otherwise = layout.otherwise();
        if (readsOtherwise(layout)) {
            spec.addMethod(readOtherwise(Objects.requireNonNull(otherwise)));
        }
        if (layout.fallsBack() && otherwise != null) {
            new FallbackMethods(layout, otherwise).methods().forEach(spec::addMethod);
        }
        spec.addMethod(dispatched(Names.size(grain))
                .returns(TypeName.INT)
                .addCode(each("return $L." + Names.size(grain) + "($L)"))
                .build());
        spec.addMethod(dispatched("verify").addCode(each("$L.verify($L)")).build());
        if (layout.extent() == Extent.ABSORBING) {
            spec.addMethod(dispatched("absorbs")
                    .returns(TypeName.BOOLEAN)
                    .addCode(each("return $L.absorbs($L)"))
                    .build());
        }
        spec.addMethod(dispatched(Names.write(grain))
                .addParameter(Types.BYTE_BUFFER, "out")
                .addParameter(TypeName.INT, "start")
                .addCode(each("$L." + Names.write(grain) + "($L, out, start)"))
                .build());
        spec.addMethod(dispatched("fixed")
                .returns(type)
                .addParameter(String.class, "path")
                .addCode(eachNamed("return $L.fixed($L, path + $S)"))
                .build());
        spec.addMethod(dispatched("check")
                .addParameter(String.class, "path")
                .addParameter(ParameterizedTypeName.get(Types.LIST, Types.MISMATCH), "found")
                .addCode(check())
                .build());
        if (layout.inside() != null && layout.otherwise() != null) {
            spec.addMethod(checkCode(layout.inside(), layout.otherwise()));
        }
        if (layout.inside() == null) {
            spec.addMethod(codeOf()).addMethod(accepts()).addMethod(codesOf());
        }
        CodeBlock described =
                CodeBlock.of(door == null ? "Description.LAYOUT" : "bindings.describe(Description.LAYOUT)");
        return ClassBlocks.described(spec, new DescriptionBlock().union(layout), "OfUnion", described)
                .build();
    }

    private List<ClassBlocks.State> states() {
        List<ClassBlocks.State> states = new ArrayList<>();
        if (layout.context() != null) {
            states.add(ClassBlocks.State.context(layout.context()));
        }
        org.bitrecord.processor.model.TypeName door = layout.declaration().door();
        if (door != null) {
            states.add(new ClassBlocks.State(
                    ParameterizedTypeName.get(Types.BINDINGS, Names.type(door)),
                    "bindings",
                    CodeBlock.of("$T.none()", Types.BINDINGS)));
        }
        return states;
    }

    private String javadoc() {
        String records = permitted().stream()
                .map(name -> " *   <li>{@link " + Names.type(name).canonicalName() + "}\n")
                .collect(Collectors.joining())
                .replace(" *   ", "  ");
        String chosen = layout.inside() == null
                ? "A tag outside says which one is there, so this is\nno codec of its own but serves those of other records."
                : "Their {@code " + layout.inside().name() + "} says which one is there.";
        return "Reads and writes the records of {@link " + type.canonicalName() + "}. " + chosen + "\n\n<ul>\n"
                + records + "</ul>\n";
    }

    /** The records, and what is open behind them. */
    private List<org.bitrecord.processor.model.TypeName> permitted() {
        List<org.bitrecord.processor.model.TypeName> permitted =
                new ArrayList<>(layout.declaration().permitted());
        if (layout.declaration().door() != null) {
            permitted.add(layout.declaration().door());
        }
        return permitted;
    }

    private boolean isDoor(org.bitrecord.processor.model.TypeName type) {
        return type.equals(layout.declaration().door());
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
                .addCode(choose("code", true))
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
                .addCode(choose("code", number.java() == WireNumber.JavaType.LONG))
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

    /** The records of an inside tag may hold a code of their own, which nothing but their bits says. */
    private CodeBlock check() {
        CodeBlock.Builder code = CodeBlock.builder();
        if (layout.inside() != null && layout.otherwise() != null) {
            code.beginControlFlow("if (value instanceof $T)", Names.type(layout.otherwise()))
                    .addStatement(
                            "checkCode(value, path + $S, found)",
                            layout.otherwise().simpleName() + ".")
                    .endControlFlow();
        }
        return code.add(eachNamed("$L.check($L, path + $S, found)")).build();
    }

    private MethodSpec checkCode(UnionLayout.InsideTag tag, org.bitrecord.processor.model.TypeName otherwise) {
        String known = layout.choices().stream().map(UnionEmitter::any).collect(Collectors.joining("\n|| "));
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$T written = written(value)", Types.BYTE_BUFFER)
                .addStatement(
                        "$T code = codeAt(written, 0, $L)",
                        Parts.javaType(tag.number()),
                        grain == Grain.BYTE ? "written.limit()" : "8 * written.limit()")
                .addStatement(
                        "$T.tag(code, !($L)$L, $S, path, $S, found)",
                        Types.COMPARE,
                        known,
                        layout.fallsBack() ? " || isMalformed(value)" : "",
                        "a code without a record",
                        tag.name());
        return MethodSpec.methodBuilder("checkCode")
                .addJavadoc(
                        "Lists a $L whose code is that of another record, as which it would be read.\n",
                        otherwise.simpleName())
                .addModifiers(Modifier.PRIVATE)
                .addParameter(type, "value")
                .addParameter(String.class, "path")
                .addParameter(ParameterizedTypeName.get(Types.LIST, Types.MISMATCH), "found")
                .addCode(code.build())
                .build();
    }

    private CodeBlock choose(String code, boolean isLong) {
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
                        .map(value -> code + " == " + literal(value))
                        .collect(Collectors.joining(" || "));
                chosen.beginControlFlow("if ($L)", any)
                        .addStatement(read(choice.type()))
                        .endControlFlow();
            }
            return chosen.add(otherwise).build();
        }
        if (isLong) {
            chosen.beginControlFlow("if ($L != (int) $L)", code, code)
                    .add(otherwise)
                    .endControlFlow();
        }
        chosen.beginControlFlow("switch ($L$L)", isLong ? "(int) " : "", code);
        for (UnionLayout.Choice choice : layout.choices()) {
            for (long value : choice.codes()) {
                chosen.add("case $L:$L\n", literal(value), layout.textSize() == 0 ? "" : " // " + layout.text(value));
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
                ? codec(record)
                : CodeBlock.of("$T.INSTANCE", Names.type(layout.codecOf(record)));
        return CodeBlock.of("return $L.$L(in, start, end)", codec, Names.read(grain));
    }

    private MethodSpec.Builder dispatched(String name) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).addParameter(type, "value");
        boolean inherited = grain == Grain.BYTE
                && List.of("sizeInBytes", "write", "absorbs").contains(name);
        if (layout.inside() != null || inherited) {
            method.addAnnotation(Override.class);
        } else {
            method.addJavadoc(
                    "$L\n",
                    switch (name) {
                        case "sizeInBits" -> "How many bits the record takes.";
                        case "verify" -> "Refuses a record that cannot be written.";
                        case "absorbs" -> "Whether the record goes on to the end of what encloses it.";
                        case "writeBits" -> "Writes a verified record from bit {@code start} on.";
                        case "fixed" ->
                            "The record with everything that describes computed; {@code path} is for messages.";
                        default -> "Adds what describes wrongly in the record.";
                    });
        }
        return method;
    }

    /** A statement for each record, chosen by class; the last needs no test, for the interface is sealed. */
    private CodeBlock each(String statement) {
        return each(statement, false);
    }

    private CodeBlock eachNamed(String statement) {
        return each(statement, true);
    }

    private CodeBlock each(String statement, boolean named) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<org.bitrecord.processor.model.TypeName> records = permitted();
        for (int i = 0; i < records.size(); i++) {
            org.bitrecord.processor.model.TypeName record = records.get(i);
            boolean last = i == records.size() - 1;
            CodeBlock argument = last ? CodeBlock.of("($T) value", Names.type(record)) : CodeBlock.of("it");
            CodeBlock call = named
                    ? CodeBlock.of(statement, codec(record), argument, isDoor(record) ? "" : record.simpleName() + ".")
                    : CodeBlock.of(statement, codec(record), argument);
            if (last) {
                code.addStatement(call);
            } else {
                code.beginControlFlow("if (value instanceof $T it)", Names.type(record))
                        .addStatement(call);
                if (!statement.startsWith("return")) {
                    code.addStatement("return");
                }
                code.endControlFlow();
            }
        }
        return code.build();
    }

    /** The codec of one of the records, with the context if it takes one. */
    private CodeBlock codec(org.bitrecord.processor.model.TypeName record) {
        if (isDoor(record)) {
            return CodeBlock.of("bindings");
        }
        return layout.takers().contains(record)
                ? CodeBlock.of("$T.INSTANCE.with(context)", Names.type(layout.codecOf(record)))
                : CodeBlock.of("$T.INSTANCE", Names.type(layout.codecOf(record)));
    }

    /** What the bindings say of a record that is bound. */
    private CodeBlock ofBound(String statement) {
        org.bitrecord.processor.model.TypeName door = layout.declaration().door();
        return door == null
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .beginControlFlow("if (value instanceof $T it)", Names.type(door))
                        .addStatement(statement)
                        .endControlFlow()
                        .build();
    }

    private MethodSpec codeOf() {
        CodeBlock.Builder code = CodeBlock.builder().add(ofBound("return bindings.codeOf(it, path, component)"));
        for (UnionLayout.Choice choice : layout.choices()) {
            code.beginControlFlow("if (value instanceof $T)", Names.type(choice.type()));
            if (choice.codes().size() == 1) {
                code.addStatement("return $L", literal(choice.codes().get(0)));
            } else {
                code.addStatement(
                        "throw new $T(path + component, $S)",
                        Types.REFUSED,
                        "cannot be computed: " + choice.type().simpleName() + " has the codes "
                                + choice.codes().stream().map(layout::text).collect(Collectors.joining(", ")));
            }
            code.endControlFlow();
        }
        org.bitrecord.processor.model.TypeName otherwise = layout.otherwise();
        if (otherwise == null) {
            code.addStatement("throw new AssertionError(value)");
        } else {
            code.addStatement(
                    "throw new $T(path + component, $S)",
                    Types.REFUSED,
                    "cannot be computed: " + otherwise.simpleName() + " stands for every code without a record");
        }
        return MethodSpec.methodBuilder("codeOf")
                .addJavadoc("The code of a record, for the tag {@code component}.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.LONG)
                .addParameter(type, "value")
                .addParameter(String.class, "path")
                .addParameter(String.class, "component")
                .addCode(code.build())
                .build();
    }

    private MethodSpec accepts() {
        CodeBlock.Builder code = CodeBlock.builder().add(ofBound("return bindings.accepts(code, it)"));
        for (UnionLayout.Choice choice : layout.choices()) {
            code.beginControlFlow("if ($L)", any(choice))
                    .addStatement(
                            layout.fallsBack()
                                    ? CodeBlock.of(
                                            "return value instanceof $T || isMalformed(code, value)",
                                            Names.type(choice.type()))
                                    : CodeBlock.of("return value instanceof $T", Names.type(choice.type())))
                    .endControlFlow();
        }
        org.bitrecord.processor.model.TypeName otherwise = layout.otherwise();
        code.addStatement(
                otherwise == null
                        ? CodeBlock.of("return false")
                        : CodeBlock.of(
                                "return $Lvalue instanceof $T",
                                layout.isOpen() ? "bindings.of(code) == null && " : "",
                                Names.type(otherwise)));
        return MethodSpec.methodBuilder("accepts")
                .addJavadoc("Whether the code chooses the record's class.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(TypeName.LONG, "code")
                .addParameter(type, "value")
                .addCode(code.build())
                .build();
    }

    private MethodSpec codesOf() {
        CodeBlock.Builder code = CodeBlock.builder().add(ofBound("return bindings.codesOf(it)"));
        for (UnionLayout.Choice choice : layout.choices()) {
            String codes = choice.codes().stream().map(layout::text).collect(Collectors.joining(" or "));
            code.beginControlFlow("if (value instanceof $T)", Names.type(choice.type()))
                    .addStatement("return $S", codes)
                    .endControlFlow();
        }
        code.addStatement(
                layout.otherwise() == null
                        ? CodeBlock.of("throw new AssertionError(value)")
                        : CodeBlock.of("return $S", "a code without a record"));
        return MethodSpec.methodBuilder("codesOf")
                .addJavadoc("The codes that choose the record's class, for messages.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addParameter(type, "value")
                .addCode(code.build())
                .build();
    }

    private static String any(UnionLayout.Choice choice) {
        return LongStream.of(choice.codes().stream().mapToLong(Long::longValue).toArray())
                .mapToObj(value -> "code == " + literal(value))
                .collect(Collectors.joining(" || "));
    }

    private static String literal(long value) {
        String text = value > 0xFF ? String.format("0x%04X", value) : Long.toString(value);
        return value == (int) value ? text : text + "L";
    }
}
