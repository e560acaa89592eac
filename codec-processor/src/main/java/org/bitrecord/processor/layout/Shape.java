package org.bitrecord.processor.layout;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** What the bits of a component are. */
public sealed interface Shape {
    /** The least size in bits. */
    long minBits();

    /** The greatest size in bits, or {@link org.bitrecord.Layout#UNBOUNDED}: the least, of what is of one size. */
    default long maxBits() {
        return minBits();
    }

    /** How its end is found: by its size, of what is of one size. */
    default Extent extent() {
        return Extent.FIXED;
    }

    /** Whether every value takes whole bytes. */
    default boolean isWholeBytes() {
        return minBits() % 8 == 0 && maxBits() == minBits();
    }

    /** Whether something in it begins or ends within a byte, so that it has to be counted in bits. */
    default boolean isOfBits() {
        return !isWholeBytes();
    }

    /** What is asked before it is read, or of its elements. */
    default List<Condition> conditions() {
        return List.of();
    }

    /** The number that it is: its own, or that of a code record; null if it is none. */
    @Nullable
    default WireNumber number() {
        return null;
    }

    /**
     * A number in a run.
     *
     * @param constant the only value that it may have, or null
     */
    public record Scalar(WireNumber number, @Nullable Long constant) implements Shape {
        @Override
        public long minBits() {
            return number.bits();
        }
    }

    /**
     * A small record of plain numbers that lies in a run with its neighbours.
     *
     * @param constant the only value that a code record may have, or null
     */
    public record Flat(RecordLayout layout, @Nullable Long constant) implements Shape {
        @Override
        public long minBits() {
            return layout.minBits();
        }

        @Override
        @Nullable
        public WireNumber number() {
            return layout.code();
        }
    }

    /** A record or a union: it has a size of its own, or is a region of the size that the component states. */
    public sealed interface Sizable extends Shape {
        /** The size that its values have by themselves. */
        Size own();

        /** The size in bits that it is given, always, or {@link Items#UNSIZED}. */
        long size();

        /** Whether it is a region of a size that the component states. */
        default boolean isSized() {
            return size() != Items.UNSIZED;
        }

        @Override
        default long minBits() {
            return isSized() ? size() : own().minBits();
        }

        @Override
        default long maxBits() {
            return isSized() ? size() : own().maxBits();
        }

        @Override
        default Extent extent() {
            return isSized() ? Extent.FIXED : own().extent();
        }

        @Override
        default boolean isWholeBytes() {
            return isSized() || own().isWholeBytes();
        }

        @Override
        default boolean isOfBits() {
            return !own().isWholeBytes();
        }
    }

    /**
     * A record, or a union with an inside tag, that is read by a codec of its own.
     *
     * @param codec the class that reads it
     * @param isUnion whether it is a union
     * @param bare the layout of a type argument that is no record of its own, or null
     * @param own the size that its values have by themselves
     * @param size the size in bits that it is given, always, or {@link Items#UNSIZED}
     * @param fallsBack whether it is a union of which a record may be read where another one is malformed (R63)
     * @param packing how all bytes of its region stand for it, or null if they are it (R75)
     */
    public record Nested(
            TypeName type,
            TypeName codec,
            boolean isUnion,
            @Nullable RecordLayout bare,
            Size own,
            long size,
            boolean fallsBack,
            @Nullable Packing packing)
            implements Sizable {}

    /**
     * What stands for something else.
     *
     * @param codec the class of the region codec
     * @param args what its constructor is given
     * @param inner what the bytes stand for, or null if that is bytes
     * @param keepsBytes whether the component holds the bytes beside that
     */
    public record Packing(
            TypeName codec, List<Long> args, @Nullable Nested inner, boolean keepsBytes) {
        /** Keeps a copy of the list. */
        public Packing {
            args = List.copyOf(args);
        }
    }

    /**
     * The size of a record or union.
     *
     * @param minBits the least
     * @param maxBits the greatest, or {@link org.bitrecord.Layout#UNBOUNDED}
     * @param extent how the end of a value is found
     * @param isWholeBytes whether every value is whole bytes
     */
    public record Size(long minBits, long maxBits, Extent extent, boolean isWholeBytes) {}

    /**
     * Something that may be absent.
     *
     * @param inner what is there if it is not
     * @param when the condition under which it is there
     */
    public record Maybe(Nested inner, Condition when) implements Shape {
        @Override
        public List<Condition> conditions() {
            return List.of(when);
        }

        /** The number that is there if it is one, or null. */
        @Override
        @Nullable
        public WireNumber number() {
            RecordLayout argument = inner.bare();
            return argument != null
                            && argument.fields().size() == 1
                            && argument.fields().get(0).shape() instanceof Scalar scalar
                            && scalar.number().isItself()
                    ? scalar.number()
                    : null;
        }

        @Override
        public long minBits() {
            return 0;
        }

