package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.Grain;
import org.bitrecord.processor.layout.Offset;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Region;
import org.bitrecord.processor.model.TypeName;

/** How things are called in generated code. */
final class Names {
    /** What codecs have anyway, and might be what a component gives its name to. */
    private static final Set<String> INHERITED = Set.of("readBits", "writeBits");

    private Names() {}

    static ClassName type(TypeName name) {
        String[] nested = name.simpleNames().stream().skip(1).toArray(String[]::new);
        return ClassName.get(name.packageName(), name.simpleNames().get(0), nested);
    }

    /** The codec of a record or union. */
    static ClassName codec(TypeName name) {
        return type(name.codec());
    }

    /** {@code totalLength} behind a word: {@code computed} gives {@code computedTotalLength}. */
    static String method(String prefix, Field field) {
        String name = prefix + capitalized(field.local());
        return INHERITED.contains(name) ? name + "_" : name;
    }

    /** The local variable for the end of a component. */
    static String end(Field field) {
        return stem(field) + "End";
    }

    /** A place in a record, counted from {@code start} or from where a component ends. */
    static CodeBlock place(Offset offset, RecordLayout layout, Function<Field, String> endOf) {
        String base = offset.after() == Offset.START
                ? "start"
                : endOf.apply(layout.fields().get(offset.after()));
        long behind = layout.grain().of(offset.bits());
        return behind == 0 ? CodeBlock.of("$L", base) : CodeBlock.of("$L + $L", base, behind);
    }

    /** The local variable for the beginning of a region that is found from its end: that of its first component. */
    static String start(RecordLayout layout, Region region) {
        return layout.fields().get(region.from()).name() + "Start";
    }

    /**
     * The local variable for the end of a region: that of its last component, whose end it is; of several regions that
     * end together, only the innermost is called so, and the others after their length.
     */
    static String end(RecordLayout layout, Region region) {
        if (isInnermost(layout, region)) {
            return end(layout.fields().get(region.through()));
        }
        // The end of this length, or of another region that ends with it, may be called after it; and one length may
        // have
        // several regions.
        Field length = layout.fields().get(region.length());
        boolean taken = !length.isFixed()
                || layout.regions().stream()
                        .anyMatch(other -> other.through() == region.length() && !other.fixed() && !other.isLate());
        long before = layout.regions().stream()
                .filter(other -> other.length() == region.length() && other.index() < region.index())
                .filter(other -> !other.fixed() && !other.isLate() && !isInnermost(layout, other))
                .count();
        return stem(length) + (taken ? "RegionEnd" : "End") + (before == 0 ? "" : before + 1);
    }

    /** What variables for the places of a component begin with; a number inside a component has a path for a name. */
    private static String stem(Field field) {
        return field.access() == Field.Access.INSIDE ? field.local() : field.name();
    }

    /** Whether no region inside this one ends with it. */
    private static boolean isInnermost(RecordLayout layout, Region region) {
        return layout.regions().stream()
                .filter(other -> other.through() == region.through() && !other.fixed() && !other.isLate())
                .allMatch(other -> other.index() <= region.index());
    }

    /** The constant with the algorithm of a checksum; an underscore of the name's own is doubled, so that none clash. */
    static String algorithm(Field field) {
        return constant(field, "ALGORITHM");
    }

    /** The constant with something of a component. */
    static String constant(Field field, String what) {
        return constant(field.local(), what);
    }

    /** The constant with something of what is called so in {@code read}. */
    static String constant(String local, String what) {
        return local.replace("_", "__").replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT) + "_" + what;
    }

    static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The method of codecs that reads where places are counted like this. */
    static String read(Grain grain) {
        return grain == Grain.BYTE ? "read" : "readBits";
    }

    /** The method of codecs that measures where sizes are counted like this. */
    static String size(Grain grain) {
        return grain == Grain.BYTE ? "sizeInBytes" : "sizeInBits";
    }

    /** The method of codecs that writes where places are counted like this. */
    static String write(Grain grain) {
        return grain == Grain.BYTE ? "write" : "writeBits";
    }
}
