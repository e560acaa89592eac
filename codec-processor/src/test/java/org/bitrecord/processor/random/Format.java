package org.bitrecord.processor.random;

import java.util.List;
import java.util.Set;

/** What a random layout is, as the test made it up: what the language's definition speaks of, and nothing else. */
final class Format {
    private Format() {}

    /**
     * In which order the bytes of a number follow, and from which end of a byte its bits are counted; or of a word, if numbers
     * are cut out of words of so many bits. One that is inherited is that of what is around.
     */
    record Order(boolean little, boolean fromLeast, int word, boolean inherited) {
        static final Order INHERITED = new Order(false, false, 0, true);

        Order(boolean little, boolean fromLeast, int word) {
            this(little, fromLeast, word, false);
        }

        Order in(Order around) {
            return inherited ? around : this;
        }

        /** An order whose bits are counted as its bytes follow. */
        static Order plain(boolean little) {
            return new Order(little, little, 0);
        }

        /** Whether only whole bytes have a meaning outside of words. */
        boolean isMixed() {
            return little != fromLeast;
        }
    }

    /** A part whose number says the order of all that is behind it. */
    record Choice(int part, long little, long big) {
        boolean allows(long number) {
            return number == little || number == big;
        }
    }

    /** A record, perhaps with a choice of its order (else null); its name is that of the Java record, and no other record has it. */
    record Rec(String name, Order order, Choice choice, List<Part> parts, List<Len> lengths, List<Sum> sums) {
        /** Whether it is a number that has a name, which is read in the order of the record around it. */
        boolean isCode() {
            return parts.size() == 1
                    && lengths.isEmpty()
                    && sums.isEmpty()
                    && choice == null
                    && parts.get(0).type() instanceof Num num
                    && !num.java().equals("boolean")
                    && num.isWhole();
        }

        /** What a part is called: what no component holds is called after the one that it belongs to. */
        String nameOf(int part) {
            Shape type = parts.get(part).type();
            if (type instanceof Pad) {
                return parts.get(part - 1).name() + "Padding";
            }
            if (!(type instanceof Num num) || !num.hidden()) {
                return parts.get(part).name();
            }
            int beside = part + 1;
            while (parts.get(beside).hidden()) {
                beside++;
            }
            Part component = parts.get(beside);
            boolean counts = component.type() instanceof Many many && many.count() != null;
            return component.name() + (num.java().equals("gap") ? "Gap" : counts ? "Count" : "Length");
        }

