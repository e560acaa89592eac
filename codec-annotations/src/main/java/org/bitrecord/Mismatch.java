package org.bitrecord;

/**
 * One describing component that does not say what the value says.
 *
 * @param path the component's path from the record that was checked, as {@code payload/Icmp.checksum}
 * @param expected what it should be
 * @param actual what it is
 */
public record Mismatch(String path, String expected, String actual) {
    @Override
    public String toString() {
        return path + ": " + actual + ", expected " + expected;
    }
}
