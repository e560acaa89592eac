package org.bitrecord;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Why bytes are not a value, and where: the first component, in the order in which they are read, that cannot be what it has
 * to be. A length or a count is looked at where what it describes begins.
 *
 * @param path the component's path, as {@code Ethernet.payload/Ipv4.options[2].length}
 * @param bitOffset where it begins, or where what is wrong in it or left over behind it does, in bits from the first bit that
 *     was decoded
 * @param problem what is wrong there, as a part of a sentence
 * @param needed how many bits the component needs, or -1 if the problem is not a lack of them
 * @param available how many bits were left for it, or -1 if the problem is not a lack of them
 * @param limitedBy what limited them: {@code the input}, or the path of a length and what it says; null if the problem is
 *     not a lack of bits
 * @param expected what would have been right, for people: a value, several, or a range; null if that cannot be said so
 * @param actual what was found, or null if nothing was
 * @param hexWindow the bytes around the place in hexadecimal, as {@link Bytes#hexdump()} prints them, and a line with
 *     {@code ^^} under the one where it is; lines are separated by {@code \n}
 */
public record Diagnosis(
        String path,
        long bitOffset,
        String problem,
        long needed,
        long available,
        @Nullable String limitedBy,
        @Nullable String expected,
        @Nullable String actual,
        String hexWindow)
        implements Serializable {
    /** The same with the bytes around the place. */
    public Diagnosis withHexWindow(String window) {
        return new Diagnosis(path, bitOffset, problem, needed, available, limitedBy, expected, actual, window);
    }

    /** As {@code at bit 187 (byte 23, bit 3)}. */
    static String place(long bitOffset) {
        return bitOffset % 8 == 0
                ? "at bit " + bitOffset + " (byte " + bitOffset / 8 + ")"
                : "at bit " + bitOffset + " (byte " + bitOffset / 8 + ", bit " + bitOffset % 8 + ")";
    }

    /** One sentence with the place and the problem. */
    @Override
    public String toString() {
        return path + " " + place(bitOffset) + ": " + problem;
    }
}
