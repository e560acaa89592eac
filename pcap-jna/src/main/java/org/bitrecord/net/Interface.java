package org.bitrecord.net;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bitrecord.Auto;
import org.bitrecord.pcap.Backend;
import org.bitrecord.pcap.Device;
import org.bitrecord.pcap.Frame;
import org.bitrecord.pcap.PcapException;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;
import org.bitrecord.protocols.arp.Arp;
import org.bitrecord.protocols.ethernet.Ethernet;
import org.bitrecord.protocols.ethernet.EthernetCodec;
import org.bitrecord.protocols.ipv4.IpPayload;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.jspecify.annotations.Nullable;

/**
 * An Ethernet device that sends IPv4 datagrams in frames of our own and shows what comes back, each with the kernel's time
 * stamp. It finds the next hop by the routing table and by ARP. What it shows is ICMP; the kernel sees it as well.
 *
 * <pre>{@code
 * try (Interface network = Interface.open(destination)) {
 *     var reply = network.expectIpv4(in -> in.packet().source().equals(destination)).orTimeout(1, SECONDS);
 *     var sent = network.sendIpv4(Icmp.of(new EchoRequest(7, 1, Bytes.EMPTY)), destination);
 *     System.out.println(reply.join().epochNanos() - sent.join().epochNanos() + " ns");
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads. One thread of its own receives; filters, listeners and what hangs on the futures run
 * on it (or on the timer's thread, or that of the caller) and must not block: use the {@code Async} methods of
 * {@link CompletableFuture} for what takes long. Both threads are daemons.
 */
public final class Interface implements AutoCloseable {
    /** RFC 5737: an address of nobody, so that only a default route leads to it. */
    private static final Ipv4Address ELSEWHERE = Ipv4Address.of("192.0.2.1");

    private static final int IDENTIFICATIONS = 1 << 16;

