package org.bitrecord.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;
import org.bitrecord.protocols.arp.Arp;
import org.jspecify.annotations.Nullable;

/**
 * Finds the MAC addresses of neighbours by ARP (RFC 826) and remembers them for a while.
 *
 * <p>An address is asked for three times, a second apart (RFC 1122 section 2.3.2.1 allows one request a second), and given
 * up a second after the last. What has been known for half a minute is asked for again while it is used, by frames to the
 * neighbour alone (the same section's "unicast poll"), so that no datagram of a steady stream ever waits; what has not
 * been confirmed for a minute is asked for anew.
 *
 * <p>Safe for use by several threads. Frames are sent and futures completed outside of its lock.
 */
final class ArpResolver {
    static final int REQUESTS = 3;
    static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);
    static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(30);
    static final long USABLE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Station station;
    private final String device;
    private final BiConsumer<MacAddress, Arp> sender;
    private final Timer timer;

    private final Map<Ipv4Address, Neighbour> neighbours = new HashMap<>();
    private final Map<Ipv4Address, Inquiry> inquiries = new HashMap<>();
    private @Nullable RuntimeException closed;

    /** A neighbour's address, and when it was last confirmed. */
    private record Neighbour(MacAddress mac, long confirmed) {}

    /** Requests under way: whom they go to (everybody, or the neighbour alone), and who waits for the answer. */
    private static final class Inquiry {
        final Ipv4Address address;
        final MacAddress to;
        final List<Awaited<MacAddress>> waiting = new ArrayList<>();
        int requests;
        Timer.@Nullable Task next;

        Inquiry(Ipv4Address address, MacAddress to) {
            this.address = address;
            this.to = to;
        }

        boolean isPoll() {
            return !to.equals(MacAddress.BROADCAST);
        }
    }

    /**
     * One that knows nobody yet.
     *
     * @param sender sends an ARP packet in a frame to an address; may throw
     */
    ArpResolver(Station station, String device, BiConsumer<MacAddress, Arp> sender, Timer timer) {
        this.station = station;
        this.device = device;
        this.sender = sender;
        this.timer = timer;
    }

    /** What is known of an address, at once. */
    Optional<MacAddress> known(Ipv4Address address) {
        MacAddress mac;
        Inquiry poll;
        synchronized (this) {
            Neighbour neighbour = neighbours.get(address);
            if (neighbour == null) {
                return Optional.empty();
            }
            long age = timer.nanoTime() - neighbour.confirmed();
            if (age >= USABLE_NANOS) {
                neighbours.remove(address);
                return Optional.empty();
            }
            mac = neighbour.mac();
            if (age < FRESH_NANOS || inquiries.containsKey(address) || closed != null) {
                return Optional.of(mac);
            }
            poll = new Inquiry(address, mac);
            inquiries.put(address, poll);
        }
        ask(poll);
        return Optional.of(mac);
    }

    /**
     * The MAC address of a neighbour: at once if it is known, else when it answers. Those who want the same one share the
     * requests. Cancelling ends the waiting, and that of the last who waits the requests.
     */
    CompletableFuture<MacAddress> resolve(Ipv4Address address) {
        Optional<MacAddress> known = known(address);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.get());
        }
        Awaited<MacAddress> awaited = new Awaited<>(left -> leave(address, left));
        Inquiry begun = null;
        synchronized (this) {
            if (closed != null) {
                return CompletableFuture.failedFuture(closed);
            }
            Inquiry running = inquiries.get(address);
            if (running == null || running.isPoll()) {
                stop(running);
                running = new Inquiry(address, MacAddress.BROADCAST);
                inquiries.put(address, running);
                begun = running;
            }
            running.waiting.add(awaited);
        }
        if (begun != null) {
            ask(begun);
        }
        return awaited;
    }

    /** Asks anew when the address is next wanted; requests under way go on. */
    synchronized void forget(Ipv4Address address) {
        neighbours.remove(address);
        Inquiry running = inquiries.get(address);
        if (running != null && running.isPoll()) {
            stop(running);
        }
    }

    /** Takes note of an ARP packet that somebody else sent. */
    void accept(Arp arp) {
        if (!arp.isIpv4OverEthernet()) {
            return;
        }
        MacAddress mac = MacAddress.of(arp.senderHardware());
        Ipv4Address address = Ipv4Address.of(arp.senderProtocol());
        // RFC 5227 section 2.1.1: 0.0.0.0 is a probe. RFC 1812 section 3.3.2: no group address is to be believed.
        if (address.equals(Ipv4Address.ANY) || mac.isGroup() || mac.equals(MacAddress.ZERO) || station.isOwn(address)) {
            return;
        }
        List<Awaited<MacAddress>> answered = List.of();
        synchronized (this) {
            Inquiry inquiry = inquiries.get(address);
            // RFC 826, "Packet Reception": whoever is asked for or known is taken at his word, whatever he says.
            if (inquiry != null || neighbours.containsKey(address)) {
                neighbours.put(address, new Neighbour(mac, timer.nanoTime()));
            }
            if (inquiry != null) {
                stop(inquiry);
                answered = List.copyOf(inquiry.waiting);
            }
        }
        answered.forEach(one -> one.complete(mac));
    }

    /** Fails all who wait, and all who will. */
    void close(RuntimeException reason) {
        List<Awaited<MacAddress>> failed = new ArrayList<>();
        synchronized (this) {
            closed = reason;
            for (Inquiry inquiry : List.copyOf(inquiries.values())) {
                stop(inquiry);
                failed.addAll(inquiry.waiting);
            }
        }
        failed.forEach(one -> one.completeExceptionally(reason));
    }

    /** How many addresses are being asked for. */
    synchronized int inquiries() {
        return inquiries.size();
    }

    /** Sends the next request, or gives up. */
    private void ask(Inquiry inquiry) {
        synchronized (this) {
            if (inquiries.get(inquiry.address) != inquiry) {
                return; // answered or given up meanwhile
            }
            if (inquiry.requests == REQUESTS) {
                neighbours.remove(inquiry.address);
            } else {
                inquiry.next = timer.after(INTERVAL_NANOS, () -> ask(inquiry));
            }
            inquiry.requests++;
        }
        if (inquiry.requests > REQUESTS) {
            fail(inquiry, new NetException.ArpTimeout(inquiry.address, device, REQUESTS));
            return;
        }
        try {
            Ipv4Address from = station.askingFrom(inquiry.address);
            sender.accept(inquiry.to, Arp.request(station.mac(), from, inquiry.address));
        } catch (RuntimeException e) {
            fail(inquiry, e);
        }
    }

    private void fail(Inquiry inquiry, RuntimeException reason) {
        List<Awaited<MacAddress>> failed;
        synchronized (this) {
            stop(inquiry);
            failed = List.copyOf(inquiry.waiting);
        }
        failed.forEach(one -> one.completeExceptionally(reason));
    }

    private synchronized void leave(Ipv4Address address, Awaited<MacAddress> awaited) {
        Inquiry inquiry = inquiries.get(address);
        if (inquiry != null && inquiry.waiting.remove(awaited) && inquiry.waiting.isEmpty()) {
            stop(inquiry);
        }
    }

    /** Removes an inquiry if it is still the one. Only with the lock held. */
    private void stop(@Nullable Inquiry inquiry) {
        if (inquiry != null && inquiries.remove(inquiry.address, inquiry) && inquiry.next != null) {
            inquiry.next.cancel();
        }
    }
}
