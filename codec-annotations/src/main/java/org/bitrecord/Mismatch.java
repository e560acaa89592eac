package org.bitrecord;

/**
 * One describing component that does not say what the value says.
 *
 * @param path the component's path from the record that was checked, as {@code payload/Icmp.checksum}
 * @param bitOffset where it lies in the encoded value, in bits from its first bit; -1 if what lies leaves nobody able to tell
 * @param expected what it should be
 * @param actual what it is
 */
public record Mismatch(String path, long bitOffset, String expected, String actual) {
    /** Found in a value, of which nobody has looked yet where it lies. */
    public Mismatch(String path, String expected, String actual) {
        this(path, -1, expected, actual);
    }

    @Override
    public String toString() {
        return path + (bitOffset < 0 ? "" : " " + Diagnosis.place(bitOffset)) + ": " + actual + ", expected "
                + expected;
    }
}
