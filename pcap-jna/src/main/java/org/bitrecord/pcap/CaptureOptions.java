package org.bitrecord.pcap;

import java.util.Optional;

/**
 * How to capture. Start from {@link #DEFAULT} and change what matters: {@code DEFAULT.withSnapLength(2048)}.
 *
 * <p>Time stamps are not among them: they are in nanoseconds wherever library and device can, else in microseconds.
 *
 * @param snapLength how many bytes of a frame to keep, 1 to 262144. With libpcap and immediate delivery the buffer is
 *     cut into slots of about this size, so that a smaller one makes room for more frames
 * @param promiscuous whether to ask the device for frames that are meant for others too
 * @param immediate whether to deliver every frame at once, which a ping wants. Without it libpcap collects them for up
 *     to 10 ms, which costs a tenth of the processor time in a flood; packet sockets always deliver at once
 * @param bufferSize how many bytes the kernel may keep for frames that were not read yet, 65536 to 2<sup>30</sup>. For
 *     packet sockets it is an upper bound, which the system may lower for users without {@code CAP_NET_ADMIN}
 * @param filter which frames to deliver; all, if empty
 */
public record CaptureOptions(
        int snapLength, boolean promiscuous, boolean immediate, int bufferSize, Optional<Filter> filter) {
    /** The largest snapshot length: more than any network frame has. */
    static final int MAXIMUM_SNAP_LENGTH = 1 << 18;

    /** 65535 bytes of each frame, not promiscuous, immediate, 8 MiB of buffer, no filter. */
    public static final CaptureOptions DEFAULT = new CaptureOptions(65535, false, true, 8 << 20, Optional.empty());

    /** Checks the ranges. */
    public CaptureOptions {
        check("snapLength", snapLength, 1, MAXIMUM_SNAP_LENGTH);
        check("bufferSize", bufferSize, 1 << 16, 1 << 30);
    }

    private static void check(String name, int value, int from, int to) {
        if (value < from || value > to) {
            throw new IllegalArgumentException(name + " is " + value + ", but the range is " + from + " to " + to);
        }
    }

    /** The same with another {@link #snapLength()}. */
    public CaptureOptions withSnapLength(int bytes) {
        return new CaptureOptions(bytes, promiscuous, immediate, bufferSize, filter);
    }

    /** The same with another {@link #promiscuous()}. */
    public CaptureOptions withPromiscuous(boolean wanted) {
        return new CaptureOptions(snapLength, wanted, immediate, bufferSize, filter);
    }

    /** The same with another {@link #immediate()}. */
    public CaptureOptions withImmediate(boolean wanted) {
        return new CaptureOptions(snapLength, promiscuous, wanted, bufferSize, filter);
    }

    /** The same with another {@link #bufferSize()}. */
    public CaptureOptions withBufferSize(int bytes) {
        return new CaptureOptions(snapLength, promiscuous, immediate, bytes, filter);
    }

    /** The same with this {@link #filter()}. */
    public CaptureOptions withFilter(Filter wanted) {
        return new CaptureOptions(snapLength, promiscuous, immediate, bufferSize, Optional.of(wanted));
    }
}
