package org.bitrecord.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that bytes do not decode, and no more than a fast path can know: whether bytes are missing at the end of the input,
 * and how many. Where and why is found by reading the bytes again ({@link Interpreter}). The common failures are shared
 * objects; none has a stack trace.
 */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("StaticAssignmentOfThrowable") // immutable: neither stack trace nor suppressed ones
    private static final Failure MALFORMED = new Failure(0, null);

    private static final Failure[] NEED_MORE = new Failure[257];

    static {
        for (int bytes = 1; bytes < NEED_MORE.length; bytes++) {
            NEED_MORE[bytes] = new Failure(bytes, null);
        }
    }

    /** Bytes; bits inside codecs that count in bits. */
    private final int missing;

    @Nullable
    private final transient Refusal refusal;

    private Failure(int missing, @Nullable Refusal refusal) {
        super(null, null, false, false);
        this.missing = missing;
        this.refusal = refusal;
    }

    /**
     * What the constructor of a record said against its values.
     *
     * @param type the simple name of the record
     * @param bit the bit where the value begins: of the buffer, or of what the innermost region unpacks to
     * @param message the constructor's message
     * @param regions the bits where the packed regions around it begin, the outermost first: that one's in the buffer, each
     *     other in what the one around it unpacks to
     */
    record Refusal(String type, long bit, String message, List<Long> regions) {
        Refusal {
            regions = List.copyOf(regions);
        }

        /** A value that lies in no packed region. */
        Refusal(String type, long bit, String message) {
            this(type, bit, message, List.of());
        }

        /** The bit of the buffer where the value begins, or the outermost region that it lies in. */
        long outerBit() {
            return regions.isEmpty() ? bit : regions.get(0);
        }

        Refusal moved(long bits) {
            if (regions.isEmpty()) {
                return new Refusal(type, bit + bits, message, regions);
            }
            List<Long> moved = new ArrayList<>(regions);
            moved.set(0, moved.get(0) + bits);
            return new Refusal(type, bit, message, moved);
        }

        /** The same, seen from outside of a region that begins at a bit. */
        Refusal packedAt(long region) {
            List<Long> around = new ArrayList<>(regions);
            around.add(0, region);
            return new Refusal(type, bit, message, around);
        }

        /** The same, seen from inside the region that begins at a bit; null if it is about something else. */
        @Nullable
        Refusal unpackedAt(long region) {
            return !regions.isEmpty() && regions.get(0) == region
                    ? new Refusal(type, bit, message, regions.subList(1, regions.size()))
                    : null;
        }
    }

    /** The bytes are wrong whatever may follow them. */
    public static Failure malformed() {
        return MALFORMED;
    }

    /** At least so many bytes (1 or more) are missing at the end; bits, where what fails counts in bits. */
    public static Failure needMore(long count) {
        return count < NEED_MORE.length
                ? NEED_MORE[(int) count]
                : new Failure((int) Math.min(count, Integer.MAX_VALUE), null);
    }

    /** The constructor of a record did not accept the values that were read from byte {@code index} on. */
    public static Failure refused(String type, int index, IllegalArgumentException cause) {
        return refusedAt(type, 8L * index, cause);
    }

    /** The constructor of a record did not accept the values that were read from this bit on. */
    public static Failure refusedAt(String type, long bit, IllegalArgumentException cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new Failure(0, new Refusal(type, bit, Legible.line(message)));
    }

    /** A failure that counts in bytes to one that counts in bits, from a buffer that began at {@code start} of another. */
    Failure inBits(int start) {
        return missing == 0 ? moved(start) : needMore(8L * missing);
    }

    /** A failure that counts in bits to one that counts in bytes, from a buffer that began at {@code start} of another. */
    Failure inBytes(int start) {
        return missing == 0 ? moved(8L * start) : needMore((missing + 7L) / 8);
    }

    private Failure moved(long bits) {
        return refusal == null ? this : new Failure(0, refusal.moved(bits));
    }

    /** The same failure inside a region whose end is known: what is missing there will not follow. */
    public Failure inRegion() {
        return missing == 0 ? this : MALFORMED;
    }

    /** The same failure inside what a region unpacks to that begins at a byte of the buffer. */
    Failure inPacked(int start) {
        return refusal == null ? MALFORMED : new Failure(0, refusal.packedAt(8L * start));
    }

    /** How many bytes are missing at least, or 0 if the bytes are malformed. */
    int missingBytes() {
        return missing;
    }

    @Nullable
    Refusal refusal() {
        return refusal;
    }
}
