package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;

/** Draws a record as RFCs do: 32 bits a row, a cell for each number, a row for each part of variable size. */
public final class BitDiagram {
    private static final int ROW = 32;

    private final List<String> lines = new ArrayList<>();
    private final List<String> legend = new ArrayList<>();
    /** The row under construction, two characters a bit, without its last bar. */
    private final StringBuilder row = new StringBuilder();

    private BitDiagram() {}

    /** The lines of the picture, without line ends. */
    public static List<String> of(RecordLayout layout) {
        BitDiagram diagram = new BitDiagram();
        diagram.lines.add(" 0                   1                   2                   3");
        diagram.lines.add(" 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1");
        diagram.rule(ROW);
        int nextRun = 0;
        for (int i = 0; i < layout.fields().size(); ) {
            Field field = layout.fields().get(i);
            if (field.inRun()) {
                Run run = layout.runs().get(nextRun++);
                run.slices().forEach(diagram::slice);
                i = run.last() + 1;
            } else {
                diagram.part(field);
                i++;
            }
        }
        diagram.endRow();
        diagram.lines.addAll(diagram.legend);
        return List.copyOf(diagram.lines);
    }

    private int column() {
        return row.length() / 2;
    }

    private void slice(Slice slice) {
        String name = label(slice);
        int left = slice.number().bits();
        while (left > 0) {
            int here = Math.min(left, ROW - column());
            boolean first = left == slice.number().bits();
            cell(
                    first ? name : "",
                    here,
                    left > here && here == ROW && slice.number().bits() > ROW);
            left -= here;
        }
    }

    /** The name, or a short one that the legend explains where it does not fit. */
    private String label(Slice slice) {
        String name = slice.path().get(slice.path().size() - 1);
        String full = String.join(".", slice.path());
        if (slice.path().size() > 1 && !slice.path().get(0).equals(name)) {
            // A code record is known by its component.
            name = name.equals("value") ? slice.path().get(slice.path().size() - 2) : name;
        }
        int room = Math.min(slice.number().bits(), ROW) * 2 - 1;
        if (name.length() <= room) {
            return name;
        }
        String mark = mark(name, room);
        legend.add(" " + mark + " = " + full);
        return mark;
    }

    private String mark(String name, int room) {
        String initial = name.substring(0, 1);
        boolean taken = legend.stream().anyMatch(line -> line.startsWith(" " + initial + " ="));
        String mark = taken ? initial.toUpperCase(java.util.Locale.ROOT) : initial;
        boolean stillTaken = legend.stream().anyMatch(line -> line.startsWith(" " + mark + " ="));
        return stillTaken && room >= 1 ? Integer.toString(legend.size() % 10) : mark;
    }

    private void cell(String text, int bits, boolean open) {
        int width = bits * 2 - 1;
        int before = (width - text.length()) / 2;
        row.append('|')
                .append(" ".repeat(Math.max(0, before)))
                .append(text)
                .append(" ".repeat(Math.max(0, width - before - text.length())));
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

    private void part(Field field) {
        if (field.takesNoBits()) {
            return; // it takes no bits
        }
        endRow();
        String text =
                field.name() + (field.isFixed() ? " (" + size(field.shape().minBits()) + ")" : " ...");
        cell(text, ROW, false);
    }

    private static String size(long bits) {
        return bits % 8 == 0 ? bits / 8 + " bytes" : bits + " bits";
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
