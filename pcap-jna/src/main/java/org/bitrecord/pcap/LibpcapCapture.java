package org.bitrecord.pcap;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.bitrecord.pcap.jna.Libpcap;
import org.bitrecord.pcap.jna.NativeBlock;
import org.bitrecord.pcap.jna.Window;
import org.jspecify.annotations.Nullable;

/**
 * A capture by libpcap: a non-blocking handle and a wait of our own, since libpcap's timeout is none on a silent link.
 *
 * <p>Functions that touch the handle exclude each other by {@link #calls}, which nobody holds while waiting.
 */
final class LibpcapCapture implements Capture {
    /** How long libpcap may collect frames without immediate mode. */
    private static final int COLLECTING_MILLIS = 10;

    // The control block: what libpcap writes to.
    private static final int HEADER_POINTER = 0;
    private static final int DATA_POINTER = 8;
    private static final int STATS = 16; // struct pcap_stat { u_int ps_recv, ps_drop, ps_ifdrop; }
    private static final int ERRBUF = 32;
    private static final int BLOCK_SIZE = ERRBUF + Libpcap.ERRBUF_SIZE;

    // struct pcap_pkthdr { struct timeval ts; bpf_u_int32 caplen, len; }; macOS has 32-bit microseconds and four bytes
    // of padding, which little-endian machines cannot tell from 64 bits as long as the padding is ignored.
    private static final int TS_SECONDS = 0;
    private static final int TS_FRACTION = 8;
    private static final int CAPLEN = 16;
    private static final int LEN = 20;
    private static final int PKTHDR_SIZE = 24;

    private static final int PCAP_ERROR_BREAK = -2;

    private final Device device;
    private final LinkType linkType;
    private final long p;
    private final int nanosPerUnit;
    private final NativeBlock block;
    private final Poller poller;
    private final Window headers = new Window();
    private final Window frames = new Window();
    private final Object calls = new Object();
    private final Closing closing = new Closing(this::interrupt, this::release);
    private @Nullable Statistics last;

    private LibpcapCapture(Device device, long p, NativeBlock block, Poller poller) {
        this.device = device;
        this.p = p;
        this.block = block;
        this.poller = poller;
        this.linkType = LinkType.ofDatalink(Libpcap.pcap_datalink(p));
        this.nanosPerUnit = Libpcap.TimestampPrecision.isNanoseconds(p) ? 1 : 1000;
    }

    static LibpcapCapture open(Device device, CaptureOptions options) {
        NativeBlock block = new NativeBlock(BLOCK_SIZE);
        long p = 0;
        try {
            p = activate(device, options, block);
            if (Libpcap.pcap_setnonblock(p, 1, block.address() + ERRBUF) != 0) {
                throw new PcapException.SystemFailure(
                        "making the handle non-blocking", -1, NativeBlock.text(block.address() + ERRBUF));
            }
            if (options.filter().isPresent()) {
                BpfPrograms.install(p, options.filter().get());
            }
            int fd = Libpcap.pcap_get_selectable_fd(p);
            if (fd < 0) {
                throw new PcapException.Unsupported("device " + device.name() + " cannot be waited for");
            }
            return new LibpcapCapture(device, p, block, new Poller(fd));
        } catch (PcapException e) {
            if (p != 0) {
                Libpcap.pcap_close(p);
            }
            block.close();
            throw e;
        }
    }

    /** A handle in action, or an exception and none. */
    static long activate(Device device, CaptureOptions options, NativeBlock block) {
        long errbuf = block.address() + block.buffer().capacity() - Libpcap.ERRBUF_SIZE;
        long p = Libpcap.pcap_create(device.name(), errbuf);
        if (p == 0) {
            throw new PcapException.SystemFailure("opening device " + device.name(), -1, NativeBlock.text(errbuf));
        }
        Libpcap.pcap_set_snaplen(p, options.snapLength());
        Libpcap.pcap_set_promisc(p, options.promiscuous() ? 1 : 0);
        Libpcap.pcap_set_timeout(p, COLLECTING_MILLIS);
        Libpcap.pcap_set_buffer_size(p, options.bufferSize());
        Libpcap.ImmediateMode.setIfPresent(p, options.immediate());
        Libpcap.TimestampPrecision.askForNanoseconds(p);
        int code = Libpcap.pcap_activate(p);
        if (code < 0) {
            String text = Libpcap.pcap_geterr(p);
            Libpcap.pcap_close(p);
            throw Failures.ofActivation(code, device.name(), text);
        }
        return p;
    }

    @Override
    public Outcome next(Frame frame, Duration timeout) {
        long deadline = Poller.deadline(timeout);
        if (!closing.enter()) {
            return Outcome.CLOSED;
        }
        try {
            while (!closing.isRequested()) {
                if (read(frame)) {
                    return Outcome.FRAME;
                }
                if (poller.await(deadline) == Poller.Outcome.TIMEOUT) {
                    return Outcome.TIMEOUT;
                }
            }
            return Outcome.CLOSED;
        } finally {
            closing.leave();
        }
    }

    private boolean read(Frame frame) {
        synchronized (calls) {
            int code = Libpcap.pcap_next_ex(p, block.address() + HEADER_POINTER, block.address() + DATA_POINTER);
            if (code == 1) {
                take(frame);
                return true;
            }
            if (code == 0 || code == PCAP_ERROR_BREAK) {
                return false;
            }
            throw broken(code);
        }
    }

    private void take(Frame frame) {
        int at = headers.show(block.buffer().getLong(HEADER_POINTER), PKTHDR_SIZE);
        ByteBuffer header = headers.buffer();
        int captured = header.getInt(at + CAPLEN);
        int start = frames.show(block.buffer().getLong(DATA_POINTER), captured);
        frame.takeCopy(frames.buffer(), start, captured, header.getInt(at + LEN));
        frame.stamp(header.getLong(at + TS_SECONDS), (long) header.getInt(at + TS_FRACTION) * nanosPerUnit);
    }

    /** libpcap has one number for all errors of reading; whether the device still exists, the system knows. */
    private PcapException broken(int code) {
        boolean exists = Device.list().stream().anyMatch(other -> other.name().equals(device.name()));
        return exists
                ? new PcapException.SystemFailure("reading from device " + device.name(), code, Libpcap.pcap_geterr(p))
                : new PcapException.DeviceDown(device.name());
    }

    @Override
    public Statistics statistics() {
        synchronized (calls) {
            return last != null ? last : count();
        }
    }

    private Statistics count() {
        if (Libpcap.pcap_stats(p, block.address() + STATS) != 0) {
            throw new PcapException.SystemFailure("counting frames", -1, Libpcap.pcap_geterr(p));
        }
        ByteBuffer stats = block.buffer();
        return new Statistics(
                Integer.toUnsignedLong(stats.getInt(STATS)),
                Integer.toUnsignedLong(stats.getInt(STATS + 4)),
                Integer.toUnsignedLong(stats.getInt(STATS + 8)));
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
        return Backend.LIBPCAP;
    }

    @Override
    public void close() {
        closing.close();
    }

    private void interrupt() {
        Libpcap.pcap_breakloop(p);
        poller.wake();
    }

    private void release() {
        synchronized (calls) {
            last = finalCount();
            Libpcap.pcap_close(p);
            poller.close();
            block.close();
        }
    }

    private Statistics finalCount() {
        try {
            return count();
        } catch (PcapException e) {
            return new Statistics(0, 0, 0); // the device went away, and the numbers with it
        }
    }

    @Override
    public String toString() {
        return "Capture[" + device.name() + ", " + backend() + "]";
    }
}
