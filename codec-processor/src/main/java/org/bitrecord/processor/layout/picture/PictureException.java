package org.bitrecord.processor.layout.picture;

/** A picture that cannot be read. */
public final class PictureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    PictureException(int line, String problem) {
        super(problem);
        this.line = line;
    }

    /** The line of the picture, from 0. */
    public int line() {
        return line;
    }
}
