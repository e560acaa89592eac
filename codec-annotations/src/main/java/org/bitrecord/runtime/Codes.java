package org.bitrecord.runtime;

import java.util.Locale;
import org.bitrecord.Auto;

/** Tells people of the codes of code records. */
public final class Codes {
    private Codes() {}

    /**
     * A code without a name: in decimal up to a byte, wider ones in hexadecimal digits, as registries list them.
     *
     * @param type the simple name of the code record
     * @param bits the width of the code
     */
    public static String unnamed(String type, long value, int bits) {
        String text;
        if (value == Auto.AUTO || value == Auto.AUTO_LONG) {
            text = "AUTO";
        } else if (bits <= Byte.SIZE || value < 0) {
            text = Long.toString(value);
        } else {
            text = String.format(Locale.ROOT, "0x%0" + (bits + 3) / 4 + "x", value);
        }
        return type + "(" + text + ")";
    }
}
