package org.bitrecord.pcap;

import java.nio.ByteBuffer;
import org.bitrecord.pcap.jna.Libc;
import org.bitrecord.pcap.jna.NativeBlock;

/** Sends by a Linux packet socket, bound to no protocol, so that nothing comes in. */
final class PacketInjector implements Injector {
    private static final short NO_PROTOCOL = 0;

    private final Device device;
    private final LinuxSocket socket;
    private NativeBlock data = new NativeBlock(2048);
    private boolean closed;

    private PacketInjector(Device device, LinuxSocket socket) {
        this.device = device;
        this.socket = socket;
    }

    static PacketInjector open(Device device) {
        LinuxSocket socket = PacketSockets.open(device, true);
        try {
            PacketSockets.bind(socket, device, PacketSockets.index(socket, device), NO_PROTOCOL);
            return new PacketInjector(device, socket);
        } catch (PcapException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public synchronized void send(ByteBuffer frame) {
        if (closed) {
            throw new PcapException.Closed(toString());
        }
        int size = frame.remaining();
        data = fill(data, frame);
        if (Libc.send(socket.fd(), data.address(), size, 0) < 0) {
            throw Failures.ofDevice(
                    Libc.errno(), "sending " + size + " bytes on device " + device.name(), device.name());
        }
    }

    /** Copies the frame to the beginning of native memory, which is changed for a larger one if need be. */
    static NativeBlock fill(NativeBlock block, ByteBuffer frame) {
        NativeBlock room = block;
        if (frame.remaining() > block.buffer().capacity()) {
            room = new NativeBlock(
                    Math.max(frame.remaining(), 2 * block.buffer().capacity()));
            block.close();
        }
        room.buffer().put(0, frame, frame.position(), frame.remaining());
        return room;
    }

    @Override
    public Device device() {
        return device;
    }

    @Override
    public Backend backend() {
        return Backend.PACKET_SOCKET;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            socket.close();
            data.close();
        }
    }

    @Override
    public String toString() {
        return "Injector[" + device.name() + ", " + backend() + "]";
    }
}
