package org.bitrecord.net;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;
import org.bitrecord.protocols.ethernet.Ethernet;
import org.bitrecord.protocols.ethernet.EthernetCodec;
import org.bitrecord.protocols.ethernet.EthernetPayload;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.jspecify.annotations.Nullable;

/** Sends datagrams: finds the next hop, cuts what is too long, makes the frames and gets them stamped. */
final class Sender {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Station station;
    private final Link link;
    private final NextHops nextHops;
    private final ArpResolver arp;
    private final OwnFrames ownFrames;
    private final Timer timer;

    private final AtomicLong unstamped = new AtomicLong();
    private final Set<Transmission> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable RuntimeException closed;

    Sender(Station station, Link link, NextHops nextHops, ArpResolver arp, OwnFrames ownFrames, Timer timer) {
        this.station = station;
        this.link = link;
        this.nextHops = nextHops;
        this.arp = arp;
        this.ownFrames = ownFrames;
        this.timer = timer;
    }

    /** See {@link Interface#sendIpv4(Ipv4)}. */
    CompletableFuture<Sent> send(Ipv4 packet) {
        Transmission transmission = new Transmission(packet, Fragments.of(packet, link.mtu()));
        open.add(transmission);
        RuntimeException reason = closed;
        if (reason != null) {
            transmission.sent.completeExceptionally(reason);
            return transmission.sent;
        }
        try {
            transmission.begin();
        } catch (IllegalArgumentException e) {
            transmission.end();
            throw e; // the caller's mistake: it cannot be written
        } catch (RuntimeException e) {
            transmission.sent.completeExceptionally(e);
        }
        return transmission.sent;
    }

    /** A datagram on its way: through ARP to the device, and from there to the capture. */
    private final class Transmission {
        private final Ipv4 packet;
        private final List<Ipv4> parts;
        private final long begun = timer.nanoTime();
        final Awaited<Sent> sent = new Awaited<>(ended -> end());

        private volatile @Nullable CompletableFuture<MacAddress> resolving;
        private volatile OwnFrames.@Nullable Awaiting stamping;

        Transmission(Ipv4 packet, List<Ipv4> parts) {
            this.packet = packet;
            this.parts = parts;
        }

        void begin() {
            if (parts.size() > 1 && packet.flags().dontFragment()) {
                throw new NetException.TooLong(Fragments.sizeInBytes(packet), link.mtu(), link.device());
            }
            Ipv4Address destination = packet.destination();
            Optional<MacAddress> group = nextHops.group(destination);
            if (group.isPresent()) {
                transmit(group.get(), Duration.ZERO);
                return;
            }
            Ipv4Address neighbour = nextHops.neighbour(destination);
            Optional<MacAddress> known = arp.known(neighbour);
            if (known.isPresent()) {
                transmit(known.get(), Duration.ZERO);
            } else {
                resolve(neighbour);
            }
        }

        private void resolve(Ipv4Address neighbour) {
            ByteBuffer unused =
                    frame(MacAddress.BROADCAST, parts.get(0)); // what cannot be written is to be refused now, not later
            CompletableFuture<MacAddress> resolved = arp.resolve(neighbour);
            resolving = resolved;
            leaveIfEnded();
            CompletableFuture<?> unusedStage = resolved.whenComplete((mac, failure) -> {
                if (failure instanceof CancellationException) {
                    return; // by us, since the sending has ended
                }
                if (failure != null) {
                    sent.completeExceptionally(failure);
                } else if (!sent.isDone()) {
                    try {
                        transmit(mac, Duration.ofNanos(timer.nanoTime() - begun));
                    } catch (RuntimeException e) {
                        sent.completeExceptionally(e);
                    }
                }
            });
        }

        private void transmit(MacAddress nextHop, Duration resolution) {
            // All are made before the first is sent, so that nothing but the device is between them.
            List<ByteBuffer> frames =
                    parts.stream().map(part -> frame(nextHop, part)).toList();
            ByteBuffer last = frames.get(frames.size() - 1);
            Instant now = Instant.now();
            stamping = ownFrames.await(last, stamp -> {
                if (stamp.isEmpty()) {
                    unstamped.incrementAndGet();
                }
                long clock = now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
                sent.complete(new Sent(packet, nextHop, stamp.orElse(clock), stamp.isPresent(), resolution));
            });
            leaveIfEnded();
            frames.forEach(link::send);
        }

        /** Whoever ended it may have done so before it waited there. */
        private void leaveIfEnded() {
            if (sent.isDone()) {
                end();
            }
        }

        /** Leaves whatever it waits in. */
        private void end() {
            open.remove(this);
            CompletableFuture<MacAddress> resolved = resolving;
            if (resolved != null) {
                resolved.cancel(false);
            }
            OwnFrames.Awaiting awaiting = stamping;
            if (awaiting != null) {
                ownFrames.withdraw(awaiting);
            }
        }
    }

    private ByteBuffer frame(MacAddress to, EthernetPayload payload) {
        return EthernetCodec.INSTANCE
                .encode(Ethernet.of(to, station.mac(), payload))
                .asByteBuffer();
    }

    /** Fails all that is under way, and all that will be sent. */
    void close(RuntimeException reason) {
        closed = reason;
        List.copyOf(open).forEach(one -> one.sent.completeExceptionally(reason));
        ownFrames.clear();
    }

    /** See {@link Interface#nextHop}. */
    Ipv4Address nextHop(Ipv4Address destination) {
        return nextHops.neighbour(destination);
    }

    /** How many frames the capture did not show. */
    long unstamped() {
        return unstamped.get();
    }

    /** How many datagrams are under way: waiting for an address or a time stamp. */
    int size() {
        return open.size();
    }
}
