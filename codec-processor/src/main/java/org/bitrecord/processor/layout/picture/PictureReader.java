package org.bitrecord.processor.layout.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Reads a picture as RFCs draw it: fields between bars, rows between rules of {@code +}, {@code -} and {@code =}, and above
 * all that perhaps numbers of bits, which say nothing that is needed. A field may have a name in several lines (TCP's data
 * offset) and go on over several rows (IPv6's addresses), and the last one may have no end.
 *
 * <p>How many characters a bit takes is what lies between two marks of a rule: two in most pictures, three in that of DNS.
 * Where there are fewer marks (UDP), a row has as many bits as the numbers above it say.
 */
public final class PictureReader {
    private static final int MOST_BITS = 64;

    private final List<String> lines;
    private final List<Cell> cells = new ArrayList<>();
    /** The column of the left edge. */
    private int left = -1;

    private int right = -1;
    private int bitsARow;

    private PictureReader(String picture) {
        lines = picture.lines().map(String::stripTrailing).toList();
    }

    /** The fields of a picture, in wire order. */
    public static List<Cell> read(String picture) throws PictureException {
        PictureReader reader = new PictureReader(picture);
        reader.measure();
        reader.readRows();
        return List.copyOf(reader.cells);
    }

    // The grid: where its edges are, and how many bits lie between them.

    private void measure() throws PictureException {
        int rule = -1;
        for (int i = 0; i < lines.size() && right < 0; i++) {
            String line = lines.get(i);
            String drawn = line.strip();
            if (isRule(drawn)) {
                rule = i;
            }
            if (isRule(drawn) || drawn.startsWith("|")) {
                left = line.indexOf(drawn.charAt(0));
                right = line.length() - 1;
            }
        }
        if (left < 0) {
            throw new PictureException(0, "has no row between bars");
        }
        bitsARow = rule >= 0 ? bitsOfRule(lines.get(rule).strip()) : (right - left) / 2;
        if (bitsARow <= 0 || bitsARow > MOST_BITS) {
            throw new PictureException(Math.max(0, rule), "does not show how many bits there are in a row");
        }
    }

    /** As many as there are steps from mark to mark; a step of more than three characters is a byte. */
    private int bitsOfRule(String rule) {
        int steps = (int) rule.chars().filter(character -> character == '+').count() - 1;
        int step = rule.indexOf('+', 1);
        return step > 3 ? Byte.SIZE * steps : steps;
    }

    /** Whether a line is a rule, perhaps one that ends in dots. */
    private static boolean isRule(String drawn) {
        return drawn.startsWith("+")
                && drawn.chars().allMatch(character -> "+-=. ".indexOf(character) >= 0)
                && drawn.chars().anyMatch(character -> character == '-' || character == '=');
    }

    /** Whether there is an edge: a colon says that the row is as high as need be. */
    private static boolean isEdge(char character) {
        return character == '|' || character == ':';
    }

    /** The bit at whose left a column lies, or -1 if it is none. */
    private int bitAt(int column) {
        int width = right - left;
        int from = (column - left) * bitsARow;
        int bit = Math.round((float) from / width);
        return Math.abs(bit * width - from) * 2 < width ? bit : -1;
    }

    // The rows.

    private void readRows() throws PictureException {
        int row = 0;
        for (int i = 0; i < lines.size(); ) {
            if (!isContent(lines.get(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < lines.size() && isContent(lines.get(end))) {
                end++;
            }
            row = readBlock(i, end, row);
            i = end;
        }
    }

    private boolean isContent(String line) {
        return (line.length() > left && isEdge(line.charAt(left))) || isInside(line);
    }

    /** A line between two rows of one field: {@code +} at its edges, and no rule. */
    private boolean isInside(String line) {
        return line.length() > left + 1
                && line.charAt(left) == '+'
                && !isRule(line.strip())
                && line.substring(left + 1).chars().anyMatch(character -> character == ' ');
    }

    /** Reads what lies between two rules: one row, or several of one field. Returns the row behind it. */
    private int readBlock(int from, int to, int row) throws PictureException {
        TreeSet<Integer> bars = new TreeSet<>();
        boolean open = false;
        int rows = 1;
        for (int i = from; i < to; i++) {
            String line = lines.get(i);
            rows += isInside(line) ? 1 : 0;
            open |= line.charAt(left) == ':' || line.endsWith(":");
            for (int column = left; column < line.length(); column++) {
                boolean bar = line.charAt(column) == '|' || (line.charAt(column) == ':' && column == right);
                if (bar && column <= right) {
                    int bit = bitAt(column);
                    if (bit < 0) {
                        throw new PictureException(i, "has a bar between two bits, in column " + (column + 1));
                    }
                    bars.add(bit);
                }
            }
        }
        bars.add(0);
        if (bars.last() < bitsARow) {
            open = true;
            bars.add(bitsARow);
        }
        List<Integer> edges = List.copyOf(bars);
        for (int i = 0; i + 1 < edges.size(); i++) {
            boolean last = i + 2 == edges.size();
            cell(from, to, edges.get(i), edges.get(i + 1), row, rows, open && last);
        }
        return row + rows;
    }

    private void cell(int from, int to, int firstBit, int endBit, int row, int rows, boolean open) {
        List<String> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String part = text(lines.get(i), firstBit, endBit);
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        boolean isVertical = parts.size() > 1 && parts.stream().allMatch(part -> part.length() == 1);
        String name = String.join(isVertical ? "" : " ", parts);
        String plain = name.replaceAll("\\.{2,}", " ").strip();
        int offset = row * bitsARow + firstBit;
        int bits = rows == 1 ? endBit - firstBit : rows * bitsARow;
        boolean isOpen = open || !plain.equals(name.strip());
        if (plain.isEmpty() && !cells.isEmpty()) {
            // A field that goes on: its rows have a rule between them, but a name only once.
            Cell before = cells.remove(cells.size() - 1);
            cells.add(new Cell(
                    before.name(), before.bitOffset(), before.bits() + bits, before.isOpen() || isOpen, before.line()));
            return;
        }
        cells.add(new Cell(plain.replaceAll("\\s+", " "), offset, bits, isOpen, from));
    }

    /** What stands between the edges of a field in one line. */
    private String text(String line, int firstBit, int endBit) {
        int from = columnOf(firstBit) + 1;
        int to = Math.min(line.length(), endBit == bitsARow ? right + 1 : columnOf(endBit));
        if (from >= to) {
            return "";
        }
        String between = line.substring(from, to);
        boolean edged = between.endsWith("|") || between.endsWith("+") || between.endsWith(":");
        return (edged ? between.substring(0, between.length() - 1) : between).strip();
    }

    private int columnOf(int bit) {
        return left + Math.round((float) bit * (right - left) / bitsARow);
    }
}
