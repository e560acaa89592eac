package org.bitrecord.processor.layout.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads a picture as RFCs draw it: fields between bars, rows between rules of {@code +}, {@code -} and {@code =}, and above
 * all that perhaps numbers of bits. A field may have a name in several lines (TCP's data offset), go on over several rows
 * (IPv6's addresses), also into the midst of one (ARP's), and the last one may have no end.
 */
public final class PictureReader {
    private static final Pattern DOTS = Pattern.compile("\\.{2,}");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** As DHCP's {@code (variable)}. */
    private static final Pattern VARIABLE = Pattern.compile("\\(variable\\b[^)]*\\)");
    /** How many bytes a field has that is drawn smaller than it is, as DHCP's {@code file (128)}. */
    private static final Pattern STATED = Pattern.compile("\\((\\d{1,6})\\)$");
    /** Some of the bytes of a field, as in RFC 6747's {@code S_HA (bytes 4-5)}. */
    private static final Pattern SOME_BYTES = Pattern.compile("\\(bytes? (\\d+)(-\\d+)?\\)");

    private static final Pattern CONTINUED = Pattern.compile("\\(?\\b(continued|cont\\b\\.?|cont'd)\\)?");
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|,.*");

    private final List<String> lines;
    private final Grid grid;
    private final List<Cell> cells = new ArrayList<>();
    private int row;

    private PictureReader(String picture) throws PictureException {
        lines = picture.lines().map(String::stripTrailing).toList();
        grid = Grid.of(lines);
    }

    /** The fields of a picture, in wire order. */
    public static List<Cell> read(String picture) throws PictureException {
        PictureReader reader = new PictureReader(picture);
        reader.readRows();
        return List.copyOf(reader.cells);
    }

    private void readRows() throws PictureException {
        for (int i = 0; i < lines.size(); ) {
            if (!grid.isContent(lines.get(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (grid.hasRules() && end < lines.size() && grid.isContent(lines.get(end))) {
                end++;
            }
            readBlock(i, end);
            i = end;
        }
    }

    /** Reads what lies between two rules: one row, or several of one field. */
    private void readBlock(int from, int to) throws PictureException {
        boolean open = lines.subList(from, to).stream().anyMatch(grid::isOpen);
        NavigableSet<Integer> bars = bars(from, to);
        if (bars.last() < grid.bits()) {
            open = true;
            bars.add(grid.bits());
        }
        List<Integer> edges = List.copyOf(bars);
        int inside =
                (int) lines.subList(from, to).stream().filter(grid::isInside).count();
        for (int i = 0; i + 1 < edges.size(); i++) {
            int first = edges.get(i);
            int end = edges.get(i + 1);
            boolean endless = open && i + 2 == edges.size();
            List<String> texts = texts(from, to, first, end);
            List<Integer> sizes = List.of(inside > 0 ? (1 + inside) * grid.bits() : end - first);
            if (inside == 0 && edges.size() == 2 && !endless) {
                sizes = sizes(texts);
            }
            add(cell(texts, row * grid.bits() + first, sizes, endless, from), first == 0);
        }
        if (grid.goesOn()) {
            readBehind(from, to);
        }
        row += 1 + inside;
    }

    private NavigableSet<Integer> bars(int from, int to) throws PictureException {
        TreeSet<Integer> bars = new TreeSet<>();
        for (int i = from; i < to; i++) {
            String line = lines.get(i);
            for (int column = grid.left(); column < Math.min(line.length(), grid.right() + 1); column++) {
                if (grid.isBar(line, column)) {
                    int bit = grid.bitAt(column);
                    if (bit < 0) {
                        throw new PictureException(i, "has a bar between two bits, in column " + (column + 1));
                    }
                    bars.add(bit);
                }
            }
        }
        bars.add(0);
        return bars;
    }

    /** What stands behind the last bar of a row without end. */
    private void readBehind(int from, int to) {
        List<String> texts = lines.subList(from, to).stream()
                .map(line -> line.substring(Math.min(line.length(), grid.right() + 1))
                        .strip())
                .toList();
        if (texts.stream().anyMatch(text -> !text.isEmpty())) {
            add(cell(texts, (row + 1) * grid.bits(), List.of(0), true, from), false);
        }
    }

    /** The sizes of a field of whole rows: each of its lines may be one, or only make room for the name. */
    private List<Integer> sizes(List<String> texts) {
        int lines = texts.size();
        Matcher stated = STATED.matcher(String.join(" ", texts).strip());
        if (lines > 1 && stated.find()) {
            return List.of(Byte.SIZE * Integer.parseInt(stated.group(1)));
        }
        boolean hasBlank = texts.contains("");
        return IntStream.range(0, lines)
                .map(i -> grid.bits() * (hasBlank ? lines - i : i + 1))
                .boxed()
                .toList();
    }

    private static Cell cell(List<String> texts, int offset, List<Integer> sizes, boolean open, int line) {
        List<String> parts = texts.stream().filter(text -> !text.isEmpty()).toList();
        boolean isVertical = parts.size() > 1 && parts.stream().allMatch(part -> part.length() == 1);
        String name = String.join(isVertical ? "" : " ", parts);
        String plain = DOTS.matcher(name).replaceAll(" ").strip();
        boolean isOpen = open || !plain.equals(name) || VARIABLE.matcher(plain).find();
        return new Cell(BLANKS.matcher(plain).replaceAll(" "), offset, sizes, isOpen, line);
    }

    private void add(Cell cell, boolean isFirstOfRow) {
        Cell before = cells.isEmpty() ? null : cells.get(cells.size() - 1);
        Matcher bytes = SOME_BYTES.matcher(cell.name());
        boolean some = bytes.find();
        boolean goesOn = some
                ? !bytes.group(1).equals("0")
                : CONTINUED.matcher(cell.name()).find();
        // A field that goes on: its rows have a rule between them, but a name only once, or one that says so.
        boolean unnamed = isFirstOfRow && cell.name().isEmpty();
        if (before != null && (unnamed || (goesOn && stem(before.name()).equals(stem(cell.name()))))) {
            cells.set(cells.size() - 1, before.and(cell));
        } else if (some) {
            String name = bytes.replaceAll("").strip();
            cells.add(new Cell(name, cell.bitOffset(), cell.sizes(), cell.isOpen(), cell.line()));
        } else {
            cells.add(cell);
        }
    }

    /** A name without remarks, so that those of two parts of a field are equal. */
    private static String stem(String name) {
        return REMARK.matcher(CONTINUED.matcher(name).replaceAll(""))
                .replaceAll("")
                .strip();
    }

    /** What stands between the edges of a field, line by line. */
    private List<String> texts(int from, int to, int firstBit, int endBit) {
        return lines.subList(from, to).stream()
                .map(line -> text(line, firstBit, endBit))
                .toList();
    }

    private String text(String line, int firstBit, int endBit) {
        int from = grid.columnOf(firstBit) + 1;
        int to = Math.min(line.length(), endBit == grid.bits() ? grid.right() + 1 : grid.columnOf(endBit));
        if (from >= to) {
            return "";
        }
        String between = line.substring(from, to);
        int last = between.length() - 1;
        boolean edged = between.charAt(last) == '+' || Grid.isEdge(between.charAt(last));
        return (edged ? between.substring(0, last) : between).strip();
    }
}
