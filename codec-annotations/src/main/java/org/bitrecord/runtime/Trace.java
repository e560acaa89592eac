package org.bitrecord.runtime;

import org.bitrecord.Bytes;
import org.bitrecord.Dissection;
import org.bitrecord.Layout;
import org.bitrecord.runtime.Value.Scalar;

/** Is told what the interpreter walks over, part by part; what is said of a part is said of the one that is open. */
interface Trace {
    /** Takes no notice. */
    Trace NONE = new Trace() {};

    /** Whether anybody takes notice, so that it is worth while to find out what to tell. */
    default boolean isOn() {
        return false;
    }

    /** Opens a part of the one that is open. */
    default void begin(String name, long start) {}

    /** Closes the part that is open. */
    default void end(long end) {}

    /** Says which record it is. */
    default void record(String type) {}

    /** Says which number it is or stands for. */
    default void number(long start, long bits, Scalar number, Layout.Meaning meaning) {}

    /** Says which bytes it is, and where they end. */
    default void data(Bytes bytes, long end) {}

    /** Says what it is to people. */
    default void text(String text) {}

    /** Says whether a number in it, by its name, is right as a checksum. */
    default void checksum(String name, Dissection.ChecksumState sum) {}

    /** Where a reading begins that may be given up. */
    interface Mark {}

    /** The place that has been reached. */
    default Mark mark() {
        return new Mark() {};
    }

    /** Forgets what was told from there on. */
    default void backTo(Mark mark) {}
}
