package org.bitrecord.runtime;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What builders have in common whose records describe themselves or need components: which have been given. Not for
 * several threads.
 */
public abstract class RecordBuilder {
    private final BitSet given = new BitSet();
    private boolean isVerbatim;
    private boolean isCopy;

    /** For generated builders. */
    protected RecordBuilder() {}

    /** Takes in that a component has been given. */
    protected final void given(int component) {
        given.set(component);
    }

    /** Takes in that all components are those of a value. */
    protected final void copied() {
        isCopy = true;
    }

    /** Keeps describing components as they are, whatever they describe. */
    protected final void keep() {
        isVerbatim = true;
    }

    /** Whether a describing component has not been given, but something that it describes has, as always in a new value. */
    protected final boolean isStale(int own, int... described) {
        if (isVerbatim || given.get(own)) {
            return false;
        }
        if (!isCopy) {
            return true;
        }
        for (int component : described) {
            if (given.get(component)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The component, if it is not null.
     *
     * @throws IllegalStateException if it is
     */
    protected static <T> T required(@Nullable T value, String path) {
        if (value == null) {
            throw new IllegalStateException(path + " is not set");
        }
        return value;
    }
}
