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
import org.bitrecord.processor.layout.Region;
import org.bitrecord.processor.layout.Run;
import org.bitrecord.processor.layout.Slice;
import org.bitrecord.processor.layout.Step;
import org.bitrecord.processor.layout.WireNumber;

/** Prints {@code read}, and the methods that read what has no fixed size. */
final class ReadMethod {
    /** A longer length, times the greatest unit, may be more than a {@code long} holds. */
    private static final int MOST_BITS_WITHOUT_OVERFLOW = 47;

    private final RecordLayout layout;
    private final List<MethodSpec> helpers = new ArrayList<>();
    private int words;

    ReadMethod(RecordLayout layout) {
        this.layout = layout;
    }

    /** {@code read} and its helpers, in the order in which they are called. */
    List<MethodSpec> methods() {
        CodeBlock.Builder body = CodeBlock.builder();
        body.add(minimum());
        for (Step step : layout.steps()) {
            body.add(step(step));
        }
        body.add(construct());
        MethodSpec read = MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Names.type(layout.name()))
                .addParameter(Types.BYTE_BUFFER, "in")
                .addParameter(TypeName.INT, "start")
                .addParameter(TypeName.INT, "end")
                .addCode(body.build())
                .build();
        List<MethodSpec> all = new ArrayList<>(List.of(read));
        all.addAll(helpers);
        return all;
    }

    private CodeBlock minimum() {
        long bytes = layout.minBits() / 8;
        return bytes == 0
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .addStatement("$T.need(start, end, $L)", Types.BOUNDS, bytes)
                        .build();
    }

    private CodeBlock step(Step step) {
        if (step instanceof Step.Need need) {
            return need(need);
        }
        if (step instanceof Step.Load load) {
            return load(load.run());
        }
        if (step instanceof Step.Agree agree) {
            return agree(agree);
        }
        if (step instanceof Step.Open open) {
            return open(open);
        }
        if (step instanceof Step.Close close) {
            return malformedIf(CodeBlock.of("$L != $L", place(close.at()), Names.end(layout, close.region())));
        }
        return read((Step.Read) step);
    }

    private CodeBlock need(Step.Need need) {
        return CodeBlock.builder()
                .addStatement(
                        "$T.$L($L, $L, $L)",
                        Types.BOUNDS,
                        need.limit().isOpen() ? "need" : "needInside",
                        place(need.at()),
                        limit(need.limit()),
                        need.bytes())
                .build();
    }

    private CodeBlock load(Run run) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<Run.Word> runWords = run.words();
        List<String> names = IntStream.range(0, runWords.size())
                .mapToObj(i -> "word" + (words + i))
                .toList();
        words += runWords.size();
        for (int i = 0; i < runWords.size(); i++) {
            Run.Word word = runWords.get(i);
            code.addStatement(
                    "$L $L = $T.get$L(in, $L)",
                    Words.javaType(word),
                    names.get(i),
                    Types.BIG_ENDIAN,
                    Words.access(word),
                    place(run.at().plus(word.offset())));
        }
        for (Slice slice : run.slices()) {
            code.addStatement(
                    "$T $L = $L", Parts.javaType(slice.number()), slice.local(), Words.extract(slice, runWords, names));
        }
        List<String> wrong = run.slices().stream()
                .filter(slice -> slice.constant() != null)
                .map(slice ->
                        slice.local() + " != " + literal(Objects.requireNonNull(slice.constant()), slice.number()))
                .toList();
        if (!wrong.isEmpty()) {
            code.add(malformedIf(CodeBlock.of("$L", String.join(" || ", wrong))));
        }
        return code.add("\n").build();
    }

    static String literal(long value, WireNumber number) {
        return number.java() == WireNumber.JavaType.LONG && value != (int) value ? value + "L" : Long.toString(value);
    }

    private CodeBlock agree(Step.Agree agree) {
        Region region = agree.region();
        Field length = layout.fields().get(region.length());
        long value = (long) agree.bits() / region.unit() + region.plus();
        return malformedIf(
                CodeBlock.of("$L != $L", numberLocal(length), literal(value, Objects.requireNonNull(length.number()))));
    }

    private CodeBlock open(Step.Open open) {
        Region region = open.region();
        return CodeBlock.builder()
                .addStatement(
                        "int $L = $T.$L($L, $L, $L, $L)",
                        Names.end(layout, region),
                        Types.BOUNDS,
                        open.around().isOpen() ? "end" : "endInside",
                        place(open.at()),
                        size(region),
                        region.minBits() / 8,
                        limit(open.around()))
                .build();
    }

    /** The size of a region in bytes, as its length says. */
    private CodeBlock size(Region region) {
        Field length = layout.fields().get(region.length());
        WireNumber number = Objects.requireNonNull(length.number());
        long greatest = Math.max(Math.abs(number.min()), number.max());
        boolean fitsInt =
                number.bits() < 31 && (greatest + Math.abs(region.plus())) * region.unit() < Integer.MAX_VALUE;
        String suffix = fitsInt || number.java() == WireNumber.JavaType.LONG ? "" : "L";
        String counted = numberLocal(length);
        if (region.plus() != 0) {
            String sign = region.plus() > 0 ? " - " : " + ";
            counted = counted + sign + Math.abs(region.plus()) + suffix;
        }
        if (region.unit() == 8) {
            return CodeBlock.of("$L", counted);
        }
        String factor = region.plus() == 0 ? counted : "(" + counted + ")";
        if (number.bits() > MOST_BITS_WITHOUT_OVERFLOW) {
            CodeBlock product = CodeBlock.of("$T.times($L, $L)", Types.ARITHMETIC, counted, region.unit());
            return region.unit() % 8 == 0
                    ? CodeBlock.of("$T.times($L, $L)", Types.ARITHMETIC, counted, region.unit() / 8)
                    : CodeBlock.of("$T.wholeBytes($L)", Types.BOUNDS, product);
        }
        return region.unit() % 8 == 0
                ? CodeBlock.of("$L * $L$L", factor, region.unit() / 8, suffix)
                : CodeBlock.of("$T.wholeBytes($L * $L$L)", Types.BOUNDS, factor, region.unit(), suffix);
    }

    private CodeBlock read(Step.Read read) {
        Field field = read.field();
        CodeBlock at = place(field.at());
        CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock limit = limit(read.limit());
        boolean namedEnd = (read.end() == Step.End.LIMIT || read.end() == Step.End.LIMIT_BY_SIZE)
                && read.limit().reserved() > 0;
        if (namedEnd) {
            code.addStatement("int $L = $L", Names.end(field), limit);
            limit = CodeBlock.of("$L", Names.end(field));
        }
        code.addStatement("$T $L = $L", Parts.javaType(field.shape()), field.local(), value(read, at, limit));
        if (read.end() == Step.End.LIMIT_BY_SIZE) {
            code.add(malformedIf(CodeBlock.of("$L != $L", sum(at, Parts.size(field, field.local())), limit)));
        } else if (read.end() == Step.End.SIZE) {
            code.addStatement("int $L = $L", Names.end(field), sum(at, Parts.size(field, field.local())));
        }
        return code.build();
    }

    private CodeBlock value(Step.Read read, CodeBlock at, CodeBlock limit) {
        Field field = read.field();
        if (field.shape() instanceof Field.Data) {
            return CodeBlock.of("$T.copyOf(in, $L, $L)", Types.BYTES, at, difference(limit, at));
        }
        boolean closed = !read.limit().isOpen();
        if (field.shape() instanceof Field.Items items) {
            helpers.add(new ListMethods(field, items).read(closed));
            return CodeBlock.of("$L(in, $L, $L)", Names.method("read", field), at, limit);
        }
        CodeBlock call = field.shape() instanceof Field.Tagged tagged
                ? tagged(tagged, at, limit)
                : CodeBlock.of("$T.INSTANCE.read(in, $L, $L)", Parts.codec(field.shape()), at, limit);
        return closed ? inRegion(field, at, limit) : call;
    }

    /** A call of a method that reads the component, in a region whose end is known. */
    private CodeBlock inRegion(Field field, CodeBlock at, CodeBlock limit) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(Names.method("read", field))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Parts.javaType(field.shape()))
                .addParameter(Types.BYTE_BUFFER, "in")
                .addParameter(TypeName.INT, "start")
                .addParameter(TypeName.INT, "end");
        CodeBlock.Builder arguments = CodeBlock.builder().add("in, $L, $L", at, limit);
        CodeBlock call;
        if (field.shape() instanceof Field.Tagged tagged) {
            method.addParameter(TypeName.LONG, "code");
            arguments.add(", $L", numberLocal(layout.fields().get(tagged.tag())));
            if (tagged.when() != null) {
                method.addParameter(TypeName.BOOLEAN, "chosen");
                arguments.add(", $L", condition(tagged.when()));
            }
            call = chosen(
                    tagged, CodeBlock.of("code"), CodeBlock.of("chosen"), CodeBlock.of("start"), CodeBlock.of("end"));
        } else {
            call = CodeBlock.of("$T.INSTANCE.read(in, start, end)", Parts.codec(field.shape()));
        }
        helpers.add(method.beginControlFlow("try")
                .addStatement("return $L", call)
                .nextControlFlow("catch ($T failure)", Types.FAILURE)
                .addStatement("throw failure.inRegion()")
                .endControlFlow()
                .build());
        return CodeBlock.of("$L($L)", Names.method("read", field), arguments.build());
    }

    private CodeBlock tagged(Field.Tagged tagged, CodeBlock at, CodeBlock limit) {
        CodeBlock code = CodeBlock.of("$L", numberLocal(layout.fields().get(tagged.tag())));
        CodeBlock when = tagged.when() == null ? CodeBlock.of("true") : condition(tagged.when());
        return chosen(tagged, code, when, at, limit);
    }

    private static CodeBlock chosen(
            Field.Tagged tagged, CodeBlock code, CodeBlock when, CodeBlock at, CodeBlock limit) {
        CodeBlock read = CodeBlock.of(
                "$T.INSTANCE.read($L, in, $L, $L)", Names.codec(tagged.union().name()), code, at, limit);
        if (tagged.when() == null) {
            return read;
        }
        return CodeBlock.of(
                "$L\n? $L\n: $T.INSTANCE.read(in, $L, $L)",
                when,
                read,
                Names.codec(Objects.requireNonNull(tagged.union().otherwise())),
                at,
                limit);
    }

    /** A condition over the local variables. */
    private CodeBlock condition(Condition condition) {
        return CodeBlock.of("$L", new Conditions(condition, this::local).text());
    }

    private String local(Condition.Operand operand) {
        for (Run run : layout.runs()) {
            for (Slice slice : run.slices()) {
                if (slice.path().equals(operand.accessors())) {
                    return slice.local();
                }
            }
        }
        Field root = layout.fields().get(((Condition.OfField) operand.root()).index());
        StringBuilder path = new StringBuilder(root.local());
        operand.accessors().stream()
                .skip(1)
                .forEach(name -> path.append('.').append(name).append("()"));
        return path.toString();
    }

    /** The local variable of a describing component's number. */
    private String numberLocal(Field field) {
        for (Run run : layout.runs()) {
            for (Slice slice : run.slices()) {
                if (slice.path().get(0).equals(field.name())) {
                    return slice.local();
                }
            }
        }
        throw new AssertionError(field.name() + " is in no run");
    }

    private CodeBlock construct() {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean mayRefuse = layout.declaration().constructorMayRefuse();
        for (Field field : layout.fields()) {
            if (field.shape() instanceof Field.Flat flat) {
                mayRefuse |= mayRefuse(flat.layout());
                code.addStatement(
                        "$T $L = $L", Parts.javaType(flat), flatLocal(field), construct(flat, List.of(field.name())));
            }
        }
        List<String> arguments = layout.fields().stream()
                .map(field -> field.shape() instanceof Field.Flat ? flatLocal(field) : field.local())
                .toList();
        code.addStatement("return new $T($L)", Names.type(layout.name()), Parts.arguments(arguments));
        if (!mayRefuse) {
            return code.build();
        }
        return CodeBlock.builder()
                .beginControlFlow("try")
                .add(code.build())
                .nextControlFlow("catch ($T refused)", IllegalArgumentException.class)
                .addStatement(
                        "throw $T.refused($S, start, refused)",
                        Types.FAILURE,
                        layout.name().simpleName())
                .endControlFlow()
                .build();
    }

    private static boolean mayRefuse(RecordLayout flat) {
        return flat.declaration().constructorMayRefuse()
                || flat.fields().stream()
                        .anyMatch(field -> field.shape() instanceof Field.Flat inner && mayRefuse(inner.layout()));
    }

    private static String flatLocal(Field field) {
        return field.local();
    }

    private CodeBlock construct(Field.Flat flat, List<String> path) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Field field : flat.layout().fields()) {
            List<String> inner = new ArrayList<>(path);
            inner.add(field.name());
            arguments.add(
                    field.shape() instanceof Field.Flat nested
                            ? construct(nested, inner)
                            : CodeBlock.of("$L", sliceAt(inner)));
        }
        return CodeBlock.of("new $T($L)", Names.type(flat.layout().name()), CodeBlock.join(arguments, ", "));
    }

    private String sliceAt(List<String> path) {
        return layout.runs().stream()
                .flatMap(run -> run.slices().stream())
                .filter(slice -> slice.path().equals(path))
                .findFirst()
                .map(Slice::local)
                .orElseThrow(() -> new AssertionError("no slice " + path));
    }

    private static CodeBlock malformedIf(CodeBlock condition) {
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", condition)
                .addStatement("throw $T.malformed()", Types.FAILURE)
                .endControlFlow()
                .build();
    }

    private CodeBlock place(Offset offset) {
        String base =
                offset.after() == Offset.START ? "start" : endOf(layout.fields().get(offset.after()));
        return offset.bytes() == 0 ? CodeBlock.of("$L", base) : CodeBlock.of("$L + $L", base, offset.bytes());
    }

    /** The local variable for the end of a component that has been read: that of the region which it fills, if any. */
    private String endOf(Field field) {
        for (Step step : layout.steps()) {
            if (step instanceof Step.Read read && read.field().equals(field)) {
                boolean atLimit = read.end() == Step.End.LIMIT || read.end() == Step.End.LIMIT_BY_SIZE;
                return atLimit && read.limit().reserved() == 0 && !read.limit().isOpen()
                        ? Names.end(layout, layout.regions().get(read.limit().region()))
                        : Names.end(field);
            }
        }
        throw new AssertionError(field.name() + " is never read");
    }

    private CodeBlock limit(Step.Limit limit) {
        String end = limit.isOpen() ? "end" : Names.end(layout, layout.regions().get(limit.region()));
        return limit.reserved() == 0 ? CodeBlock.of("$L", end) : CodeBlock.of("$L - $L", end, limit.reserved());
    }

    private static CodeBlock difference(CodeBlock from, CodeBlock subtracted) {
        String text = subtracted.toString();
        return text.contains(" ")
                ? CodeBlock.of("$L - ($L)", from, subtracted)
                : CodeBlock.of("$L - $L", from, subtracted);
    }

    private static CodeBlock sum(CodeBlock at, CodeBlock size) {
        return CodeBlock.of("$L + $L", at, size);
    }
}
