package org.bitrecord;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.Dissection.Part;
import org.jspecify.annotations.Nullable;

/** Prints a tree of parts for people. */
final class DissectionText {
    private static final String INDENT = "  ";

    private final List<Line> lines = new ArrayList<>();
    private final @Nullable Diagnosis failure;
    private boolean failureTold;

    DissectionText(Dissection dissection) {
        failure = dissection.failure();
        add(
                dissection.root(),
                "",
                failure == null ? null : dissection.part(failure.path()).orElse(null));
        if (failure != null && !failureTold) {
            lines.add(new Line("", "", "! " + failure));
        }
    }

    /** One line; a line without a place is a remark. */
    private record Line(String place, String size, String text) {}

    private void add(Part part, String indent, @Nullable Part failed) {
        // A code or an address says what it is by its value.
        boolean leaf = part.parts().isEmpty() && !part.text().isEmpty();
        String record = leaf || part.type().equals(part.name()) ? "" : part.type();
        String value = record.isEmpty() || part.text().isEmpty() ? record + part.text() : record + " " + part.text();
        String name = part.name() + (value.isEmpty() ? "" : ": ");
        lines.add(new Line(place(part.bitOffset()), size(part.bits()), indent + name + value));
        for (Part inside : part.parts()) {
            add(inside, indent + INDENT, failed);
        }
        if (part.equals(failed) && failure != null && !failureTold) {
            failureTold = true;
            lines.add(new Line("", "", indent + "! " + failure.problem()));
        }
    }

    private static String place(long bit) {
        return bit % 8 == 0 ? Long.toString(bit / 8) : bit / 8 + "." + bit % 8;
    }

    private static String size(long bits) {
        boolean whole = bits % 8 == 0;
        long count = whole ? bits / 8 : bits;
        return count + (whole ? " byte" : " bit") + (count == 1 ? " " : "s");
    }

    @Override
    public String toString() {
        int place = lines.stream().mapToInt(line -> line.place().length()).max().orElse(0);
        int size = lines.stream().mapToInt(line -> line.size().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(" ".repeat(place - line.place().length()))
                    .append(line.place())
                    .append(INDENT)
                    .append(" ".repeat(size - line.size().length()))
                    .append(line.size())
                    .append(INDENT)
                    .append(line.text());
        }
        return text.toString();
    }
}
