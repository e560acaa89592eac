package org.bitrecord.runtime;

/**
 * The codec of a record that may be bound to a code of an open union (R65), because it implements what that union leaves open.
 *
 * @param <T> the record
 */
public abstract class BindableCodec<T> extends GeneratedCodec<T> {
    /** For generated codecs. */
    protected BindableCodec() {}

    /** The class of the record. */
    public abstract Class<T> type();
}
