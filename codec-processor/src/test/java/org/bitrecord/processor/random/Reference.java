package org.bitrecord.processor.random;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitrecord.Bytes;
import org.bitrecord.processor.random.Format.Count;
import org.bitrecord.processor.random.Format.Inside;
import org.bitrecord.processor.random.Format.Len;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Opt;
import org.bitrecord.processor.random.Format.Outside;
import org.bitrecord.processor.random.Format.Pad;
import org.bitrecord.processor.random.Format.Raw;
import org.bitrecord.processor.random.Format.Rec;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sub;
import org.bitrecord.processor.random.Format.Until;
import org.bitrecord.processor.random.Format.Val;
import org.bitrecord.processor.random.Format.Var;

/** Reads and writes values as texts of {@code 0} and {@code 1}, as slowly as the language is defined. */
final class Reference {
    /** The bits are no value. */
    static final class Bad extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Bad(String message) {
            super(message, null, false, false);
        }
    }

    /** A value and how many bits it took. */
    record Read(Val value, int bits) {}

    private final String bits;
    private final boolean little;
    private int pos;

    private Reference(String bits, boolean little) {
        this.bits = little ? turned(bits) : bits;
        this.little = little;
    }

    /** The same bits with those of each byte in the other order. */
    static String turned(String bits) {
        StringBuilder turned = new StringBuilder();
        for (int i = 0; i < bits.length(); i += 8) {
            turned.append(new StringBuilder(bits.substring(i, i + 8)).reverse());
        }
        return turned.toString();
    }

    private static String turnedIf(boolean little, String digits) {
        return little ? new StringBuilder(digits).reverse().toString() : digits;
    }

    /** The value at the beginning of the bits. */
    static Read decode(Rec rec, String bits, boolean little) {
        Reference reference = new Reference(bits, little);
        return new Read(reference.record(rec, bits.length()), reference.pos);
    }

    private Val record(Rec rec, int end) {
        int count = rec.parts().size();
        int[] starts = new int[count + 1];
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            starts[i] = pos;
            int limit = end;
            int last = count - 1;
            for (Len len : rec.lengths()) {
                if (len.covers(i) && len.at() < i) {
                    BigInteger regionEnd = size(len, values).add(BigInteger.valueOf(starts[len.from()]));
                    limit = regionEnd.min(BigInteger.valueOf(limit)).intValueExact();
                    last = Math.min(last, len.through());
                }
            }
            Shape type = rec.parts().get(i).type();
            // R21: what could go on to the end leaves room for what follows, if that has one size.
            int tail = fixed(rec, i + 1, last);
            boolean leaves = absorbs(type) && tail > 0;
            require(pos <= (leaves ? limit - tail : limit), "no room");
            if (type instanceof Pad pad) {
                int zeros = Math.floorMod(starts[0] - pos, 8 * pad.unit());
                require(pos + zeros <= limit, "no room for padding");
                require(!bits.substring(pos, pos + zeros).contains("1"), "padding");
                pos += zeros;
                values.add(0L);
            } else {
                values.add(read(rec, type, values, leaves ? limit - tail : limit));
            }
            require(!leaves || pos == limit - tail, "left over");
        }
        starts[count] = pos;
        for (Len len : rec.lengths()) {
            int measured = starts[len.through() + 1] - starts[len.from()];
            require(size(len, values).equals(BigInteger.valueOf(measured)), "length");
        }
        return new Val(rec, values);
    }

    private static BigInteger size(Len len, List<Object> values) {
        return BigInteger.valueOf((Long) values.get(len.at()))
                .subtract(BigInteger.valueOf(len.plus()))
                .multiply(BigInteger.valueOf(len.unit()))
                .max(BigInteger.valueOf(-1))
                .min(BigInteger.valueOf(1 << 30));
    }

    private Object read(Rec rec, Shape type, List<Object> values, int limit) {
        if (type instanceof Num num) {
            require(pos + num.bits() <= limit, "too short");
            pos += num.bits();
            long number = number(swapped(num, turnedIf(little, bits.substring(pos - num.bits(), pos))), num);
            require(num.least() == null || number >= num.least(), "less than the least");
            return constant(number, num.constant());
        }
        if (type instanceof Sub sub) {
            Val value = record(sub.rec(), limit);
            constant(sub.constant() == null ? 0L : (Long) value.parts().get(0), sub.constant());
            return value;
        }
        if (type instanceof Outside union) {
            boolean chosen = union.guard() == null
                    || union.guard().holds(code(values.get(union.guard().part())));
            return one(
                    chosen
                            ? union.union().chosen(code(values.get(union.tag())))
                            : union.union().otherwise(),
                    limit);
        }
        if (type instanceof Inside inside) {
            int from = pos + inside.union().tagOffset();
            int to = from + inside.union().tag().bits();
            require(to <= limit, "too short for the tag");
            return one(
                    inside.union()
                            .chosen(number(
                                    turnedIf(little, bits.substring(from, to)),
                                    inside.union().tag())),
                    limit);
        }
        if (type instanceof Var) {
            return varint(limit);
        }
        if (type instanceof Opt opt) {
            return present(opt, values) ? Optional.of(read(rec, opt.element(), values, limit)) : Optional.empty();
        }
        if (type instanceof Raw) {
            require((limit - pos) % 8 == 0, "no whole bytes");
            int from = pos;
            pos = limit;
            return bytes(little ? turned(bits.substring(from, limit)) : bits.substring(from, limit));
        }
        Many many = (Many) type;
        List<Object> list = new ArrayList<>();
        if (many.count() != null) {
            Count count = many.count();
            long times = count.part() < 0 ? count.times() : code(values.get(count.part())) - count.plus();
            require(times >= 0, "negative");
            int first = pos;
            while (list.size() < times) {
                list.add(read(rec, many.element(), values, limit));
            }
            require(!many.dense() || (pos - first) % 8 == 0, "no whole bytes");
            return list;
        }
        int from = pos;
        while (pos < limit || (many.until() != null && !many.until().orEnd())) {
            Object element = read(rec, many.element(), values, limit);
            list.add(element);
            if (many.until() != null && ends(many.until(), element, list.size() - 1)) {
                break;
            }
        }
        require(!many.dense() || (pos - from) % 8 == 0, "no whole bytes");
        return list;
    }

    static boolean present(Opt opt, List<Object> values) {
        return opt.flag() >= 0
                ? code(values.get(opt.flag())) == 1
                : opt.guard().holds(code(values.get(opt.guard().part())));
    }

    private Val one(Rec rec, int limit) {
        require(rec != null, "no such code");
        return record(rec, limit);
    }

    static boolean ends(Until until, Object element, int index) {
        return until.value()
                == (until.part() < 0 ? index : code(((Val) element).parts().get(until.part())));
    }

    /** The number that a component is or stands for. */
    static long code(Object value) {
        return value instanceof Val val ? (Long) val.parts().get(0) : (Long) value;
    }

    private static Long constant(Long value, Long constant) {
        require(constant == null || constant.equals(value), "constant");
        return value;
    }

    /** The digits of a number, whose bytes may be in the other order. */
    private static String swapped(Num num, String digits) {
        StringBuilder all = new StringBuilder();
        for (int i = digits.length() - 8; num.swapped() && i >= 0; i -= 8) {
            all.append(digits, i, i + 8);
        }
        return num.swapped() ? all.toString() : digits;
    }

    private long group(int limit) {
        require(pos + 8 <= limit, "too short");
        pos += 8;
        return Long.parseLong(turnedIf(little, bits.substring(pos - 8, pos)), 2);
    }

    private long varint(int limit) {
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; ; i++) {
            long group = group(limit);
            value = value.add(BigInteger.valueOf(group & 0x7F).shiftLeft(7 * i));
            require(value.bitLength() <= 64, "more than 64 bits");
            if (group < 0x80) {
                require(group != 0 || i == 0, "a group too many");
                return value.longValue();
            }
            require(i < 9, "more than ten groups");
        }
    }

    private static long number(String digits, Num num) {
        long value = new BigInteger(digits, 2).longValue();
        return num.signed() && digits.charAt(0) == '1' && num.bits() < 64 ? value - (1L << num.bits()) : value;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Bad(otherwise);
        }
    }

    /** The bits of a value in which nothing is AUTO. */
    static String encode(Object value, Shape type, boolean little) {
        String sequence = sequence(value, type, little);
        return little ? turned(sequence) : sequence;
    }

    /** The bits in the order in which they are numbered. */
    private static String sequence(Object value, Shape type, boolean little) {
        if (type instanceof Num num) {
            String digits = "0".repeat(64) + Long.toBinaryString((Long) value);
            return turnedIf(little, swapped(num, digits.substring(digits.length() - num.bits())));
        }
        if (type instanceof Var) {
            StringBuilder groups = new StringBuilder();
            long rest = (Long) value;
            do {
                long group = (rest & 0x7F) + ((rest >>>= 7) == 0 ? 0 : 0x80);
                String digits = Long.toBinaryString(256 + group).substring(1);
                groups.append(turnedIf(little, digits));
            } while (rest != 0);
            return groups.toString();
        }
        if (value instanceof Bytes bytes) {
            return little ? turned(bits(bytes)) : bits(bytes);
        }
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? "" : sequence(optional.get(), ((Opt) type).element(), little);
        }
        StringBuilder all = new StringBuilder();
        if (value instanceof List<?> list) {
            list.forEach(element -> all.append(sequence(element, ((Many) type).element(), little)));
            return all.toString();
        }
        Val val = (Val) value;
        return sequence(val, 0, val.parts().size() - 1, little);
    }

    static String sequence(Val val, int from, int through, boolean little) {
        StringBuilder all = new StringBuilder();
        for (int i = from; i <= through; i++) {
            if (val.rec().parts().get(i).type() instanceof Pad pad) {
                int before = sequence(val, 0, i - 1, little).length();
                all.append("0".repeat(Math.floorMod(-before, 8 * pad.unit())));
            } else {
                all.append(sequence(val.parts().get(i), val.rec().parts().get(i).type(), little));
            }
        }
        return all.toString();
    }

    /** The size of parts that always have the same, or -1. */
    static int fixed(Rec rec, int from, int through) {
        int sum = 0;
        for (int i = from; i <= through; i++) {
            int size = fixed(rec.parts().get(i).type());
            if (size < 0) {
                return -1;
            }
            sum += size;
        }
        return sum;
    }

    static int fixed(Shape type) {
        if (type instanceof Num num) {
            return num.bits();
        }
        if (type instanceof Sub sub) {
            return fixed(sub.rec());
        }
        if (type instanceof Many many && many.count() != null && many.count().part() < 0) {
            int element = fixed(many.element());
            return element < 0 ? -1 : element * many.count().times();
        }
        if (type instanceof Raw
                || type instanceof Many
                || type instanceof Opt
                || type instanceof Var
                || type instanceof Pad) {
            return -1;
        }
        int size = -2;
        for (Rec rec : records(type)) {
            size = size == -2 || size == fixed(rec) ? fixed(rec) : -1;
        }
        return size;
    }

    static int fixed(Rec rec) {
        return fixed(rec, 0, rec.parts().size() - 1);
    }

    /** Whether it may go on to the end of what encloses it. */
    static boolean absorbs(Shape type) {
        if (type instanceof Num || type instanceof Var || type instanceof Pad) {
            return false;
        }
        if (type instanceof Opt opt) {
            return absorbs(opt.element());
        }
        if (type instanceof Many many) {
            if (many.count() != null) {
                return absorbs(many.element());
            }
            return many.until() == null || many.until().orEnd() || absorbs(many.element());
        }
        return type instanceof Raw || records(type).stream().anyMatch(Reference::absorbs);
    }

    private static boolean absorbs(Rec rec) {
        for (int i = 0; i < rec.parts().size(); i++) {
            int part = i;
            if (absorbs(rec.parts().get(i).type()) && rec.lengths().stream().noneMatch(len -> len.covers(part))) {
                return true;
            }
        }
        return false;
    }

    private static List<Rec> records(Shape type) {
        if (type instanceof Sub sub) {
            return List.of(sub.rec());
        }
        Format.Union union = type instanceof Outside outside
                ? outside.union()
                : type instanceof Inside inside ? inside.union() : null;
        List<Rec> records = new ArrayList<>();
        if (union != null) {
            union.cases().forEach(one -> records.add(one.rec()));
            if (union.otherwise() != null) {
                records.add(union.otherwise());
            }
        }
        return records;
    }

    static Bytes bytes(String bits) {
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return Bytes.of(bytes);
    }

    static String bits(Bytes bytes) {
        StringBuilder bits = new StringBuilder();
        for (byte b : bytes.toByteArray()) {
            bits.append(Integer.toBinaryString(256 + (b & 0xFF)).substring(1));
        }
        return bits.toString();
    }
}
