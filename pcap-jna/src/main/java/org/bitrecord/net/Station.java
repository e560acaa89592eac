package org.bitrecord.net;

import java.net.Inet4Address;
import java.util.List;
import java.util.Optional;
import org.bitrecord.pcap.Device;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;

/**
 * Who we are on a link.
 *
 * @param mac our hardware address
 * @param source the address that our datagrams come from; it may belong to another device of this host
 * @param addresses all IPv4 addresses of the device
 */
record Station(MacAddress mac, Ipv4Address source, List<Address> addresses) {
    /** An address of the device and its network. */
    record Address(Ipv4Address address, int prefixLength) {
        boolean isBroadcast(Ipv4Address other) {
            int hostBits = prefixLength == 0 ? -1 : (1 << (32 - prefixLength)) - 1;
            // RFC 3021: a network of two has no broadcast address
            return prefixLength < 31 && other.value() == (address.value() | hostBits);
        }
    }

    Station {
        addresses = List.copyOf(addresses);
    }

    static Station of(Device device, MacAddress mac, Ipv4Address source) {
        return new Station(mac, source, addresses(device));
    }

    private static List<Address> addresses(Device device) {
        return device.addresses().stream()
                .filter(one -> one.address() instanceof Inet4Address)
                .map(one -> new Address(Ipv4Address.of((Inet4Address) one.address()), one.prefixLength()))
                .toList();
    }

    /** Of a device's addresses the one on the same network as a neighbour, else the first; empty if it has none. */
    static Optional<Ipv4Address> nearest(Device device, Ipv4Address neighbour) {
        return nearest(addresses(device), neighbour);
    }

    private static Optional<Ipv4Address> nearest(List<Address> addresses, Ipv4Address neighbour) {
        return addresses.stream()
                .filter(one -> one.address().isInSubnet(neighbour, one.prefixLength()))
                .findFirst()
                .or(() -> addresses.stream().findFirst())
                .map(Address::address);
    }

    /**
     * The address to ask a neighbour from by ARP: that of the device where it has one, because hosts that check the
     * reverse path do not answer others.
     */
    Ipv4Address askingFrom(Ipv4Address neighbour) {
        boolean sourceIsOfDevice = isOwn(source)
                && addresses.stream()
                        .anyMatch(one ->
                                one.address().equals(source) && source.isInSubnet(neighbour, one.prefixLength()));
        return sourceIsOfDevice ? source : nearest(addresses, neighbour).orElse(source);
    }

    /** Whether it is one of ours. */
    boolean isOwn(Ipv4Address address) {
        return address.equals(source)
                || addresses.stream().anyMatch(one -> one.address().equals(address));
    }

    /** Whether every host on the link is meant. */
    boolean isBroadcast(Ipv4Address address) {
        return address.equals(Ipv4Address.BROADCAST) || addresses.stream().anyMatch(one -> one.isBroadcast(address));
    }

    /** Whether a frame is for us, alone or with others. */
    boolean accepts(MacAddress destination) {
        return destination.equals(mac) || destination.isGroup();
    }

    /** Whether a datagram is for us, alone or with others. */
    boolean accepts(Ipv4Address destination) {
        return destination.equals(source)
                || destination.isMulticast()
                || isBroadcast(destination)
                || isOwn(destination);
    }
}
