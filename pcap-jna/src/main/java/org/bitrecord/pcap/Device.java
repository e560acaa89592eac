package org.bitrecord.pcap;

import java.net.InetAddress;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A network device as the system describes it at one moment.
 *
 * @param name what the system calls it, such as {@code eth0}
 * @param description a text for people, where libpcap has one; else empty
 * @param addresses its internet addresses
 * @param flags its state
 * @param macAddress its hardware address if that has 48 bits: the first octet on the wire is the highest of the six
 * @param mtu the largest packet it takes, in bytes, link header not counted; where known
 */
public record Device(
        String name,
        String description,
        List<Address> addresses,
        Set<Flag> flags,
        OptionalLong macAddress,
        OptionalInt mtu) {

    /**
     * An internet address with the length of its network's prefix.
     *
     * @param address IPv4 or IPv6
     * @param prefixLength in bits: 0 to 32 or 0 to 128
     */
    public record Address(InetAddress address, int prefixLength) {}

    /** What a device can be. */
    public enum Flag {
        /** Switched on. */
        UP,
        /** Able to pass frames: switched on and, where that applies, with a carrier. */
        RUNNING,
        /** The host itself. */
        LOOPBACK,
        /** A radio. */
        WIRELESS
    }

    /** Copies the collections, so that the record cannot change. */
    public Device {
        addresses = List.copyOf(addresses);
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }

    /**
     * All devices, by libpcap where it is installed (pcap_findalldevs(3PCAP)), else by the system itself. May be called
     * by any thread, and needs no permission.
     */
    public static List<Device> list() {
        return Devices.list();
    }

    /**
     * The device of this name.
     *
     * @throws PcapException.DeviceNotFound if there is none; it lists those there are
     */
    public static Device named(String name) {
        List<Device> devices = list();
        for (Device device : devices) {
            if (device.name.equals(name)) {
                return device;
            }
        }
        throw new PcapException.DeviceNotFound(
                name, devices.stream().map(Device::name).toList());
    }

    /** Whether it has all of these flags. */
    public boolean is(Flag... wanted) {
        return flags.containsAll(List.of(wanted));
    }
}
