package org.bitrecord.processor.diagnostics;

import java.util.List;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.jspecify.annotations.Nullable;

/** What to declare instead of a type without a wire form. */
final class Remedies {
    private static final int WIDEST_UNSIGNED_INT = 31;
    private static final int WIDEST_SIGNED_INT = 32;
    private static final int SECONDS = 32;
    private static final int NTP = 64;

    private final String name;
    private final FieldType.Unsupported type;
    private final Mark.@Nullable BitsDecl bits;
    private final String outer;

    /**
     * Of a component, or of what is in it.
     *
     * @param component its name
     * @param holder what has the annotations of the type: the component, or the type argument
     * @param outer what the type is the argument of, {@code List} or {@code Optional}; empty if it is the component's
     */
    Remedies(String component, FieldType.Unsupported type, Component holder, String outer) {
        this.name = component;
        this.type = type;
        this.bits = holder.bits();
        this.outer = outer;
    }

    List<String> helps() {
        return switch (type.lack()) {
            case NARROW_NUMBER, BOXED -> List.of(declare(number(type.text(), bits)));
            case BYTE_ARRAY -> List.of(declare("Bytes"));
            case ARRAY -> List.of(array());
            case TEXT -> List.of(declare("String"));
            case OPTIONAL -> List.of("declare `Optional<X> " + name + "`");
            case COLLECTION -> List.of(collection());
            default -> known();
        };
    }

    /** The declaration with its name, and with what is around the type. */
    private String declare(String instead) {
        return "declare `" + (outer.isEmpty() ? instead : outer + "<" + instead + ">") + " " + name + "`";
    }

    /** A number of the width that is written, or of the one that the Java type has; boxed inside something. */
    private String number(String written, Mark.@Nullable BitsDecl width) {
        String own = switch (written) {
            case "byte", "Byte" -> "@Bits(8) ";
            case "short", "Short", "char", "Character" -> "@Bits(16) ";
            default -> "";
        };
        boolean narrow = !own.isEmpty();
        boolean wide =
                width != null && narrow && width.value() > (width.signed() ? WIDEST_SIGNED_INT : WIDEST_UNSIGNED_INT);
        FieldType instead = switch (written) {
            case "Boolean" -> new FieldType.OfBoolean();
            case "Long" -> new FieldType.OfLong();
            case "Float" -> new FieldType.OfFloat();
            case "Double" -> new FieldType.OfDouble();
            default -> wide ? new FieldType.OfLong() : new FieldType.OfInt();
        };
        // The width of what is only boxed stands where it belongs.
        String prefix = narrow || !outer.isEmpty() ? (width == null ? own : width.text() + " ") : "";
        return prefix + (outer.isEmpty() ? instead.text() : instead.argumentText());
    }

    private String array() {
        boolean samples = outer.isEmpty() || outer.equals("Optional");
        return switch (type.text()) {
            case "int[]", "short[]", "char[]" ->
                samples ? declare("Ints") + ", with @Bits of each number" : "declare a list of records with @BitCodec";
            case "long[]" ->
                samples ? declare("Longs") + ", with @Bits of each number" : "declare a list of records with @BitCodec";
            default ->
                samples
                        ? "declare a `List` of records with @BitCodec, or of numbers: List<@Bits(n) Integer>"
                        : "declare a list of records with @BitCodec";
        };
    }

    /** A list of the same, as far as that is something that a list can have. */
    private String collection() {
        Component element = type.argument();
        if (type.name() == null && element == null && type.text().startsWith("Map<")) {
            return "declare `List<X> " + name + "` with X a record with @BitCodec of a key and its value";
        }
        if (element == null || !outer.isEmpty()) {
            return declare("List<X>") + " with X a record with @BitCodec or a @Union";
        }
        FieldType of = element.type();
        String width = element.bits() == null ? "" : element.bits().text() + " ";
        if (of instanceof FieldType.Unsupported unsupported) {
            String help =
                    new Remedies(name, unsupported, element, "List").helps().get(0);
            return help.startsWith("declare") ? help : declare("List<" + of.text() + ">");
        }
        boolean number = of instanceof FieldType.OfInt || of instanceof FieldType.OfLong;
        return declare("List<" + (number && width.isEmpty() ? "@Bits(n) " : width) + of.argumentText() + ">");
    }

    /** Classes of the JDK for which there is something else, or a codec. */
    private List<String> known() {
        String qualified = type.name() == null ? "" : type.name().qualifiedName();
        return switch (qualified) {
            case "java.util.UUID" -> List.of(declare("@With(Uuid.class) UUID"));
            case "java.time.Instant" -> times();
            case "java.util.OptionalInt" -> List.of(optional("Integer"));
            case "java.util.OptionalLong" -> List.of(optional("Long"));
            case "java.util.OptionalDouble" -> List.of("declare `Optional<Double> " + name + "`");
            case "java.nio.ByteBuffer", "java.util.BitSet" -> List.of(declare("Bytes"));
            default ->
                List.of("types with a wire form: boolean, int, long, float, double, BigInteger, enums, Bytes, Ints,"
                        + " Longs, String, records with @BitCodec, sealed interfaces with @Union, List and"
                        + " Optional of these, and what a class of your own reads: @With(X.class), X a"
                        + " FieldCodec<" + type.text() + ">");
        };
    }

    private String optional(String boxed) {
        return "declare `Optional<" + (bits == null ? "@Bits(n)" : bits.text()) + " " + boxed + "> " + name + "`";
    }

    private List<String> times() {
        String seconds = declare("@With(UnixTime.class) Instant") + " if it is seconds since 1970 in 32 bits";
        String ntp = declare("@With(NtpTime.class) Instant") + " if it is 64 bits since 1900";
        if (bits == null) {
            return List.of(seconds, "or " + ntp);
        }
        return switch (bits.value()) {
            case SECONDS -> List.of(seconds);
            case NTP ->
                List.of(
                        ntp,
                        "or " + declare(outer.isEmpty() ? "@Bits(64) long" : "@Bits(64) Long") + " and convert it");
            default ->
                List.of(declare("@With(value = UnixTime.class, args = {" + bits.value() + ", n}) Instant")
                        + ", n its units a second since 1970");
        };
    }
}
