package org.bitrecord.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The way from the record that is decoded to a part of it, as {@code Ethernet.payload/Ipv4.options[2].length}. Spelled out
 * only when a failure names it.
 */
record Path(@Nullable Path parent, String step) {
    static Path of(String record) {
        return new Path(null, record);
    }

    Path component(String name) {
        return new Path(this, "." + name);
    }

    /** Something that has no name but one made of that of this part. */
    Path suffixed(String suffix) {
        return new Path(this, suffix);
    }

    Path element(int index) {
        return new Path(this, "[" + index + "]");
    }

    /** The record of a union that was chosen. */
    Path chosen(String name) {
        return new Path(this, "/" + name);
    }

    /** Whether it ends with a component or an element rather than a record. */
    boolean endsWithComponent() {
        return parent != null && step.charAt(0) != '/';
    }

    @Override
    public String toString() {
        StringBuilder reversed = new StringBuilder();
        for (Path path = this; path != null; path = path.parent) {
            reversed.append(new StringBuilder(path.step).reverse());
        }
        return reversed.reverse().toString();
    }
}
