package org.bitrecord.runtime;

/** A text that is not an {@link Expression}, or not one of the kind that is needed, and which part of it is at fault. */
public final class ExpressionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final int start;
    private final int end;

    /**
     * Refuses a part of the text.
     *
     * @param problem what is wrong, as a sentence without its full stop
     * @param start where the part begins in the text, in chars from 0
     * @param end where it ends (excluded); {@code start} if something is missing there
     */
    public ExpressionException(String problem, int start, int end) {
        super("at character " + (start + 1) + ": " + problem);
        this.problem = problem;
        this.start = start;
        this.end = end;
    }

    /** What is wrong, as a sentence without its full stop. */
    public String problem() {
        return problem;
    }

    /** Where the part at fault begins in the text, in chars from 0. */
    public int start() {
        return start;
    }

    /** Where the part at fault ends in the text (excluded). */
    public int end() {
        return end;
    }
}
