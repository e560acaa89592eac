package org.bitrecord.protocols;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;

/**
 * An IPv4 address (RFC 791 section 3.2).
 *
 * @param value its 32 bits; the first octet is the most significant, so half of all addresses are negative
 */
@BitCodec
public record Ipv4Address(@Bits(value = 32, signed = true) int value) {
    /** The address of "this host on this network" (RFC 1122 section 3.2.1.3). */
    public static final Ipv4Address ANY = new Ipv4Address(0);

    /** The limited broadcast address (RFC 919 section 7). */
    public static final Ipv4Address BROADCAST = new Ipv4Address(-1);

    /**
     * The address that is written as four decimal numbers with dots between them. Leading zeros are refused: some programs
     * read them as octal.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Ipv4Address of(String text) {
        String[] octets = text.split("\\.", -1);
        if (octets.length != 4) {
            throw malformed(text);
        }
        int value = 0;
        for (String octet : octets) {
            if (!octet.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(octet) > 255) {
                throw malformed(text);
            }
            value = value << 8 | Integer.parseInt(octet);
        }
        return new Ipv4Address(value);
    }

    /** The same address. */
    public static Ipv4Address of(Inet4Address address) {
        return Ipv4AddressCodec.INSTANCE.decode(address.getAddress());
    }

    /**
     * The address that these four bytes are.
     *
     * @throws IllegalArgumentException if there are not four of them
     */
    public static Ipv4Address of(Bytes bytes) {
        if (bytes.size() != 4) {
            throw new IllegalArgumentException("an IPv4 address has 4 bytes, but here are " + bytes.size());
        }
        return Ipv4AddressCodec.INSTANCE.decode(bytes);
    }

    /** The four octets in the order in which they are sent. */
    public Bytes bytes() {
        return Ipv4AddressCodec.INSTANCE.encode(this);
    }

    /** The same address. */
    public Inet4Address toInetAddress() {
        try {
            return (Inet4Address) InetAddress.getByAddress(bytes().toByteArray());
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are always an address", e);
        }
    }

    /** Whether it is one of 127.0.0.0/8 (RFC 1122 section 3.2.1.3). */
    public boolean isLoopback() {
        return value >>> 24 == 127;
    }

    /** Whether it is one of 224.0.0.0/4 (RFC 5771). */
    public boolean isMulticast() {
        return value >>> 28 == 0xE;
    }

    /** Whether it has the first {@code prefixLength} (0 to 32) bits in common with another one. */
    public boolean isInSubnet(Ipv4Address other, int prefixLength) {
        return prefixLength == 0 || (value ^ other.value) >>> (32 - prefixLength) == 0;
    }

    /** As {@code 10.77.1.3}. */
    @Override
    public String toString() {
        return (value >>> 24) + "." + (value >>> 16 & 0xFF) + "." + (value >>> 8 & 0xFF) + "." + (value & 0xFF);
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("`" + text + "` is no IPv4 address; one is written as 10.77.1.3");
    }
}
