package org.bitrecord.processor.layout.picture;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.layout.Field;
import org.bitrecord.processor.layout.Offset;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.Shape;
import org.jspecify.annotations.Nullable;

/** Compares a picture with a record, field by field, up to the first difference. */
public final class PictureCheck {
    private final List<Cell> cells;
    private final List<Part> parts = new ArrayList<>();

    private PictureCheck(RecordLayout layout, List<Cell> cells) {
        this.cells = cells;
        add(layout, null, 0, 0);
    }

    /**
     * A part of the record.
     *
     * @param component the component that it is or lies in, by its place in the outermost record
     * @param path its name, with those of the components around it
     * @param names what it may be called in a picture; none if no component holds it, so that it has no name
     * @param bitOffset its first bit, or -1 if that is not always the same
     * @param bits its size, or -1 if that is not always the same
     * @param isNumber whether it is a number, which states its width in bits
     * @param inner what it is made of, if it is a small record
     */
    public record Part(
            int component,
            String path,
            List<String> names,
            long bitOffset,
            long bits,
            boolean isNumber,
            @Nullable RecordLayout inner) {
        /** Whether a field of a picture may be it, by its name. */
        boolean isCalled(Cell cell) {
            return names.isEmpty() || !cell.isNamed() || hasNameOf(cell);
        }

        /** Whether both have a name, and the same. */
        boolean hasNameOf(Cell cell) {
            return cell.isNamed() && names.stream().anyMatch(name -> PictureNames.match(cell.name(), name));
        }
    }

    /**
     * Where a picture and a record differ.
     *
     * @param kind in what
     * @param cell the field of the picture, or null if it has none there
     * @param part that of the record, or null if it has none there
     */
    public record Difference(
            Kind kind, @Nullable Cell cell, @Nullable Part part) {}

    /** In what a picture and a record differ. */
    public enum Kind {
        /** Both have the field, but not of the same size. */
        WIDTH,
        /** They call it otherwise. */
        NAME,
        /** The record lacks what the picture has. */
        NOT_IN_RECORD,
        /** The picture lacks what the record has. */
        NOT_IN_PICTURE
    }

    /** The first difference, or null if there is none. */
    public static @Nullable Difference compare(RecordLayout layout, List<Cell> cells) {
        return new PictureCheck(layout, cells).compare();
    }

    private void add(RecordLayout layout, @Nullable Part around, int at, long offset) {
        List<Part> inside = new ArrayList<>();
        for (Field field : layout.fields()) {
            if (field.takesNoBits() || (field.isFixed() && field.shape().minBits() == 0)) {
                continue;
            }
            boolean placed = field.at().after() == Offset.START && offset >= 0;
            RecordLayout inner = field.shape() instanceof Shape.Flat flat ? flat.layout() : null;
            List<String> names = new ArrayList<>();
            if (!field.isHidden()) {
                names.add(field.name());
                if (inner != null) {
                    names.add(inner.declaration().name().simpleName());
                }
            }
            inside.add(new Part(
                    around == null ? field.index() : around.component(),
                    around == null ? field.name() : around.path() + "." + field.name(),
                    names,
                    placed ? offset + field.at().bits() : -1,
                    field.isFixed() ? field.shape().minBits() : -1,
                    field.number() != null,
                    inner));
        }
        parts.addAll(at, inside);
    }

    private @Nullable Difference compare() {
        int part = 0;
        int drawn = 0;
        while (drawn < cells.size() && part < parts.size()) {
            Cell cell = cells.get(drawn);
            Part at = parts.get(part);
            if (at.inner() != null && cell.bits() < at.bits() && !cell.isOpen()) {
                parts.remove(part);
                add(at.inner(), at, part, at.bitOffset());
                continue;
            }
            if (drawn > 0 && at.bits() < 0 && !at.isCalled(cell) && at.hasNameOf(cells.get(drawn - 1))) {
                part++; // one field of the picture for several forms of it: WebSocket's extended length
                continue;
            }
            int behind = end(at, drawn);
            Cell whole = cells.subList(drawn + 1, behind).stream().reduce(cell, Cell::and);
            Difference difference = compare(at, part, whole, drawn);
            if (difference != null) {
                return difference;
            }
            part++;
            drawn = behind;
        }
        if (drawn < cells.size()) {
            return new Difference(Kind.NOT_IN_RECORD, cells.get(drawn), null);
        }
        // Pictures of headers do not show what the packet carries.
        return parts.subList(part, parts.size()).stream()
                .filter(left -> left.bits() >= 0 && !left.names().isEmpty())
                .findFirst()
                .map(left -> new Difference(Kind.NOT_IN_PICTURE, null, left))
                .orElse(null);
    }

    /** The first field that is not of that part: one of several bits may be drawn as several of one name: R|R|R|R. */
    private int end(Part part, int drawn) {
        Cell first = cells.get(drawn);
        long bits = first.bits();
        int end = drawn + 1;
        while (part.isCalled(first)
                && bits < part.bits()
                && end < cells.size()
                && cells.get(end).name().equals(first.name())) {
            bits += cells.get(end).bits();
            end++;
        }
        return end;
    }

    private @Nullable Difference compare(Part part, int at, Cell cell, int drawn) {
        if (part.isCalled(cell)) {
            boolean differs = part.bits() >= 0 && !cell.allows(part.bits());
            return differs ? new Difference(Kind.WIDTH, cell, part) : null;
        }
        boolean later = parts.subList(at + 1, parts.size()).stream().anyMatch(other -> other.hasNameOf(cell));
        boolean drawnLater = cells.subList(drawn + 1, cells.size()).stream().anyMatch(part::hasNameOf);
        if (drawnLater && !later) {
            return new Difference(Kind.NOT_IN_RECORD, cell, part);
        }
        return new Difference(later && !drawnLater ? Kind.NOT_IN_PICTURE : Kind.NAME, cell, part);
    }
}
