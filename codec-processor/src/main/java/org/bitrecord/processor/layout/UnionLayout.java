package org.bitrecord.processor.layout;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.TypeName;
import org.bitrecord.runtime.TagText;
import org.jspecify.annotations.Nullable;

/**
 * A union, laid out.
 *
 * @param declaration what the user wrote
 * @param inside where the tag lies in its records, or null if a tag outside chooses
 * @param choices the records with codes of their own, in the order in which the union permits them
 * @param otherwise the record for every other code, or null if there can be none
 * @param minBits the least size of a value
 * @param maxBits the greatest size, or {@link org.bitrecord.Layout#UNBOUNDED}
 * @param extent how the end of a value is found
 * @param isWholeBytes whether every value is whole bytes
 * @param isLossless whether encoding what was decoded gives the same bytes
 * @param context the class of the context that some of its records take, or null
 * @param takers the records that take it
 * @param askers the records that cannot be read without it
 * @param codec the class that reads and writes it
 * @param codecs the classes that read and write its records
 * @param fallsBack whether {@code otherwise} is read, too, where the record of a code is malformed (R63)
 * @param textSize how many bytes the texts have that are codes, or 0 if the codes are numbers (R60)
 */
public record UnionLayout(
        Declaration.OfUnion declaration,
        @Nullable InsideTag inside,
        List<Choice> choices,
        @Nullable TypeName otherwise,
        long minBits,
        long maxBits,
        Extent extent,
        boolean isWholeBytes,
        boolean isLossless,
        @Nullable TypeName context,
        List<TypeName> takers,
        List<TypeName> askers,
        TypeName codec,
        Map<TypeName, TypeName> codecs,
        boolean fallsBack,
        int textSize) {
    /**
     * One record of the union.
     *
     * @param codes the codes that choose it, at least one
     */
    public record Choice(TypeName type, List<Long> codes) {
        /** Keeps a copy of the list. */
        public Choice {
            codes = List.copyOf(codes);
        }
    }

    /** A code for people: the number, or in apostrophes the text. */
    public String text(long code) {
        return textSize == 0 ? Long.toString(code) : TagText.text(code, textSize);
    }

    /**
     * The constant that tells the records apart.
     *
     * @param name the component's name
     * @param offset its place in bits from the record's first bit
     * @param little whether places are counted from the least significant bit of the first byte
     */
    public record InsideTag(String name, WireNumber number, int offset, boolean little) {
        /** That of a union that was compiled before: its codec knows. */
        static final InsideTag UNKNOWN = new InsideTag("", new WireNumber(8, false, WireNumber.JavaType.INT), 0, false);
    }

    /** The same with the size that is known of it. */
    UnionLayout withSize(Shape.Size size) {
        return new UnionLayout(
                declaration,
                inside,
                choices,
                otherwise,
                size.minBits(),
                size.maxBits(),
                size.extent(),
                size.isWholeBytes(),
                isLossless,
                context,
                takers,
                askers,
                codec,
                codecs,
                fallsBack,
                textSize);
    }

    /** What is known of its size. */
    Shape.Size size() {
        return new Shape.Size(minBits, maxBits, extent, isWholeBytes);
    }

    /** In what its codec counts. */
    public Grain grain() {
        return isWholeBytes ? Grain.BYTE : Grain.BIT;
    }

    /** Whether codecs of other records can be bound to its codes (R65). */
    public boolean isOpen() {
        return declaration.door() != null;
    }

    /** The class that reads and writes one of its records. */
    public TypeName codecOf(TypeName record) {
        return Objects.requireNonNull(codecs.get(record));
    }

    /** The union's name. */
    public TypeName name() {
        return declaration.name();
    }
}
