package org.bitrecord.processor.layout;

import java.util.List;
import java.util.Objects;
import org.bitrecord.BitOrder;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.DiagramProblems;
import org.bitrecord.processor.diagnostics.DiagramProblems.Drawn;
import org.bitrecord.processor.layout.picture.Cell;
import org.bitrecord.processor.layout.picture.PictureCheck;
import org.bitrecord.processor.layout.picture.PictureCheck.Difference;
import org.bitrecord.processor.layout.picture.PictureCheck.Part;
import org.bitrecord.processor.layout.picture.PictureException;
import org.bitrecord.processor.layout.picture.PictureReader;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.SourceRef;

/** Compares a record with the picture of it in its specification, if it has one. */
final class DiagramRules {
    private DiagramRules() {}

    static void check(RecordLayout layout, List<Diagnostic> problems) {
        Declaration.OfRecord record = layout.declaration();
        Declaration.Diagram diagram = record.settings().diagram();
        if (diagram == null || layout.isBare()) {
            return;
        }
        boolean parts = layout.fields().stream()
                .anyMatch(field -> !field.at().isWholeByte() || field.shape().minBits() % 8 != 0);
        if (parts && record.settings().order().bits() == BitOrder.LSB_FIRST) {
            problems.add(DiagramProblems.leastFirst(diagram.at(), record.name().simpleName()));
            return;
        }
        try {
            Difference difference = PictureCheck.compare(layout, PictureReader.read(diagram.text()));
            if (difference != null) {
                problems.add(explained(difference, record, diagram));
            }
        } catch (PictureException unreadable) {
            problems.add(DiagramProblems.unreadable(
                    diagram.at(), unreadable.line() + 1, String.valueOf(unreadable.getMessage())));
        }
    }

    private static Diagnostic explained(
            Difference difference, Declaration.OfRecord record, Declaration.Diagram diagram) {
        Drawn drawn = difference.cell() == null ? null : drawn(difference.cell());
        Part part = difference.part();
        if (part == null) {
            return DiagramProblems.notInRecord(
                    diagram.at(), record.name().simpleName(), Objects.requireNonNull(drawn), "");
        }
        SourceRef at = record.components().get(part.component()).at();
        String place = part.bitOffset() < 0 ? "" : " at bit " + part.bitOffset();
        if (drawn == null) {
            return DiagramProblems.notInPicture(at, part.path(), place, "");
        }
        return switch (difference.kind()) {
            case WIDTH -> DiagramProblems.width(at, part.path(), place, part.bits(), part.isNumber(), drawn);
            case NAME -> DiagramProblems.name(at, part.path(), place, drawn);
            case NOT_IN_RECORD ->
                DiagramProblems.notInRecord(diagram.at(), record.name().simpleName(), drawn, part.path());
            case NOT_IN_PICTURE -> DiagramProblems.notInPicture(at, part.path(), place, drawn.name());
        };
    }

    private static Drawn drawn(Cell cell) {
        return new Drawn(cell.name(), cell.bitOffset(), cell.isOpen() ? List.of() : cell.sizes());
    }
}
