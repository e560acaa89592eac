package org.bitrecord.processor.random;

import org.bitrecord.Bytes;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Order;

/** Texts of {@code 0} and {@code 1}, the most significant bit of a byte first, unless something else is said. */
final class Bitstring {
    private Bitstring() {}

    /** The same bytes with the bits of each in the other order. */
    static String turned(String bits) {
        StringBuilder turned = new StringBuilder();
        for (int i = 0; i < bits.length(); i += 8) {
            turned.append(reversed(bits.substring(i, i + 8)));
        }
        return turned.toString();
    }

    static String reversed(String bits) {
        return new StringBuilder(bits).reverse().toString();
    }

    /** The same bytes, the last one first. */
    static String swapped(String bits) {
        return turned(reversed(bits));
    }

    /** The digits of a number of these bits as an order counts them, outside of words; and its bits, if it has these digits. */
    static String digits(Num num, Order order, String counted) {
        boolean swapped = num.swapped() != order.isMixed();
        String inOrder = swapped ? swapped(counted) : counted;
        return order.fromLeast() ? reversed(inOrder) : inOrder;
    }

    static Bytes bytes(String bits) {
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return Bytes.of(bytes);
    }

    static String of(Bytes bytes) {
        StringBuilder bits = new StringBuilder();
        for (byte b : bytes.toByteArray()) {
            bits.append(Integer.toBinaryString(256 + (b & 0xFF)).substring(1));
        }
        return bits.toString();
    }
}
