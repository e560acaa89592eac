package org.bitrecord.protocols;

import java.util.Locale;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;

/**
 * A MAC address of 48 bits (IEEE 802, EUI-48).
 *
 * @param value the address; the octet that is sent first is the most significant
 */
@BitCodec
public record MacAddress(@Bits(48) long value) {
    /** The address of every station. */
    public static final MacAddress BROADCAST = new MacAddress(0xFFFF_FFFF_FFFFL);

    /** The address that stands for none, as in an ARP request for one. */
    public static final MacAddress ZERO = new MacAddress(0);

    /**
     * The address that is written as six octets of two hexadecimal digits, with {@code :} or {@code -} between them.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static MacAddress of(String text) {
        String[] octets = text.split(text.indexOf('-') >= 0 ? "-" : ":", -1);
        if (octets.length != 6) {
            throw malformed(text);
        }
        long value = 0;
        for (String octet : octets) {
            if (!octet.matches("[0-9A-Fa-f]{2}")) {
                throw malformed(text);
            }
            value = value << 8 | Integer.parseInt(octet, 16);
        }
        return new MacAddress(value);
    }

    /**
     * The address that these six bytes are.
     *
     * @throws IllegalArgumentException if there are not six of them
     */
    public static MacAddress of(Bytes bytes) {
        if (bytes.size() != 6) {
            throw new IllegalArgumentException("a MAC address has 6 bytes, but here are " + bytes.size());
        }
        return MacAddressCodec.INSTANCE.decode(bytes);
    }

    /** The six octets in the order in which they are sent. */
    public Bytes bytes() {
        return MacAddressCodec.INSTANCE.encode(this);
    }

    /** Whether it is the address of a group of stations; that of all is one. */
    public boolean isGroup() {
        return (value >>> 40 & 1) != 0;
    }

    /** As {@code 02:77:01:00:00:03}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int shift = 40; shift >= 0; shift -= 8) {
            text.append(String.format(Locale.ROOT, "%02x", value >>> shift & 0xFF));
            if (shift > 0) {
                text.append(':');
            }
        }
        return text.toString();
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException(
                "`" + text + "` is no MAC address; one is written as 02:77:01:00:00:03 or 02-77-01-00-00-03");
    }
}
