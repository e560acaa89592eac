package org.bitrecord;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are not a value: malformed or cut short. The message says in one sentence what is wrong and where;
 * {@link #explanation()} adds the bytes around the place, and what could be read. It has no stack trace, for bad input is no
 * fault of the code that reads it. Serialized it keeps its diagnosis, but not the bytes, so that {@link #dissection()} is empty
 * then.
 */
public final class DecodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Diagnosis diagnosis;
    private final transient @Nullable Supplier<Dissection> dissection;

    /** Made of what was found. */
    public DecodeException(Diagnosis diagnosis) {
        this(diagnosis, null);
    }

    /**
     * Made of what was found.
     *
     * @param dissection reads the bytes once more, when it is asked for; null if nobody has them any more
     */
    public DecodeException(Diagnosis diagnosis, @Nullable Supplier<Dissection> dissection) {
        super(diagnosis.toString(), null, false, false);
        this.diagnosis = diagnosis;
        this.dissection = dissection;
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

    /** How many bits it needs, or -1 if the problem is not a lack of them. */
    public long needed() {
        return diagnosis.needed();
    }

    /** How many bits were left for it, or -1 if the problem is not a lack of them. */
    public long available() {
        return diagnosis.available();
    }

    /** What limited them: {@code the input}, or the path of a length and what it says; null if nothing did. */
    public @Nullable String limitedBy() {
        return diagnosis.limitedBy();
    }

    /** What would have been right, or null if that is not one value. */
    public @Nullable String expected() {
        return diagnosis.expected();
    }

    /** What was found, or null if nothing was. */
    public @Nullable String actual() {
        return diagnosis.actual();
    }

    /** The bytes around the place; see {@link Diagnosis#hexWindow()}. */
    public String hexWindow() {
        return diagnosis.hexWindow();
    }

    /**
     * What could be read, up to the failure. The bytes are read anew for it, from a copy that was made when this was thrown;
     * none is made of more than 64 KiB, of which this is empty: ask {@link Codec#dissect} while the bytes are at hand. It is
     * empty, too, of an exception that was serialized.
     */
    public Optional<Dissection> dissection() {
        return Optional.ofNullable(dissection).map(Supplier::get);
    }

    /** The message, the bytes around the place, and what could be read, each on lines of their own. */
    public String explanation() {
        return getMessage() + "\n" + hexWindow()
                + dissection().map(tree -> "\n" + tree).orElse("");
    }
}
