package org.bitrecord.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bitrecord.Bytes;
import org.bitrecord.Diagnosis;
import org.bitrecord.Dissection;
import org.bitrecord.Dissection.Part;
import org.bitrecord.Layout.Meaning;
import org.bitrecord.runtime.Value.Scalar;
import org.jspecify.annotations.Nullable;

/** Keeps what the interpreter walks over, as the parts of a {@link Dissection}. Not for several threads. */
final class Recorder implements Trace {
    /** How many parts are kept: what is unpacked may be a thousand times what came. */
    private static final int MOST_PARTS = 1 << 16;

    /** What stands for all parts that are not kept. */
    private static final String MORE = "...";

    private Node open;

    /** How many parts there are, up to one more than are kept. */
    private int kept;

    Recorder(String name) {
        open = new Node(null, name, 0);
    }

    /** What was known of an open part that is nothing yet but a record with some parts. */
    private record Before(Node open, int parts, long end, String type) implements Mark {}

    /** A part that may not be complete yet. */
    private static final class Node {
        final @Nullable Node around;
        final String name;
        final long start;
        final List<Node> parts = new ArrayList<>();
        long end;
        String type = "";
        String text = "";

        @Nullable
        Long number;

        @Nullable
        Bytes data;

        Dissection.@Nullable ChecksumState checksum;

        Node(@Nullable Node around, String name, long start) {
            this.around = around;
            this.name = name;
            this.start = start;
            end = start;
        }

        Part toPart() {
            List<Part> inside = parts.stream().map(Node::toPart).toList();
            return new Part(name, type, start, end - start, number, data, text, checksum, inside);
        }
    }

    /** What was kept; {@code failure} is why nothing more was, or null if that is all. */
    Dissection dissection(@Nullable Diagnosis failure) {
        while (open.around != null) {
            close();
        }
        return new Dissection(open.toPart(), failure);
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public void begin(String name, long start) {
        Node part = new Node(open, name, start);
        if (kept < MOST_PARTS) {
            open.parts.add(part);
        } else if (kept == MOST_PARTS) {
            open.parts.add(new Node(open, MORE, start));
        }
        kept = Math.min(kept, MOST_PARTS) + 1;
        open = part;
    }

    @Override
    public void end(long end) {
        open.end = end;
        close();
    }

    private void close() {
        long end = open.end;
        open = Objects.requireNonNull(open.around);
        if (open.data == null) { // else the bits of its parts are not those of the input
            open.end = Math.max(open.end, end);
        }
    }

    @Override
    public void record(String type) {
        open.type = type;
    }

    @Override
    public void number(long start, long bits, Scalar number, Meaning meaning) {
        open.number = number.bits();
        open.text = Legible.number(number, bits, meaning);
        open.end = Math.max(open.end, start + bits);
    }

    @Override
    public void data(Bytes bytes, long end) {
        open.data = bytes;
        open.end = Math.max(open.end, end);
    }

    @Override
    public void text(String text) {
        open.text = Legible.beginning(Legible.line(text));
    }

    @Override
    public void checksum(String name, Dissection.ChecksumState sum) {
        Node found = open;
        for (String step : List.of(name.split("\\.", -1))) {
            Optional<Node> inside =
                    found.parts.stream().filter(part -> part.name.equals(step)).findFirst();
            if (inside.isEmpty() && kept > MOST_PARTS) {
                return;
            }
            found = inside.orElseThrow(() -> new AssertionError("no part called " + name));
        }
        if (found.number != null) {
            found.text = Legible.checksum(found.number, sum, found.end - found.start);
        }
        found.checksum = sum;
    }

    @Override
    public Mark mark() {
        return new Before(open, open.parts.size(), open.end, open.type);
    }

    @Override
    public void backTo(Mark mark) {
        Before then = (Before) mark;
        open = then.open;
        open.parts.subList(then.parts, open.parts.size()).clear();
        open.end = then.end;
        open.type = then.type;
        open.text = "";
        open.number = null;
        open.data = null;
    }
}
