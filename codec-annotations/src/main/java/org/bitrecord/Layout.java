package org.bitrecord;

import java.nio.charset.Charset;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the bits of a record or a union lie, as data: the same layout that the generated code has compiled in. It serves
 * whatever explains bytes rather than reads them fast. Immutable and safe on any thread.
 */
public sealed interface Layout extends Described {
    /** The {@link #maxBits()} of what has no upper bound of its own. */
    long UNBOUNDED = Long.MAX_VALUE;

    /** The simple name of the record or union. */
    String name();

    /** The least number of bits that a value takes. */
    long minBits();

    /** The greatest number of bits that a value takes, or {@link #UNBOUNDED}. */
    long maxBits();

    @Override
    default Layout layout() {
        return this;
    }

    /**
     * The picture, as RFCs draw it and as the Javadoc of the codec shows it: 32 bits a row in wire order, a cell for each
     * number and a row for each part of another kind, with its size where that is always the same. Of a union it is that of
     * each of its records, under the codes that choose it. A picture that {@link BitCodec#diagram} gives is not kept: this one
     * has the names of the components. Lines end with {@code \n}, but for the last.
     */
    default String diagram() {
        return LayoutDiagram.of(this);
    }

    /**
     * A record: its fields in wire order.
     *
     * @param numbering in which order its bytes and bits are numbered
     * @param maxDepth how often it may lie in itself; 0 if it cannot
     * @param fields one for each component, in order
     * @param context what its conditions ask of its context
     * @param documentation the first sentence of its documentation comment as plain text, or nothing
     */
    record OfRecord(
            String name,
            long minBits,
            long maxBits,
            Numbering numbering,
            int maxDepth,
            List<Field> fields,
            List<ContextNumber> context,
            String documentation)
            implements Layout {
        /** Keeps copies of the lists. */
        public OfRecord {
            fields = List.copyOf(fields);
            context = List.copyOf(context);
        }

        /** A record without documentation. */
        public OfRecord(
                String name,
                long minBits,
                long maxBits,
                Numbering numbering,
                int maxDepth,
                List<Field> fields,
                List<ContextNumber> context) {
            this(name, minBits, maxBits, numbering, maxDepth, fields, context, "");
        }

        /** The same with that documentation. */
        public OfRecord documented(String text) {
            return new OfRecord(name, minBits, maxBits, numbering, maxDepth, fields, context, text);
        }

        /** A record whose conditions ask nothing of a context. */
        public OfRecord(
                String name, long minBits, long maxBits, Numbering numbering, int maxDepth, List<Field> fields) {
            this(name, minBits, maxBits, numbering, maxDepth, fields, List.of());
        }

        /** A record that does not lie in itself. */
        public OfRecord(String name, long minBits, long maxBits, Numbering numbering, List<Field> fields) {
            this(name, minBits, maxBits, numbering, 0, fields);
        }

        /** A record in network order. */
        public OfRecord(String name, long minBits, long maxBits, List<Field> fields) {
            this(name, minBits, maxBits, Numbering.NETWORK, fields);
        }

        /**
         * The field of that name.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Field field(String name) {
            return fields.get(place(name));
        }

        /**
         * How many bits lie before the field of that name, counted from the record's first bit in wire order; empty if that
         * is not the same in every value, or if the field has no bits of its own.
         *
         * @throws IllegalArgumentException if there is no such field
         */
        public OptionalLong bitOffset(String name) {
            return bitOffset(place(name));
        }

        /**
         * As {@link #bitOffset(String)}, of the field at that place.
         *
         * @throws IndexOutOfBoundsException if there is no such field
         */
        public OptionalLong bitOffset(int place) {
            return Widths.offset(this, place);
        }

        private int place(String name) {
            for (int i = 0; i < fields.size(); i++) {
                if (fields.get(i).name().equals(name)) {
                    return i;
                }
            }
            throw new IllegalArgumentException(this.name + " has no component " + name);
        }
    }

    /**
     * A number of the context of a record.
     *
     * @param path the names that lead to it, such as {@code flags.marked}
     * @param type {@link Type.Number} or {@link Type.Flag}
     * @param in finds it in a context, which is not null; flags as 0 or 1
     */
    record ContextNumber(String path, Type type, ToLongFunction<Object> in) {}

    /**
     * In which order the bytes of a number follow each other, and the bits of a byte.
     *
     * @param container the size in bits of the words that numbers are cut out of, or 0 if there are none
     */
    record Numbering(Order bytes, BitOrder bits, int container) {
        /** Most significant byte and bit first, as RFCs draw it. */
        public static final Numbering NETWORK = new Numbering(Order.BIG, BitOrder.MSB_FIRST, 0);

