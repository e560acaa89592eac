package org.bitrecord.pcap;

import java.time.Duration;

/**
 * A device opened for reading frames.
 *
 * <p>One thread reads; {@link #close()} and {@link #statistics()} may be called by any thread at any time. On Linux a
 * capture shows what the host sends as well, with the kernel's time stamp of sending, but never what the very same
 * handle sends: that is why sending has a handle of its own, {@link Injector}. On a loopback device each frame is shown
 * once, as it comes in.
 *
 * <p>A VLAN tag that the kernel took out of a frame is put back.
 *
 * <pre>{@code
 * try (Capture capture = Capture.open(Device.named("eth0"), CaptureOptions.DEFAULT)) {
 *     Frame frame = new Frame();
 *     while (capture.next(frame, Duration.ofSeconds(1)) == Capture.Outcome.FRAME) {
 *         System.out.println(frame);
 *     }
 * }
 * }</pre>
 */
public interface Capture extends AutoCloseable {
    /** How an attempt to read ended. */
    enum Outcome {
        /** There is a new frame. */
        FRAME,
        /** Time is over. */
        TIMEOUT,
        /** The capture is closed; there will be no more frames. */
        CLOSED
    }

    /**
     * Opens a device with the best backend there is.
     *
     * @throws PcapException.PermissionDenied if this user may not; it says what would help
     * @throws PcapException.DeviceNotFound if the device is gone
     * @throws PcapException.DeviceDown if it is switched off
     * @throws PcapException.FilterSyntax if the filter is not understood
     * @throws PcapException.LibraryNotFound if there is no backend at all
     * @throws PcapException.Unsupported if the device or the filter is of a kind that the backend cannot do
     */
    static Capture open(Device device, CaptureOptions options) {
        return open(device, options, Backend.best());
    }

    /** Opens a device with a certain backend; otherwise like {@link #open(Device, CaptureOptions)}. */
    static Capture open(Device device, CaptureOptions options, Backend backend) {
        backend.orThrow();
        return switch (backend) {
            case LIBPCAP -> LibpcapCapture.open(device, options);
            case PACKET_SOCKET -> PacketCapture.open(device, options);
        };
    }

    /**
     * Reads the next frame. Returns at once if there is one, else when there is one, when the timeout is over, or when
     * somebody closes the capture. The timeout is a true one, exact to about a millisecond; zero only looks.
     *
     * <p>An interrupt of the thread does not end the wait; {@link #close()} does.
     *
     * @param frame is filled if the outcome is {@link Outcome#FRAME}; holds until it is filled again
     * @throws IllegalStateException if another thread is reading
     * @throws IllegalArgumentException if the timeout is negative
     * @throws PcapException.DeviceDown if the device went away
     */
    Outcome next(Frame frame, Duration timeout);

    /** What the kernel counted so far; after closing, what it had counted by then. */
    Statistics statistics();

    /** The device as it was opened. */
    Device device();

    /** What the frames begin with. */
    LinkType linkType();

    /** By which means it captures. */
    Backend backend();

    /**
     * Ends the capture: a thread that reads returns {@link Outcome#CLOSED}. May be called by any thread, any number of
     * times; returns when the handle is gone (some 30 ms with libpcap), in any case within five seconds.
     */
    @Override
    void close();
}
