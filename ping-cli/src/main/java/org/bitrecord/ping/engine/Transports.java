package org.bitrecord.ping.engine;

import java.util.List;
import java.util.Optional;
import org.bitrecord.net.InterfaceOptions;
import org.bitrecord.net.NetException;
import org.bitrecord.net.Route;
import org.bitrecord.pcap.Backend;
import org.bitrecord.pcap.Device;
import org.bitrecord.pcap.IcmpSocket;
import org.bitrecord.pcap.PcapException;
import org.bitrecord.ping.report.Path;
import org.bitrecord.protocols.Ipv4Address;

/** Chooses the transport that reaches a destination best, and opens it. */
public final class Transports {
    private static final String ADVICE = "; leave --backend out, or take icmp-socket";

    private Transports() {}

    /**
     * Opens a transport: of these means or, if they are left open, the wire where frames of our own get to the destination
     * and this user may send them, else an ICMP socket.
     *
     * @param timeToLive 1 to 255
     * @param via the name of the device to use, or an address of this host to send from
     * @throws CannotPing if there is no way to the destination, or it is more than one host
     * @throws NetException if the wire was asked for and does not lead there, or {@code via} is no address of this host
     * @throws PcapException if permission, library or device are missing
     */
    public static Transport open(Ipv4Address destination, int timeToLive, Optional<String> via, Optional<Means> means) {
        Via start = Via.of(via);
        InterfaceOptions options = start.apply(InterfaceOptions.DEFAULT);
        Route route = Route.to(destination, options);
        switch (route.reach()) {
            case NONE -> throw new CannotPing("no route to " + destination + ": " + route.reason());
            case BROADCAST, MULTICAST ->
                throw new CannotPing(destination + " is not the address of one host, but of all or many");
            case ETHERNET, THIS_HOST, NO_ETHERNET, UNKNOWN -> {}
        }
        if (means.isPresent()) {
            return switch (means.get()) {
                case LIBPCAP -> forcedWire(route, options.withBackend(Backend.LIBPCAP), timeToLive);
                case PACKET_SOCKET -> forcedWire(route, options.withBackend(Backend.PACKET_SOCKET), timeToLive);
                case ICMP_SOCKET -> socket(route, start, timeToLive, "");
            };
        }
        if (!route.isByWire()) {
            return socket(route, start, timeToLive, route.reason());
        }
        try {
            return WireTransport.open(route, options, timeToLive);
        } catch (PcapException.PermissionDenied e) {
            return socket(route, start, timeToLive, "frames of our own are not permitted");
        } catch (PcapException.LibraryNotFound | PcapException.Unsupported e) {
            return socket(route, start, timeToLive, "there is neither libpcap nor a packet socket");
        } catch (NetException.NotByWire e) {
            return socket(route, start, timeToLive, "the device has no Ethernet");
        }
    }

    private static Transport forcedWire(Route route, InterfaceOptions options, int timeToLive) {
        if (!route.isByWire()) {
            throw new CannotPing(
                    route.destination() + " cannot be reached by frames of our own, for " + route.reason() + ADVICE);
        }
        return WireTransport.open(route, options, timeToLive);
    }

    private static Transport socket(Route route, Via via, int timeToLive, String remark) {
        IcmpSocket socket = IcmpSocket.open(via.source().map(Ipv4Address::toInetAddress), via.device());
        String kind = socket.isRaw() ? "raw" : "datagram";
        Path path = new Path(
                Means.ICMP_SOCKET.label(),
                route.device(),
                route.source(),
                Optional.empty(),
                route.device().map(name -> route.gateway().orElse(route.destination())),
                remark.isEmpty() ? kind : kind + "; " + remark);
        return new SocketTransport(socket, route.destination(), timeToLive, path);
    }

    /** Where requests start, as far as the user decides it. */
    private record Via(Optional<Device> device, Optional<Ipv4Address> source) {
        /** What has three points is an address: no device is called like one. */
        static Via of(Optional<String> text) {
            if (text.isEmpty()) {
                return new Via(Optional.empty(), Optional.empty());
            }
            try {
                return new Via(Optional.empty(), Optional.of(Ipv4Address.of(text.get())));
            } catch (IllegalArgumentException e) {
                return new Via(Optional.of(device(text.get())), Optional.empty());
            }
        }

        /** Of all that can be captured on, only what has an address to send from is worth naming. */
        private static Device device(String name) {
            List<Device> devices = Device.list();
            for (Device device : devices) {
                if (device.name().equals(name)) {
                    return device;
                }
            }
            List<String> candidates = devices.stream()
                    .filter(device -> !device.addresses().isEmpty())
                    .map(Device::name)
                    .toList();
            throw new CannotPing("there is no device " + name + "; there are " + String.join(", ", candidates));
        }

        InterfaceOptions apply(InterfaceOptions options) {
            if (device.isPresent()) {
                return options.withDevice(device.get().name());
            }
            return source.isPresent() ? options.withSource(source.get()) : options;
        }
    }
}