        @Override
        public long maxBits() {
            return inner.maxBits();
        }

        @Override
        public boolean isWholeBytes() {
            return inner.isWholeBytes();
        }

        @Override
        public Extent extent() {
            // R43: where it is absent because nothing is left, nothing can follow.
            boolean absorbs = inner.extent() == Extent.ABSORBING || when.asksWhatRemains();
            return absorbs ? Extent.ABSORBING : Extent.DELIMITED;
        }
    }

    /**
     * What fills up to a whole number of units behind what has no fixed size.
     *
     * @param unit the size of a unit in bytes
     * @param from the first component of what is filled up
     * @param ones whether it is ones and not zeros
     * @param maxBits what it is at most: whole bytes, if what it fills up is
     */
    public record Padding(int unit, int from, boolean ones, long maxBits) implements Shape {
        @Override
        public long minBits() {
            return 0;
        }

        @Override
        public boolean isOfBits() {
            return false; // it ends at a whole byte, wherever it begins
        }

        @Override
        public Extent extent() {
            return Extent.DELIMITED;
        }
    }

    /** No bits at all: an alignment that always holds. */
    public record Nothing() implements Shape {
        @Override
        public long minBits() {
            return 0;
        }
    }

    /** A number without bits, which a method of the record gives. */
    public record Called(Call by) implements Shape {
        @Override
        public long minBits() {
            return 0;
        }

        @Override
        public WireNumber number() {
            return new WireNumber(63, false, WireNumber.JavaType.LONG);
        }
    }

    /**
     * A number inside a component before it, which is a record: no bits of its own.
     *
     * @param of the index of that component
     * @param path the names that lead to the number, that of the component first
     * @param records the records on that way, that of the component first
     * @param last the component that is the number, in the last of the records
     * @param inRun whether the record lies in a run, so that its numbers are at hand
     */
    public record Inside(int of, List<String> path, List<RecordLayout> records, Field last, boolean inRun)
            implements Shape {
        /** Keeps copies of the lists. */
        public Inside {
            path = List.copyOf(path);
            records = List.copyOf(records);
        }

        /** The path of the number itself, where the component that it is is a code record. */
        public List<String> numberPath() {
            if (!(last.shape() instanceof Flat flat)) {
                return path;
            }
            List<String> whole = new ArrayList<>(path);
            whole.add(flat.layout().fields().get(0).name());
            return whole;
        }

        /** Whether the number lies at one place of the component, whatever the value. */
        public boolean isPlaced() {
            return fields().allMatch(field -> field.at().after() == Offset.START);
        }

        /** How many bits of the component lie before the number, where it is placed. */
        public int bitsBefore() {
            return fields().mapToInt(field -> field.at().bits()).sum();
        }

        private Stream<Field> fields() {
            return IntStream.range(0, records.size())
                    .mapToObj(i -> records.get(i).field(path.get(i + 1)));
        }

        @Override
        public long minBits() {
            return 0;
        }

        @Override
        @Nullable
        public WireNumber number() {
            return last.number();
        }
    }

    /**
     * Something that a field codec reads: as many bits as the codec finds.
     *
     * @param by the codec
     */
    public record Coded(Coding by, long minBits, long maxBits) implements Shape {
        @Override
        public Extent extent() {
            return minBits == maxBits ? Extent.FIXED : Extent.DELIMITED;
        }

        @Override
        public boolean isWholeBytes() {
            return minBits % 8 == 0 && (maxBits % 8 == 0 || maxBits == org.bitrecord.Layout.UNBOUNDED);
        }

        /** The number that it is as far as others see it, or null if it is none. */
        @Override
        @Nullable
        public WireNumber number() {
            if (by.type() instanceof FieldType.OfInt) {
                return new WireNumber(31, false, WireNumber.JavaType.INT);
            }
            return by.type() instanceof FieldType.OfLong ? new WireNumber(63, false, WireNumber.JavaType.LONG) : null;
        }
    }

    /**
     * A field codec and its values.
     *
     * @param codec its class
     * @param args what its constructor is given
     * @param type the type of the component
     * @param lossless whether one value has one form
     * @param little whether the least significant bit comes first
     * @param isNarrowed whether it is a codec of {@code Long} that serves an {@code int}
     */
    public record Coding(
            TypeName codec, List<Long> args, FieldType type, boolean lossless, boolean little, boolean isNarrowed) {
        /** Keeps a copy of the list. */
        public Coding {
            args = List.copyOf(args);
        }
    }

    /**
     * Numbers one behind the other.
     *
     * @param bits the width of each
     * @param type what holds them: {@code Ints}, {@code Longs} or {@code BigInteger}
     */
    public record Samples(int bits, boolean signed, boolean little, FieldType type) {}

    /** How many elements a list has. */
    public sealed interface Count {}

