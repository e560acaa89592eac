package org.bitrecord.net;

import static org.bitrecord.Auto.AUTO;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.Bytes;
import org.bitrecord.protocols.UnknownPayload;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.bitrecord.protocols.ipv4.Ipv4Codec;
import org.bitrecord.protocols.ipv4.Ipv4Flags;
import org.bitrecord.protocols.ipv4.Ipv4Option;

/** Cuts a datagram into fragments that a link takes (RFC 791 section 3.2, "An Example Fragmentation Procedure"). */
final class Fragments {
    /** Fragment offsets count in these. */
    private static final int UNIT = 8;

    private static final int WORD = 4;
    private static final int COPIED = 0x80;

    private Fragments() {}

    static int sizeInBytes(Ipv4 packet) {
        return Ipv4Codec.INSTANCE.sizeInBytes(packet);
    }

    /**
     * The fragments in order; the datagram itself if it is short enough.
     *
     * @param mtu the largest size of each in bytes
     * @throws IllegalArgumentException if the datagram cannot be written, or so small an MTU has no room for a fragment
     */
    static List<Ipv4> of(Ipv4 packet, int mtu) {
        if (sizeInBytes(packet) <= mtu) {
            return List.of(packet);
        }
        Bytes bytes = Ipv4Codec.INSTANCE.encode(packet);
        Ipv4 whole = Ipv4Codec.INSTANCE.decode(bytes);
        int headerSize = WORD * whole.headerLength();
        int room = (mtu - headerSize) / UNIT * UNIT;
        if (room <= 0) {
            throw new IllegalArgumentException("an MTU of " + mtu
                    + " bytes has no room for fragments behind a header of " + headerSize + " bytes");
        }
        List<Ipv4> fragments = new ArrayList<>();
        for (int at = headerSize; at < bytes.size(); at += room) {
            int end = Math.min(at + room, bytes.size());
            boolean last = end == bytes.size();
            fragments.add(fragment(whole, (at - headerSize) / UNIT, last, bytes.slice(at, end)));
        }
        return fragments;
    }

    private static Ipv4 fragment(Ipv4 whole, int offset, boolean last, Bytes content) {
        boolean first = offset == 0;
        Ipv4Flags flags = new Ipv4Flags(
                whole.flags().reserved(),
                whole.flags().dontFragment(),
                !last || whole.flags().moreFragments());
        List<Ipv4Option> options = first
                ? whole.options()
                : whole.options().stream()
                        .filter(option -> (option.type() & COPIED) != 0)
                        .toList();
        return new Ipv4(
                4,
                AUTO,
                whole.differentiatedServices(),
                whole.congestion(),
                AUTO,
                whole.identification(),
                flags,
                whole.fragmentOffset() + offset,
                whole.timeToLive(),
                whole.protocol(),
                AUTO,
                whole.source(),
                whole.destination(),
                options,
                first ? whole.padding() : padding(options),
                new UnknownPayload(content));
    }

    /** Zeros up to the next word, which also end the options. */
    private static Bytes padding(List<Ipv4Option> options) {
        int size = 0;
        for (Ipv4Option option : options) {
            size += option instanceof Ipv4Option.Other other ? 2 + other.data().size() : 1;
        }
        return Bytes.of(new byte[-size & (WORD - 1)]);
    }
}
