package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bitrecord.BitOrder;
import org.bitrecord.Layout;
import org.bitrecord.Order;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Shape;
import org.bitrecord.processor.layout.UnionLayout;
import org.bitrecord.processor.layout.WireNumber;
import org.bitrecord.processor.model.Declaration;

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
                TypeBlock.number(
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
                        TypeBlock.number(
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
        List<CodeBlock> relations = RelationBlock.of(layout, field);
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
        CodeBlock type = TypeBlock.of(layout, field);
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

    /** Whether a component is a flag or a number of which its width and sign say all. */
    private static boolean isPlain(RecordLayout layout, Field field) {
        return field.shape() instanceof Shape.Scalar scalar
                && !(scalar.number().meaning() instanceof WireNumber.OfCoding)
                && !(scalar.number().meaning() instanceof WireNumber.OfText)
                && scalar.constant() == null
                && TypeBlock.ownOrder(layout, field) == null;
    }

    /** Whether name and type do not fit on one line. */
    private static boolean isLong(Field field, CodeBlock type) {
        String withSimpleNames = type.toString().replaceAll("\\b[a-z]+\\.", "");
        return field.name().length() + withSimpleNames.length() > 70;
    }
}
