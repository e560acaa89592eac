package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bitrecord.BitOrder;
import org.bitrecord.Order;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.InsideProblems;
import org.bitrecord.processor.diagnostics.RelationProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Mark.ChecksumDecl;

/** Checksums are computed over whole bytes and in an order in which each finds what it covers. */
final class ChecksumRules {
    /** What the algorithms of the library give, in bits. */
    private static final Map<String, Integer> WIDTHS = Map.ofEntries(
            Map.entry("Internet", 16),
            Map.entry("Crc8", 8),
            Map.entry("Crc16", 16),
            Map.entry("Crc16Ccitt", 16),
            Map.entry("Crc24ModeS", 24),
            Map.entry("Crc32", 32),
            Map.entry("Crc32c", 32),
            Map.entry("Crc32Mpeg2", 32),
            Map.entry("Adler32", 32),
            Map.entry("Fletcher16", 16),
            Map.entry("Fletcher16Iso", 16));

    private final Declaration.OfRecord record;
    private final List<Field> fields;
    private final List<Diagnostic> problems;

    ChecksumRules(Declaration.OfRecord record, List<Field> fields, List<Diagnostic> problems) {
        this.record = record;
        this.fields = fields;
        this.problems = problems;
    }

    void check() {
        for (Field field : fields) {
            Component component = record.components().get(field.index());
            ChecksumDecl decl = component.checksum();
            WireNumber number = field.number();
            if (decl == null || number == null || !(field.role() instanceof Role.ChecksumOf role)) {
                continue;
            }
            if (decl.lack() != null) {
                problems.add(RelationProblems.algorithm(
                        decl.algorithmAt(), field.name(), decl.algorithm().simpleName(), decl.lack()));
                continue;
            }
            Integer width = WIDTHS.get(decl.algorithm().simpleName());
            boolean ours = decl.algorithm().packageName().equals("org.bitrecord");
            if (ours && width != null && number.bits() != width) {
                problems.add(RelationProblems.checksumWidth(
                        component.bits() == null
                                ? component.at()
                                : component.bits().valueAt(),
                        field.name(),
                        number.bits(),
                        decl.algorithm().simpleName(),
                        width));
                continue;
            }
            if (field.shape() instanceof Shape.Inside inside && !isPlaced(inside)) {
                problems.add(InsideProblems.unplacedChecksum(decl.at(), field.name()));
                continue;
            }
            requireWholeBytes(field, number, role, decl);
            requireWholeWords(field, role, decl);
        }
    }

    private static boolean isPlaced(Shape.Inside inside) {
        boolean words = inside.records().stream()
                .anyMatch(record -> record.declaration().settings().container() != 0);
        return inside.isPlaced() && !words;
    }

    /**
     * R12: in words that are cut in the other bit order than their bytes follow in, the bytes of a number lie elsewhere than
     * its place among the components says, unless it is a whole word.
     */
    private void requireWholeWords(Field field, Role.ChecksumOf role, ChecksumDecl decl) {
        Declaration.Settings settings = record.settings();
        boolean bigBytes = settings.order().bytes() == Order.BIG;
        boolean bigBits = settings.order().bits() == BitOrder.MSB_FIRST;
        if (settings.container() == 0 || bigBytes == bigBits) {
            return;
        }
        boolean whole = inWord(field) == 0
                && field.shape().minBits() == settings.container()
                && inWord(fields.get(role.from())) == 0
                && (role.through() + 1 == fields.size() || inWord(fields.get(role.through() + 1)) == 0);
        if (!whole) {
            problems.add(RelationProblems.checksumWithinWord(decl.at(), field.name(), settings.container()));
        }
    }

    /** How many bits of its word lie before a number; 0 for what is none. */
    private long inWord(Field field) {
        long before = 0;
        for (int i = field.index() - 1; i >= 0 && field.inRun() && fields.get(i).inRun(); i--) {
            before += fields.get(i).shape().minBits();
        }
        return before % record.settings().container();
    }

    private void requireWholeBytes(Field field, WireNumber number, Role.ChecksumOf role, ChecksumDecl decl) {
        if (!field.at().isWholeByte() || number.bits() % 8 != 0) {
            int bits = field.at().isWholeByte() ? number.bits() : field.at().bits();
            problems.add(RelationProblems.checksumWithinByte(
                    decl.at(), field.name(), "it " + (field.at().isWholeByte() ? "ends" : "begins"), bits));
            return;
        }
        Field from = fields.get(role.from());
        if (!from.at().isWholeByte()) {
            problems.add(RelationProblems.checksumWithinByte(
                    decl.at(),
                    field.name(),
                    "`" + from.name() + "` begins",
                    from.at().bits()));
        }
        for (int index : role.except()) {
            Field leftOut = fields.get(index);
            boolean whole = leftOut.at().isWholeByte()
                    && (!leftOut.isFixed() || leftOut.shape().minBits() % 8 == 0);
            if (!whole) {
                problems.add(RelationProblems.checksumWithinByte(
                        decl.at(),
                        field.name(),
                        "`" + leftOut.name() + "`, which it leaves out, "
                                + (leftOut.at().isWholeByte() ? "ends" : "begins"),
                        leftOut.at().isWholeByte()
                                ? leftOut.shape().minBits()
                                : leftOut.at().bits()));
            }
        }
        Field through = fields.get(role.through());
        long end = through.at().bits() + through.shape().minBits();
        boolean padded = role.padsBits() && role.except().isEmpty() && !role.pseudoHeader();
        if (through.isFixed() && end % 8 != 0 && !padded) {
            problems.add(
                    RelationProblems.checksumWithinByte(decl.at(), field.name(), "`" + through.name() + "` ends", end));
        }
    }

    /**
     * The checksums in the order in which they are computed: one that covers another comes after it (R32). Those that cover
     * each other in a circle are left out, and are a problem.
     */
    List<Field> order() {
        List<Field> waiting = new ArrayList<>(fields.stream()
                .filter(field -> field.role() instanceof Role.ChecksumOf)
                .toList());
        List<Field> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Field next = waiting.stream()
                    .filter(field -> waiting.stream().noneMatch(other -> !other.equals(field) && covers(field, other)))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                Field first = waiting.get(0);
                Field covered = waiting.stream()
                        .filter(other -> !other.equals(first) && covers(first, other))
                        .findFirst()
                        .orElseThrow();
                ChecksumDecl decl = record.components().get(covered.index()).checksum();
                problems.add(RelationProblems.checksumCycle(
                        decl == null ? record.at() : decl.at(), first.name(), covered.name()));
                return ordered;
            }
            ordered.add(next);
            waiting.remove(next);
        }
        return List.copyOf(ordered);
    }

    private static boolean covers(Field checksum, Field other) {
        return ((Role.ChecksumOf) checksum.role()).covers(other.place());
    }
}
