package org.bitrecord.benchmarks;

import static org.bitrecord.Auto.AUTO;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bitrecord.Bytes;
import org.bitrecord.Internet;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.UnknownPayload;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpCodec;
import org.bitrecord.protocols.ipv4.IpPayload;
import org.bitrecord.protocols.ipv4.IpProtocol;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.bitrecord.protocols.ipv4.Ipv4Flags;
import org.bitrecord.protocols.ipv4.Ipv4Option;
import org.bitrecord.protocols.ipv4.Ipv4OptionCodec;

/**
 * Reads and writes {@link Ipv4} as somebody would who writes for this record only. Headers without options take the short
 * way. ICMP and options on write are left to their codecs; the measurements have neither.
 */
final class HandIpv4 {
    private static final int LEAST_SIZE_IN_BYTES = 20;

    private HandIpv4() {}

    static Ipv4 decode(ByteBuffer in, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, in.limit());
        if (length < LEAST_SIZE_IN_BYTES) {
            throw malformed("fewer than 20 bytes");
        }
        long word0 = (long) Words.LONG.get(in, offset);
        long word1 = (long) Words.LONG.get(in, offset + 8);
        int word2 = (int) Words.INT.get(in, offset + 16);
        int version = (int) (word0 >>> 60);
        int headerLength = (int) (word0 >>> 56) & 0xF;
        int totalLength = (int) (word0 >>> 32) & 0xFFFF;
        int fragmentOffset = (int) word0 & 0x1FFF;
        int headerSize = headerLength * 4;
        if (version != 4 || totalLength != length || headerSize < LEAST_SIZE_IN_BYTES || headerSize > totalLength) {
            throw malformed("version or a length is wrong");
        }
        List<Ipv4Option> options = List.of();
        Bytes padding = Bytes.EMPTY;
        if (headerSize > LEAST_SIZE_IN_BYTES) {
            int headerEnd = offset + headerSize;
            options = decodeOptions(in, offset + LEAST_SIZE_IN_BYTES, headerEnd);
            int optionsEnd = offset + LEAST_SIZE_IN_BYTES + sizeOf(options);
            padding = Bytes.copyOf(in, optionsEnd, headerEnd - optionsEnd);
        }
        int protocolNumber = (int) (word1 >>> 48) & 0xFF;
        IpPayload payload = decodePayload(
                in, offset + headerSize, length - headerSize, protocolNumber == IpProtocol.ICMP && fragmentOffset == 0);
        Ipv4Flags flags = new Ipv4Flags((word0 & 0x8000L) != 0, (word0 & 0x4000L) != 0, (word0 & 0x2000L) != 0);
        IpProtocol protocol = new IpProtocol(protocolNumber);
        Ipv4Address source = new Ipv4Address((int) word1);
        Ipv4Address destination = new Ipv4Address(word2);
        return new Ipv4(
                version,
                headerLength,
                (int) (word0 >>> 50) & 0x3F,
                (int) (word0 >>> 48) & 0x3,
                totalLength,
                (int) (word0 >>> 16) & 0xFFFF,
                flags,
                fragmentOffset,
                (int) (word1 >>> 56),
                protocol,
                (int) (word1 >>> 32) & 0xFFFF,
                source,
                destination,
                options,
                padding,
                payload);
    }

    static void encode(Ipv4 value, ByteBuffer out) {
        int offset = out.position();
        List<Ipv4Option> options = value.options();
        Bytes padding = value.padding();
        int optionsSize = options.isEmpty() ? 0 : sizeOf(options);
        int headerSize = LEAST_SIZE_IN_BYTES + optionsSize + padding.size();
        int payloadSize = sizeOf(value.payload());
        Objects.checkFromIndexSize(offset, headerSize + payloadSize, out.limit());
        int headerLength = value.headerLength() == AUTO ? wordsOf(headerSize) : value.headerLength();
        int totalLength = value.totalLength() == AUTO ? headerSize + payloadSize : value.totalLength();
        Words.requireExactly(value.version(), 4, "version");
        Words.require(headerLength, 0xF, "headerLength");
        Words.require(value.differentiatedServices(), 0x3F, "differentiatedServices");
        Words.require(value.congestion(), 0x3, "congestion");
        Words.require(totalLength, 0xFFFF, "totalLength");
        Words.require(value.identification(), 0xFFFF, "identification");
        Words.require(value.fragmentOffset(), 0x1FFF, "fragmentOffset");
        Words.require(value.timeToLive(), 0xFF, "timeToLive");
        Words.require(value.protocol().value(), 0xFF, "protocol");
        if (value.fragmentOffset() != 0 && !(value.payload() instanceof UnknownPayload)) {
            throw new IllegalArgumentException("a later fragment has no payload of a known kind");
        }
        if (padding.size() > 0 && !isEnded(options)) {
            throw new IllegalArgumentException("padding behind options that nothing ends");
        }
        int headerChecksum = value.headerChecksum();
        if (headerChecksum != AUTO) {
            Words.require(headerChecksum, 0xFFFF, "headerChecksum");
        }
        Ipv4Flags flags = value.flags();
        long word0 = 4L << 60
                | (long) headerLength << 56
                | (long) value.differentiatedServices() << 50
                | (long) value.congestion() << 48
                | (long) totalLength << 32
                | (long) value.identification() << 16
                | (flags.reserved() ? 0x8000L : 0)
                | (flags.dontFragment() ? 0x4000L : 0)
                | (flags.moreFragments() ? 0x2000L : 0)
                | value.fragmentOffset();
        long word1 = (long) value.timeToLive() << 56
                | (long) value.protocol().value() << 48
                | Integer.toUnsignedLong(value.source().value());
        int word2 = value.destination().value();
        if (headerChecksum == AUTO && headerSize == LEAST_SIZE_IN_BYTES) {
            headerChecksum = Words.checksum(word0, word1, word2);
        }
        Words.LONG.set(out, offset, word0);
        Words.LONG.set(out, offset + 8, headerChecksum == AUTO ? word1 : word1 | (long) headerChecksum << 32);
        Words.INT.set(out, offset + 16, word2);
        if (headerSize > LEAST_SIZE_IN_BYTES) {
            encodeOptions(options, padding, out, offset + LEAST_SIZE_IN_BYTES);
            if (headerChecksum == AUTO) {
                int sum = Internet.checksum(out, offset, headerSize);
                Words.SHORT.set(out, offset + 10, (short) sum);
            }
        }
        encodePayload(value.payload(), out, offset + headerSize);
        out.position(offset + headerSize + payloadSize);
    }

    private static List<Ipv4Option> decodeOptions(ByteBuffer in, int start, int end) {
        List<Ipv4Option> options = new ArrayList<>();
        int at = start;
        while (at < end) {
            int type = in.get(at) & 0xFF;
            if (type == Ipv4Option.END_OF_OPTIONS) {
                options.add(new Ipv4Option.EndOfOptions());
                break;
            }
            if (type == 1) {
                options.add(new Ipv4Option.NoOperation());
                at++;
                continue;
            }
            int length = end - at < 2 ? 0 : in.get(at + 1) & 0xFF;
            if (length < 2 || length > end - at) {
                throw malformed("an option's length is wrong");
            }
            options.add(new Ipv4Option.Other(type, length, Bytes.copyOf(in, at + 2, length - 2)));
            at += length;
        }
        return List.copyOf(options);
    }

    private static IpPayload decodePayload(ByteBuffer in, int offset, int size, boolean icmp) {
        if (icmp) {
            return IcmpCodec.INSTANCE.decode(in, offset, size);
        }
        return new UnknownPayload(size == 0 ? Bytes.EMPTY : Bytes.copyOf(in, offset, size));
    }

    private static void encodeOptions(List<Ipv4Option> options, Bytes padding, ByteBuffer out, int offset) {
        ByteBuffer buffer = out.duplicate().position(offset);
        for (Ipv4Option option : options) {
            Ipv4OptionCodec.INSTANCE.encode(option, buffer);
        }
        padding.copyTo(buffer, buffer.position());
    }

    private static void encodePayload(IpPayload payload, ByteBuffer out, int offset) {
        if (payload instanceof UnknownPayload unknown) {
            if (unknown.bytes().size() > 0) {
                unknown.bytes().copyTo(out, offset);
            }
        } else {
            IcmpCodec.INSTANCE.encode((Icmp) payload, out.duplicate().position(offset));
        }
    }

    private static int sizeOf(List<Ipv4Option> options) {
        int size = 0;
        for (Ipv4Option option : options) {
            size += Ipv4OptionCodec.INSTANCE.sizeInBytes(option);
        }
        return size;
    }

    private static int sizeOf(IpPayload payload) {
        return payload instanceof UnknownPayload unknown
                ? unknown.bytes().size()
                : IcmpCodec.INSTANCE.sizeInBytes((Icmp) payload);
    }

    private static boolean isEnded(List<Ipv4Option> options) {
        return !options.isEmpty() && options.get(options.size() - 1).type() == Ipv4Option.END_OF_OPTIONS;
    }

    private static int wordsOf(int sizeInBytes) {
        if (sizeInBytes % 4 != 0) {
            throw new IllegalArgumentException("a header of " + sizeInBytes + " bytes is no whole number of words");
        }
        return sizeInBytes / 4;
    }

    private static IllegalArgumentException malformed(String problem) {
        return new IllegalArgumentException("no IPv4 datagram: " + problem);
    }
}
