package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.BitOrder;
import org.bitrecord.Layout;
import org.bitrecord.Order;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.TypeName;

/**
 * What people want to know of a record or a union before they use it, in words. Names and code in it stand in back-ticks;
 * nothing in it depends on where it is printed.
 *
 * @param size how many bytes a value takes, or bits if it need not be whole bytes
 * @param picture the lines of the picture: that of the specification, if the user gave it
 * @param components a line for each component, and for the bits between them
 * @param records for each record of a union what chooses it
 */
public record Documentation(String size, List<String> picture, List<String> components, List<Chosen> records) {
    /** From here on, hexadecimal digits say more than decimal ones. */
    private static final long LARGE = 256;

    /** Keeps copies of the lists. */
    public Documentation {
        picture = List.copyOf(picture);
        components = List.copyOf(components);
        records = List.copyOf(records);
    }

    /**
     * A record of a union.
     *
     * @param by what chooses it
     */
    public record Chosen(String by, TypeName record) {}

    /** That of a record. */
    public static Documentation of(RecordLayout layout) {
        ComponentWords words = new ComponentWords(layout);
        List<String> lines = new ArrayList<>();
        for (Field field : layout.fields()) {
            if (words.areWorthwhile(field)) {
                lines.add(words.of(field));
            }
        }
        String size = size(layout.minBits(), layout.maxBits(), layout.isWholeBytes());
        return new Documentation(size + order(layout), picture(layout), lines, List.of());
    }

    /** That of a union. */
    public static Documentation of(UnionLayout layout) {
        List<Chosen> records = new ArrayList<>();
        for (UnionLayout.Choice choice : layout.choices()) {
            List<String> codes = choice.codes().stream()
                    .map(code -> layout.textSize() == 0 ? number(code, false) : "`" + layout.text(code) + "`")
                    .toList();
            records.add(new Chosen(listed(codes, "or"), choice.type()));
        }
        TypeName door = layout.declaration().door();
        if (door != null) {
            records.add(new Chosen("the codes that are bound to a codec", door));
        }
        if (layout.otherwise() != null) {
            String malformed = layout.fallsBack() ? ", or one whose record is malformed" : "";
            records.add(new Chosen("any other code" + malformed, layout.otherwise()));
        }
        String size = size(layout.minBits(), layout.maxBits(), layout.isWholeBytes());
        return new Documentation(size, List.of(), List.of(), records);
    }

    /** What differs from numbers whose most significant byte and bit come first. */
    private static String order(RecordLayout layout) {
        Declaration.Settings settings = layout.declaration().settings();
        if (layout.isBare() || layout.byOrder() != null) {
            return "";
        }
        boolean little = settings.order().bytes() == Order.LITTLE;
        boolean leastFirst = settings.order().bits() == BitOrder.LSB_FIRST;
        if (settings.container() > 0) {
            return ", in words of " + plural(settings.container(), "bit") + ", " + (little ? "little" : "big")
                    + "-endian, cut from the " + (leastFirst ? "least" : "most") + " significant bit on";
        }
        return little ? ", little-endian" : "";
    }

    private static List<String> picture(RecordLayout layout) {
        Declaration.Diagram diagram = layout.declaration().settings().diagram();
        if (diagram == null || layout.isBare()) {
            return BitDiagram.of(layout);
        }
        return diagram.text()
                .stripTrailing()
                .stripIndent()
                .lines()
                .dropWhile(String::isEmpty)
                .toList();
    }

    /** A size that lies between two. */
    static String size(long minBits, long maxBits, boolean isWholeBytes) {
        boolean bytes = isWholeBytes && minBits % Byte.SIZE == 0;
        int unit = bytes ? Byte.SIZE : 1;
        long min = minBits / unit;
        String name = bytes ? "byte" : "bit";
        if (maxBits == Layout.UNBOUNDED) {
            return plural(min, name) + " or more";
        }
        long max = maxBits / unit;
        return min == max ? plural(min, name) : min + " to " + plural(max, name);
    }

    static String plural(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    /** A number; a large one in hexadecimal digits, too. */
    static String number(long value, boolean unsigned) {
        String text = unsigned ? Long.toUnsignedString(value) : Long.toString(value);
        boolean large = unsigned ? Long.compareUnsigned(value, LARGE) >= 0 : value >= LARGE;
        return large ? text + " (0x" + Long.toHexString(value) + ")" : text;
    }

    /** One behind the other, with a word before the last. */
    static String listed(List<String> parts, String word) {
        int last = parts.size() - 1;
        return last == 0
                ? parts.get(0)
                : String.join(", ", parts.subList(0, last)) + " " + word + " " + parts.get(last);
    }
}
