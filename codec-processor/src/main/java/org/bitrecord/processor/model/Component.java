package org.bitrecord.processor.model;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.model.Mark.BitsDecl;
import org.bitrecord.processor.model.Mark.ChecksumDecl;
import org.bitrecord.processor.model.Mark.ConstDecl;
import org.bitrecord.processor.model.Mark.LengthDecl;
import org.bitrecord.processor.model.Mark.RestDecl;
import org.bitrecord.processor.model.Mark.TagDecl;
import org.bitrecord.processor.model.Mark.UntilDecl;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record, or the type argument of a list or an optional one, with what its annotations say.
 *
 * @param name its name; of a type argument that of the component
 * @param at where it stands
 * @param type its type
 * @param marks its annotations
 */
public record Component(String name, SourceRef at, FieldType type, List<Mark> marks) {
    /** Keeps a copy of the list. */
    public Component {
        marks = List.copyOf(marks);
    }

    /** The mark of that kind, or null if there is none; of several the first. */
    public <M extends Mark> @Nullable M mark(Class<M> kind) {
        for (Mark mark : marks) {
            if (kind.isInstance(mark)) {
                return kind.cast(mark);
            }
        }
        return null;
    }

    /** All marks of that kind. */
    public <M extends Mark> List<M> marks(Class<M> kind) {
        return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** {@code @Bits}, or null. */
    public @Nullable BitsDecl bits() {
        return mark(BitsDecl.class);
    }

    /** {@code @Const}, or null. */
    public @Nullable ConstDecl constant() {
        return mark(ConstDecl.class);
    }

    /** Every {@code @Length}. */
    public List<LengthDecl> lengths() {
        return marks(LengthDecl.class);
    }

    /** {@code @Tag}, or null. */
    public @Nullable TagDecl tag() {
        return mark(TagDecl.class);
    }

    /** {@code @Checksum}, or null. */
    public @Nullable ChecksumDecl checksum() {
        return mark(ChecksumDecl.class);
    }

    /** {@code @Rest}, or null. */
    public @Nullable RestDecl rest() {
        return mark(RestDecl.class);
    }

    /** {@code @Until}, or null. */
    public @Nullable UntilDecl until() {
        return mark(UntilDecl.class);
    }

    /** Whether it is a number that is computed on write. */
    public boolean isComputed() {
        return marks.stream()
                .anyMatch(mark -> mark instanceof Mark.OffsetDecl
                        || mark instanceof Mark.PresentDecl
                        || (mark instanceof Mark.Describing describing && describing.in() == null));
    }

    /** Whether it says something of others, itself or by a number inside it. */
    public boolean describes() {
        return isComputed() || marks.stream().anyMatch(mark -> mark instanceof Mark.Describing);
    }

    /** Whether it is bits without a component of their own. */
    public boolean isHidden() {
        return mark(Mark.Hidden.class) != null;
    }

    /** Whether nothing is known of it, because it has a mistake. */
    public boolean isMistaken() {
        return mark(Mark.Mistaken.class) != null;
    }

    /**
     * The same, of which nothing is known but what it says of others: it has a mistake, or its type has, which is told
     * elsewhere.
     */
    public Component mistaken() {
        List<Mark> kept = new ArrayList<>(List.of(new Mark.Mistaken(at)));
        marks.stream()
                .filter(mark -> mark instanceof Mark.PresentDecl
                        || (mark instanceof Mark.Describing describing && describing.in() == null))
                .forEach(kept::add);
        return new Component(name, at, type, kept);
    }

    /** Whether it is the type argument of a list or an optional component. */
    public boolean isBare() {
        return mark(Mark.Bare.class) != null;
    }
}
