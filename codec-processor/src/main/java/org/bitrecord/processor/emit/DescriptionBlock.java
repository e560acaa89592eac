package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bitrecord.BitOrder;
import org.bitrecord.Layout;
import org.bitrecord.Order;
import org.bitrecord.Zero;
import org.bitrecord.processor.layout.Call;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Region;
import org.bitrecord.processor.layout.Role;
import org.bitrecord.processor.layout.Run;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.Slice;
import org.bitrecord.processor.layout.UnionLayout;
import org.bitrecord.processor.layout.WireNumber;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Mark;
import org.jspecify.annotations.Nullable;

/** Prints the expressions that make the run-time {@link Layout} of a record or union. */
final class DescriptionBlock {
    CodeBlock record(RecordLayout layout) {
        List<CodeBlock> fields =
                layout.fields().stream().map(field -> documented(layout, field)).toList();
        CodeBlock asked = ContextBlocks.asked(layout);
        CodeBlock numbering = numbering(layout.declaration().settings(), depth(layout) > 0 || !asked.isEmpty());
        if (numbering.isEmpty()) {
            return CodeBlock.of(
                    "$T.record(\n$>$>$S,\nMIN_BITS,\nMAX_BITS$L$L)$<$L$<",
                    Types.DESCRIBE,
                    layout.isBare() ? "" : layout.name().simpleName(),
                    fields.isEmpty() ? "" : ",\n",
                    CodeBlock.join(fields, ",\n"),
                    summary(layout));
        }
        return CodeBlock.of(
                "new $T.OfRecord(\n$>$>$S,\n$L,\n$L,\n$L$L$T.of($L)$L)$<$L$<",
                Types.LAYOUT,
                layout.isBare() ? "" : layout.name().simpleName(),
                "MIN_BITS",
                "MAX_BITS",
                numbering,
                depth(layout) > 0 || !asked.isEmpty() ? depth(layout) + ",\n" : "",
                Types.LIST,
                fields.isEmpty() ? CodeBlock.of("") : CodeBlock.of("\n$>$>$L$<$<", CodeBlock.join(fields, ",\n")),
                asked,
                summary(layout));
    }

    private static CodeBlock summary(RecordLayout layout) {
        return DocumentationBlock.of(
                layout.isBare()
                        ? ""
                        : layout.declaration().settings().documentation().summary());
    }

    private static int depth(RecordLayout layout) {
        return layout.isBare() ? 0 : layout.declaration().maxDepth();
    }

    private static CodeBlock numbering(Declaration.Settings settings, boolean always) {
        return !always
                        && settings.order().bytes() == Order.BIG
                        && settings.order().bits() == BitOrder.MSB_FIRST
                        && settings.container() == 0
                ? CodeBlock.of("")
                : CodeBlock.of(
                        "new $T.Numbering($T.$L, $T.$L, $L),\n",
                        Types.LAYOUT,
                        Order.class,
                        settings.order().bytes(),
                        BitOrder.class,
                        settings.order().bits(),
                        settings.container());
    }

    /** A record whose order one of its numbers says is told as one of two records, chosen by that number. */
    CodeBlock byOrder(RecordLayout layout, RecordLayout.ByOrder order) {
        return CodeBlock.of(
                """
                new $T.OfUnion(
                $>$>$S,
                $L,
                $L,
                new $T.InsideTag($S, $L, $L),
                $T.of(
                $>$>new $T.Choice($T.of($LL), $T.INSTANCE),
                new $T.Choice($T.of($LL), $T.INSTANCE)),
                $<$<null)$<$<""",
                Types.LAYOUT,
                layout.name().simpleName(),
                "MIN_BITS",
                "MAX_BITS",
                Types.LAYOUT,
                order.number().name(),
                order.offset(),
                number(
                        Objects.requireNonNull(order.number().number()),
                        null,
                        order.isLittle() ? Order.LITTLE : Order.BIG),
                Types.LIST,
                Types.LAYOUT,
                Types.LIST,
                order.littleCode(),
                Names.type(order.little().codec()),
                Types.LAYOUT,
                Types.LIST,
                order.bigCode(),
                Names.type(order.big().codec()));
    }

