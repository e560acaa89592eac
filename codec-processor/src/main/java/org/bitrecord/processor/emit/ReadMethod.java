package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.bitrecord.Zero;
import org.bitrecord.processor.layout.Allowed;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Region;
import org.bitrecord.processor.layout.Run;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.Slice;
import org.bitrecord.processor.layout.Step;
import org.bitrecord.processor.layout.WireNumber;

/** Prints {@code read}, and the methods that read what has no fixed size. */
final class ReadMethod {
    private final RecordLayout layout;
    private final Grain grain;
    private final Locals locals;
    private final ReadParts parts;
    /**
     * Numbers that are taken out of their words only where the record is made: what is alive when HotSpot allocates it has
     * to be kept in the frame, and words are fewer than numbers.
     */
    private final Map<List<String>, CodeBlock> inline = new HashMap<>();

    /** The components whose ends are known before they are read. */
    private final Set<Field> reserved = new HashSet<>();

    private int words;

    ReadMethod(RecordLayout layout) {
        this.layout = layout;
        this.grain = layout.grain();
        this.locals = new Locals(layout);
        this.parts = new ReadParts(layout, locals);
    }

    /** {@code read} and its helpers, in the order in which they are called. */
    List<MethodSpec> methods() {
        CodeBlock.Builder body = CodeBlock.builder();
        body.add(minimum());
        for (Step step : layout.steps()) {
            body.add(step(step));
        }
        body.add(new Construction(layout, locals, inline).block());
        MethodSpec read = MethodSpec.methodBuilder(Names.read(grain))
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Parts.valueType(layout))
                .addParameter(Types.BYTE_BUFFER, "in")
                .addParameter(TypeName.INT, "start")
                .addParameter(TypeName.INT, "end")
                .addCode(body.build())
                .build();
        List<MethodSpec> all = new ArrayList<>(List.of(read));
        all.addAll(parts.helpers());
        return all;
    }

    private CodeBlock minimum() {
        return layout.minBits() == 0
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .addStatement("$T.need(start, end, $L)", Types.BOUNDS, grain.of(layout.minBits()))
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
                    ReadParts.difference(locals.place(measure.to()), locals.place(measure.from())),
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
                        grain.of(need.bits()))
                .build();
    }

    private CodeBlock load(Run run) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<Run.Word> runWords = grain == Grain.BYTE ? run.loads() : List.of();
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
            boolean named = locals.isNamed(slice);
            CodeBlock extracted;
            if (grain == Grain.BYTE) {
                extracted = named ? loads.extract(slice) : loads.argument(slice);
            } else {
                extracted = loads.read(slice, locals.place(run.at().plus(slice.offset())));
            }
            if (named) {
                code.addStatement("$T $L = $L", Parts.javaType(slice.number()), slice.local(), extracted);
            } else {
                inline.put(slice.path(), extracted);
            }
        }
        for (Slice slice : run.slices()) {
            for (Allowed allowed : slice.allowed()) {
                code.addStatement(Ranges.read(slice, allowed));
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
        long value = agree.bits() / region.unit() + region.plus();
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
                        grain.of(region.minBits()),
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
                        grain.of(begin.region().minBits()),
                        locals.place(begin.floor().plus((int) begin.least())))
                .build();
    }

    /** The size of a region, or all that is left where its length says so. */
    private CodeBlock size(Step.Open open) {
        CodeBlock size = size(open.region());
        if (!open.region().mayReachEnd()) {
            return size;
        }
        String length = locals.number(layout.fields().get(open.region().length()));
        return CodeBlock.of(
                "$L == 0 ? $L : $L",
                length,
                ReadParts.difference(locals.limit(open.furthest()), locals.place(open.at())),
                size);
    }

    /** The size of a region, as its length says; none where that is absent (R34). */
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
        boolean whole = region.unit() % grain.bits() == 0;
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
        if (region.unit() == grain.bits()) {
            return CodeBlock.of("$L", counted);
        }
        String factor = region.plus() == 0 ? counted : "(" + counted + ")";
        if (Region.mayOverflow(number)) {
            return whole
                    ? CodeBlock.of("$T.times($L, $L)", Types.ARITHMETIC, counted, grain.of(region.unit()))
                    : CodeBlock.of(
                            "$T.wholeBytes($T.times($L, $L))", Types.BOUNDS, Types.ARITHMETIC, counted, region.unit());
        }
        return whole
                ? CodeBlock.of("$L * $L$L", factor, grain.of(region.unit()), suffix)
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
        code.addStatement("$T $L = $L", Parts.javaType(field.shape()), field.local(), parts.value(read, at, limit));
        if (read.end() == Step.End.LIMIT_BY_SIZE && !ReadParts.comparesEnd(read)) {
            code.add(malformedIf(CodeBlock.of("$L != $L", ReadParts.sum(at, Parts.size(field, field.local())), limit)));
        } else if (read.end() == Step.End.SIZE) {
            code.addStatement("int $L = $L", Names.end(field), ReadParts.sum(at, Parts.size(field, field.local())));
        }
        return code.build();
    }

    private static CodeBlock malformedIf(CodeBlock condition) {
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", condition)
                .addStatement("throw $T.malformed()", Types.FAILURE)
                .endControlFlow()
                .build();
    }
}
