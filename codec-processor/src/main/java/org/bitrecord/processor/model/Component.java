package org.bitrecord.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record, with what its annotations say; a missing annotation is null or an empty list.
 *
 * @param name its name
 * @param at where it stands
 * @param type its type
 */
public record Component(
        String name,
        SourceRef at,
        FieldType type,
        @Nullable BitsDecl bits,
        @Nullable ConstDecl constant,
        List<LengthDecl> lengths,
        @Nullable TagDecl tag,
        @Nullable ChecksumDecl checksum,
        @Nullable RestDecl rest,
        @Nullable UntilDecl until) {

    /**
     * A name of another component inside an annotation.
     *
     * @param name the name as written
     * @param at the string literal
     */
    public record Reference(String name, SourceRef at) {}

    /**
     * {@code @Bits}.
     *
     * @param value the width in bits
     * @param valueAt the number
     */
    public record BitsDecl(int value, boolean signed, SourceRef at, SourceRef valueAt) {}

    /** {@code @Const}. */
    public record ConstDecl(long value, SourceRef at, SourceRef valueAt) {}

    /**
     * {@code @Length}.
     *
     * @param of the measured components; empty if not said
     * @param through the last measured component, or null if not said
     * @param unitAt the unit's literal, or the annotation if it is not written
     */
    public record LengthDecl(
            List<Reference> of, @Nullable Reference through, int unit, int plus, SourceRef at, SourceRef unitAt) {}

    /**
     * {@code @Tag}.
     *
     * @param when the condition's text, or null
     * @param whenAt the condition's literal, or the annotation if there is none
     */
    public record TagDecl(Reference of, @Nullable String when, SourceRef at, SourceRef whenAt) {}

    /**
     * {@code @Checksum}.
     *
     * @param algorithm the class of the algorithm
     * @param lack what keeps generated code from making an object of that class, or null if nothing does
     */
    public record ChecksumDecl(
            TypeName algorithm,
            SourceRef algorithmAt,
            @Nullable String lack,
            List<Reference> of,
            @Nullable Reference from,
            @Nullable Reference through,
            SourceRef at) {}

    /** {@code @Rest}. */
    public record RestDecl(SourceRef at) {}

    /**
     * {@code @Until}.
     *
     * @param condition the condition's text
     * @param conditionAt its literal
     */
    public record UntilDecl(String condition, boolean orEnd, SourceRef at, SourceRef conditionAt) {}
}
