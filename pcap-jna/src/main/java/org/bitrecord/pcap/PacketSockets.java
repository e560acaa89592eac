package org.bitrecord.pcap;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.bitrecord.pcap.jna.Libc;
import org.bitrecord.pcap.jna.NativeBlock;

/** How Linux packet sockets are opened, for capturing and for sending; see packet(7). */
final class PacketSockets {
    static final int SOL_PACKET = 263;
    static final int PACKET_ADD_MEMBERSHIP = 1;
    static final int PACKET_STATISTICS = 6;
    static final int PACKET_AUXDATA = 8;
    private static final int PACKET_MR_PROMISC = 1;

    static final short ETH_P_ALL = 0x0003;

    // struct sockaddr_ll { u16 family; be16 protocol; int ifindex; u16 hatype; u8 pkttype, halen, addr[8]; }
    static final int SLL_PKTTYPE = 10;
    private static final int SLL_SIZE = 20;

    // linux/if_arp.h
    static final int ARPHRD_ETHER = 1;
    private static final int ARPHRD_TUNNEL = 768;
    private static final int ARPHRD_LOOPBACK = 772;
    private static final int ARPHRD_NONE = 0xFFFE;

    private PacketSockets() {}

    /** A socket that receives nothing before it is bound. */
    static LinuxSocket open(Device device, boolean blocking) {
        Optional<LinuxSocket> socket = LinuxSocket.open(LinuxSocket.AF_PACKET, LinuxSocket.SOCK_RAW, 0, blocking);
        return socket.orElseThrow(() -> Failures.ofDevice(Libc.errno(), "opening a packet socket", device.name()));
    }

    /** The index of a device. */
    static int index(LinuxSocket socket, Device device) {
        return socket.ask(LinuxSocket.SIOCGIFINDEX, device.name())
                .orElseThrow(() -> Failures.ofDevice(Failures.ENODEV, "", device.name()))
                .getInt(LinuxSocket.IFREQ_UNION);
    }

    /** What frames of a device begin with. */
    static LinkType linkType(LinuxSocket socket, Device device) {
        ByteBuffer answer = socket.ask(LinuxSocket.SIOCGIFHWADDR, device.name())
                .orElseThrow(() -> Failures.ofDevice(Failures.ENODEV, "", device.name()));
        int hardware = Short.toUnsignedInt(answer.getShort(LinuxSocket.IFREQ_UNION));
        return switch (hardware) {
            case ARPHRD_ETHER, ARPHRD_LOOPBACK -> LinkType.ETHERNET;
            case ARPHRD_NONE, ARPHRD_TUNNEL -> LinkType.RAW;
            default ->
                throw new PcapException.Unsupported("device " + device.name() + " is of hardware type " + hardware
                        + ", whose frames a packet socket does not show in a known form; try libpcap");
        };
    }

    /** Binds to a device; from now on frames of the protocol are received. Fails if the device is down. */
    static void bind(LinuxSocket socket, Device device, int index, short protocol) {
        try (NativeBlock address = new NativeBlock(SLL_SIZE)) {
            ByteBuffer out = address.buffer();
            out.putShort(0, (short) LinuxSocket.AF_PACKET);
            out.putShort(2, Short.reverseBytes(protocol));
            out.putInt(4, index);
            int errno = Libc.bind(socket.fd(), address.address(), SLL_SIZE) == 0
                    ? socket.pendingError() // a device that is down can be bound to, and says so here
                    : Libc.errno();
            if (errno != 0) {
                throw Failures.ofDevice(errno, "binding to device " + device.name(), device.name());
            }
            // Without a protocol the kernel does not look at this.
            boolean up = socket.ask(LinuxSocket.SIOCGIFFLAGS, device.name())
                    .map(answer -> (answer.getShort(LinuxSocket.IFREQ_UNION) & LinuxSocket.IFF_UP) != 0)
                    .orElse(false);
            if (!up) {
                throw new PcapException.DeviceDown(device.name());
            }
        }
    }

    /** Asks the device for frames that are meant for others; it stops when the socket is closed. */
    static void makePromiscuous(LinuxSocket socket, int index) {
        // struct packet_mreq { int ifindex; unsigned short type, alen; unsigned char address[8]; }
        try (NativeBlock request = new NativeBlock(16)) {
            request.buffer().putInt(0, index).putShort(4, (short) PACKET_MR_PROMISC);
            LinuxSocket.orThrow(
                    socket.set(SOL_PACKET, PACKET_ADD_MEMBERSHIP, request.address(), 16), "promiscuous mode");
        }
    }
}
