package org.bitrecord.pcap;

import java.nio.ByteBuffer;

/**
 * A device opened for sending frames, each complete with its link header. It receives nothing.
 *
 * <p>Safe for use by several threads: frames go out one after the other. Other handles on the same device, a
 * {@link Capture} among them, see what is sent.
 */
public interface Injector extends AutoCloseable {
    /**
     * Opens a device with the best backend there is.
     *
     * @throws PcapException.PermissionDenied if this user may not; it says what would help
     * @throws PcapException.DeviceNotFound if the device is gone
     * @throws PcapException.DeviceDown if it is switched off
     * @throws PcapException.LibraryNotFound if there is no backend at all
     */
    static Injector open(Device device) {
        return open(device, Backend.best());
    }

    /** Opens a device with a certain backend; otherwise like {@link #open(Device)}. */
    static Injector open(Device device, Backend backend) {
        backend.orThrow();
        return switch (backend) {
            case LIBPCAP -> LibpcapInjector.open(device);
            case PACKET_SOCKET -> PacketInjector.open(device);
        };
    }

    /**
     * Sends one frame: the bytes from the buffer's position to its limit, both of which stay as they are. Returns when
     * the kernel has taken it.
     *
     * @throws PcapException.DeviceDown if the device was switched off or went away
     * @throws PcapException.SystemFailure if the kernel refuses it, for example since it is longer than the device takes
     *     ({@code EMSGSIZE}, 90 on Linux) or since the queue is full ({@code ENOBUFS}, 105)
     * @throws PcapException.Closed if the injector is closed
     */
    void send(ByteBuffer frame);

    /** The device as it was opened. */
    Device device();

    /** By which means it sends. */
    Backend backend();

    /** Gives the handle back, once a send that is under way has ended. Any number of times. */
    @Override
    void close();
}