    CodeBlock union(UnionLayout layout) {
        UnionLayout.InsideTag tag = layout.inside();
        CodeBlock inside = tag == null
                ? CodeBlock.of("null")
                : CodeBlock.of(
                        "new $T.InsideTag($S, $L, $L)",
                        Types.LAYOUT,
                        tag.name(),
                        tag.offset(),
                        number(
                                tag.number(),
                                null,
                                tag.number().swapped() ? (tag.little() ? Order.BIG : Order.LITTLE) : null));
        List<CodeBlock> choices = layout.choices().stream()
                .map(choice -> CodeBlock.of(
                        "new $T.Choice($T.of($L), $T.INSTANCE)",
                        Types.LAYOUT,
                        Types.LIST,
                        choice.codes().stream().map(code -> code + "L").collect(Collectors.joining(", ")),
                        Names.type(layout.codecOf(choice.type()))))
                .toList();
        CodeBlock otherwise = layout.otherwise() == null
                ? CodeBlock.of("null")
                : CodeBlock.of("$T.INSTANCE", Names.type(layout.codecOf(layout.otherwise())));
        return CodeBlock.of(
                "new $T.OfUnion(\n$>$>$S,\n$L,\n$L,\n$L,\n$T.of(\n$>$>$L),\n$<$<$L$L)$<$<",
                Types.LAYOUT,
                layout.name().simpleName(),
                "MIN_BITS",
                "MAX_BITS",
                inside,
                Types.LIST,
                CodeBlock.join(choices, ",\n"),
                otherwise,
                layout.fallsBack() ? ",\ntrue" : "");
    }

    private CodeBlock documented(RecordLayout layout, Field field) {
        boolean isComponent = field.access() == Field.Access.COMPONENT;
        String text =
                isComponent ? layout.declaration().settings().documentation().of(field.name()) : "";
        return CodeBlock.of("$L$>$L$<", field(layout, field), DocumentationBlock.of(text));
    }

    private CodeBlock field(RecordLayout layout, Field field) {
        List<CodeBlock> relations = relations(layout, field);
        CodeBlock meaning = MeaningBlock.of(layout, field);
        if (relations.isEmpty() && meaning.isEmpty() && isPlain(layout, field)) {
            WireNumber number = ((Shape.Scalar) field.shape()).number();
            return number.java() == WireNumber.JavaType.BOOLEAN
                    ? CodeBlock.of("$T.flag($S)", Types.DESCRIBE, field.name())
                    : CodeBlock.of(
                            "$T.$L($S, $L)",
                            Types.DESCRIBE,
                            number.signed() ? "signed" : "unsigned",
                            field.name(),
                            number.bits());
        }
        CodeBlock type = type(layout, field);
        if (relations.isEmpty() && meaning.isEmpty()) {
            String line = isLong(field, type) ? "new $T.Field(\n$>$>$S,\n$L)$<$<" : "new $T.Field($S, $L)";
            return CodeBlock.of(line, Types.LAYOUT, field.name(), type);
        }
        return CodeBlock.of(
                "new $T.Field(\n$>$>$S,\n$L,\n$T.of($L)$L)$<$<",
                Types.LAYOUT,
                field.name(),
                type,
                Types.LIST,
                CodeBlock.join(relations, ",\n"),
                meaning);
    }

