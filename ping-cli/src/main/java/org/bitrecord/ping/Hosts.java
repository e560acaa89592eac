package org.bitrecord.ping;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.bitrecord.ping.engine.CannotPing;
import org.bitrecord.protocols.Ipv4Address;

/** Finds the address of a host. */
final class Hosts {
    private Hosts() {}

    /**
     * The first IPv4 address of this name, or the address that it is.
     *
     * @throws CannotPing if there is none, or it is that of more hosts than one
     */
    static Ipv4Address find(String host) {
        Ipv4Address address = lookUp(host);
        if (address.isMulticast() || address.equals(Ipv4Address.BROADCAST) || address.equals(Ipv4Address.ANY)) {
            throw new CannotPing(address + " is not the address of one host");
        }
        return address;
    }

    private static Ipv4Address lookUp(String host) {
        // Java takes an empty name for the host itself.
        if (host.isEmpty()) {
            throw new CannotPing("the name of the host is empty");
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (address instanceof Inet4Address found) {
                    return Ipv4Address.of(found);
                }
            }
        } catch (UnknownHostException e) {
            if (host.indexOf(':') < 0) {
                throw new CannotPing("unknown host " + host);
            }
        }
        throw new CannotPing(host + " has no IPv4 address, and sup speaks IPv4 only");
    }
}
