package org.bitrecord.pcap;

import java.nio.ByteBuffer;
import java.util.List;
import org.bitrecord.pcap.jna.Libc;
import org.bitrecord.pcap.jna.Libpcap;
import org.bitrecord.pcap.jna.NativeBlock;

/** Sends by libpcap. Such a handle captures as well, whether or not we want that: a filter keeps its buffer empty. */
final class LibpcapInjector implements Injector {
    private static final Filter NOTHING = new Filter.Program(List.of(new Filter.Instruction(0x06, 0, 0, 0)));
    private static final CaptureOptions SMALL =
            CaptureOptions.DEFAULT.withSnapLength(64).withBufferSize(1 << 16).withFilter(NOTHING);

    private final Device device;
    private final long p;
    private NativeBlock data = new NativeBlock(2048);
    private boolean closed;

    private LibpcapInjector(Device device, long p) {
        this.device = device;
        this.p = p;
    }

    static LibpcapInjector open(Device device) {
        long p;
        try (NativeBlock errbuf = new NativeBlock(Libpcap.ERRBUF_SIZE)) {
            p = LibpcapCapture.activate(device, SMALL, errbuf);
        }
        try {
            BpfPrograms.install(p, NOTHING);
            return new LibpcapInjector(device, p);
        } catch (PcapException e) {
            Libpcap.pcap_close(p);
            throw e;
        }
    }

    @Override
    public synchronized void send(ByteBuffer frame) {
        if (closed) {
            throw new PcapException.Closed(toString());
        }
        int size = frame.remaining();
        data = PacketInjector.fill(data, frame);
        if (Libpcap.pcap_sendpacket(p, data.address(), size) != 0) {
            throw Failures.ofDevice(
                    Libc.errno(), "sending " + size + " bytes on device " + device.name(), device.name());
        }
    }

    @Override
    public Device device() {
        return device;
    }

    @Override
    public Backend backend() {
        return Backend.LIBPCAP;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            Libpcap.pcap_close(p);
            data.close();
        }
    }

    @Override
    public String toString() {
        return "Injector[" + device.name() + ", " + backend() + "]";
    }
}
