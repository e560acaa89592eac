package org.bitrecord.pcap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.bitrecord.pcap.Device.Flag;
import org.bitrecord.pcap.jna.Libc;
import org.bitrecord.pcap.jna.Libpcap;
import org.bitrecord.pcap.jna.NativeBlock;
import org.jspecify.annotations.Nullable;

/** Lists the devices: names by libpcap, by Linux or by Java, whichever knows most; the details by who knows them. */
final class Devices {
    // pcap_if_t { next, name, description, addresses (8 bytes each), u32 flags }
    private static final int PCAP_IF_SIZE = 40;

    private static final int PCAP_LOOPBACK = 0x1;
    private static final int PCAP_UP = 0x2;
    private static final int PCAP_RUNNING = 0x4;
    private static final int PCAP_WIRELESS = 0x8;

    private Devices() {}

    static List<Device> list() {
        if (Libpcap.load().isEmpty()) {
            return byLibpcap();
        }
        return Platform.isLinux() && Libc.load().isEmpty() ? byLinux() : byJava();
    }

    private static List<Device> byLibpcap() {
        try (NativeBlock block = new NativeBlock(8 + Libpcap.ERRBUF_SIZE)) {
            long errbuf = block.address() + 8;
            if (Libpcap.pcap_findalldevs(block.address(), errbuf) != 0) {
                throw new PcapException.SystemFailure("listing the devices", -1, NativeBlock.text(errbuf));
            }
            long first = block.buffer().getLong(0);
            try {
                List<Device> devices = new ArrayList<>();
                for (long at = first; at != 0; ) {
                    ByteBuffer device = NativeBlock.at(at, PCAP_IF_SIZE);
                    devices.add(describe(
                            NativeBlock.text(device.getLong(8)),
                            NativeBlock.text(device.getLong(16)),
                            pcapFlags(device.getInt(32))));
                    at = device.getLong(0);
                }
                return devices;
            } finally {
                Libpcap.pcap_freealldevs(first);
            }
        }
    }

    private static Set<Flag> pcapFlags(int bits) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        addIf(flags, Flag.LOOPBACK, bits & PCAP_LOOPBACK);
        addIf(flags, Flag.UP, bits & PCAP_UP);
        addIf(flags, Flag.RUNNING, bits & PCAP_RUNNING);
        addIf(flags, Flag.WIRELESS, bits & PCAP_WIRELESS);
        return flags;
    }

    /** Java leaves devices without an address out; the kernel's own list has them, and follows network namespaces. */
    private static List<Device> byLinux() {
        List<String> lines;
        try {
            lines = Files.readAllLines(Path.of("/proc/self/net/dev"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Device> devices = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':'); // the two lines of headings have none
            if (colon > 0) {
                String name = line.substring(0, colon).strip();
                devices.add(describe(name, "", linuxFlags(name)));
            }
        }
        return devices;
    }

    private static Set<Flag> linuxFlags(String name) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        ask(LinuxSocket.SIOCGIFFLAGS, name).ifPresent(answer -> {
            int bits = answer.getShort(LinuxSocket.IFREQ_UNION);
            addIf(flags, Flag.LOOPBACK, bits & LinuxSocket.IFF_LOOPBACK);
            addIf(flags, Flag.UP, bits & LinuxSocket.IFF_UP);
            addIf(flags, Flag.RUNNING, bits & LinuxSocket.IFF_RUNNING);
        });
        if (Files.exists(Path.of("/sys/class/net", name, "wireless"))) {
            flags.add(Flag.WIRELESS);
        }
        return flags;
    }

    private static List<Device> byJava() {
        try {
            List<Device> devices = new ArrayList<>();
            for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
                Set<Flag> flags = EnumSet.noneOf(Flag.class);
                addIf(flags, Flag.LOOPBACK, one.isLoopback() ? 1 : 0);
                addIf(flags, Flag.UP, one.isUp() ? 1 : 0);
                devices.add(describe(one.getName(), "", flags));
            }
            return devices;
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addIf(Set<Flag> flags, Flag flag, int bits) {
        if (bits != 0) {
            flags.add(flag);
        }
    }

    private static Device describe(String name, String description, Set<Flag> flags) {
        List<Device.Address> addresses = new ArrayList<>();
        OptionalLong mac = OptionalLong.empty();
        OptionalInt mtu = OptionalInt.empty();
        try {
            NetworkInterface known = NetworkInterface.getByName(name);
            if (known != null) {
                for (InterfaceAddress one : known.getInterfaceAddresses()) {
                    addresses.add(new Device.Address(one.getAddress(), one.getNetworkPrefixLength()));
                }
                mac = mac(known.getHardwareAddress());
                mtu = known.getMTU() > 0 ? OptionalInt.of(known.getMTU()) : mtu;
            } else if (Platform.isLinux() && Libc.load().isEmpty()) {
                mac = linuxMac(name);
                mtu = linuxMtu(name);
            }
        } catch (SocketException e) {
            // It went away while we looked at it: what is known so far is what there is to tell.
            return new Device(name, description, addresses, flags, mac, mtu);
        }
        return new Device(name, description, addresses, flags, mac, mtu);
    }

    private static OptionalLong mac(byte @Nullable [] octets) {
        if (octets == null || octets.length != 6) {
            return OptionalLong.empty();
        }
        long address = 0;
        for (byte octet : octets) {
            address = address << 8 | Byte.toUnsignedLong(octet);
        }
        return OptionalLong.of(address);
    }

    private static OptionalLong linuxMac(String name) {
        Optional<ByteBuffer> answer = ask(LinuxSocket.SIOCGIFHWADDR, name);
        if (answer.isEmpty() || answer.get().getShort(LinuxSocket.IFREQ_UNION) != PacketSockets.ARPHRD_ETHER) {
            return OptionalLong.empty();
        }
        byte[] octets = new byte[6];
        answer.get().get(LinuxSocket.IFREQ_UNION + 2, octets); // struct sockaddr { u16 family; char data[14]; }
        return mac(octets);
    }

    private static OptionalInt linuxMtu(String name) {
        Optional<ByteBuffer> answer = ask(LinuxSocket.SIOCGIFMTU, name);
        return answer.isPresent() ? OptionalInt.of(answer.get().getInt(LinuxSocket.IFREQ_UNION)) : OptionalInt.empty();
    }

    private static Optional<ByteBuffer> ask(long question, String name) {
        Optional<LinuxSocket> opened = LinuxSocket.open(LinuxSocket.AF_INET, LinuxSocket.SOCK_DGRAM, 0, true);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (LinuxSocket socket = opened.get()) {
            return socket.ask(question, name);
        }
    }
}
