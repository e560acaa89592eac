package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.DIAGRAM_MISMATCH;
import static org.bitrecord.processor.diagnostics.DiagnosticId.DIAGRAM_UNREADABLE;

import java.util.List;
import java.util.stream.Collectors;
import org.bitrecord.processor.model.SourceRef;

/** The texts about pictures of records. */
public final class DiagramProblems {
    private DiagramProblems() {}

    /** A picture that is none. */
    public static Diagnostic unreadable(SourceRef at, int line, String problem) {
        return Diagnostic.of(
                DIAGRAM_UNREADABLE,
                at,
                "line " + line + " of the picture " + problem,
                "draw fields between `|`, two characters a bit, and rows between rules: +-+-+-+-+");
    }

    /** A picture of a record whose bits it cannot show. */
    public static Diagnostic leastFirst(SourceRef at, String record) {
        return Diagnostic.of(
                DIAGRAM_UNREADABLE,
                at,
                "a picture counts bits from the most significant one, but `" + record + "` from the least significant",
                "leave out the picture, for it would show other bits");
    }

    /**
     * A field of a picture.
     *
     * @param name what stands in it
     * @param bitOffset its first bit
     * @param sizes how many bits it may have, or none if the picture leaves that open
     */
    public record Drawn(String name, int bitOffset, List<Integer> sizes) {
        /** Keeps a copy of the list. */
        public Drawn {
            sizes = List.copyOf(sizes);
        }

        private String named() {
            return name.isEmpty() ? "a field without a name" : "`" + name + "`";
        }

        private String bits() {
            return sizes.stream().map(String::valueOf).collect(Collectors.joining(" or "));
        }
    }

    /** A component of another width than in the picture. */
    public static Diagnostic width(
            SourceRef at, String component, String place, long bits, boolean isNumber, Drawn drawn) {
        int first = drawn.sizes().get(0);
        String right =
                isNumber || first % Byte.SIZE != 0 ? "write @Bits(" + first + ")" : "give it " + Amounts.bits(first);
        return Diagnostic.of(
                        DIAGRAM_MISMATCH,
                        at,
                        "`" + component + "` is " + Amounts.bits(bits) + " wide" + place + ", but in the picture "
                                + drawn.bits(),
                        "if the picture is right, " + right + "; else correct the picture")
                .note("the picture has " + drawn.named() + " there");
    }

    /** A component that is called otherwise in the picture. */
    public static Diagnostic name(SourceRef at, String component, String place, Drawn drawn) {
        return Diagnostic.of(
                DIAGRAM_MISMATCH,
                at,
                "`" + component + "` stands" + place + (place.isEmpty() ? "" : ",") + " where the picture has "
                        + drawn.named(),
                "give it the picture's name, or put the components into the picture's order");
    }

    /** A field of the picture that the record lacks; it may have another component there. */
    public static Diagnostic notInRecord(SourceRef at, String record, Drawn drawn, String instead) {
        boolean open = drawn.sizes().isEmpty();
        String size = open ? "of any size" : drawn.bits() + (drawn.sizes().equals(List.of(1)) ? " bit" : " bits");
        Diagnostic problem = Diagnostic.of(
                DIAGRAM_MISMATCH,
                at,
                "the picture has " + drawn.named() + ", " + size + " at bit " + drawn.bitOffset() + ", which `" + record
                        + "` lacks",
                "add a component for it"
                        + (open ? "" : ", or @Gap(" + drawn.sizes().get(0) + ") if it says nothing"));
        return instead.isEmpty() ? problem : problem.note("`" + record + "` has `" + instead + "` there");
    }

    /** A component that the picture lacks; it may have another field there. */
    public static Diagnostic notInPicture(SourceRef at, String component, String place, String instead) {
        Diagnostic problem = Diagnostic.of(
                DIAGRAM_MISMATCH,
                at,
                "`" + component + "` stands" + (place.isEmpty() ? " in the record" : place)
                        + ", but the picture lacks it",
                "remove it, or draw it");
        return instead.isEmpty() ? problem : problem.note("the picture has `" + instead + "` there");
    }
}