        List<Shape> types() {
            return parts.stream().map(Part::type).toList();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Rec rec && rec.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** A component; {@code rest} says whether it bears {@code @Rest}. */
    record Part(String name, Shape type, boolean rest) {
        /** Whether no component holds it: a gap, or a private length or count. */
        boolean hidden() {
            return type instanceof Pad || (type instanceof Num num && num.hidden());
        }
    }

    /** A part of the record that a number measures: {@code form} is how the annotation says so. */
    record Len(int at, int from, int through, int unit, int plus, Form form) {
        boolean covers(int part) {
            return from <= part && part <= through;
        }
    }

    /** A checksum of these parts, perhaps without one of them (else -1). */
    record Sum(int at, int from, int through, int except, Algorithm algorithm, Form form) {
        boolean covers(int part) {
            return from <= part && part <= through && part != except;
        }
    }

    enum Algorithm {
        INTERNET("Internet", 16),
        CRC_8("Crc8", 8),
        CRC_16("Crc16Ccitt", 16),
        CRC_32("Crc32", 32);

        private final String className;
        private final int width;

        Algorithm(String className, int width) {
            this.className = className;
            this.width = width;
        }

        String className() {
            return className;
        }

        int width() {
            return width;
        }
    }

    enum Form {
        OF,
        THROUGH,
        BARE,
        PREFIX
    }

    sealed interface Shape {}

    /**
     * A number of a Java type: {@code int}, {@code long} or {@code boolean}; or the bits of a {@code float} or
     * {@code double}; or {@code gap} or {@code prefix}: of none. Swapped ones have their bytes in the other order.
     */
    record Num(int bits, boolean signed, String java, Long constant, Long least, boolean swapped, Names names)
            implements Shape {
        Num(int bits, boolean signed, String java, Long constant) {
            this(bits, signed, java, constant, null);
        }

        Num(int bits, boolean signed, String java, Long constant, Long least) {
            this(bits, signed, java, constant, least, false, null);
        }

        /** A constant of an enum. */
        Num(int bits, boolean signed, Names names) {
            this(bits, signed, names.name(), null, null, false, names);
        }

        /** Whether other parts can speak of it. */
        boolean isWhole() {
            return !hidden() && names == null && !java.equals("float") && !java.equals("double");
        }

        /** R12: the number where its record of a stated order is read in another; a byte order of its own stays. */
        Num in(Order stated, Order order) {
            boolean turned = stated.little() == order.little();
            return swapped ? new Num(bits, signed, java, constant, least, turned, names) : this;
        }

        long min() {
            return signed || bits == 64 ? -1L << (bits - 1) : 0;
        }

        long max() {
            return signed || bits == 64 ? ~(-1L << (bits - 1)) : (1L << bits) - 1;
        }

        boolean hidden() {
            return java.equals("gap") || java.equals("prefix");
        }

        boolean hasAuto() {
            return java.equals("int") ? bits < 32 : names != null || (java.equals("long") && bits < 64);
        }
    }

    /** An enum, whose constants have these codes. */
    record Names(String name, List<Long> codes) {}

    /** A record inside; the constant is that of a code record. */
    record Sub(Rec rec, Long constant) implements Shape {}

    /** A union whose tag is another component. */
    record Outside(Union union, int tag, Expression guard) implements Shape {}

    /** A union whose tag is inside. */
    record Inside(Union union) implements Shape {}

    /** Bytes. */
    record Raw() implements Shape {}

    /** Something that takes so many bytes, always. */
    record Sized(Shape element, int bytes) implements Shape {}

    /** Text, or bytes if there is no charset, with a code unit that ends it and one that fills its size (else -1). */
    record Text(String charset, int terminated, int padded) implements Shape {}

    /** A number in groups of seven bits. */
    record Var() implements Shape {}

    /** Zeros up to a whole number of units of so many bytes from the beginning of the record. */
    record Pad(int unit) implements Shape {}

    /** A list; a dense one is {@code Ints} or {@code Longs}. */
    record Many(Shape element, Until until, Count count, boolean dense) implements Shape {
        Many(Shape element, Until until, Count count) {
            this(element, until, count, false);
        }
    }

    /** The number of elements: that of a part, less {@code plus}; or always {@code times}, if there is no part. */
    record Count(int part, int plus, int times) {}

    /** Something that may be absent: a part is its flag, or a condition says so. */
    record Opt(Shape element, int flag, Expression guard) implements Shape {}

    /** {@code it.part == value}, or {@code index == value} if there is no part. */
    record Until(int part, String name, long value, boolean orEnd) {}

    /** What a condition asks of the parts before it; a condition is 1 where it holds, else 0. */
    sealed interface Expression {}

    /** A number, or one inside a record, if {@code inner} is not -1. */
    record Named(int part, int inner) implements Expression {}

    record Literal(long value) implements Expression {}

    /** How many elements or bytes a part has. */
    record SizeOf(int part) implements Expression {}

    /** How much there is from the part on to the end of what encloses it, in units of so many bits. */
    record Remaining(int unit) implements Expression {}

    /** Whether an optional part is there. */
    record Present(int part) implements Expression {}

    record Not(Expression condition) implements Expression {}

    record Two(Expression left, String operator, Expression right) implements Expression {}

    /** A union; where the tag lies inside, it is this part of every record, {@code tagOffset} bits from the first. */
    record Union(String name, List<Case> cases, Rec otherwise, int tagPart, int tagOffset, Num tag) {
        Rec chosen(long code) {
            return cases.stream()
                    .filter(one -> one.codes().contains(code))
                    .map(Case::rec)
                    .findFirst()
                    .orElse(otherwise);
        }

        List<Long> codesOf(Rec rec) {
            return cases.stream()
                    .filter(one -> one.rec().equals(rec))
                    .findFirst()
                    .map(Case::codes)
                    .orElse(List.of());
        }
    }

    record Case(Rec rec, List<Long> codes) {}

    /** A value: a {@code Long}, {@code Val}, {@code Bytes}, {@code List} or {@code Optional} for each part; null where it is AUTO. */
    record Val(Rec rec, List<Object> parts) {}

    /** A whole layout: its main record, and everything that it is made of; records may each state their order. */
    record Layout(
            String name,
            boolean little,
            boolean stated,
            Rec main,
            List<Rec> records,
            Set<Union> unions,
            List<Names> enums) {}
}
