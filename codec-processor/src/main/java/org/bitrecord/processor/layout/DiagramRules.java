package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.BitOrder;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.DiagramProblems;
import org.bitrecord.processor.layout.picture.Cell;
import org.bitrecord.processor.layout.picture.PictureCheck;
import org.bitrecord.processor.layout.picture.PictureCheck.Difference;
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
        Cell cell = difference.cell();
        String drawn = cell == null ? "" : cell.name();
        SourceRef at = difference.component() < 0
                ? diagram.at()
                : record.components().get(difference.component()).at();
        String place = difference.bitOffset() < 0 ? "" : " at bit " + difference.bitOffset();
        return switch (difference.kind()) {
            case WIDTH ->
                DiagramProblems.width(
                        at, difference.path(), place, difference.bits(), drawn, cell == null ? 0 : cell.bits());
            case NAME -> DiagramProblems.name(at, difference.path(), place, drawn);
            case NOT_IN_RECORD ->
                DiagramProblems.notInRecord(
                        diagram.at(),
                        record.name().simpleName(),
                        cell == null ? "" : " at bit " + cell.bitOffset(),
                        drawn,
                        cell == null ? 0 : cell.bits());
            case NOT_IN_PICTURE -> DiagramProblems.notInPicture(at, difference.path(), place);
        };
    }
}
