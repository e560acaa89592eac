package org.bitrecord.processor.layout.rules;

import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Hatch;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.Mark.BitsDecl;
import org.jspecify.annotations.Nullable;

/** Knows which components are numbers, by themselves or as a code record. */
final class Numbers {
    private Numbers() {}

    /** Whether the type is that of a number. */
    static boolean isNumber(FieldType type) {
        return type instanceof FieldType.OfInt || type instanceof FieldType.OfLong;
    }

    /** Whether the component is a number or a code record: a record of exactly one number. */
    static boolean isNumberOrCode(Component component, Declarations all) {
        return isNumber(component.type()) || code(component.type(), all) != null;
    }

    /** The width of a number or a code record; null if it is neither, or if its own {@code @Bits} is missing. */
    static @Nullable BitsDecl width(Component component, Declarations all) {
        Component code = code(component.type(), all);
        if (code != null) {
            return code.bits();
        }
        return isNumber(component.type()) ? component.bits() : null;
    }

    /** The least value of a width; of 64 bits, which every {@code long} fits, that of a {@code long}. */
    static long least(BitsDecl bits) {
        return bits.signed() || bits.value() == Long.SIZE ? -1L << (bits.value() - 1) : 0;
    }

    /** The greatest value of a width; of 64 bits, which every {@code long} fits, that of a {@code long}. */
    static long greatest(BitsDecl bits) {
        return bits.signed() || bits.value() == Long.SIZE ? ~least(bits) : (1L << bits.value()) - 1;
    }

    /** The only component of a code record, or null if the type is none. */
    static @Nullable Component code(FieldType type, Declarations all) {
        if (type instanceof FieldType.Named named
                && all.find(named.name()) instanceof Declaration.OfRecord record
                && record.components().size() == 1
                && isNumber(record.components().get(0).type())
                && !isMore(record)) {
            return record.components().get(0);
        }
        return null;
    }

    /** Whether there is more in the record than its number is: something hidden, or what it says of the record. */
    private static boolean isMore(Declaration.OfRecord single) {
        return single.components().get(0).marks().stream()
                        .anyMatch(mark -> !(mark instanceof BitsDecl
                                || mark instanceof Mark.ConstDecl
                                || mark instanceof Mark.RangeDecl
                                || mark instanceof Mark.DefaultDecl))
                || single.hatches().stream().anyMatch(hatch -> hatch.kind() == Hatch.Kind.VALUE);
    }
}