        /** Bytes in this order, and bits as usual with it. */
        public static Numbering of(Order bytes) {
            return new Numbering(bytes, bytes == Order.LITTLE ? BitOrder.LSB_FIRST : BitOrder.MSB_FIRST, 0);
        }
    }

    /**
     * A union: one of several records.
     *
     * @param tag where an inside tag lies, or null if a {@link Relation.Tag} outside chooses
     * @param choices the records that have codes
     * @param otherwise the record for every other code, or null if other codes are malformed
     * @param fallback whether that record is read, too, where the one of a code is malformed or does not fill its region
     */
    record OfUnion(
            String name,
            long minBits,
            long maxBits,
            @Nullable InsideTag tag,
            List<Choice> choices,
            @Nullable Described otherwise,
            boolean fallback)
            implements Layout {
        /** Keeps a copy of the list. */
        public OfUnion {
            choices = List.copyOf(choices);
        }

        /** A union that nothing but a code chooses from. */
        public OfUnion(
                String name,
                long minBits,
                long maxBits,
                @Nullable InsideTag tag,
                List<Choice> choices,
                @Nullable Described otherwise) {
            this(name, minBits, maxBits, tag, choices, otherwise, false);
        }

        /** Whether its records are one and the same record in either byte order, which the tag says. */
        public boolean isByOrder() {
            return otherwise == null
                    && !choices.isEmpty()
                    && choices.stream()
                            .allMatch(choice -> choice.type().layout().name().equals(name));
        }
    }

    /**
     * All bytes of a region, which stand for others.
     *
     * @param by what turns them into those
     * @param type what those are
     */
    record OfPacked(RegionCodec by, Described type) implements Layout {
        @Override
        public String name() {
            return type.layout().name();
        }

        @Override
        public long minBits() {
            return 0;
        }

        @Override
        public long maxBits() {
            return UNBOUNDED;
        }
    }

    /**
     * Where the tag of a union lies inside its records.
     *
     * @param name the name of the constant component in the records
     * @param bitOffset its place in bits from the record's first bit
     * @param number its width and sign
     */
    record InsideTag(String name, int bitOffset, Type.Number number) {}

    /**
     * One record of a union.
     *
     * @param codes the codes that choose it, at least one
     * @param type the record
     */
    record Choice(List<Long> codes, Described type) {
        /** Keeps a copy of the list. */
        public Choice {
            codes = List.copyOf(codes);
        }
    }

    /**
     * One component of a record.
     *
     * @param name the component's name
     * @param type what its bits are
     * @param relations what it says of other components; empty for plain data
     * @param meaning what its number means to people
     * @param documentation what the documentation comment of the record says of it as plain text, or nothing
     */
    record Field(String name, Type type, List<Relation> relations, Meaning meaning, String documentation) {
        /** Keeps a copy of the list. */
        public Field {
            relations = List.copyOf(relations);
        }

        /** A field without documentation. */
        public Field(String name, Type type, List<Relation> relations, Meaning meaning) {
            this(name, type, relations, meaning, "");
        }

        /** The same with that documentation. */
        public Field documented(String text) {
            return new Field(name, type, relations, meaning, text);
        }

        /** A field whose number, if it is one, means just that. */
        public Field(String name, Type type, List<Relation> relations) {
            this(name, type, relations, new Meaning.Itself());
        }

        /** A field of plain data. */
        public Field(String name, Type type) {
            this(name, type, List.of());
        }

        /** The field's width in bits; empty if it is not the same in every value. */
        public OptionalLong bits() {
            return minBits() == maxBits() ? OptionalLong.of(minBits()) : OptionalLong.empty();
        }

        /**
         * The least width in bits, as far as the field says it by itself: what ends itself has at least its end, and of what a
         * field codec reads it is what that codec says. 0 if the field has no bits of its own, or may be absent.
         */
        public long minBits() {
            return Widths.min(type);
        }

        /**
         * The greatest width in bits, or {@link #UNBOUNDED}, as far as the field says it by itself: a length in another field
         * may bound it further.
         */
        public long maxBits() {
            return Widths.max(type);
        }
    }

    /** What a number means to people. */
    sealed interface Meaning {
        /** The number itself. */
        record Itself() implements Meaning {}

        /** The bits of a {@code float} or a {@code double}. */
        record FloatingPoint() implements Meaning {}

        /**
         * One of the constants of an enum.
         *
         * @param names those that have codes
         */
        record Enumerated(List<Name> names) implements Meaning {
            /** Keeps a copy of the list. */
            public Enumerated {
                names = List.copyOf(names);
            }
        }

        /**
         * A code, of which some values have names.
         *
         * @param names those that are known, in the order in which they are declared
         */
        record Named(List<Name> names) implements Meaning {
            /** Keeps a copy of the list. */
            public Named {
                names = List.copyOf(names);
            }
        }
    }

