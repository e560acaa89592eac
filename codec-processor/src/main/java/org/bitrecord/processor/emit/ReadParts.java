package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.Call;
import org.bitrecord.processor.layout.Condition;
import org.bitrecord.processor.layout.Extent;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.Step;
import org.bitrecord.processor.layout.WireNumber;

/** Prints how parts are read that are no numbers in a run, with methods of their own for those in regions. */
final class ReadParts {
    private final RecordLayout layout;
    private final Grain grain;
    private final Locals locals;
    private final List<MethodSpec> helpers = new ArrayList<>();

    ReadParts(RecordLayout layout, Locals locals) {
        this.layout = layout;
        this.grain = layout.grain();
        this.locals = locals;
    }

    /** The methods that are called, in the order of the calls. */
    List<MethodSpec> helpers() {
        return helpers;
    }

    CodeBlock value(Step.Read read, CodeBlock at, CodeBlock limit) {
        Field field = read.field();
        boolean closed = !read.limit().isOpen();
        if (field.shape() instanceof Shape.Data data) {
            return new DataBlocks(field, data, Parts.isLeastFirst(layout))
                    .read(at, limit, difference(limit, at), closed);
        }
        if (field.shape() instanceof Shape.Padding padding) {
            CodeBlock from = locals.place(layout.fields().get(padding.from()).at());
            return CodeBlock.of(
                    "$T.$L(in, $L, $L, $L, $L, $L, $L$L)",
                    Types.ALIGNMENT,
                    Names.read(grain),
                    from,
                    at,
                    limit,
                    grain.of(8L * padding.unit()),
                    padding.ones(),
                    closed,
                    Parts.bitOrder(layout));
        }
        if (field.shape() instanceof Shape.Called called) {
            return new Calls(layout).read(field, called);
        }
        if (field.shape() instanceof Shape.Coded coded) {
            return coded.extent() == Extent.FIXED
                    ? Codings.readFixed(field, coded, at, sum(at, size(coded.minBits())))
                    : Codings.read(field, coded, at, limit, closed);
        }
        if (field.shape() instanceof Shape.Items items) {
            return items(field, items, at, limit, closed);
        }
        if (field.shape() instanceof Shape.Maybe maybe) {
            helpers.add(new OptionalMethods(field, maybe).read(closed, comparesEnd(read)));
            CodeBlock present = new Conditions(maybe.when(), locals.names(field, read.limit())).code();
            return CodeBlock.of("$L(in, $L, $L,$W$L)", Names.method("read", field), at, limit, present);
        }
        CodeBlock codec = codec(read, at, limit);
        if (field.isSizedRegion()) {
            return inRegion(read, codec, at, sum(at, size(field.shape().minBits())), true);
        }
        if (closed) {
            return inRegion(read, codec, at, limit, comparesEnd(read));
        }
        return field.shape() instanceof Shape.Tagged tagged
                ? tagged(read, tagged, codec, at, limit)
                : CodeBlock.of("$L.$L(in, $L, $L)", codec, Names.read(grain), at, limit);
    }

    /** Whether the method that reads a part has compared where it ends with where it has to. */
    static boolean comparesEnd(Step.Read read) {
        Shape shape = read.field().shape();
        return read.end() == Step.End.LIMIT_BY_SIZE
                && (shape instanceof Shape.Maybe || (!read.limit().isOpen() && shape instanceof Shape.Sizable));
    }

    /** The codec of a record or union, with its context if it cannot be read without. */
    private CodeBlock codec(Step.Read read, CodeBlock at, CodeBlock limit) {
        Field field = read.field();
        Call.Supply supply = layout.supplies().get(field.index());
        if (supply == null || !supply.isRead()) {
            return field.shape() instanceof Shape.Tagged
                    ? CodeBlock.of("$L", Parts.instance(field))
                    : CodeBlock.of("$T.INSTANCE", Parts.codec(field.shape()));
        }
        boolean fixed = field.isFixed() || field.isSizedRegion();
        CodeBlock size = fixed
                ? CodeBlock.of("$L", field.shape().minBits() / 8)
                : Parts.measured(grain, grouped(grain, difference(limit, at)), true);
        return new Calls(layout).codec(field, supply, size);
    }

