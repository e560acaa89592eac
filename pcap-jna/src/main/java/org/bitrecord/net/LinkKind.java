package org.bitrecord.net;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a device has Ethernet frames and ARP. */
final class LinkKind {
    private static final Path DEVICES = Path.of("/sys/class/net");

    // linux/if_arp.h, linux/if.h
    private static final int ARPHRD_ETHER = 1;
    private static final int IFF_NOARP = 0x80;

    private LinkKind() {}

    /** Why a device has not: a clause for people; empty if it has. */
    static Optional<String> obstacle(String device) throws SocketException {
        // Inside a bare "unshare -n" these files may be missing, or be those of another namespace's devices.
        Optional<Integer> type = number(device, "type");
        if (type.isPresent() && type.get() != ARPHRD_ETHER) {
            return Optional.of(
                    "device " + device + " has no Ethernet frames (its hardware type is " + type.get() + ")");
        }
        Optional<Integer> flags = number(device, "flags");
        if (flags.isPresent() && (flags.get() & IFF_NOARP) != 0) {
            return Optional.of("device " + device + " does without ARP");
        }
        NetworkInterface known = NetworkInterface.getByName(device);
        if (known != null && (known.isLoopback() || known.getHardwareAddress() == null)) {
            return Optional.of("device " + device + " has no MAC address");
        }
        return Optional.empty();
    }

    /** What a file of a device says: decimal, or hexadecimal after 0x. */
    private static Optional<Integer> number(String device, String file) {
        try {
            String text = Files.readString(DEVICES.resolve(device).resolve(file), StandardCharsets.US_ASCII);
            return Optional.of(Integer.decode(text.strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