    /** A number that has a name. */
    record Name(String name, long value) {}

    /** What the bits of a field are. */
    sealed interface Type {
        /**
         * A number.
         *
         * @param bits its width, 1 to 64
         * @param signed whether it is in two's complement
         * @param constant its only value, or null
         * @param order the order of its bytes, or null if it is that of the record
         */
        @SuppressWarnings("JavaLangClash") // always written with its type: Type.Number
        record Number(
                int bits,
                boolean signed,
                @Nullable Long constant,
                @Nullable Order order) implements Type {
            /** A number in the order of its record. */
            public Number(int bits, boolean signed, @Nullable Long constant) {
                this(bits, signed, constant, null);
            }
        }

        /** One bit, true if it is 1. */
        record Flag() implements Type {}

        /**
         * A record, or a union with an inside tag.
         *
         * @param constant the only value of a code record, or null
         * @param sizeInBits the size in bits that it is given, always, or -1
         */
        record Nested(Described type, @Nullable Long constant, long sizeInBits) implements Type {
            /** A record or union of its own size. */
            public Nested(Described type, @Nullable Long constant) {
                this(type, constant, -1);
            }
        }

        /**
         * A union chosen by the field of the same record that has a {@link Relation.Tag} to this one.
         *
         * @param sizeInBits the size in bits that it is given, always, or -1
         */
        record Tagged(OfUnion union, long sizeInBits) implements Type {
            /** A union of its own size. */
            public Tagged(OfUnion union) {
                this(union, -1);
            }
        }

        /** Bytes up to the end of what bounds them. */
        record Data() implements Type {}

        /**
         * Bytes or a text that are more than so many bytes.
         *
         * @param charset the name of the text's charset; null: it is bytes
         * @param terminated the code unit that ends it, or -1
         * @param padded the code unit that fills the size, or -1
         * @param sizeInBits its size in bits, always, or -1
         * @param most how many bytes or chars there may be
         * @param constant its only value, as bytes in hexadecimal digits, or null
         */
        record Content(
                @Nullable String charset,
                int terminated,
                int padded,
                long sizeInBits,
                int most,
                @Nullable String constant)
                implements Type {
            /** How many bytes a code unit takes; those of bytes are bytes. */
            public int unit() {
                return charset == null ? 1 : "a".getBytes(Charset.forName(charset)).length;
            }
        }

        /**
         * Numbers one behind the other, or one number of more than 64 bits.
         *
         * @param bits the width of each
         * @param signed whether they are in two's complement
         * @param order the order of their bytes
         * @param sizeInBits the size of all, always, or -1
         * @param most how many there may be
         */
        record Samples(int bits, boolean signed, Order order, long sizeInBits, int most) implements Type {}

        /**
         * What fills up to a whole number of units.
         *
         * @param unit the size of a unit in bits
         * @param from the place of the first field of what is filled up
         * @param ones whether it is ones and not zeros
         */
        record Padding(int unit, int from, boolean ones) implements Type {}

        /**
         * A number without bits: what a method makes of fields before it.
         *
         * @param of the places of those fields; the complement of a place asks for the numbers in the small record there
         * @param by the method
         */
        record Called(List<Integer> of, Method by) implements Type {
            /** Keeps a copy of the list. */
            public Called {
                of = List.copyOf(of);
            }
        }

        /** A method of a record that gives a size or a count. */
        @FunctionalInterface
        interface Method {
            /**
             * Its result.
             *
             * @param arguments the fields: numbers as {@code Long}, flags as {@code Boolean}, all else as it is
             * @param context the context of the record, or null if there is none
             */
            long apply(List<Object> arguments, @Nullable Object context);
        }

        /**
         * A number inside a field before it, which its name leads to: {@code header.length} for {@code length} in
         * {@code header}. It has no bits of its own.
         *
         * @param of the place of that field
         * @param bitOffset how many bits of that field lie before the number, or 0 if that is not always the same
         * @param bits the width of the number
         */
        record Inside(int of, int bitOffset, int bits) implements Type {}

        /**
         * Something that a field codec reads.
         *
         * @param by the codec
         * @param minBits its least size in bits
         * @param sizeInBits its size in bits, always, or -1 if the codec finds its end
         */
        record Coded(FieldCodec<?> by, long minBits, long sizeInBits) implements Type {
            /** Something of one size, or of which no least size is known. */
            public Coded(FieldCodec<?> by, long sizeInBits) {
                this(by, Math.max(0, sizeInBits), sizeInBits);
            }
        }

