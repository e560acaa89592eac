package org.bitrecord.net;

import static org.bitrecord.Auto.AUTO;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.bitrecord.Bytes;
import org.bitrecord.Decoded;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.UnknownPayload;
import org.bitrecord.protocols.ipv4.IpProtocol;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.bitrecord.protocols.ipv4.Ipv4Codec;
import org.bitrecord.protocols.ipv4.Ipv4Flags;
import org.jspecify.annotations.Nullable;

/**
 * Puts the fragments of datagrams together, in whatever order they come (RFC 791 section 3.2; RFC 1122 section 3.3.2).
 *
 * <p>What does not fit together is thrown away with all that belongs to it: fragments that overlap otherwise than by being
 * the same (they are of use to attackers only: RFC 5722), and such as lie beyond the end. For one thread.
 */
final class Reassembly {
    /** RFC 1122 section 3.3.2: a fixed time, of 60 to 120 seconds. */
    static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** How many datagrams may be incomplete at once; beyond, the oldest is given up. */
    static final int MOST = 64;

    private static final int UNIT = 8;
    private static final int WORD = 4;
    private static final int LONGEST = 65535;

    private final Timer timer;
    private final Map<Key, Parts> incomplete = new LinkedHashMap<>();

    /** What the fragments of one datagram have in common. */
    private record Key(Ipv4Address source, Ipv4Address destination, IpProtocol protocol, int identification) {}

    private static final class Parts {
        final long begun;
        /** By offset in the payload, in bytes. */
        final NavigableMap<Integer, Bytes> byOffset = new TreeMap<>();

        @Nullable
        Ipv4 first;

        OptionalInt size = OptionalInt.empty();
        int received;

        Parts(long begun) {
            this.begun = begun;
        }
    }

    Reassembly(Timer timer) {
        this.timer = timer;
    }

    static boolean isFragment(Ipv4 packet) {
        return packet.flags().moreFragments() || packet.fragmentOffset() > 0;
    }

    /** Takes a fragment with a valid header; gives the datagram if that makes it complete. */
    Optional<Ipv4> add(Ipv4 fragment) {
        long now = timer.nanoTime();
        incomplete.values().removeIf(parts -> now - parts.begun >= PATIENCE_NANOS);
        Key key = new Key(fragment.source(), fragment.destination(), fragment.protocol(), fragment.identification());
        Parts parts = incomplete.computeIfAbsent(key, unknown -> new Parts(now));
        if (incomplete.size() > MOST) {
            incomplete.remove(incomplete.keySet().iterator().next());
        }
        if (!put(parts, fragment)) {
            incomplete.remove(key);
            return Optional.empty();
        }
        Ipv4 first = parts.first;
        if (first == null || parts.size.isEmpty() || parts.received < parts.size.getAsInt()) {
            return Optional.empty();
        }
        incomplete.remove(key);
        return whole(first, parts);
    }

    /** Whether it fits to what is there. */
    private static boolean put(Parts parts, Ipv4 fragment) {
        Bytes all = Ipv4Codec.INSTANCE.encode(fragment);
        Bytes content = all.slice(WORD * fragment.headerLength(), all.size());
        int offset = UNIT * fragment.fragmentOffset();
        int end = offset + content.size();
        boolean last = !fragment.flags().moreFragments();
        if (content.equals(parts.byOffset.get(offset))) {
            return true; // once more the same
        }
        Map.Entry<Integer, Bytes> before = parts.byOffset.floorEntry(offset);
        Map.Entry<Integer, Bytes> after = parts.byOffset.ceilingEntry(offset);
        boolean fits = end + WORD * fragment.headerLength() <= LONGEST
                && content.size() > 0
                && (last || content.size() % UNIT == 0)
                && (before == null || before.getKey() + before.getValue().size() <= offset)
                && (after == null || end <= after.getKey())
                && (last ? after == null && parts.size.isEmpty() : end <= parts.size.orElse(LONGEST));
        if (fits) {
            parts.byOffset.put(offset, content);
            parts.received += content.size();
            parts.size = last ? OptionalInt.of(end) : parts.size;
            parts.first = offset == 0 ? fragment : parts.first;
        }
        return fits;
    }

    /** The header of the first fragment, with what all of them carry; empty if that is no datagram. */
    private static Optional<Ipv4> whole(Ipv4 first, Parts parts) {
        byte[] bytes = new byte[parts.received];
        parts.byOffset.forEach(
                (offset, content) -> System.arraycopy(content.toByteArray(), 0, bytes, offset, content.size()));
        if (WORD * first.headerLength() + bytes.length > LONGEST) {
            return Optional.empty();
        }
        Ipv4 joined = new Ipv4(
                4,
                first.headerLength(),
                first.differentiatedServices(),
                first.congestion(),
                AUTO,
                first.identification(),
                new Ipv4Flags(first.flags().reserved(), first.flags().dontFragment(), false),
                0,
                first.timeToLive(),
                first.protocol(),
                AUTO,
                first.source(),
                first.destination(),
                first.options(),
                first.padding(),
                new UnknownPayload(Bytes.of(bytes)));
        // Again from its bytes: now the payload is what the protocol says.
        return Ipv4Codec.INSTANCE.tryDecode(Ipv4Codec.INSTANCE.encode(joined).asByteBuffer())
                        instanceof Decoded.Ok<Ipv4> ok
                ? Optional.of(ok.value())
                : Optional.empty();
    }

    /** How many datagrams are incomplete. */
    int size() {
        return incomplete.size();
    }
}
