package org.bitrecord.pcap;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.bitrecord.pcap.jna.Libc;
import org.bitrecord.pcap.jna.NativeBlock;
import org.jspecify.annotations.Nullable;

/** A capture by a Linux packet socket: recvmsg(2) with the kernel's time stamp and the VLAN tag as control messages. */
final class PacketCapture implements Capture {
    // struct tpacket_auxdata { u32 status, len, snaplen; u16 mac, net, vlan_tci, vlan_tpid; }
    private static final int AUX_LEN = 4;
    private static final int AUX_VLAN_TCI = 16;
    private static final int AUX_VLAN_TPID = 18;
    private static final int AUX_SIZE = 20;
    private static final int TP_STATUS_VLAN_VALID = 1 << 4;
    private static final int TP_STATUS_VLAN_TPID_VALID = 1 << 6;

    private static final byte PACKET_OUTGOING = 4;
    private static final int ETHERTYPE_AT = 12;
    private static final int VLAN_TAG_SIZE = 4;
    private static final short TPID_8021Q = (short) 0x8100;

    private final Device device;
    private final LinkType linkType;
    private final LinuxSocket socket;
    private final boolean loopback;
    private final int snapLength;
    private final SocketMessage message;
    private final Poller poller;
    private final Object counting = new Object();
    private final Closing closing = new Closing(this::interrupt, this::release);
    private long received;
    private long dropped;
    private @Nullable Statistics last;

    private PacketCapture(Device device, LinkType linkType, LinuxSocket socket, int snapLength, Poller poller) {
        this.device = device;
        this.linkType = linkType;
        this.socket = socket;
        this.snapLength = snapLength;
        this.poller = poller;
        this.loopback = device.is(Device.Flag.LOOPBACK);
        this.message = new SocketMessage(snapLength);
    }

    static PacketCapture open(Device device, CaptureOptions options) {
        LinuxSocket socket = PacketSockets.open(device, false);
        try {
            int index = PacketSockets.index(socket, device);
            LinkType linkType = PacketSockets.linkType(socket, device);
            // All of this before binding: no frame comes in that the filter has not seen or that has no stamp.
            options.filter().ifPresent(filter -> socket.attach(program(filter, linkType)));
            socket.must(LinuxSocket.SOL_SOCKET, LinuxSocket.SO_TIMESTAMPNS, 1);
            socket.must(PacketSockets.SOL_PACKET, PacketSockets.PACKET_AUXDATA, 1);
            // Forcing needs CAP_NET_ADMIN; without it the system's limit holds. The kernel doubles either.
            if (socket.set(LinuxSocket.SOL_SOCKET, LinuxSocket.SO_RCVBUFFORCE, options.bufferSize() / 2) != 0) {
                socket.must(LinuxSocket.SOL_SOCKET, LinuxSocket.SO_RCVBUF, options.bufferSize() / 2);
            }
            if (options.promiscuous()) {
                PacketSockets.makePromiscuous(socket, index);
            }
            PacketSockets.bind(socket, device, index, PacketSockets.ETH_P_ALL);
            KernelStamps.awaitReal();
            return new PacketCapture(device, linkType, socket, options.snapLength(), new Poller(socket.fd()));
        } catch (PcapException e) {
            socket.close();
            throw e;
        }
    }

    private static Filter.Program program(Filter filter, LinkType linkType) {
        return filter instanceof Filter.Expression expression ? expression.compile(linkType) : (Filter.Program) filter;
    }

    @Override
    public Outcome next(Frame frame, Duration timeout) {
        long deadline = Poller.deadline(timeout);
        if (!closing.enter()) {
            return Outcome.CLOSED;
        }
        try {
            while (!closing.isRequested()) {
                int length = message.receive(socket.fd(), 0);
                if (length >= 0) {
                    if (isWanted()) {
                        take(frame, length);
                        return Outcome.FRAME;
                    }
                } else if (-length == Failures.EAGAIN) {
                    if (poller.await(deadline) == Poller.Outcome.TIMEOUT) {
                        return Outcome.TIMEOUT;
                    }
                } else {
                    checkError(-length);
                }
            }
            return Outcome.CLOSED;
        } finally {
            closing.leave();
        }
    }

