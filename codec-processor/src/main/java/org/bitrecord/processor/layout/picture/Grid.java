package org.bitrecord.processor.layout.picture;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the edges of a picture are, and how many bits lie between them.
 *
 * <p>How many characters a bit takes is what lies between two marks of a rule: two in most pictures, three in that of DNS.
 * Where there are fewer marks (UDP), a row has as many bits as the numbers above it say; without numbers a mark is a byte.
 *
 * @param left the column of the left edge
 * @param right the column of the right edge
 * @param bits how many bits there are in a row
 * @param goesOn whether rows have no end: the rule goes on behind its last mark
 * @param hasRules whether rows are separated by rules; if not, each line is a row
 */
record Grid(int left, int right, int bits, boolean goesOn, boolean hasRules) {
    private static final int MOST_BITS = 64;
    private static final int MOST_CHARACTERS_A_BIT = 3;
    /** As in RFC 768: eight characters and a mark. */
    private static final int CHARACTERS_A_BYTE = 9;
    /** Marks and dashes, perhaps ending in dots, in a bar, or in a remark behind the picture. */
    private static final Pattern RULE = Pattern.compile("\\+[-+=. ]*[-=][-+=. ]*\\|?( +[^|+ ].*)?");

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}( +\\d{1,3})*");
    private static final Pattern BLANKS = Pattern.compile(" +");

    /** The grid of a picture: that of its widest rule, or of its first row. */
    static Grid of(List<String> lines) throws PictureException {
        int rule = -1;
        int row = -1;
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i);
            if (isRule(line)
                    && (rule < 0 || line.lastIndexOf('+') >= lines.get(rule).lastIndexOf('+'))) {
                rule = i;
            } else if (line.strip().startsWith("|")) {
                row = i;
            }
        }
        if (row < 0) {
            throw new PictureException(0, "has no row between bars");
        }
        String line = lines.get(rule < 0 ? row : rule);
        char mark = rule < 0 ? '|' : '+';
        int left = line.indexOf(mark);
        int right = line.lastIndexOf(mark);
        int bits = rule < 0 ? (right - left) / 2 : bitsOf(lines, rule);
        if (bits <= 0 || bits > MOST_BITS) {
            throw new PictureException(Math.max(0, rule), "does not show how many bits there are in a row");
        }
        boolean goesOn = rule >= 0 && line.substring(right + 1).strip().startsWith("-");
        return new Grid(left, right, bits, goesOn, rule >= 0);
    }

    private static int bitsOf(List<String> lines, int rule) {
        String line = lines.get(rule);
        int[] marks = IntStream.range(0, line.length())
                .filter(column -> line.charAt(column) == '+')
                .toArray();
        int width = marks[marks.length - 1] - marks[0];
        int step = IntStream.range(1, marks.length)
                .map(i -> marks[i] - marks[i - 1])
                .min()
                .orElse(0);
        if (step == 0) {
            return 0;
        }
        if (step <= MOST_CHARACTERS_A_BIT) {
            return width / step;
        }
        int numbered = rule == 0 ? 0 : bitsOfNumbers(lines.get(rule - 1).strip());
        if (numbered > 0) {
            return numbered;
        }
        boolean twoABit = width % 16 == 0 && IntStream.of(marks).allMatch(column -> (column - marks[0]) % 2 == 0);
        return twoABit && step % CHARACTERS_A_BYTE != 0 ? width / 2 : Byte.SIZE * (marks.length - 1);
    }

    /** As many as there are numbers, or one more than the last if only some are there; 0 if it is no such line. */
    private static int bitsOfNumbers(String line) {
        if (!NUMBERS.matcher(line).matches()) {
            return 0;
        }
        int[] numbers = BLANKS.splitAsStream(line).mapToInt(Integer::parseInt).toArray();
        boolean rises = IntStream.range(1, numbers.length).allMatch(i -> numbers[i] > numbers[i - 1]);
        return rises ? numbers[numbers.length - 1] + 1 : numbers.length;
    }

    /** Whether a line separates rows. */
    static boolean isRule(String line) {
        return RULE.matcher(line.strip()).matches();
    }

    /** Whether there is an edge; all but a bar say that the row is as high as need be. */
    static boolean isEdge(char character) {
        return character == '|' || isOpenEdge(character);
    }

    /** Whether it is an edge of a field whose size is not that of the drawing. */
    static boolean isOpenEdge(char character) {
        return ":/\\~".indexOf(character) >= 0;
    }

    /** Whether a line shows a row or a part of one. */
    boolean isContent(String line) {
        return (line.length() > left && isEdge(line.charAt(left))) || isInside(line);
    }

    /** A line between two rows of one field: {@code +} at its edges, and no rule. */
    boolean isInside(String line) {
        return line.length() > left + 1
                && line.charAt(left) == '+'
                && !isRule(line)
                && line.substring(left + 1).contains(" ");
    }

    /** Whether a line begins or ends in an edge of a field without a size of its own. */
    boolean isOpen(String line) {
        return isOpenEdge(line.charAt(left)) || (line.length() > right && isOpenEdge(line.charAt(right)));
    }

    /** Whether there is a bar in a line. */
    boolean isBar(String line, int column) {
        char character = line.charAt(column);
        return character == '|' || (isOpenEdge(character) && (column == left || column == right));
    }

    /** The bit at whose left a column lies, or -1 if it is none. */
    int bitAt(int column) {
        int width = right - left;
        int from = (column - left) * bits;
        int bit = Math.round((float) from / width);
        return Math.abs(bit * width - from) * 2 < width ? bit : -1;
    }

    /** The column at the left of a bit. */
    int columnOf(int bit) {
        return left + Math.round((float) bit * (right - left) / bits);
    }
}