        /**
         * A list.
         *
         * @param element the record or union that is repeated
         * @param until the condition over {@code it} and {@code index} that ends the list, or null if only the end of
         *     what bounds it does
         * @param orEnd whether the end of what bounds the list may end it although there is a condition
         * @param times how many elements there are, always, or -1
         * @param sizeInBits the size of the whole list in bits, always, or -1
         * @param most how many elements there may be
         */
        record Items(Described element, @Nullable String until, boolean orEnd, int times, long sizeInBits, int most)
                implements Type {
            /** A list that nothing but its condition or the end of what bounds it ends, or a {@link Relation.Count}. */
            public Items(Described element, @Nullable String until, boolean orEnd) {
                this(element, until, orEnd, -1, -1, Integer.MAX_VALUE);
            }
        }

        /**
         * Something that may be absent.
         *
         * @param type what is there if it is not
         * @param when the condition under which it is there
         */
        record Maybe(Described type, String when) implements Type {}
    }

    /** What a field says of other fields of its record; they are given by their places in {@link OfRecord#fields}. */
    sealed interface Relation {
        /**
         * The field is a length: it holds {@code size / unit + plus}.
         *
         * @param from the first field measured
         * @param through the last field measured
         * @param unit the size of one step in bits
         * @param plus what the number is more than the size
         * @param zero what the number 0 means
         */
        record Length(int from, int through, int unit, int plus, Zero zero) implements Relation {
            /** A length of which 0 says nothing special. */
            public Length(int from, int through, int unit, int plus) {
                this(from, through, unit, plus, Zero.ORDINARY);
            }
        }

        /**
         * The field is the number of elements of a list: it holds {@code elements + plus}.
         *
         * @param of the list's field
         * @param plus what the number is more than the number of elements
         */
        record Count(int of, int plus) implements Relation {}

        /**
         * The field is 1 exactly if an optional one is there.
         *
         * @param of the optional field
         */
        record Present(int of) implements Relation {}

        /**
         * The field chooses the record of a union.
         *
         * @param of the union's field
         * @param when the condition under which it does, or null if always
         */
        record Tag(int of, @Nullable String when) implements Relation {}

        /**
         * The field is a number that may have only some values; a raw one of 64 bits is compared unsigned.
         *
         * @param min the least
         * @param max the greatest
         * @param in all of them one by one, or empty if least and greatest say it
         */
        record Range(long min, long max, List<Long> in) implements Relation {
            /** Keeps a copy of the list. */
            public Range {
                in = List.copyOf(in);
            }
        }

        /**
         * The field is the bits of a {@code float} or a {@code double} that may be only some; a NaN is none of them.
         *
         * @param min the least, or {@code Long.MIN_VALUE} if there is none
         * @param max the greatest, or {@code Long.MAX_VALUE} if there is none
         * @param in all of them one by one, or empty if least and greatest say it
         */
        record FloatRange(long min, long max, List<Long> in) implements Relation {
            /** Keeps a copy of the list. */
            public FloatRange {
                in = List.copyOf(in);
            }
        }

        /**
         * The field said the byte order of what is behind it; it and what is before it have another one.
         *
         * @param before the order up to the field
         */
        record OrderFrom(Order before) implements Relation {}

        /**
         * The field, a record or a union, cannot be read without a context.
         *
         * @param of the places of the fields of which that is made, as in {@link Type.Called}
         * @param by the method that makes it
         */
        record Context(List<Integer> of, Supply by) implements Relation {
            /** Keeps a copy of the list. */
            public Context {
                of = List.copyOf(of);
            }
        }

        /** A method of a record that gives a context. */
        @FunctionalInterface
        interface Supply {
            /**
             * The context.
             *
             * @param arguments the fields, as {@link Type.Method} takes them
             * @param context the context of the record around, or null if there is none
             * @param size how many bytes the field takes that is given it
             */
            @Nullable
            Object apply(List<Object> arguments, @Nullable Object context, int size);
        }

        /**
         * The field is a checksum.
         *
         * @param algorithm how it is computed
         * @param from the first field covered
         * @param through the last field covered
         * @param except the fields between that are not covered
         * @param when the condition under which the field is a checksum, or null if always
         * @param zeroMeansAbsent whether 0 says that there is none
         * @param decoded whether what it covers is not the bytes of a field but what they unpack to
         * @param pseudoHeader what writes the context of the record, which is covered before everything else; or null
         */
        record Checksum(
                ChecksumAlgorithm algorithm,
                int from,
                int through,
                List<Integer> except,
                @Nullable String when,
                boolean zeroMeansAbsent,
                boolean decoded,
                @Nullable Codec<?> pseudoHeader)
                implements Relation {
            /** Keeps a copy of the list. */
            public Checksum {
                except = List.copyOf(except);
            }

            /** A checksum of all fields from one to another. */
            public Checksum(ChecksumAlgorithm algorithm, int from, int through) {
                this(algorithm, from, through, List.of(), null, false, false, null);
            }
        }
    }
}
