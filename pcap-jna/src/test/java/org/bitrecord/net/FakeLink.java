package org.bitrecord.net;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.bitrecord.Bytes;
import org.bitrecord.pcap.Frame;
import org.bitrecord.pcap.Statistics;
import org.bitrecord.protocols.ethernet.Ethernet;
import org.bitrecord.protocols.ethernet.EthernetCodec;
import org.jspecify.annotations.Nullable;

/** A wire that keeps what is sent, and shows what a test puts on it. */
final class FakeLink implements Link {
    private static final byte[] END = {};

    private final List<Bytes> sent = new ArrayList<>();
    private final BlockingQueue<byte[]> arriving = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    @Nullable
    RuntimeException refusal;

    @Nullable
    RuntimeException failure;

    int mtu = 1500;

    /** Is shown what is sent, on the thread that sends. */
    Consumer<Ethernet> peers = frame -> {};

    @Override
    public String device() {
        return "eth7";
    }

    @Override
    public int mtu() {
        return mtu;
    }

    @Override
    public void send(ByteBuffer frame) {
        if (refusal != null) {
            throw refusal;
        }
        Bytes bytes = Bytes.copyOf(frame, frame.position(), frame.remaining());
        synchronized (this) {
            sent.add(bytes);
        }
        peers.accept(EthernetCodec.INSTANCE.decode(bytes));
    }

    @Override
    public boolean receive(Frame frame) {
        try {
            byte[] bytes = closed ? END : arriving.take();
            if (failure != null) {
                throw failure;
            }
            frame.show(ByteBuffer.wrap(bytes), 0, bytes.length, bytes.length);
            frame.stamp(1, 2);
            return bytes.length > 0 && !closed;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets the receiving thread see a frame. */
    void arrive(byte... frame) {
        arriving.add(frame);
    }

    @Override
    public Statistics statistics() {
        return new Statistics(0, 0, 0);
    }

    @Override
    public void close() {
        closed = true;
        arriving.add(END);
    }

    boolean isClosed() {
        return closed;
    }

    /** What was sent since the last call. */
    synchronized List<Bytes> takeSentBytes() {
        List<Bytes> taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    /** What was sent since the last call. */
    List<Ethernet> takeSent() {
        return takeSentBytes().stream().map(EthernetCodec.INSTANCE::decode).toList();
    }

    /** The one frame that was sent since the last call; empty if there was none. */
    Optional<Ethernet> takeOne() {
        List<Ethernet> taken = takeSent();
        if (taken.size() > 1) {
            throw new AssertionError(taken);
        }
        return taken.stream().findFirst();
    }
}
