package org.bitrecord;

/**
 * A value that cannot be written: a number outside its width, a part that is absent where it has to be there, a text that its
 * charset does not have. The message is the path of the component and what is wrong with it. Nothing has been written.
 */
public final class EncodeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    /**
     * About one component.
     *
     * @param path its path, as in {@link Diagnosis#path()}
     * @param problem what is wrong with it, as a part of a sentence
     */
    public EncodeException(String path, String problem) {
        super(path + ": " + problem);
        this.path = path;
        this.problem = problem;
    }

    /** The path of the component that is at fault, as {@code Ethernet.payload/Ipv4.options[2].length}. */
    public String path() {
        return path;
    }

    /** What is wrong with it, as a part of a sentence: {@code is 300, but 8 bits hold 0 to 255}. */
    public String problem() {
        return problem;
    }
}
