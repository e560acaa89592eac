package org.bitrecord.runtime;

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

    private final int missingBytes;

    @Nullable
    private final transient Refusal refusal;

    private Failure(int missingBytes, @Nullable Refusal refusal) {
        super(null, null, false, false);
        this.missingBytes = missingBytes;
        this.refusal = refusal;
    }

    /**
     * What the constructor of a record said against its values.
     *
     * @param type the simple name of the record
     * @param index the index in the buffer where the value begins
     * @param message the constructor's message
     */
    record Refusal(String type, int index, String message) {}

    /** The bytes are wrong whatever may follow them. */
    public static Failure malformed() {
        return MALFORMED;
    }

    /** At least so many bytes (1 or more) are missing at the end. */
    public static Failure needMore(long bytes) {
        return bytes < NEED_MORE.length
                ? NEED_MORE[(int) bytes]
                : new Failure((int) Math.min(bytes, Integer.MAX_VALUE), null);
    }

    /** The constructor of a record did not accept the values that were read from {@code index} on. */
    public static Failure refused(String type, int index, IllegalArgumentException cause) {
        return new Failure(0, new Refusal(type, index, String.valueOf(cause.getMessage())));
    }

    /** The same failure inside a region whose end is known: what is missing there will not follow. */
    public Failure inRegion() {
        return missingBytes == 0 ? this : MALFORMED;
    }

    /** How many bytes are missing at least, or 0 if the bytes are malformed. */
    int missingBytes() {
        return missingBytes;
    }

    @Nullable
    Refusal refusal() {
        return refusal;
    }
}
