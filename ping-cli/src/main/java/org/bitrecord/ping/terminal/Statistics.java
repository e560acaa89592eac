package org.bitrecord.ping.terminal;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.ping.report.Summary;

/** Writes the block of statistics that ends a run. */
final class Statistics {
    private static final int COLUMNS = 80;

    private Statistics() {}

    /** An empty line, a title, the counts, the oddities if there are some, the round trips if there are some. */
    static String text(String host, Summary summary) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("--- " + host + " ping statistics ---");
        lines.add(counts(summary));
        lines.addAll(wrapped(oddities(summary)));
        if (summary.received() > 0) {
            lines.add("round trip min/avg/max/mdev = "
                    + Milliseconds.of(summary.minimum()) + "/"
                    + Milliseconds.of(summary.mean()) + "/"
                    + Milliseconds.of(summary.maximum()) + "/"
                    + Milliseconds.of(summary.deviation()) + " ms");
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String counts(Summary summary) {
        String open = summary.open() == 0 ? "" : ", " + summary.open() + " still open";
        return number(summary.sent(), "request") + ", " + number(summary.received(), "reply", "replies") + open + ", "
                + summary.lost() + " lost (" + percent(summary.lossPerMille()) + " loss)";
    }

    private static List<String> oddities(Summary summary) {
        List<String> parts = new ArrayList<>();
        add(parts, summary.duplicates(), "duplicate", "duplicates");
        add(parts, summary.late(), "late reply", "late replies");
        add(parts, summary.corrupt(), "corrupt reply", "corrupt replies");
        add(parts, summary.otherAddress(), "from another address", "from other addresses");
        add(parts, summary.errors(), "error", "errors");
        add(parts, summary.unresolved(), "without ARP answer", "without ARP answer");
        add(parts, summary.notSent(), "not sent", "not sent");
        return parts;
    }

    /** The parts with commas between them, in lines that fit an ordinary terminal. */
    private static List<String> wrapped(List<String> parts) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (!line.isEmpty() && line.length() + 2 + part.length() >= COLUMNS) {
                lines.add(line.append(',').toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : ", ").append(part);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static void add(List<String> parts, long count, String one, String many) {
        if (count > 0) {
            parts.add(number(count, one, many));
        }
    }

    private static String number(long count, String one) {
        return number(count, one, one + "s");
    }

    private static String number(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static String percent(long perMille) {
        long rest = perMille % 10;
        return perMille / 10 + (rest == 0 ? "" : "." + rest) + "%";
    }
}
