package org.bitrecord.ping.engine;

/** A run cannot begin; the message says why, in a sentence for users. */
public final class CannotPing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For this reason. */
    public CannotPing(String message) {
        super(message);
    }
}
