package org.bitrecord;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.Layout.Field;
import org.bitrecord.Layout.OfRecord;
import org.bitrecord.Layout.OfUnion;
import org.bitrecord.Layout.Relation;

/** Finds what is in the picture of a layout: which numbers lie in the rows, and what has a row of its own. */
final class LayoutDiagram {
    /** A record of more numbers than this and of whole bytes has a row of its own inside another one. */
    private static final int MOST_NUMBERS = 8;
    /** From here on, hexadecimal digits say more than decimal ones. */
    private static final long LARGE = 256;

    private final BitRows rows = new BitRows();

    private LayoutDiagram() {}

    static String of(Layout layout) {
        if (layout instanceof OfRecord record) {
            LayoutDiagram diagram = new LayoutDiagram();
            diagram.add(record, "");
            return String.join("\n", diagram.rows.lines());
        }
        return layout instanceof OfUnion union
                ? of(union)
                : ((Layout.OfPacked) layout).type().layout().diagram();
    }

    private static String of(OfUnion union) {
        if (union.isByOrder()) {
            return ownOrder(union).diagram();
        }
        List<String> records = new ArrayList<>();
        union.choices().forEach(choice -> records.add(headed(codes(choice.codes()), choice.type())));
        if (union.otherwise() != null) {
            records.add(headed("any other code", union.otherwise()));
        }
        return String.join("\n\n", records);
    }

    /** Of a record that lies in one of several orders, the one in which it begins. */
    private static Layout ownOrder(OfUnion union) {
        List<Layout> orders =
                union.choices().stream().map(choice -> choice.type().layout()).toList();
        return orders.stream().filter(LayoutDiagram::isOwnOrder).findFirst().orElse(orders.get(0));
    }

    private static boolean isOwnOrder(Layout layout) {
        return layout instanceof OfRecord record
                && record.fields().stream()
                        .flatMap(field -> field.relations().stream())
                        .anyMatch(relation -> relation instanceof Relation.OrderFrom said
                                && said.before() == record.numbering().bytes());
    }

    private static String headed(String codes, Described type) {
        return codes + ": " + type.layout().name() + "\n" + type.layout().diagram();
    }

    private static String codes(List<Long> codes) {
        List<String> texts = codes.stream()
                .map(code -> code >= LARGE ? code + " (0x" + Long.toHexString(code) + ")" : "" + code)
                .toList();
        int last = texts.size() - 1;
        return last == 0 ? texts.get(0) : String.join(", ", texts.subList(0, last)) + " or " + texts.get(last);
    }

    private void add(OfRecord record, String path) {
        for (Field field : record.fields()) {
            String name = path + field.name();
            if (isNumber(field)) {
                rows.number(name, (int) field.minBits());
            } else if (field.type() instanceof Layout.Type.Nested nested && isFlat(record, nested)) {
                add((OfRecord) nested.type().layout(), name + ".");
            } else if (takesBits(field.type())) {
                rows.part(name, field.bits());
            }
        }
    }

    private static boolean takesBits(Layout.Type type) {
        boolean isAlwaysAligned = type instanceof Layout.Type.Padding padding && padding.unit() == 1;
        return !(type instanceof Layout.Type.Called || type instanceof Layout.Type.Inside || isAlwaysAligned);
    }

    /** Whether the field lies in the rows; R60: so does a text that chooses a record; R74: so does what is small and coded. */
    private static boolean isNumber(Field field) {
        if (field.type() instanceof Layout.Type.Content) {
            return field.relations().stream().anyMatch(Relation.Tag.class::isInstance);
        }
        if (field.type() instanceof Layout.Type.Coded coded) {
            return coded.sizeInBits() >= 0 && coded.sizeInBits() <= Long.SIZE;
        }
        return field.type() instanceof Layout.Type.Number || field.type() instanceof Layout.Type.Flag;
    }

    /** Whether the field says nothing of others. */
    private static boolean isPlain(Field field) {
        return field.relations().stream()
                .allMatch(relation -> relation instanceof Relation.Range || relation instanceof Relation.FloatRange);
    }

    /** Whether the numbers of a record inside another one lie in the rows of that. */
    private static boolean isFlat(OfRecord outer, Layout.Type.Nested nested) {
        if (!(nested.type().layout() instanceof OfRecord inner) || !isOfNumbers(inner)) {
            return false;
        }
        if (isCode(inner)) {
            return true;
        }
        boolean sameOrder =
                outer.numbering().equals(inner.numbering()) && inner.numbering().container() == 0;
        boolean isSmall = inner.minBits() % Byte.SIZE != 0 || numbers(inner) <= MOST_NUMBERS;
        return nested.sizeInBits() < 0 && sameOrder && isSmall;
    }

    private static boolean isOfNumbers(OfRecord record) {
        return record.fields().stream()
                .allMatch(field -> isPlain(field)
                        && (isNumber(field)
                                || (field.type() instanceof Layout.Type.Nested nested && isFlat(record, nested))));
    }

    /** Whether it is one number, for which it stands. */
    private static boolean isCode(OfRecord record) {
        return record.fields().size() == 1
                && record.fields().get(0).type() instanceof Layout.Type.Number
                && !(record.fields().get(0).meaning() instanceof Layout.Meaning.FloatingPoint)
                && !(record.fields().get(0).meaning() instanceof Layout.Meaning.Enumerated);
    }

    private static int numbers(OfRecord record) {
        return record.fields().stream()
                .mapToInt(field -> field.type() instanceof Layout.Type.Nested nested
                        ? numbers((OfRecord) nested.type().layout())
                        : 1)
                .sum();
    }
}
