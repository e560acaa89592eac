package org.bitrecord;

/**
 * Bytes that are not a value: malformed or cut short. The {@link #diagnosis()} says what is wrong and where. It has no
 * stack trace, for bad input is no fault of the code that reads it.
 */
public final class DecodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnosis diagnosis;

    /** Made of what was found. */
    public DecodeException(Diagnosis diagnosis) {
        super(diagnosis.toString(), null, false, false);
        this.diagnosis = diagnosis;
    }

    /** What is wrong and where. */
    public Diagnosis diagnosis() {
        return diagnosis;
    }

    /** The path of the component that failed, as {@code Ethernet.payload/Ipv4.options[2].length}. */
    public String path() {
        return diagnosis.path();
    }

    /** Where that is, in bits from the first bit that was decoded; see {@link Diagnosis#bitOffset()}. */
    public long bitOffset() {
        return diagnosis.bitOffset();
    }
}
