package org.bitrecord.runtime;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bitrecord.BitOrder;
import org.bitrecord.Bytes;
import org.bitrecord.Described;
import org.bitrecord.Dissection.ChecksumState;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Meaning;
import org.bitrecord.runtime.Value.Scalar;

/** Values as people read them in a line. */
final class Legible {
    private static final int BYTES_SHOWN = 16;
    private static final int CHARS_SHOWN = 200;
    private static final int MOST_BITS = 512;

    private Legible() {}

    /** A number, with its name if it has one. */
    static String number(Scalar number, long bits, Meaning meaning) {
        if (number.kind() == Expression.Kind.CONDITION) {
            return Boolean.toString(number.isTrue());
        }
        if (meaning instanceof Meaning.FloatingPoint) {
            return bits == Float.SIZE
                    ? Float.toString(Float.intBitsToFloat((int) number.bits()))
                    : Double.toString(Double.longBitsToDouble(number.bits()));
        }
        return names(meaning).stream()
                .filter(name -> name.value() == number.bits())
                .findFirst()
                .map(name -> number + " (" + name.name() + ")")
                .orElse(number.toString());
    }

    private static List<Layout.Name> names(Meaning meaning) {
        if (meaning instanceof Meaning.Enumerated constants) {
            return constants.names();
        }
        return meaning instanceof Meaning.Named code ? code.names() : List.of();
    }

    /** What a small record of fixed size says of itself, if it has a way of its own to do so. */
    static Optional<String> ofRecord(
            Described type, Layout.OfRecord layout, BitCursor cursor, long start, Layout.Numbering around) {
        long bits = cursor.position() - start;
        boolean code = Shape.isCode(layout);
        if (!(type instanceof PartCodec<?> codec)
                || bits > MOST_BITS
                || layout.name().isEmpty() // a type argument, which is no record
                || !isPlain(layout)
                || (code && layout.fields().get(0).meaning() instanceof Meaning.Named)) {
            return Optional.empty();
        }
        Bytes octets = cursor.octets(start, bits, around.bits() == BitOrder.LSB_FIRST);
        if (code && around.bytes() != layout.numbering().bytes()) {
            // It is read in the order around it; by itself it is in its own.
            if (bits % 8 != 0) {
                return Optional.empty();
            }
            octets = reversed(octets);
        }
        Object value;
        try {
            value = codec.readBits(octets.asByteBuffer(), 0, (int) bits);
        } catch (Failure refused) {
            return Optional.empty(); // as the walk will say
        }
        return said(value).filter(text -> !text.startsWith(layout.name() + "["));
    }

    private static Optional<String> said(Object value) {
        try {
            return Optional.ofNullable(value.toString());
        } catch (RuntimeException unready) {
            return Optional.empty(); // a method of the user's, who did not think of this value; its parts are told
        }
    }

    private static Bytes reversed(Bytes octets) {
        byte[] reversed = new byte[octets.size()];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = (byte) octets.unsignedAt(reversed.length - 1 - i);
        }
        return Bytes.of(reversed);
    }

    /** Whether it is read without asking anything of what is around it. */
    private static boolean isPlain(Layout.OfRecord layout) {
        return layout.minBits() == layout.maxBits()
                && layout.context().isEmpty()
                && layout.fields().stream()
                        .noneMatch(field -> field.type() instanceof Layout.Type.Called
                                || field.relations().stream().anyMatch(Layout.Relation.Context.class::isInstance));
    }

    /** A number of so many bits in hexadecimal digits. */
    static String hex(long number, long bits) {
        return String.format(
                Locale.ROOT, "0x%0" + (bits + 3) / 4 + "x", bits == Long.SIZE ? number : number & ((1L << bits) - 1));
    }

    /** A checksum of so many bits, with what is known of it. */
    static String checksum(long number, ChecksumState sum, long bits) {
        String known = switch (sum.state()) {
            case VALID -> "right";
            case INVALID -> "wrong: should be " + hex(Objects.requireNonNull(sum.computed()), bits);
            case NOT_CHECKED -> "not checked";
        };
        return hex(number, bits) + ", " + known;
    }

    /** The first bytes in hexadecimal digits, and how many there are if that is not all. */
    static String bytes(Bytes bytes) {
        return bytes.size() <= BYTES_SHOWN
                ? bytes.toHex()
                : bytes.slice(0, BYTES_SHOWN).toHex() + "... (" + bytes.size() + " bytes)";
    }

    /** A text in quotes, with escapes for what would not stay on the line. */
    static String text(String text) {
        return '"' + line(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    /** A text with escapes for what would not stay on the line, or would turn or hide what follows. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(each -> {
            switch (Character.getType(each)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> {
                    for (char unit : Character.toChars(each)) {
                        line.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                    }
                }
                default -> line.appendCodePoint(each);
            }
        });
        return line.toString();
    }

    /** The beginning of a text, and how long it is if that is not all. */
    static String beginning(String text) {
        return text.length() <= CHARS_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, CHARS_SHOWN) - 1)) + "... ("
                        + text.length() + " chars)";
    }
}
