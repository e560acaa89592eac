package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.bitrecord.Zero;
import org.bitrecord.processor.layout.Allowed;
import org.bitrecord.processor.layout.Condition;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Region;
import org.bitrecord.processor.layout.Run;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.Slice;
import org.bitrecord.processor.layout.Step;
import org.bitrecord.processor.layout.WireNumber;

/** Prints {@code read}, and the methods that read what has no fixed size. */
final class ReadMethod {
    /** A longer length, times the greatest unit, may be more than a {@code long} holds. */
    private static final int MOST_BITS_WITHOUT_OVERFLOW = 47;

    private final RecordLayout layout;
    private final Locals locals;
    private final List<MethodSpec> helpers = new ArrayList<>();
    /** Numbers of small records that are taken out of their words only where the record is made. */
    private final Map<List<String>, CodeBlock> inline = new HashMap<>();

    /** The components whose ends are known before they are read. */
    private final Set<Field> reserved = new HashSet<>();

    private int words;

    ReadMethod(RecordLayout layout) {
        this.layout = layout;
        this.locals = new Locals(layout);
    }

    /** {@code read} and its helpers, in the order in which they are called. */
    List<MethodSpec> methods() {
        CodeBlock.Builder body = CodeBlock.builder();
        body.add(minimum());
        for (Step step : layout.steps()) {
            body.add(step(step));
        }
        body.add(new Construction(layout, locals, inline).block());
        MethodSpec read = MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Parts.valueType(layout))
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
        if (step instanceof Step.Reserve reserve) {
            reserved.add(reserve.field());
            return CodeBlock.builder()
                    .addStatement("int $L = $L", Names.end(reserve.field()), locals.limit(reserve.limit()))
                    .build();
        }
        if (step instanceof Step.Begin begin) {
            return begin(begin);
        }
        if (step instanceof Step.Measure measure) {
            return malformedIf(CodeBlock.of(
                    "$L != $L",
                    difference(locals.place(measure.to()), locals.place(measure.from())),
                    size(measure.region())));
        }
        if (step instanceof Step.Close close) {
            return malformedIf(CodeBlock.of("$L != $L", locals.place(close.at()), Names.end(layout, close.region())));
        }
        return read((Step.Read) step);
    }

    private CodeBlock need(Step.Need need) {
        return CodeBlock.builder()
                .addStatement(
                        "$T.$L($L, $L, $L)",
                        Types.BOUNDS,
                        need.limit().isOpen() ? "need" : "needInside",
                        locals.place(need.at()),
                        locals.limit(need.limit()),
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
        Loads loads = new Loads(run, runWords, names);
        code.add(loads.load(offset -> locals.place(run.at().plus(offset))));
        for (Slice slice : run.slices()) {
            if (slice.hidden() && !locals.isNamed(slice)) {
                continue; // a gap that is ignored
            }
            CodeBlock extracted = loads.extract(slice);
            if (slice.path().size() > 1 && !locals.isNamed(slice)) {
                inline.put(slice.path(), extracted);
            } else {
                code.addStatement("$T $L = $L", Parts.javaType(slice.number()), slice.local(), extracted);
            }
        }
        for (Slice slice : run.slices()) {
            for (Allowed allowed : slice.allowed()) {
                code.addStatement(
                        "$T.$L($L, $L)",
                        Types.BOUNDS,
                        Ranges.method(allowed),
                        slice.local(),
                        Ranges.arguments(allowed));
            }
            if (slice.constant() != null) {
                code.addStatement(
                        "$T.constant($L, $L)", Types.BOUNDS, slice.local(), literal(slice.constant(), slice.number()));
            }
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
        return CodeBlock.builder()
                .addStatement(
                        "$T.constant($L, $L)",
                        Types.BOUNDS,
                        locals.number(length),
                        literal(value, Objects.requireNonNull(length.number())))
                .build();
    }

    private CodeBlock open(Step.Open open) {
        Region region = open.region();
        return CodeBlock.builder()
                .addStatement(
                        "int $L = $T.$L($L, $L, $L, $L)",
                        Names.end(layout, region),
                        Types.BOUNDS,
                        open.around().isOpen() ? "end" : "endInside",
                        locals.place(open.at()),
                        size(open),
                        region.minBits() / 8,
                        locals.limit(open.around()))
                .build();
    }

    private CodeBlock begin(Step.Begin begin) {
        return CodeBlock.builder()
                .addStatement(
                        "int $L = $T.start($L, $L, $L, $L)",
                        Names.start(layout, begin.region()),
                        Types.BOUNDS,
                        locals.place(begin.end()),
                        size(begin.region()),
                        begin.region().minBits() / 8,
                        locals.place(begin.floor().plus(8 * begin.least())))
                .build();
    }

    /** The size of a region in bytes, or all that is left where its length says so. */
    private CodeBlock size(Step.Open open) {
        CodeBlock size = size(open.region());
        if (!open.region().mayReachEnd()) {
            return size;
        }
        String length = locals.number(layout.fields().get(open.region().length()));
        return CodeBlock.of(
                "$L == 0 ? $L : $L", length, difference(locals.limit(open.furthest()), locals.place(open.at())), size);
    }

    /** The size of a region in bytes, as its length says; none where that is absent (R34). */
    private CodeBlock size(Region region) {
        Field length = layout.fields().get(region.length());
        CodeBlock size = numberedSize(region);
        return length.shape() instanceof Shape.Maybe && region.plus() != 0
                ? CodeBlock.of("$L.isPresent() ? $L : 0", length.local(), size)
                : size;
    }

    private CodeBlock numberedSize(Region region) {
        Field length = layout.fields().get(region.length());
        WireNumber number = Objects.requireNonNull(length.number());
        long greatest = Math.max(Math.abs(number.min()), number.max());
        boolean fitsInt =
                number.bits() < 31 && (greatest + Math.abs(region.plus())) * region.unit() < Integer.MAX_VALUE;
        String suffix = fitsInt || number.java() == WireNumber.JavaType.LONG ? "" : "L";
        String counted = locals.number(length);
        if (region.zero() == Zero.FULL) {
            suffix = "L";
            counted = "(" + counted + " == 0 ? " + (1L << number.bits()) + "L : " + counted + ")";
        }
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
        if (field.shape() instanceof Shape.Nothing) {
            return CodeBlock.of("");
        }
        if (field.shape() instanceof Shape.Inside inside) {
            String record = layout.fields().get(inside.of()).local();
            return CodeBlock.builder()
                    .addStatement(
                            "$T $L = $L", Parts.javaType(inside), field.local(), Parts.numberInside(field, record))
                    .build();
        }
        CodeBlock at = locals.place(field.at());
        CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock limit = locals.limit(read.limit());
        boolean namedEnd = (read.end() == Step.End.LIMIT || read.end() == Step.End.LIMIT_BY_SIZE)
                && read.limit().isShifted();
        if (namedEnd) {
            if (!reserved.contains(field)) {
                code.addStatement("int $L = $L", Names.end(field), limit);
            }
            limit = CodeBlock.of("$L", Names.end(field));
        }
        code.addStatement("$T $L = $L", Parts.javaType(field.shape()), field.local(), value(read, at, limit));
        boolean checkedInside = (!read.limit().isOpen()
                        && !(field.shape() instanceof Shape.Items
                                || field.shape() instanceof Shape.Data
                                || field.shape() instanceof Shape.Padding
                                || field.shape() instanceof Shape.Coded))
                || field.shape() instanceof Shape.Maybe;
        if (read.end() == Step.End.LIMIT_BY_SIZE && !checkedInside) {
            code.add(malformedIf(CodeBlock.of("$L != $L", sum(at, Parts.size(field, field.local())), limit)));
        } else if (read.end() == Step.End.SIZE) {
            code.addStatement("int $L = $L", Names.end(field), sum(at, Parts.size(field, field.local())));
        }
        return code.build();
    }

    private CodeBlock value(Step.Read read, CodeBlock at, CodeBlock limit) {
        Field field = read.field();
        boolean closed = !read.limit().isOpen();
        if (field.shape() instanceof Shape.Data data) {
            return new DataBlocks(field, data).read(at, limit, difference(limit, at), closed);
        }
        if (field.shape() instanceof Shape.Padding padding) {
            CodeBlock from = locals.place(layout.fields().get(padding.from()).at());
            return CodeBlock.of(
                    "$T.read(in, $L, $L, $L, $L, $L, $L)",
                    Types.ALIGNMENT,
                    from,
                    at,
                    limit,
                    padding.unit(),
                    padding.ones(),
                    closed);
        }
        if (field.shape() instanceof Shape.Called called) {
            return new Calls(layout).read(field, called);
        }
        if (field.shape() instanceof Shape.Coded coded) {
            return Codings.read(field, coded, at, limit, closed);
        }
        if (field.shape() instanceof Shape.Items items) {
            return items(field, items, at, limit, closed);
        }
        if (field.shape() instanceof Shape.Maybe maybe) {
            helpers.add(new OptionalMethods(field, maybe).read(closed, read.end() == Step.End.LIMIT_BY_SIZE));
            CodeBlock present = new Conditions(maybe.when(), locals.names(field, read.limit())).code();
            return CodeBlock.of("$L(in, $L, $L,$W$L)", Names.method("read", field), at, limit, present);
        }
        CodeBlock call = field.shape() instanceof Shape.Tagged tagged
                ? tagged(read, tagged, at, limit)
                : CodeBlock.of("$T.INSTANCE.read(in, $L, $L)", Parts.codec(field.shape()), at, limit);
        if (field.isSizedRegion()) {
            return inRegion(read, at, CodeBlock.of("$L + $L", at, field.shape().minBits() / 8), true);
        }
        return closed ? inRegion(read, at, limit, read.end() == Step.End.LIMIT_BY_SIZE) : call;
    }

    private CodeBlock items(Field field, Shape.Items items, CodeBlock at, CodeBlock limit, boolean closed) {
        boolean sized = items.size() != Shape.Items.UNSIZED;
        helpers.add(new ListMethods(field, items).read(closed || sized));
        CodeBlock end = sized ? CodeBlock.of("$L + $L", at, items.size() / 8) : limit;
        CodeBlock call = CodeBlock.of("$L(in, $L, $L", Names.method("read", field), at, end);
        if (!(items.count() instanceof Shape.CountedBy counted)) {
            return CodeBlock.of("$L)", call);
        }
        String number = locals.number(layout.fields().get(counted.index()));
        if (counted.plus() == 0) {
            return CodeBlock.of("$L, $L)", call, number);
        }
        Field count = layout.fields().get(counted.index());
        if (count.shape() instanceof Shape.Maybe) {
            return CodeBlock.of(
                    "$L,$W$L.isPresent() ? $T.minus($L, $L) : 0)",
                    call,
                    count.local(),
                    Types.ARITHMETIC,
                    number,
                    counted.plus());
        }
        boolean isLong =
                Objects.requireNonNull(layout.fields().get(counted.index()).number())
                                .java()
                        == WireNumber.JavaType.LONG;
        return isLong
                ? CodeBlock.of("$L, $T.minus($L, $L))", call, Types.ARITHMETIC, number, counted.plus())
                : CodeBlock.of("$L, $L - $LL)", call, number, counted.plus());
    }

    /**
     * A call of a method that reads the component, in a region whose end is known.
     *
     * @param fills whether the component has to use up the region
     */
    private CodeBlock inRegion(Step.Read read, CodeBlock at, CodeBlock limit, boolean fills) {
        Field field = read.field();
        MethodSpec.Builder method = MethodSpec.methodBuilder(Names.method("read", field))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Parts.javaType(field.shape()))
                .addParameter(Types.BYTE_BUFFER, "in")
                .addParameter(TypeName.INT, "start")
                .addParameter(TypeName.INT, "end");
        CodeBlock.Builder arguments = CodeBlock.builder().add("in, $L, $L", at, limit);
        CodeBlock call;
        if (field.shape() instanceof Shape.Tagged tagged) {
            method.addParameter(TypeName.LONG, "code");
            arguments.add(", $L", locals.number(layout.fields().get(tagged.tag())));
            CodeBlock when = CodeBlock.of("");
            if (tagged.when() != null) {
                when = guard(tagged.when(), locals.names(field, read.limit()), method, arguments);
            }
            call = chosen(field, tagged, CodeBlock.of("code"), when, CodeBlock.of("start"), CodeBlock.of("end"));
        } else {
            boolean fallsBack = field.shape() instanceof Shape.Nested nested && nested.fallsBack();
            call = CodeBlock.of(
                    "$T.INSTANCE.$L(in, start, end)",
                    Parts.codec(field.shape()),
                    fallsBack ? UnionEmitter.READ_OR_FALL_BACK : "read");
        }
        method.beginControlFlow("try");
        if (fills) {
            String local = besideParameters(field.local());
            method.addStatement("$T $L = $L", Parts.javaType(field.shape()), local, call)
                    .beginControlFlow("if (start + $L != end)", Parts.ownSize(field, local))
                    .addStatement("throw $T.malformed()", Types.FAILURE)
                    .endControlFlow()
                    .addStatement("return $L", local);
        } else {
            method.addStatement("return $L", call);
        }
        helpers.add(method.nextControlFlow("catch ($T failure)", Types.FAILURE)
                .addStatement("throw failure.inRegion()")
                .endControlFlow()
                .build());
        return CodeBlock.of("$L($L)", Names.method("read", field), arguments.build());
    }

    /**
     * The condition in the method that reads a part in a region: over its numbers, where all are at hand, for that keeps
     * {@code read} small; otherwise its result.
     */
    private static CodeBlock guard(
            Condition when, Conditions.Names names, MethodSpec.Builder method, CodeBlock.Builder arguments) {
        if (when.operands().stream().anyMatch(operand -> names.number(operand) == null)) {
            method.addParameter(TypeName.BOOLEAN, "chosen");
            arguments.add(",$W$L", new Conditions(when, names).code());
            return CodeBlock.of("chosen");
        }
        Map<String, Condition.Operand> distinct = new LinkedHashMap<>();
        when.operands().forEach(operand -> distinct.putIfAbsent(String.valueOf(names.number(operand)), operand));
        distinct.forEach((local, operand) -> {
            method.addParameter(Parts.javaType(operand.number()), besideParameters(local));
            arguments.add(", $L", local);
        });
        return new Conditions(
                        when, operand -> CodeBlock.of("$L", besideParameters(String.valueOf(names.number(operand)))))
                .code();
    }

    /** The name, unless the method that reads a part in a region uses it itself. */
    private static String besideParameters(String name) {
        return List.of("in", "start", "end", "code", "chosen", "failure").contains(name) ? name + "_" : name;
    }

    private CodeBlock tagged(Step.Read read, Shape.Tagged tagged, CodeBlock at, CodeBlock limit) {
        CodeBlock code = CodeBlock.of("$L", locals.number(layout.fields().get(tagged.tag())));
        CodeBlock when = tagged.when() == null
                ? CodeBlock.of("")
                : new Conditions(tagged.when(), locals.names(read.field(), read.limit())).code();
        return chosen(read.field(), tagged, code, when, at, limit);
    }

    private static CodeBlock chosen(
            Field field, Shape.Tagged tagged, CodeBlock code, CodeBlock when, CodeBlock at, CodeBlock limit) {
        CodeBlock read = CodeBlock.of(
                "$L.$L($L, in, $L, $L)",
                Parts.instance(field),
                tagged.union().fallsBack() ? UnionEmitter.READ_OR_FALL_BACK : "read",
                code,
                at,
                limit);
        if (tagged.when() == null) {
            return read;
        }
        return CodeBlock.of(
                "$L\n? $L\n: $T.INSTANCE.read(in, $L, $L)",
                when,
                read,
                Names.type(tagged.union()
                        .codecOf(Objects.requireNonNull(tagged.union().otherwise()))),
                at,
                limit);
    }

    private static CodeBlock malformedIf(CodeBlock condition) {
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", condition)
                .addStatement("throw $T.malformed()", Types.FAILURE)
                .endControlFlow()
                .build();
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
