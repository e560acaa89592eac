package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import org.bitrecord.BitOrder;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.Dissection.ChecksumState;
import org.bitrecord.Dissection.ChecksumState.State;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Numbering;
import org.bitrecord.Layout.Relation;
import org.bitrecord.runtime.Value.Scalar;
import org.jspecify.annotations.Nullable;

/** Says of the checksums of one record whether they are right (R30 to R34). */
final class ChecksumReader {
    private static final ChecksumState NOT_CHECKED = new ChecksumState(State.NOT_CHECKED, null);

    private final BitCursor cursor;
    private final Shape shape;
    private final Regions regions;
    private final Kept kept;
    private final @Nullable Object context;
    private final boolean little;

    ChecksumReader(
            BitCursor cursor, Shape shape, Regions regions, Kept kept, @Nullable Object context, Numbering numbering) {
        this.cursor = cursor;
        this.shape = shape;
        this.regions = regions;
        this.kept = kept;
        this.context = context;
        little = numbering.bits() == BitOrder.LSB_FIRST;
    }

    /**
     * Tells of the checksums for which the last field that matters is this one, and of a checksum that is this one.
     *
     * @param scope what names stand for in conditions
     */
    void tell(int field, Evaluation.Scope scope, Trace trace) {
        for (int own = 0; own <= field; own++) {
            Scalar number = kept.numberOrNull(own);
            for (Relation relation : shape.field(own).relations()) {
                if (relation instanceof Relation.Checksum checksum && number != null) {
                    boolean complete = Math.max(own, checksum.through()) == field;
                    if (complete || own == field) {
                        trace.checksum(
                                shape.field(own).name(), complete ? sum(own, checksum, number, scope) : NOT_CHECKED);
                    }
                }
            }
        }
    }

    private ChecksumState sum(int own, Relation.Checksum checksum, Scalar number, Evaluation.Scope scope) {
        boolean absent = checksum.zeroMeansAbsent() && number.bits() == 0;
        if (absent || (checksum.pseudoHeader() != null && context == null) || !isOne(checksum, scope)) {
            return NOT_CHECKED;
        }
        Long computed = computed(own, checksum);
        if (computed == null) {
            return NOT_CHECKED;
        }
        int unused = Long.SIZE - shape.width(own);
        boolean right = computed << unused == number.bits() << unused;
        return new ChecksumState(right ? State.VALID : State.INVALID, computed);
    }

    /** Whether the field is a checksum here (R33). */
    private boolean isOne(Relation.Checksum checksum, Evaluation.Scope scope) {
        if (checksum.when() == null) {
            return true;
        }
        Expression when = Expression.parse(checksum.when());
        boolean asksContext = when.references().stream().anyMatch(reference -> shape.isContext(reference.root()));
        try {
            return (!asksContext || context != null)
                    && Evaluation.holds(when, scope, Path.of(shape.layout().name()), cursor.position());
        } catch (Trouble uncomputable) {
            return false; // what reads the value does not ask, either
        }
    }

    private @Nullable Long computed(int own, Relation.Checksum checksum) {
        Bytes pseudoHeader;
        Bytes covered;
        int ownOffset = -1;
        try {
            pseudoHeader = pseudoHeader(checksum.pseudoHeader());
            covered = checksum.decoded() ? unpacked(checksum.through()) : covered(checksum);
        } catch (IllegalArgumentException unknown) {
            return null; // a context that cannot be written
        }
        if (!checksum.decoded() && covers(checksum, place(own))) {
            ownOffset = pseudoHeader.size() + (int) (bitsBefore(checksum, regions.start(own)) / 8);
        }
        ByteBuffer all = ByteBuffer.wrap(pseudoHeader.concat(covered).toByteArray());
        long computed = checksum.algorithm().compute(all, 0, all.limit(), ownOffset);
        // RFC 768: a sum of 0 is sent as ones, for 0 says that there is none.
        boolean ones = checksum.zeroMeansAbsent() && computed == 0;
        return ones ? -1L >>> (Long.SIZE - shape.width(own)) : computed;
    }

    @SuppressWarnings("unchecked") // the codec of the context that the record says it has
    private Bytes pseudoHeader(@Nullable Codec<?> codec) {
        return codec == null || context == null ? Bytes.EMPTY : ((Codec<Object>) codec).encode(context);
    }

    private Bytes unpacked(int field) {
        Layout.Type.Nested nested = (Layout.Type.Nested) shape.field(field).type();
        Layout.OfPacked packed = (Layout.OfPacked) nested.type().layout();
        return packed.by().unpack(octets(regions.start(field), regions.end(field)));
    }

    private Bytes covered(Relation.Checksum checksum) {
        Bytes covered = Bytes.EMPTY;
        long from = regions.start(checksum.from());
        for (int i = checksum.from(); i <= checksum.through(); i++) {
            if (checksum.except().contains(i)) {
                covered = covered.concat(octets(from, regions.start(i)));
                from = regions.end(i);
            }
        }
        return covered.concat(octets(from, regions.end(checksum.through())));
    }

    private Bytes octets(long start, long end) {
        return cursor.octets(start, end - start, little);
    }

    /** How many covered bits lie before a place. */
    private long bitsBefore(Relation.Checksum checksum, long place) {
        long bits = place - regions.start(checksum.from());
        for (int except : checksum.except()) {
            if (regions.start(except) < place) {
                bits -= regions.end(except) - regions.start(except);
            }
        }
        return bits;
    }

    private static boolean covers(Relation.Checksum checksum, int field) {
        return checksum.from() <= field
                && field <= checksum.through()
                && !checksum.except().contains(field);
    }

    /** The field that has the bits of the number. */
    private int place(int own) {
        return shape.field(own).type() instanceof Layout.Type.Inside inside ? inside.of() : own;
    }
}