    /** On a loopback device every frame passes twice, going out and coming in. */
    private boolean isWanted() {
        return !loopback || message.buffer().get(SocketMessage.NAME + PacketSockets.SLL_PKTTYPE) != PACKET_OUTGOING;
    }

    private void take(Frame frame, int length) {
        ByteBuffer in = message.buffer();
        int original = length;
        boolean tagged = false;
        int aux = message.control(PacketSockets.SOL_PACKET, PacketSockets.PACKET_AUXDATA, AUX_SIZE);
        if (aux >= 0) {
            // The filter may have cut the frame too; only this tells the length that it had.
            original = in.getInt(aux + AUX_LEN);
            tagged = (in.getShort(aux + AUX_VLAN_TCI) != 0 || (in.getInt(aux) & TP_STATUS_VLAN_VALID) != 0)
                    && linkType.equals(LinkType.ETHERNET)
                    && length >= ETHERTYPE_AT;
        }
        if (tagged) {
            takeTagged(frame, length, original, aux);
        } else {
            frame.takeCopy(in, SocketMessage.DATA, length, original);
        }
        int stamp = message.control(LinuxSocket.SOL_SOCKET, LinuxSocket.SO_TIMESTAMPNS, 16);
        if (stamp >= 0) {
            frame.stamp(in.getLong(stamp), in.getLong(stamp + 8));
        }
    }

    /** Puts the tag back where it was on the wire: behind the addresses. */
    private void takeTagged(Frame frame, int length, int original, int aux) {
        ByteBuffer in = message.buffer();
        boolean known = (in.getInt(aux) & TP_STATUS_VLAN_TPID_VALID) != 0;
        ByteBuffer out = frame.room(length + VLAN_TAG_SIZE);
        out.put(0, in, SocketMessage.DATA, ETHERTYPE_AT);
        out.putShort(ETHERTYPE_AT, known ? in.getShort(aux + AUX_VLAN_TPID) : TPID_8021Q);
        out.putShort(ETHERTYPE_AT + 2, in.getShort(aux + AUX_VLAN_TCI));
        out.put(ETHERTYPE_AT + VLAN_TAG_SIZE, in, SocketMessage.DATA + ETHERTYPE_AT, length - ETHERTYPE_AT);
        frame.show(out, 0, Math.min(length + VLAN_TAG_SIZE, snapLength), original + VLAN_TAG_SIZE);
    }

    /** A device that is switched off says so once and may come back; one that is gone does not. */
    private void checkError(int errno) {
        if (errno == Failures.EINTR) {
            return;
        }
        boolean exists = socket.ask(LinuxSocket.SIOCGIFINDEX, device.name()).isPresent();
        if (!exists) {
            throw new PcapException.DeviceDown(device.name());
        }
        if (errno != Failures.ENETDOWN) {
            throw Failures.ofDevice(errno, "reading from device " + device.name(), device.name());
        }
    }

    @Override
    public Statistics statistics() {
        synchronized (counting) {
            return last != null ? last : count();
        }
    }

    /** The kernel starts anew whenever it is asked; we add up. */
    private Statistics count() {
        // struct tpacket_stats { unsigned int packets, drops; }, then the socklen_t
        try (NativeBlock block = new NativeBlock(16)) {
            block.buffer().putInt(8, 8);
            if (Libc.getsockopt(
                            socket.fd(),
                            PacketSockets.SOL_PACKET,
                            PacketSockets.PACKET_STATISTICS,
                            block.address(),
                            block.address() + 8)
                    == 0) {
                received += Integer.toUnsignedLong(block.buffer().getInt(0));
                dropped += Integer.toUnsignedLong(block.buffer().getInt(4));
            }
        }
        return new Statistics(received, dropped, 0);
    }

    @Override
    public Device device() {
        return device;
    }

    @Override
    public LinkType linkType() {
        return linkType;
    }

    @Override
    public Backend backend() {
        return Backend.PACKET_SOCKET;
    }

    @Override
    public void close() {
        closing.close();
    }

    private void interrupt() {
        poller.wake();
    }

    private void release() {
        synchronized (counting) {
            last = count();
            socket.close();
            poller.close();
            message.close();
        }
    }

    @Override
    public String toString() {
        return "Capture[" + device.name() + ", " + backend() + "]";
    }
}
