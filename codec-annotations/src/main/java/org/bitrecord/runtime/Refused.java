package org.bitrecord.runtime;

import org.bitrecord.EncodeException;

/**
 * A part that cannot be written, with the path of the component that is at fault, as it is seen from the part. The codec that
 * was called makes an {@link EncodeException} of it.
 */
public final class Refused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    /**
     * Refuses one component.
     *
     * @param path the component's path from the record that is being written
     * @param problem what is wrong with it, as a part of a sentence
     */
    public Refused(String path, String problem) {
        super(path + ": " + problem);
        this.path = path;
        this.problem = problem;
    }

    /** The same, seen from the record that has the refused one as {@code component}. */
    public Refused inside(String component) {
        return new Refused(path.isEmpty() ? component : component + "." + path, problem);
    }

    /** What the caller of a codec gets, as if it came from where this does. */
    EncodeException toUser() {
        EncodeException exception = new EncodeException(path, problem);
        exception.setStackTrace(getStackTrace());
        return exception;
    }

    /** The same, seen from where paths begin like that. */
    Refused under(String prefix) {
        return new Refused(path.isEmpty() ? prefix.substring(0, prefix.length() - 1) : prefix + path, problem);
    }

    /** The same where the refused thing is the type argument of a component, laid out under the name {@code it}. */
    public Refused as(String component) {
        return new Refused(component + path.substring("it".length()), problem);
    }
}
