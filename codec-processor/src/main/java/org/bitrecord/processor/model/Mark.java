package org.bitrecord.processor.model;

import java.util.List;
import org.bitrecord.BitOrder;
import org.bitrecord.Order;
import org.bitrecord.Policy;
import org.bitrecord.Zero;
import org.jspecify.annotations.Nullable;

/** What one annotation says of a component or of a type argument. */
public sealed interface Mark {
    /** The annotation. */
    SourceRef at();

    /** What the annotation is called: {@code @Size}. */
    default String annotation() {
        if (this instanceof AlignDecl) {
            return "@AlignTo";
        }
        return this instanceof GapDecl gap && gap.after()
                ? "@GapAfter"
                : "@" + getClass().getSimpleName().replace("Decl", "");
    }

    /**
     * A name of another component inside an annotation.
     *
     * @param name the name as written
     * @param at the string literal
     */
    record Reference(String name, SourceRef at) {}

    /**
     * The text of an expression inside an annotation.
     *
     * @param text the text as written
     * @param at the string literal
     */
    record Text(String text, SourceRef at) {}

    /**
     * {@code @Bits}.
     *
     * @param value the width in bits
     * @param order the byte order of this number, or null if it is that of the record
     * @param valueAt the number
     */
    record BitsDecl(int value, boolean signed, @Nullable Order order, SourceRef at, SourceRef valueAt) implements Mark {
        /** As source code writes it. */
        public String text() {
            String more = (signed ? ", signed = true" : "") + (order == null ? "" : ", order = Order." + order);
            return more.isEmpty() ? "@Bits(" + value + ")" : "@Bits(value = " + value + more + ")";
        }
    }

    /**
     * {@code @Const}.
     *
     * @param value the number, or null if it is not written
     * @param hex the bytes in hexadecimal digits, or null
     * @param text the text, or null
     * @param valueAt what is written of the three
     */
    record ConstDecl(
            @Nullable Long value,
            @Nullable String hex,
            @Nullable String text,
            SourceRef at,
            SourceRef valueAt) implements Mark {}

    /**
     * {@code @Range}.
     *
     * @param in the only values, or empty
     */
    record RangeDecl(long min, long max, List<Long> in, SourceRef at) implements Mark {}

    /**
     * {@code @Gap} or {@code @GapAfter}.
     *
     * @param after whether it lies behind the component
     */
    record GapDecl(boolean after, int bits, Policy policy, SourceRef at, SourceRef bitsAt) implements Mark {}

    /** {@code @When}. */
    record WhenDecl(Text condition, SourceRef at) implements Mark {}

    /** {@code @Present}. */
    record PresentDecl(Reference of, SourceRef at) implements Mark {}

    /** What a number says of other components: one that is the component, or lies inside it. */
    sealed interface Describing extends Mark {
        /** The path of the number inside the component, which is a record then; null if the component is the number. */
        @Nullable
        Reference in();

        /** The same said of a component that is the number. */
        Mark ofItself();
    }

    /**
     * {@code @Length}.
     *
     * @param of the measured components; empty if not said
     * @param through the last measured component, or null if not said
     * @param in the path of the number inside the component, or null if the component is the number
     * @param unitAt the unit's literal, or the annotation if it is not written
     */
    record LengthDecl(
            List<Reference> of,
            @Nullable Reference through,
            int unit,
            int plus,
            Zero zero,
            @Nullable Reference in,
            SourceRef at,
            SourceRef unitAt)
            implements Describing {
        /** Whether the component is among those that it names as measured. */
        public boolean names(String component) {
            return of.stream().anyMatch(measured -> measured.name().equals(component));
        }

        /** Whether the component is the only one that it names as measured. */
        public boolean measuresOnly(String component) {
            return of.size() == 1 && names(component);
        }

        @Override
        public Mark ofItself() {
            return new LengthDecl(of, through, unit, plus, zero, null, at, unitAt);
        }
    }

    /** {@code @Count}. */
    record CountDecl(Reference of, int plus, @Nullable Reference in, SourceRef at) implements Describing {
        @Override
        public Mark ofItself() {
            return new CountDecl(of, plus, null, at);
        }
    }

    /**
     * {@code @Tag}.
     *
     * @param when the condition's text, or null
     * @param whenAt the condition's literal, or the annotation if there is none
     */
    record TagDecl(
            Reference of, @Nullable String when, @Nullable Reference in, SourceRef at, SourceRef whenAt)
            implements Describing {
        @Override
        public Mark ofItself() {
            return new TagDecl(of, when, null, at, whenAt);
        }
    }

    /**
     * {@code @Checksum}.
     *
     * @param algorithm the class of the algorithm
     * @param lack what keeps generated code from making an object of that class, or null if nothing does
     * @param padsBits whether the class has a word on bits that are no whole byte
     */
    record ChecksumDecl(
            TypeName algorithm,
            SourceRef algorithmAt,
            @Nullable ClassLack lack,
            List<Reference> of,
            @Nullable Reference from,
            @Nullable Reference through,
            List<Reference> except,
            boolean pseudoHeader,
            Zero zero,
            @Nullable Text when,
            boolean decoded,
            boolean padsBits,
            @Nullable Reference in,
            SourceRef at)
            implements Describing {
        @Override
        public Mark ofItself() {
            return new ChecksumDecl(
                    algorithm,
                    algorithmAt,
                    lack,
                    of,
                    from,
                    through,
                    except,
                    pseudoHeader,
                    zero,
                    when,
                    decoded,
                    padsBits,
                    null,
                    at);
        }
    }

