package org.bitrecord.processor.random;

import java.util.List;
import java.util.Optional;
import org.bitrecord.Bytes;
import org.bitrecord.processor.random.Format.Choice;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Opt;
import org.bitrecord.processor.random.Format.Order;
import org.bitrecord.processor.random.Format.Pad;
import org.bitrecord.processor.random.Format.Raw;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sized;
import org.bitrecord.processor.random.Format.Sub;
import org.bitrecord.processor.random.Format.Text;
import org.bitrecord.processor.random.Format.Val;
import org.bitrecord.processor.random.Format.Var;

/** Writes values in which nothing is AUTO as texts of {@code 0} and {@code 1}, as slowly as the language is defined. */
final class ReferenceWriter {
    private ReferenceWriter() {}

    static String encode(Val value) {
        String counted = counted(value, value.rec().order(), value.rec().order());
        return value.rec().order().fromLeast() ? Bitstring.turned(counted) : counted;
    }

    /** The bits of a record of an order as the order around it counts them. */
    private static String counted(Val val, Order first, Order around) {
        Order order = first;
        StringBuilder all = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < val.parts().size(); i++) {
            Shape written = val.rec().parts().get(i).type();
            Shape type = written instanceof Num num ? num.in(val.rec().order(), order) : written;
            Object part = val.parts().get(i);
            if (type instanceof Pad pad) {
                all.append("0".repeat(Math.floorMod(-all.length(), 8 * pad.unit())));
            } else if (type instanceof Num num && order.word() > 0) {
                String digits = digits(num, (Long) part);
                word.append(order.fromLeast() ? Bitstring.reversed(digits) : digits);
                if (word.length() == order.word()) {
                    all.append(bytes(word.toString(), order));
                    word.setLength(0);
                }
            } else {
                all.append(counted(part, type, order));
            }
            Choice choice = val.rec().choice();
            if (choice != null && choice.part() == i) {
                Order chosen = Order.plain(part.equals(choice.little()));
                String before =
                        order.fromLeast() == chosen.fromLeast() ? all.toString() : Bitstring.turned(all.toString());
                all = new StringBuilder(before);
                order = chosen;
            }
        }
        return order.fromLeast() == around.fromLeast() ? all.toString() : Bitstring.turned(all.toString());
    }

    /** R12: a word that is full, with its bytes in their order. */
    private static String bytes(String word, Order order) {
        String digits = order.fromLeast() ? Bitstring.reversed(word) : word;
        String bytes = order.little() ? Bitstring.swapped(digits) : digits;
        return order.fromLeast() ? Bitstring.turned(bytes) : bytes;
    }

    private static String digits(Num num, long value) {
        String digits = "0".repeat(64) + Long.toBinaryString(value);
        return digits.substring(digits.length() - num.bits());
    }

    private static String counted(Object value, Shape type, Order order) {
        if (type instanceof Num num) {
            return Bitstring.digits(num, order, digits(num, (Long) value));
        }
        if (type instanceof Sized sized && sized.element() instanceof Text text) {
            return counted(ReferenceText.written(value, text, sized.bytes()), new Raw(), order);
        }
        if (type instanceof Text text) {
            return counted(ReferenceText.written(value, text, -1), new Raw(), order);
        }
        if (type instanceof Sized sized) {
            return counted(value, sized.element(), order);
        }
        if (type instanceof Var) {
            return groups((Long) value, order);
        }
        if (value instanceof Bytes bytes) {
            return order.fromLeast() ? Bitstring.turned(Bitstring.of(bytes)) : Bitstring.of(bytes);
        }
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? "" : counted(optional.get(), ((Opt) type).element(), order);
        }
        if (value instanceof List<?> list) {
            StringBuilder all = new StringBuilder();
            list.forEach(element -> all.append(counted(element, ((Many) type).element(), order)));
            return all.toString();
        }
        Val val = (Val) value;
        // R11: a code record has the order of what is around it.
        boolean isCode = type instanceof Sub && val.rec().isCode();
        return counted(val, isCode ? order : val.rec().order().in(order), order);
    }

    private static String groups(long value, Order order) {
        StringBuilder groups = new StringBuilder();
        long rest = value;
        do {
            long group = (rest & 0x7F) + ((rest >>>= 7) == 0 ? 0 : 0x80);
            String digits = Long.toBinaryString(256 + group).substring(1);
            groups.append(order.fromLeast() ? Bitstring.reversed(digits) : digits);
        } while (rest != 0);
        return groups.toString();
    }
}
