package org.bitrecord.pcap;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Frames and ICMP messages for tests, put together by hand: this module knows no codecs. */
final class Packets {
    private Packets() {}

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s+", ""));
    }

    static Inet4Address address(String text) {
        try {
            return (Inet4Address) InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    /** An echo request of 8 + 16 bytes with its checksum. */
    static byte[] echoRequest(int identifier, int sequence) {
        ByteBuffer out = ByteBuffer.allocate(24);
        out.put(0, (byte) 8).putShort(4, (short) identifier).putShort(6, (short) sequence);
        out.putShort(2, (short) checksum(out.array(), 0, 24));
        return out.array();
    }

    /** The echo request in IPv4 in Ethernet. */
    static byte[] echoFrame(String sourceMac, String targetMac, String source, String target, int sequence) {
        byte[] icmp = echoRequest(0x5EED, sequence);
        ByteBuffer out = ByteBuffer.allocate(14 + 20 + icmp.length);
        out.put(hex(targetMac.replace(":", "")))
                .put(hex(sourceMac.replace(":", "")))
                .putShort((short) 0x0800);
        out.put((byte) 0x45).put((byte) 0).putShort((short) (20 + icmp.length)).putInt(0x1234_0000);
        out.put((byte) 64).put((byte) 1).putShort((short) 0);
        out.put(address(source).getAddress()).put(address(target).getAddress());
        out.putShort(24, (short) checksum(out.array(), 14, 20));
        return out.put(icmp).array();
    }

    /** RFC 1071, the slow and plain way. */
    static int checksum(byte[] bytes, int from, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (bytes[from + i] & 0xFF) << (i % 2 == 0 ? 8 : 0);
        }
        while (sum > 0xFFFF) {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }
        return ~sum & 0xFFFF;
    }

    /** Whether the frame holds an ICMP message of this type, and from this source, in IPv4 in untagged Ethernet. */
    static boolean isIcmp(Frame frame, int type, String source) {
        ByteBuffer in = frame.data();
        int at = frame.offset();
        return frame.capturedLength() >= 42
                && in.getShort(at + 12) == 0x0800
                && in.get(at + 23) == 1
                && in.getInt(at + 26)
                        == ByteBuffer.wrap(address(source).getAddress()).getInt()
                && in.get(at + 34) == type;
    }

    static int sequence(Frame frame) {
        return Short.toUnsignedInt(frame.data().getShort(frame.offset() + 40));
    }
}