    /** {@code @OrderFrom}. */
    record OrderFromDecl(long little, long big, @Nullable Reference in, SourceRef at) implements Describing {
        @Override
        public Mark ofItself() {
            return new OrderFromDecl(little, big, null, at);
        }
    }

    /** {@code @Offset}. */
    record OffsetDecl(Reference of, int unit, int plus, SourceRef at) implements Mark {}

    /** {@code @Rest}. */
    record RestDecl(SourceRef at) implements Mark {}

    /**
     * {@code @Until}.
     *
     * @param condition the condition's text; empty if there is a terminator
     * @param terminator the byte that ends bytes, or -1
     * @param conditionAt its literal
     */
    record UntilDecl(String condition, int terminator, boolean orEnd, SourceRef at, SourceRef conditionAt)
            implements Mark {}

    /** {@code @Prefixed}. */
    record PrefixedDecl(int bits, int unit, int plus, boolean count, SourceRef at, SourceRef bitsAt) implements Mark {}

    /** {@code @Size}, in bytes. */
    record SizeDecl(int value, SourceRef at, SourceRef valueAt) implements Mark {}

    /** {@code @Times}. */
    record TimesDecl(int value, SourceRef at, SourceRef valueAt) implements Mark {}

    /** {@code @Max}. */
    record MaxDecl(int value, SourceRef at, SourceRef valueAt) implements Mark {}

    /** What an alignment is counted from. */
    enum Anchor {
        RECORD,
        REGION
    }

    /** {@code @AlignTo}. */
    record AlignDecl(int unit, Anchor from, int fill, SourceRef at, SourceRef unitAt) implements Mark {}

    /**
     * {@code @Text}.
     *
     * @param terminated the code unit that ends it, or -1
     * @param padded the code unit that fills what is left, or -1
     * @param isNamed whether the charset is written
     */
    record TextDecl(String charset, boolean isNamed, int terminated, int padded, SourceRef at, SourceRef charsetAt)
            implements Mark {}

    /**
     * {@code @With}.
     *
     * @param codec the class of the codec
     * @param args what its constructor is given
     * @param lack what keeps generated code from making an object of that class, or null if nothing does
     * @param takes how many numbers its constructors take that generated code can call
     * @param value the type of its values as written, or null if it is not told
     * @param facts what the class says of itself
     */
    record WithDecl(
            TypeName codec,
            List<Long> args,
            @Nullable ClassLack lack,
            List<Integer> takes,
            @Nullable String value,
            CodecFacts facts,
            SourceRef at,
            SourceRef codecAt)
            implements Mark {}

    /**
     * What the class of a field codec says by its constants.
     *
     * @param minBits the least size of a value in bits
     * @param maxBits the greatest, or {@link org.bitrecord.Layout#UNBOUNDED}
     * @param lossless whether one value has one form
     * @param isRegion whether it is a codec of all bytes of a region (R75)
     */
    record CodecFacts(long minBits, long maxBits, boolean lossless, boolean isRegion) {}

    /** {@code @Default}. */
    record DefaultDecl(long value, SourceRef at, SourceRef valueAt) implements Mark {}

    /** What an alignment fills up behind a component. */
    record Padding(AlignDecl by, SourceRef at) implements Mark {}

    /** A number that takes no bits: a method of the record gives it. */
    record Called(Hatch hatch, SourceRef at) implements Mark {}

    /**
     * A number inside a component that is a record.
     *
     * @param record the component
     * @param path the names that lead to the number, that of the component first
     */
    record Inside(String record, List<String> path, SourceRef at) implements Mark {
        /** Keeps a copy of the list. */
        public Inside {
            path = List.copyOf(path);
        }
    }

    /** A component about which nothing can be said, since it has a mistake that is told elsewhere. */
    record Mistaken(SourceRef at) implements Mark {}

    /** Bits that no component holds, between those that have one. */
    record Hidden(SourceRef at) implements Mark {}

    /**
     * The type argument of a list or an optional component, laid out like the only component of a record.
     *
     * @param of the component
     * @param inList whether that is a list
     */
    record Bare(String of, boolean inList, SourceRef at) implements Mark {}

    /**
     * The order that a record states, or takes from what is around it.
     *
     * @param bytes the byte order
     * @param bits the bit order
     * @param stated whether the record, a class around it or its package says so; else it is the usual one
     * @param bitsStated whether the bit order is said beside the byte order
     */
    record Ordering(Order bytes, BitOrder bits, boolean stated, boolean bitsStated) {
        /** What holds where nothing is said. */
        public static final Ordering USUAL = new Ordering(Order.BIG, BitOrder.MSB_FIRST, false, false);

        /** R10: big-endian numbers bits from the most significant one, little-endian from the least. */
        public static BitOrder usualBits(Order bytes) {
            return bytes == Order.LITTLE ? BitOrder.LSB_FIRST : BitOrder.MSB_FIRST;
        }

        /** Whether numbers lie the same in both. */
        public boolean isAs(Ordering other) {
            return bytes == other.bytes && bits == other.bits;
        }

        /** The same with another byte order, and the bit order that goes with it. */
        public Ordering with(Order other) {
            return new Ordering(other, bitsStated ? bits : usualBits(other), true, bitsStated);
        }
    }
}
