package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * An internet checksum that is summed from the words of a run while these are at hand, and not from what was written of them:
 * a sum of words of 32 or 64 bits folds to that of their halves (RFC 1071, section 2).
 *
 * @param run the run that it begins with and stands in
 * @param through the last component that it covers, which may lie behind the run
 */
public record WordSum(Run run, int through) {
    private static final TypeName INTERNET = new TypeName("org.bitrecord", List.of("Internet"));
    private static final int HALF_WORD = 16;

    /** How a checksum of the record is summed that way; null if it is not. */
    @Nullable
    public static WordSum of(RecordLayout layout, Field field) {
        if (!(field.role() instanceof Role.ChecksumOf checksum)
                || !checksum.algorithm().equals(INTERNET)
                || checksum.pseudoHeader()
                || checksum.decoded()
                || !checksum.except().isEmpty()
                || layout.grain() != Grain.BYTE
                || layout.declaration().settings().container() != 0) {
            return null;
        }
        return layout.runs().stream()
                .filter(run -> run.first() == checksum.from() && run.last() <= checksum.through())
                .filter(run -> !run.little() && run.bits() % HALF_WORD == 0)
                .filter(run -> run.slices().stream().anyMatch(slice -> isHalfWord(slice, field)))
                .filter(run -> layout.checksums().stream().noneMatch(other -> !other.equals(field) && isIn(run, other)))
                .findFirst()
                .map(run -> new WordSum(run, checksum.through()))
                .orElse(null);
    }

    /** Whether this number is the checksum, and stands where its own bits count for zero in the sum. */
    private static boolean isHalfWord(Slice slice, Field field) {
        return slice.field() == field.index()
                && slice.path().size() == 1
                && slice.number().bits() == HALF_WORD
                && !slice.number().signed()
                && !slice.number().swapped()
                && slice.offset() % HALF_WORD == 0;
    }

    /** Whether a checksum is stored where the words of the run do not have it yet. */
    private static boolean isIn(Run run, Field checksum) {
        return run.first() <= checksum.place() && checksum.place() <= run.last();
    }

    /** Whether it covers more than the run. */
    public boolean goesOn() {
        return through > run.last();
    }
}