    private final Link link;
    private final Station station;
    private final Timer timer;
    private final Listeners listeners;
    private final ArpResolver arp;
    private final OwnFrames ownFrames;
    private final Sender sender;
    private final Receiver receiver;
    private final Backend backend;
    private final AtomicInteger identification =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(IDENTIFICATIONS));
    private final AtomicReference<@Nullable RuntimeException> ended = new AtomicReference<>();

    Interface(
            Link link,
            Station station,
            boolean deviceForced,
            Supplier<Optional<RoutingTable>> routes,
            Timer timer,
            Backend backend,
            Consumer<Throwable> failureHandler) {
        this.link = link;
        this.station = station;
        this.timer = timer;
        this.backend = backend;
        listeners = new Listeners(failureHandler);
        arp = new ArpResolver(station, link.device(), this::sendArp, timer);
        ownFrames = new OwnFrames(timer);
        NextHops nextHops = new NextHops(station, link.device(), deviceForced, routes, timer);
        sender = new Sender(station, link, nextHops, arp, ownFrames, timer);
        receiver = new Receiver(station, ownFrames, arp, listeners, timer);
    }

    /**
     * Opens the device that the default route leads to.
     *
     * @throws NetException.NoRoute if there is no default route
     * @throws NetException.NotByWire if the device has no Ethernet, or the routes are not known
     * @throws PcapException if the device cannot be opened
     */
    public static Interface openDefault() {
        return open(ELSEWHERE);
    }

    /**
     * Opens the device that the kernel would use for a destination.
     *
     * @throws NetException.NoRoute if there is no way to it
     * @throws NetException.NotByWire if frames of our own do not get there; {@link Route#to} tells beforehand
     * @throws PcapException if the device cannot be opened
     */
    public static Interface open(Ipv4Address destination) {
        return open(destination, InterfaceOptions.DEFAULT);
    }

    /**
     * Opens a device for a destination, with some things decided beforehand; otherwise like {@link #open(Ipv4Address)}.
     *
     * @throws NetException.NoSourceAddress if this host does not have the source address, or the device has none
     * @throws PcapException.DeviceNotFound if there is no device of the name
     */
    public static Interface open(Ipv4Address destination, InterfaceOptions options) {
        return open(Route.to(destination, options), options);
    }

    /**
     * Opens the device at which a way begins, for those who asked for {@link Route#to} with the same options before;
     * otherwise like {@link #open(Ipv4Address, InterfaceOptions)}.
     */
    public static Interface open(Route route, InterfaceOptions options) {
        route.orThrow();
        Device device = Device.named(route.device().orElseThrow());
        Ipv4Address source = route.source().orElseThrow();
        MacAddress mac = new MacAddress(device.macAddress()
                .orElseThrow(() -> new NetException.NotByWire(
                        route.destination(),
                        Route.Reach.NO_ETHERNET,
                        "device " + device.name() + " has no MAC address")));
        Backend backend = options.backend().orElseGet(Backend::best);
        Interface opened = new Interface(
                PcapLink.open(device, backend, route.destination()),
                Station.of(device, mac, source),
                options.device().isPresent(),
                RoutingTable::read,
                Timer.onThread("bitrecord timer " + device.name()),
                backend,
                options.failureHandler());
        opened.start();
        return opened;
    }

    /** Begins to receive. */
    void start() {
        Thread thread = new Thread(this::receive, "bitrecord receiver " + link.device());
        thread.setDaemon(true);
        thread.start();
    }

    private void receive() {
        Frame frame = new Frame();
        try {
            while (link.receive(frame)) {
                accept(frame);
            }
            close();
        } catch (RuntimeException | Error e) {
            end(e instanceof RuntimeException failure ? failure : new IllegalStateException(e));
            if (!(e instanceof PcapException)) {
                throw e; // a fault of ours
            }
        }
    }

    /** Takes note of a captured frame. */
    void accept(Frame frame) {
        receiver.accept(frame);
    }

    /**
     * Sends a datagram with time to live 64 from {@link #source()}; see {@link #sendIpv4(Ipv4)}.
     *
     * @throws IllegalArgumentException if the payload cannot be written
     */
    public CompletableFuture<Sent> sendIpv4(IpPayload payload, Ipv4Address destination) {
        return sendIpv4(payload, destination, SendOptions.DEFAULT);
    }

    /**
     * Sends a datagram from {@link #source()}; see {@link #sendIpv4(Ipv4)}.
     *
     * @throws IllegalArgumentException if the payload cannot be written
     */
    public CompletableFuture<Sent> sendIpv4(IpPayload payload, Ipv4Address destination, SendOptions options) {
        Ipv4 plain = Ipv4.of(station.source(), destination, payload);
        return sendIpv4(new Ipv4(
                plain.version(),
                plain.headerLength(),
                options.differentiatedServices(),
                options.congestion(),
                plain.totalLength(),
                options.identification() == Auto.AUTO ? nextIdentification() : options.identification(),
                options.flags(),
                plain.fragmentOffset(),
                options.timeToLive(),
                plain.protocol(),
                plain.headerChecksum(),
                plain.source(),
                plain.destination(),
                plain.options(),
                plain.padding(),
                plain.payload()));
    }

    /**
     * Sends a datagram as it is; components that are {@link Auto#AUTO} are computed. It goes to the destination itself if
     * that is on the link, else to the gateway; to a broadcast or multicast address, in a frame to all or the group. What
     * is longer than the MTU goes in fragments, unless the flags forbid it. If the MAC address of the next hop is known,
     * the frame is with the kernel when this returns; else ARP is asked first, and the datagram waits.
     *
     * <p>The future completes when the capture has shown the frame, with its time stamp. It fails with
     * {@link NetException.ArpTimeout}, {@link NetException.NoRoute}, {@link NetException.NotByWire},
     * {@link NetException.TooLong}, {@link NetException.Closed}, or the {@link PcapException} with which the device
     * refused the frame. Cancelling it takes back a datagram that still waits.
     *
     * @throws IllegalArgumentException if the datagram cannot be written
     */
    public CompletableFuture<Sent> sendIpv4(Ipv4 packet) {
        return sender.send(packet);
    }

    /** A number for a datagram, other than the 65535 before (RFC 6864 asks no more). */
    public int nextIdentification() {
        return identification.getAndIncrement() & (IDENTIFICATIONS - 1);
    }

    /**
     * Awaits the first datagram that passes a filter. Call it before sending what it answers. Only those for this host
     * whose header's checksum is right are shown to the filter; to give up after a time, add
     * {@link CompletableFuture#orTimeout}. However the future ends, the filter is not asked again.
     *
     * <p>The future fails with what the filter throws, with {@link NetException.Closed}, or with the
     * {@link PcapException} that ended the device.
     */
    public CompletableFuture<Received> expectIpv4(Predicate<? super Received> filter) {
        return listeners.expect(filter);
    }

    /**
     * Has a consumer called with every datagram for this host, those with a wrong checksum included, until the
     * registration is closed. What it throws goes to the {@link InterfaceOptions#failureHandler()}.
     */
    public Registration listenIpv4(Consumer<? super Received> consumer) {
        return listeners.listen(consumer);
    }

    /**
     * The MAC address of a host on the link: at once if it is known, else by up to three ARP requests, a second apart. The
     * future fails within three seconds with {@link NetException.ArpTimeout}, or with {@link NetException.Closed} or a
     * {@link PcapException}. Cancelling it ends the requests if nobody else waits for them.
     */
    public CompletableFuture<MacAddress> resolve(Ipv4Address neighbour) {
        return arp.resolve(neighbour);
    }

    /** Forgets the MAC address of a host on the link: for those who get no answers and suspect that it has moved. */
    public void forget(Ipv4Address neighbour) {
        arp.forget(neighbour);
    }

    /**
     * The host on the link that datagrams for a destination go to: itself, or a gateway.
     *
     * @throws NetException.NotByWire if the destination is this host
     * @throws NetException.NoRoute if no route to it leads through this device
     */
    public Ipv4Address nextHop(Ipv4Address destination) {
        return sender.nextHop(destination);
    }

    private void sendArp(MacAddress to, Arp packet) {
        link.send(EthernetCodec.INSTANCE
                .encode(Ethernet.of(to, station.mac(), packet))
                .asByteBuffer());
    }

    /** The name of the device. */
    public String device() {
        return link.device();
    }

    /** The address of the device. */
    public MacAddress macAddress() {
        return station.mac();
    }

    /** The address that datagrams come from. */
    public Ipv4Address source() {
        return station.source();
    }

    /** The largest datagram that the link takes in one frame, in bytes. */
    public int mtu() {
        return link.mtu();
    }

    /** By which means it captures and sends. */
    public Backend backend() {
        return backend;
    }

    /** What it has seen so far. */
    public Counters counters() {
        return receiver.counters(sender.unstamped(), link.statistics().droppedByKernel());
    }

    /** How many futures and listeners are registered. */
    int registered() {
        return listeners.size() + sender.size() + arp.inquiries() + ownFrames.size();
    }

    /**
     * Ends everything at once: open futures fail with {@link NetException.Closed}, listeners are called no more. May be
     * called by any thread, any number of times, from listeners too; returns when the device is free again, in some 60 ms.
     */
    @Override
    public void close() {
        end(new NetException.Closed(link.device()));
    }

    private void end(RuntimeException reason) {
        if (ended.compareAndSet(null, reason)) {
            sender.close(reason);
            listeners.close(reason);
            arp.close(reason);
            timer.close();
        }
        link.close();
    }

    @Override
    public String toString() {
        return "Interface[" + link.device() + ", " + station.source() + "]";
    }
}