    /** The places of the components that a method is given. */
    static String arguments(RecordLayout layout, Call call) {
        return call.components().stream()
                .map(index -> layout.fields().get(index).shape() instanceof Shape.Flat ? ~index : index)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** Whether a component is a flag or a number of which its width and sign say all. */
    private static boolean isPlain(RecordLayout layout, Field field) {
        return field.shape() instanceof Shape.Scalar scalar
                && !(scalar.number().meaning() instanceof WireNumber.OfCoding)
                && !(scalar.number().meaning() instanceof WireNumber.OfText)
                && scalar.constant() == null
                && ownOrder(layout, field) == null;
    }

    /** Whether name and type do not fit on one line. */
    private static boolean isLong(Field field, CodeBlock type) {
        String withSimpleNames = type.toString().replaceAll("\\b[a-z]+\\.", "");
        return field.name().length() + withSimpleNames.length() > 70;
    }

    private CodeBlock type(RecordLayout layout, Field field) {
        Shape shape = field.shape();
        if (shape instanceof Shape.Inside inside) {
            return CodeBlock.of(
                    "new $T.Type.Inside($L, $L, $L)",
                    Types.LAYOUT,
                    inside.of(),
                    inside.isPlaced() ? inside.bitsBefore() : 0,
                    Objects.requireNonNull(inside.number()).bits());
        }
        if (shape instanceof Shape.Nothing) {
            return CodeBlock.of("new $T.Type.Padding(1, 0, false)", Types.LAYOUT);
        }
        if (shape instanceof Shape.Padding padding) {
            return CodeBlock.of(
                    "new $T.Type.Padding($L, $L, $L)",
                    Types.LAYOUT,
                    8 * padding.unit(),
                    padding.from(),
                    padding.ones());
        }
        if (shape instanceof Shape.Called called) {
            return CodeBlock.of(
                    "new $T.Type.Called($T.of($L), (arguments, context) -> $L)",
                    Types.LAYOUT,
                    Types.LIST,
                    arguments(layout, called.by()),
                    new Calls(layout).described(called.by()));
        }
        if (shape instanceof Shape.Coded coded) {
            boolean fixed = coded.minBits() == coded.maxBits();
            return CodeBlock.of(
                    "new $T.Type.Coded($L, $LL$L)",
                    Types.LAYOUT,
                    Codings.name(field.local()),
                    coded.minBits(),
                    fixed ? "" : ", -1");
        }
        if (shape instanceof Shape.Scalar coded && coded.number().meaning() instanceof WireNumber.OfCoding) {
            return CodeBlock.of(
                    "new $T.Type.Coded($L, $LL)",
                    Types.LAYOUT,
                    Codings.name(field.local()),
                    coded.number().bits());
        }
        if (shape instanceof Shape.Scalar text && text.number().meaning() instanceof WireNumber.OfText of) {
            return content(of.data());
        }
        if (shape instanceof Shape.Scalar scalar) {
            return scalar.number().java() == WireNumber.JavaType.BOOLEAN
                    ? CodeBlock.of("new $T.Type.Flag()", Types.LAYOUT)
                    : number(scalar.number(), scalar.constant(), ownOrder(layout, field));
        }
        if (shape instanceof Shape.Flat flat) {
            return nested(Names.type(flat.layout().codec()), flat.constant(), Shape.Items.UNSIZED);
        }
        if (shape instanceof Shape.Nested nested) {
            return nested(Names.type(nested.codec()), null, nested.size());
        }
        if (shape instanceof Shape.Tagged tagged) {
            return CodeBlock.of(
                    "new $T.Type.Tagged($T.INSTANCE.layout()$L)",
                    Types.LAYOUT,
                    Names.type(tagged.union().codec()),
                    sized(tagged.size()));
        }
        if (shape instanceof Shape.Items items) {
            return CodeBlock.of(
                    "new $T.Type.Items($T.INSTANCE, $L, $L$L)",
                    Types.LAYOUT,
                    Parts.codec(items.element()),
                    items.until() == null
                            ? "null"
                            : CodeBlock.of("$S", items.until().text()),
                    items.orEnd(),
                    bounds(items));
        }
        if (shape instanceof Shape.Maybe maybe) {
            return CodeBlock.of(
                    "new $T.Type.Maybe($T.INSTANCE, $S)",
                    Types.LAYOUT,
                    Parts.codec(maybe.inner()),
                    maybe.when().text());
        }
        Shape.Data data = (Shape.Data) shape;
        Shape.Samples samples = data.samples();
        if (samples != null) {
            return CodeBlock.of(
                    "new $T.Type.Samples($L, $L, $T.$L, $LL, $L)",
                    Types.LAYOUT,
                    samples.bits(),
                    samples.signed(),
                    Order.class,
                    samples.little() ? Order.LITTLE : Order.BIG,
                    data.size(),
                    data.most());
        }
        if (data.equals(Shape.Data.PLAIN)) {
            return CodeBlock.of("new $T.Type.Data()", Types.LAYOUT);
        }
        return content(data);
    }

    private static CodeBlock content(Shape.Data data) {
        return CodeBlock.of(
                "new $T.Type.Content($L, $L, $L, $LL, $L, $L)",
                Types.LAYOUT,
                data.charset() == null ? "null" : CodeBlock.of("$S", data.charset()),
                data.terminated(),
                data.padded(),
                data.size(),
                data.most(),
                data.constant() == null ? "null" : CodeBlock.of("$S", data.constant()));
    }

    /** What a list says of its elements and size beyond its condition; nothing if it says nothing. */
    private static CodeBlock bounds(Shape.Items items) {
        int times = items.count() instanceof Shape.Times count ? count.count() : -1;
        boolean sized = items.size() != Shape.Items.UNSIZED;
        if (times < 0 && !sized && items.most() == Shape.Items.UNLIMITED) {
            return CodeBlock.of("");
        }
        return CodeBlock.of(", $L, $LL, $L", times, sized ? items.size() : -1, items.most());
    }

    /** The byte order of a number alone, or null if it has that of the record. */
    private static @Nullable Order ownOrder(RecordLayout layout, Field field) {
        if (layout.code() == null) {
            WireNumber number = field.number();
            return number == null || !number.swapped() ? null : layout.isLittle(field) ? Order.LITTLE : Order.BIG;
        }
        // What a code record states for its number holds in whatever order it is read.
        Mark.BitsDecl bits =
                layout.declaration().components().get(field.index()).bits();
        return bits == null || bits.order() == Order.INHERIT ? null : bits.order();
    }

    static CodeBlock number(WireNumber number, @Nullable Long constant, @Nullable Order order) {
        CodeBlock own = order == null ? CodeBlock.of("") : CodeBlock.of(", $T.$L", Order.class, order);
        return CodeBlock.of(
                "new $T.Type.Number($L, $L, $L$L)",
                Types.LAYOUT,
                number.bits(),
                number.signed(),
                literal(constant),
                own);
    }

    private static CodeBlock nested(com.palantir.javapoet.ClassName codec, @Nullable Long constant, long size) {
        return CodeBlock.of(
                "new $T.Type.Nested($T.INSTANCE, $L$L)", Types.LAYOUT, codec, literal(constant), sized(size));
    }

    private static String sized(long bits) {
        return bits == Shape.Items.UNSIZED ? "" : ", " + bits + "L";
    }

    private static String literal(@Nullable Long constant) {
        return constant == null ? "null" : constant + "L";
    }

    private static List<CodeBlock> relations(RecordLayout layout, Field field) {
        List<CodeBlock> relations = new ArrayList<>();
        if (field.role() instanceof Role.LengthOf length) {
            for (int index : length.regions()) {
                Region region = layout.regions().get(index);
                relations.add(CodeBlock.of(
                        "new $T.Relation.Length($L, $L, $L, $L$L)",
                        Types.LAYOUT,
                        region.from(),
                        region.through(),
                        region.unit(),
                        region.plus(),
                        region.zero() == Zero.ORDINARY
                                ? CodeBlock.of("")
                                : CodeBlock.of(", $T.$L", Zero.class, region.zero())));
            }
        } else if (field.role() instanceof Role.CountOf count) {
            relations.add(CodeBlock.of("new $T.Relation.Count($L, $L)", Types.LAYOUT, count.list(), count.plus()));
        } else if (field.role() instanceof Role.PresenceOf presence) {
            relations.add(CodeBlock.of("new $T.Relation.Present($L)", Types.LAYOUT, presence.optional()));
        } else if (field.role() instanceof Role.TagOf tag) {
            Shape.Tagged union = (Shape.Tagged) layout.fields().get(tag.union()).shape();
            relations.add(CodeBlock.of(
                    "new $T.Relation.Tag($L, $L)",
                    Types.LAYOUT,
                    tag.union(),
                    union.when() == null
                            ? "null"
                            : CodeBlock.of(
                                    "$S", Objects.requireNonNull(union.when()).text())));
        } else if (field.role() instanceof Role.ChecksumOf checksum) {
            relations.add(CodeBlock.of(
                    "new $T.Relation.Checksum($L, $L, $L$L)",
                    Types.LAYOUT,
                    Names.algorithm(field),
                    checksum.from(),
                    checksum.through(),
                    more(layout, checksum)));
        }
        if (field.equals(layout.orderNumber())) {
            Declaration.Variant variant =
                    Objects.requireNonNull(layout.declaration().settings().variant());
            relations.add(
                    CodeBlock.of("new $T.Relation.OrderFrom($T.$L)", Types.LAYOUT, Order.class, variant.before()));
        }
        for (Run run : layout.runs()) {
            for (Slice slice : run.slices()) {
                if (slice.field() == field.index() && !slice.allowed().isEmpty() && isOwn(layout, field, slice)) {
                    relations.add(
                            Ranges.relation(slice.allowed().get(slice.allowed().size() - 1)));
                }
            }
        }
        Call.Supply supply = layout.supplies().get(field.index());
        if (supply != null && supply.isRead()) {
            relations.add(ContextBlocks.relation(layout, supply));
        }
        return relations;
    }

    /** What a checksum says beyond its coverage; nothing if it says nothing. */
    private static CodeBlock more(RecordLayout layout, Role.ChecksumOf checksum) {
        if (checksum.except().isEmpty()
                && checksum.when() == null
                && !checksum.zeroMeansAbsent()
                && !checksum.decoded()
                && !checksum.pseudoHeader()) {
            return CodeBlock.of("");
        }
        return CodeBlock.of(
                ",\n$T.of($L), $L, $L, $L, $L",
                Types.LIST,
                checksum.except().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                checksum.when() == null
                        ? CodeBlock.of("null")
                        : CodeBlock.of("$S", checksum.when().text()),
                checksum.zeroMeansAbsent(),
                checksum.decoded(),
                checksum.pseudoHeader()
                        ? CodeBlock.of("$T.INSTANCE", Names.codec(Objects.requireNonNull(layout.context())))
                        : CodeBlock.of("null"));
    }

    /** Whether the component itself says which values it may have, and not only what lies in it. */
    private static boolean isOwn(RecordLayout layout, Field field, Slice slice) {
        return (slice.number().isEnum() && field.shape() instanceof Shape.Scalar)
                || layout.declaration().components().get(field.index()).mark(Mark.RangeDecl.class) != null;
    }
}
