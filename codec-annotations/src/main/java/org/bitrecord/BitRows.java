package org.bitrecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Draws rows as RFCs do: 32 bits each, a cell for each number, a row for each part of variable size. */
final class BitRows {
    private static final int ROW = 32;
    private static final String MARKS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    /** Where no other mark is left; the legend tells what it stands for in the order of the picture. */
    private static final String ONE_OF_SEVERAL = "*";

    private final List<String> lines = new ArrayList<>();
    private final List<String> legend = new ArrayList<>();
    /** The row under construction, two characters a bit, without its last bar. */
    private final StringBuilder row = new StringBuilder();

    BitRows() {
        lines.add(" 0                   1                   2                   3");
        lines.add(" 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1");
        rule(ROW);
    }

    /** The lines of the picture, without line ends. */
    List<String> lines() {
        endRow();
        List<String> all = new ArrayList<>(lines);
        all.addAll(legend);
        return all;
    }

    /**
     * A number behind the one before it.
     *
     * @param path its name, preceded by those of the components that it lies in, each with a point behind it
     */
    void number(String path, int bits) {
        int first = Math.min(bits, ROW - column());
        String name = label(path, room(Math.max(first, Math.min(bits - first, ROW))));
        int left = bits;
        while (left > 0) {
            int here = Math.min(left, ROW - column());
            boolean fits = name.length() <= room(here);
            cell(fits ? name : "", here, left > here && here == ROW && bits > ROW);
            name = fits ? "" : name; // of several cells the first that has room for it says it
            left -= here;
        }
    }

    /**
     * Something in a row of its own.
     *
     * @param bits its size, or empty if that is not always the same
     */
    void part(String name, OptionalLong bits) {
        endRow();
        String size = bits.isPresent() ? " (" + size(bits.getAsLong()) + ")" : " ...";
        cell(label(name, room(ROW) - size.length()) + size, ROW, false);
    }

    /** How many characters there are between the bars of a cell. */
    private static int room(int bits) {
        return bits * 2 - 1;
    }

    private int column() {
        return row.length() / 2;
    }

    /** The name, or a short one that the legend explains where it has more characters than there is room for. */
    private String label(String path, int room) {
        List<String> names = List.of(path.split("\\."));
        String name = names.get(names.size() - 1);
        if (names.size() > 1 && name.equals("value")) {
            name = names.get(names.size() - 2); // a code record is known by its component
        }
        if (name.length() <= room) {
            return name;
        }
        String mark = mark(name);
        legend.add(" " + mark + " = " + path);
        return mark;
    }

    /** One that stands for no other name, as long as there is one. */
    private String mark(String name) {
        String initial = name.substring(0, 1);
        String candidates = initial + initial.toUpperCase(Locale.ROOT) + MARKS;
        return candidates
                .codePoints()
                .mapToObj(Character::toString)
                .filter(mark -> !isTaken(mark))
                .findFirst()
                .orElse(ONE_OF_SEVERAL);
    }

    private boolean isTaken(String mark) {
        return legend.stream().anyMatch(line -> line.startsWith(" " + mark + " ="));
    }

    private void cell(String text, int bits, boolean open) {
        int width = room(bits);
        if (text.length() > width) {
            throw new AssertionError(text + " does not fit into " + bits + " bits");
        }
        int before = (width - text.length()) / 2;
        row.append('|').append(" ".repeat(before)).append(text).append(" ".repeat(width - before - text.length()));
        if (column() == ROW) {
            lines.add(row + "|");
            row.setLength(0);
            if (open) {
                lines.add("+" + " ".repeat(ROW * 2 - 1) + "+");
            } else {
                rule(ROW);
            }
        }
    }

    private static String size(long bits) {
        long count = bits % Byte.SIZE == 0 ? bits / Byte.SIZE : bits;
        return count + (bits % Byte.SIZE != 0 ? " bit" : " byte") + (count == 1 ? "" : "s");
    }

    private void endRow() {
        int bits = column();
        if (bits > 0) {
            lines.add(row + "|");
            row.setLength(0);
            rule(bits);
        }
    }

    private void rule(int bits) {
        lines.add("+-".repeat(bits) + "+");
    }
}
