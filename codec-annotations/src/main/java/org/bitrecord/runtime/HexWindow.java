package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.StringJoiner;
import org.bitrecord.Bytes;

/** The bytes around a place in the input, for messages. */
final class HexWindow {
    private static final int BYTES_A_LINE = 16;
    private static final int FIRST_BYTE = "00000000  ".length();

    private HexWindow() {}

    /**
     * The line with the place and the ones before and behind it, as {@link Bytes#hexdump} prints them, and a mark below the
     * byte.
     *
     * @param offset where the input begins in the buffer
     * @param length how many bytes it is
     * @param bit the place, in bits from there, which may be right behind the last byte
     */
    static String around(ByteBuffer in, int offset, int length, long bit) {
        int at = (int) (bit / 8);
        int line = at / BYTES_A_LINE * BYTES_A_LINE;
        int from = Math.max(0, line - BYTES_A_LINE);
        int to = Math.min(length, line + 2 * BYTES_A_LINE);
        String[] lines = dump(in, offset, from, to);
        StringJoiner window = new StringJoiner("\n");
        for (int i = from; i <= line; i += BYTES_A_LINE) {
            window.add(i < to ? lines[(i - from) / BYTES_A_LINE] : place(i));
        }
        int column = at - line;
        window.add(" ".repeat(FIRST_BYTE + 3 * column + (column < BYTES_A_LINE / 2 ? 0 : 1)) + "^^");
        if (line + BYTES_A_LINE < to) {
            window.add(lines[lines.length - 1]);
        }
        return window.toString();
    }

    /** The lines of a dump of the bytes from one place to another, with their places in the input. */
    private static String[] dump(ByteBuffer in, int offset, int from, int to) {
        String[] lines = Bytes.copyOf(in, offset + from, to - from).hexdump().split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                lines[i] = place(from + i * BYTES_A_LINE) + lines[i].substring(place(0).length());
            }
        }
        return lines;
    }

    private static String place(int at) {
        return HexFormat.of().toHexDigits(at);
    }
}