    /**
     * As many as a component says.
     *
     * @param index the index of that component
     * @param plus what its number is more than the number of elements
     */
    public record CountedBy(int index, int plus) implements Count {}

    /** Always the same number. */
    public record Times(int count) implements Count {}

    /**
     * A union chosen by another component.
     *
     * @param tag the index of that component
     * @param when the condition under which it chooses, or null if always
     * @param size the size in bits that it is given, always, or {@link Items#UNSIZED}
     */
    public record Tagged(
            UnionLayout union, int tag, @Nullable Condition when, long size) implements Sizable {
        @Override
        public List<Condition> conditions() {
            return when == null ? List.of() : List.of(when);
        }

        @Override
        public Size own() {
            return union.size();
        }
    }

    /**
     * Bytes, or a text.
     *
     * @param charset the name of the text's charset; null: it is bytes
     * @param terminated the code unit that ends it, or -1
     * @param padded the code unit that fills the size behind it, or -1
     * @param size its size in bits, always, or {@link Items#UNSIZED}
     * @param most how many bytes or chars there may be
     * @param constant the only value that it may have, as bytes in hexadecimal digits, or null
     * @param samples the numbers that it is made of, or null if it is bytes or a text
     */
    public record Data(
            @Nullable String charset,
            int terminated,
            int padded,
            long size,
            int most,
            @Nullable String constant,
            @Nullable Samples samples)
            implements Shape {
        /** Bytes up to the end of what bounds them. */
        public static final Data PLAIN = new Data(null, -1, -1, Items.UNSIZED, Items.UNLIMITED, null, null);

        @Override
        public boolean isWholeBytes() {
            return true;
        }

        /** Whether it is more than so many bytes: a text, or something that a terminator or padding ends. */
        public boolean isContent() {
            return charset != null || terminated >= 0 || padded >= 0 || samples != null;
        }

        @Override
        public long minBits() {
            if (size != Items.UNSIZED) {
                return size;
            }
            return terminated < 0 ? 0 : charset == null ? 8 : 8L * "a".getBytes(Charset.forName(charset)).length;
        }

        @Override
        public long maxBits() {
            return size != Items.UNSIZED ? size : org.bitrecord.Layout.UNBOUNDED;
        }

        @Override
        public Extent extent() {
            if (size != Items.UNSIZED) {
                return Extent.FIXED;
            }
            return terminated >= 0 ? Extent.DELIMITED : Extent.ABSORBING;
        }
    }

    /**
     * A list.
     *
     * @param until the condition over {@code it} and {@code index} that ends it, or null
     * @param orEnd whether the end of what encloses the list may end it although there is a condition
     * @param count how many elements there are, or null if something else ends it
     * @param size its size in bits, always, or {@link #UNSIZED}
     * @param most how many elements there may be
     */
    public record Items(
            Nested element,
            @Nullable Condition until,
            boolean orEnd,
            @Nullable Count count,
            long size,
            int most) implements Shape {
        @Override
        public List<Condition> conditions() {
            return until == null ? List.of() : List.of(until);
        }

        /** The {@link #size()} of a list that has none of its own. */
        public static final long UNSIZED = -1;

        /** The {@link #most()} of a list without a bound. */
        public static final int UNLIMITED = Integer.MAX_VALUE;

        @Override
        public boolean isWholeBytes() {
            return size != UNSIZED || element.isWholeBytes() || (extent() == Extent.FIXED && minBits() % 8 == 0);
        }

        @Override
        public boolean isOfBits() {
            return !element.isWholeBytes();
        }

        /** Whether it goes on to the end of whatever bounds it. */
        public boolean takesAll() {
            return until == null && count == null && size == UNSIZED;
        }

        @Override
        public long minBits() {
            if (size != UNSIZED) {
                return size;
            }
            if (count instanceof Times times) {
                return Sizes.times(element.minBits(), times.count());
            }
            return until == null || orEnd ? 0 : element.minBits();
        }

        @Override
        public long maxBits() {
            if (size != UNSIZED) {
                return size;
            }
            if (count instanceof Times times) {
                return Sizes.times(element.maxBits(), times.count());
            }
            return most == UNLIMITED ? org.bitrecord.Layout.UNBOUNDED : Sizes.times(element.maxBits(), most);
        }

        @Override
        public Extent extent() {
            if (size != UNSIZED) {
                return Extent.FIXED;
            }
            if (count != null) {
                boolean fixed =
                        count instanceof Times times && (element.extent() == Extent.FIXED || times.count() == 0);
                return fixed
                        ? Extent.FIXED
                        : element.extent() == Extent.ABSORBING ? Extent.ABSORBING : Extent.DELIMITED;
            }
            boolean delimited = until != null && !orEnd && element.extent() != Extent.ABSORBING;
            return delimited ? Extent.DELIMITED : Extent.ABSORBING;
        }
    }
}