    private static CodeBlock grouped(Grain grain, CodeBlock difference) {
        return grain == Grain.BYTE ? difference : CodeBlock.of("($L)", difference);
    }

    private CodeBlock items(Field field, Shape.Items items, CodeBlock at, CodeBlock limit, boolean closed) {
        boolean sized = items.size() != Shape.Items.UNSIZED;
        helpers.add(new ListMethods(layout, field, items).read(closed || sized));
        CodeBlock end = sized ? sum(at, size(items.size())) : limit;
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
    private CodeBlock inRegion(Step.Read read, CodeBlock codec, CodeBlock at, CodeBlock limit, boolean fills) {
        Field field = read.field();
        MethodSpec.Builder method = MethodSpec.methodBuilder(Names.method("read", field))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Parts.javaType(field.shape()))
                .addParameter(Types.BYTE_BUFFER, "in")
                .addParameter(TypeName.INT, "start")
                .addParameter(TypeName.INT, "end");
        CodeBlock.Builder arguments = CodeBlock.builder().add("in, $L, $L", at, limit);
        CodeBlock used = codec;
        Call.Supply supply = layout.supplies().get(field.index());
        if (supply != null && supply.isRead()) {
            method.addParameter(Parts.codec(field.shape()), "codec");
            arguments.add(",$W$L", codec);
            used = CodeBlock.of("codec");
        }
        CodeBlock call;
        if (field.shape() instanceof Shape.Tagged tagged) {
            method.addParameter(TypeName.LONG, "code");
            arguments.add(", $L", locals.number(layout.fields().get(tagged.tag())));
            CodeBlock when = CodeBlock.of("");
            if (tagged.when() != null) {
                when = guard(tagged.when(), locals.names(field, read.limit()), method, arguments);
            }
            call = chosen(tagged, used, CodeBlock.of("code"), when, CodeBlock.of("start"), CodeBlock.of("end"));
        } else {
            boolean fallsBack = field.shape() instanceof Shape.Nested nested && nested.fallsBack();
            call = CodeBlock.of(
                    "$L.$L(in, start, end)", used, fallsBack ? UnionReading.READ_OR_FALL_BACK : Names.read(grain));
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
        return List.of("in", "start", "end", "code", "codec", "chosen", "failure")
                        .contains(name)
                ? name + "_"
                : name;
    }

    private CodeBlock tagged(Step.Read read, Shape.Tagged tagged, CodeBlock codec, CodeBlock at, CodeBlock limit) {
        CodeBlock code = CodeBlock.of("$L", locals.number(layout.fields().get(tagged.tag())));
        CodeBlock when = tagged.when() == null
                ? CodeBlock.of("")
                : new Conditions(tagged.when(), locals.names(read.field(), read.limit())).code();
        return chosen(tagged, codec, code, when, at, limit);
    }

    private CodeBlock chosen(
            Shape.Tagged tagged, CodeBlock codec, CodeBlock code, CodeBlock when, CodeBlock at, CodeBlock limit) {
        CodeBlock read = CodeBlock.of(
                "$L.$L($L, in, $L, $L)",
                codec,
                tagged.union().fallsBack() ? UnionReading.READ_OR_FALL_BACK : Names.read(grain),
                code,
                at,
                limit);
        if (tagged.when() == null) {
            return read;
        }
        if (UnionReading.readsOtherwise(tagged.union())) {
            return CodeBlock.of(
                    "$L\n? $L\n: $L.$L(in, $L, $L)", when, read, codec, UnionReading.READ_OTHERWISE, at, limit);
        }
        return CodeBlock.of(
                "$L\n? $L\n: $T.INSTANCE.$L(in, $L, $L)",
                when,
                read,
                Names.type(tagged.union()
                        .codecOf(Objects.requireNonNull(tagged.union().otherwise()))),
                Names.read(grain),
                at,
                limit);
    }

    private CodeBlock size(long bits) {
        return CodeBlock.of("$L", grain.of(bits));
    }

    static CodeBlock difference(CodeBlock from, CodeBlock subtracted) {
        return CodeBlock.of("$L - $L", from, Words.grouped(subtracted.toString()));
    }

    static CodeBlock sum(CodeBlock at, CodeBlock size) {
        return CodeBlock.of("$L + $L", at, size);
    }
}
