package org.bitrecord.net;

import java.nio.ByteBuffer;
import org.bitrecord.pcap.Frame;
import org.bitrecord.pcap.Statistics;

/** What an interface needs of a wire: a seam for tests. */
interface Link extends AutoCloseable {
    /** The name of the device. */
    String device();

    /** The largest datagram it takes, in bytes. */
    int mtu();

    /** Sends a frame; throws {@link org.bitrecord.pcap.PcapException} if that fails. Safe on any thread. */
    void send(ByteBuffer frame);

    /**
     * Waits for the next frame, own ones included, and fills it in; false if the link is closed. For one thread.
     *
     * @throws org.bitrecord.pcap.PcapException if the device is gone
     */
    boolean receive(Frame frame);

    /** What the kernel counted. */
    Statistics statistics();

    /** Ends {@link #receive}; from any thread, any number of times. */
    @Override
    void close();
}
