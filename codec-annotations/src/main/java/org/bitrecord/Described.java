package org.bitrecord;

/** Something whose bits are described by a {@link Layout}. */
public interface Described {
    /** The description; the same object at every call. */
    Layout layout();
}
