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
    private final Phases phases;
    private final List<Diagnostic> problems;

    ChecksumRules(Declaration.OfRecord record, List<Field> fields, Phases phases, List<Diagnostic> problems) {
        this.record = record;
        this.fields = fields;
        this.phases = phases;
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
        int begin = phases.of(field.index());
        if (begin != 0 || number.bits() % 8 != 0) {
            withinByte(field, decl, "it", begin, begin == Phases.UNKNOWN ? begin : (begin + number.bits()) % 8);
            return;
        }
        Field from = fields.get(role.from());
        withinByte(field, decl, "`" + from.name() + "`", phases.of(from.index()), 0);
        for (int index : role.except()) {
            String name = "`" + fields.get(index).name() + "`, which it leaves out,";
            withinByte(field, decl, name, phases.of(index), phases.endOf(index));
        }
        boolean padded = role.padsBits() && role.except().isEmpty() && !role.pseudoHeader();
        if (!padded) {
            String name = "`" + fields.get(role.through()).name() + "`";
            withinByte(field, decl, name, 0, phases.endOf(role.through()));
        }
    }

    /** Tells if something does not begin and end at a whole byte. */
    private void withinByte(Field field, ChecksumDecl decl, String what, int begin, int end) {
        if (begin != 0 || end != 0) {
            String happens = begin != 0 ? "begins" : "ends";
            problems.add(RelationProblems.checksumWithinByte(
                    decl.at(), field.name(), what + " " + happens, begin != 0 ? begin : end));
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
