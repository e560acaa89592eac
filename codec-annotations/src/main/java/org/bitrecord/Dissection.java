package org.bitrecord;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What bytes are, part by part: made by reading them slowly, one bit after the other, as a {@link Layout} says, and not by
 * generated code. Of bytes that are no value it has the parts up to the failure. Immutable and safe on any thread. At most
 * 65,536 parts are kept; one called {@code ...}, without bits, stands for the others where they begin.
 *
 * @param root the whole
 * @param failure why the bytes are not a value, or null if they are one
 */
public record Dissection(Part root, @Nullable Diagnosis failure) {
    /**
     * A component, an element, or the whole.
     *
     * @param name the component's name, {@code [2]} for an element, or the name of the whole
     * @param type the simple name of the record that it is; empty if it is none
     * @param bitOffset where it begins, in bits from the first bit of the bytes, or of what the nearest packed part around it
     *     unpacks to
     * @param bits its size in bits; less than the whole of it where the failure lies in it
     * @param number the number that it is or stands for, or null; one of 64 bits without sign is to be read as such, a flag
     *     is 0 or 1
     * @param data the bytes that it is, of a text those in its place; of something packed what it unpacks to, in which the
     *     bits of its parts are counted; null if it is none of these
     * @param text the value for people, on one line and cut after 200 chars, of a checksum with what is known of it; empty if
     *     its parts say it all
     * @param checksum what is to be said of a checksum; null if it is none
     * @param parts what it consists of, in wire order
     */
    public record Part(
            String name,
            String type,
            long bitOffset,
            long bits,
            @Nullable Long number,
            @Nullable Bytes data,
            String text,
            @Nullable ChecksumState checksum,
            List<Part> parts) {
        /** Keeps a copy of the list. */
        public Part {
            parts = List.copyOf(parts);
        }

        /** The part directly inside, the first of that name; for a path see {@link Dissection#part}. */
        public Optional<Part> child(String name) {
            return parts.stream().filter(part -> part.name.equals(name)).findFirst();
        }
    }

    /**
     * Whether a checksum is right.
     *
     * @param computed what it should be; null if it was not checked
     */
    public record ChecksumState(State state, @Nullable Long computed) {
        /** What is known of a checksum. */
        public enum State {
            /** It is right. */
            VALID,
            /** It is wrong. */
            INVALID,
            /**
             * Nobody knows: it says that there is none, what it covers is not all there, or it covers a context that was not
             * given.
             */
            NOT_CHECKED
        }
    }

    /**
     * The part with a path as {@link Diagnosis#path()} and {@link Mismatch#path()} have it, but beginning with the name of the
     * whole: {@code Ethernet.payload/Ipv4.options[2].length}.
     */
    public Optional<Part> part(String path) {
        return new DissectionPath(path).from(root);
    }

    /** The whole tree, a line for each part: the byte and the bit in it where it begins, its size, its name and value. */
    @Override
    public String toString() {
        return new DissectionText(this).toString();
    }
}
