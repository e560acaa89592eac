package org.bitrecord.testing;

/** The internet checksum as RFC 1071, section 1 has it, slow and plain: what all faster ones are compared with. */
public final class Rfc1071 {
    private Rfc1071() {}

    /** The words of 16 bits added, the carries too, and turned over; an odd byte is filled up with zeros. */
    public static int checksum(byte[] bytes) {
        return checksum(bytes, 0, bytes.length);
    }

    /** The same of some of the bytes. */
    public static int checksum(byte[] bytes, int from, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (bytes[from + i] & 0xFF) << (i % 2 == 0 ? 8 : 0);
        }
        while (sum > 0xFFFF) {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }
        return (int) (~sum & 0xFFFF);
    }
}
