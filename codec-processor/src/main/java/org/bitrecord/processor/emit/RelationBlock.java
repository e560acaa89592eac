package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Mark;

/** Prints the expressions that make what fields say of others and of their own values at run time. */
final class RelationBlock {
    private RelationBlock() {}

    /** What makes the relations, in the order in which they are told. */
    static List<CodeBlock> of(RecordLayout layout, Field field) {
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
