package org.bitrecord.pcap;

import java.net.Inet4Address;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.bitrecord.pcap.jna.Libc;
import org.bitrecord.pcap.jna.NativeBlock;

/** The system calls of an {@link IcmpSocket}: opening, sending, and taking apart what comes back. */
final class IcmpTransport implements AutoCloseable {
    private static final int IPPROTO_ICMP = 1;
    static final int IPPROTO_IP = 0;
    static final int IP_TTL = 2;
    private static final int IP_RECVERR = 11;
    private static final int IP_RECVTTL = 12;
    private static final int SOL_RAW = 255;
    private static final int ICMP_FILTER = 1;
    private static final int ALL_BUT_ECHO_REPLY = ~1; // a bit for each type that is dropped; echo reply is type 0
    private static final int MSG_ERRQUEUE = 0x2000;

    // linux/net_tstamp.h
    private static final int TX_SOFTWARE = 1 << 1;
    private static final int RX_SOFTWARE = 1 << 3;
    private static final int SOFTWARE = 1 << 4;
    private static final int OPT_ID = 1 << 7;
    private static final int OPT_TSONLY = 1 << 11;
    private static final int STAMPS = TX_SOFTWARE | RX_SOFTWARE | SOFTWARE | OPT_TSONLY;

    // struct sockaddr_in { u16 family; be16 port; be32 address; char zero[8]; }
    static final int SOCKADDR_SIZE = 16;
    private static final int SOCKADDR_PORT = 2;
    private static final int SOCKADDR_ADDRESS = 4;

    // struct sock_extended_err { u32 errno; u8 origin, type, code, pad; u32 info, data; }, then a sockaddr_in
    private static final int EE_ORIGIN = 4;
    private static final int EE_TYPE = 5;
    private static final int EE_CODE = 6;
    private static final int EE_INFO = 8;
    private static final int EE_DATA = 12;
    private static final int EE_SIZE = 16;
    private static final int ORIGIN_ICMP = 2;
    private static final int ORIGIN_TIMESTAMPING = 4;

    private static final int ICMP_IDENTIFIER = 4;
    private static final int TRIES = 4;

    private final LinuxSocket socket;
    private final boolean raw;
    private final int identifier;
    private final SocketMessage incoming = new SocketMessage(1 << 16);
    private final SocketMessage outgoing = new SocketMessage(IcmpSocket.LONGEST_MESSAGE);
    private long sent;
    private long firstOfCount; // the number of the request that the kernel calls 0
    private final long[] stamped = new long[1024]; // numbers of requests, plus one, that had a stamp lately
    private boolean closed;

    private IcmpTransport(LinuxSocket socket, boolean raw, int identifier) {
        this.socket = socket;
        this.raw = raw;
        this.identifier = identifier;
    }

    static IcmpTransport open(Optional<Inet4Address> source, Optional<Device> device) {
        if (!Platform.isLinux()) {
            throw new PcapException.Unsupported("ICMP sockets are supported on Linux only");
        }
        Failures.orThrow(Failures.noLibc());
        boolean raw = false;
        Optional<LinuxSocket> opened = open(LinuxSocket.SOCK_DGRAM);
        if (opened.isEmpty()) {
            raw = true;
            opened = open(LinuxSocket.SOCK_RAW);
        }
        if (opened.isEmpty()) {
            int errno = Libc.errno();
            throw errno == Failures.EPERM || errno == Failures.EACCES
                    ? Failures.mayNotPing()
                    : Failures.ofSystem(errno, "opening an ICMP socket");
        }
        LinuxSocket socket = opened.get();
        try {
            device.ifPresent(one -> bindToDevice(socket, one));
            int identifier = identify(socket, raw, source);
            socket.must(IPPROTO_IP, IP_RECVTTL, 1);
            socket.must(IPPROTO_IP, IP_RECVERR, 1);
            socket.must(LinuxSocket.SOL_SOCKET, LinuxSocket.SO_BROADCAST, 1);
            // The second makes the kernel stamp a message at the latest when it is read, should it have none by then.
            socket.must(LinuxSocket.SOL_SOCKET, LinuxSocket.SO_TIMESTAMPING, STAMPS | OPT_ID);
            socket.must(LinuxSocket.SOL_SOCKET, LinuxSocket.SO_TIMESTAMPNS, 1);
            KernelStamps.awaitReal();
            return new IcmpTransport(socket, raw, identifier);
        } catch (PcapException e) {
            socket.close();
            throw e;
        }
    }

    private static Optional<LinuxSocket> open(int type) {
        return LinuxSocket.open(LinuxSocket.AF_INET, type, IPPROTO_ICMP, false);
    }

    private static void bindToDevice(LinuxSocket socket, Device device) {
        byte[] name = device.name().getBytes(StandardCharsets.UTF_8);
        try (NativeBlock block = new NativeBlock(name.length + 1)) {
            block.buffer().put(0, name);
            int errno =
                    socket.set(LinuxSocket.SOL_SOCKET, LinuxSocket.SO_BINDTODEVICE, block.address(), name.length + 1);
            if (errno != 0) {
                throw Failures.ofDevice(errno, "binding to device " + device.name(), device.name());
            }
        }
    }

    /** Binds, which gives a datagram socket its identifier; a raw one gets a random one and drops all others. */
    private static int identify(LinuxSocket socket, boolean raw, Optional<Inet4Address> source) {
        int given = 0;
        if (!raw || source.isPresent()) {
            try (NativeBlock block = new NativeBlock(SOCKADDR_SIZE + 4)) {
                putAddress(
                        block.buffer(), 0, source.map(Inet4Address::getAddress).orElse(new byte[4]));
                LinuxSocket.orThrow(
                        Libc.bind(socket.fd(), block.address(), SOCKADDR_SIZE) == 0 ? 0 : Libc.errno(),
                        "binding to " + source.map(Inet4Address::getHostAddress).orElse("any address"));
                block.buffer().putInt(SOCKADDR_SIZE, SOCKADDR_SIZE);
                Libc.getsockname(socket.fd(), block.address(), block.address() + SOCKADDR_SIZE);
                given = networkShort(block.buffer(), SOCKADDR_PORT);
            }
        }
        if (!raw) {
            return given;
        }
        int chosen = ThreadLocalRandom.current().nextInt(1 << 16);
        socket.must(SOL_RAW, ICMP_FILTER, ALL_BUT_ECHO_REPLY);
        socket.attach(new Filter.Program(List.of(
                // the index register: where the IP header, which comes first, ends
                new Filter.Instruction(0xB1, 0, 0, 0),
                // the identifier: 16 bits at offset 4 of the ICMP message
                new Filter.Instruction(0x48, 0, 0, ICMP_IDENTIFIER),
                // deliver ours, drop others
                new Filter.Instruction(0x15, 0, 1, chosen),
                new Filter.Instruction(0x06, 0, 0, -1),
                new Filter.Instruction(0x06, 0, 0, 0))));
        return chosen;
    }

    int fd() {
        return socket.fd();
    }

    int identifier() {
        return identifier;
    }

    boolean isRaw() {
        return raw;
    }

    synchronized long send(ByteBuffer message, Inet4Address destination, int timeToLive) {
        if (closed) {
            throw new PcapException.Closed("the ICMP socket");
        }
        int length = message.remaining();
        putAddress(outgoing.buffer(), SocketMessage.NAME, destination.getAddress());
        outgoing.buffer().put(SocketMessage.DATA, message, message.position(), length);
        int errno = 0;
        for (int tries = 0; tries < TRIES; tries++) {
            int result = outgoing.send(socket.fd(), length, SOCKADDR_SIZE, IPPROTO_IP, IP_TTL, timeToLive);
            if (result >= 0) {
                return sent++;
            }
            // It may be the error that an earlier request met, and that waits to be told: then the next try succeeds.
            errno = -result;
            countAnew();
            if (errno == Failures.EAGAIN) {
                socket.awaitRoom();
            }
        }
        throw Failures.ofSystem(errno, "sending " + length + " bytes to " + destination.getHostAddress());
    }

    /** A failed attempt may have been counted by the kernel, or not: from here on we count from 0 together. */
    private void countAnew() {
        socket.set(LinuxSocket.SOL_SOCKET, LinuxSocket.SO_TIMESTAMPING, STAMPS);
        socket.set(LinuxSocket.SOL_SOCKET, LinuxSocket.SO_TIMESTAMPING, STAMPS | OPT_ID);
        firstOfCount = sent;
    }

    /** What has arrived first: time stamps and errors, then replies. Empty if nothing has. */
    Optional<IcmpSocket.Outcome> read(IcmpEvent event) {
        while (true) {
            int length = incoming.receive(socket.fd(), MSG_ERRQUEUE);
            if (length < 0) {
                break;
            }
            Optional<IcmpSocket.Outcome> found = readError(event, length);
            if (found.isPresent()) {
                return found;
            }
        }
        while (true) {
            int length = incoming.receive(socket.fd(), 0);
            if (length >= 0) {
                if (readReply(event, length)) {
                    return Optional.of(IcmpSocket.Outcome.REPLY);
                }
            } else if (-length == Failures.EAGAIN) {
                return Optional.empty();
            } else if (Failures.isOurFault(-length)) {
                throw Failures.ofSystem(-length, "receiving");
            }
            // Any other number belongs to an error that was or will be read from the error queue.
        }
    }

    private Optional<IcmpSocket.Outcome> readError(IcmpEvent event, int length) {
        ByteBuffer in = incoming.buffer();
        int error = incoming.control(IPPROTO_IP, IP_RECVERR, EE_SIZE + SOCKADDR_SIZE);
        if (error < 0) {
            return Optional.empty();
        }
        byte origin = in.get(error + EE_ORIGIN);
        if (origin == ORIGIN_TIMESTAMPING) {
            long number = number(in.getInt(error + EE_DATA));
            if (number < 0 || !isFirstStamp(number)) {
                return Optional.empty();
            }
            event.sent(number, stamp());
            return Optional.of(IcmpSocket.Outcome.SENT);
        }
        boolean ours = origin == ORIGIN_ICMP
                && length >= ICMP_IDENTIFIER + 2
                && networkShort(in, SocketMessage.DATA + ICMP_IDENTIFIER) == identifier;
        if (!ours) {
            return Optional.empty();
        }
        event.error(
                in,
                SocketMessage.DATA,
                length,
                networkInt(in, SocketMessage.NAME + SOCKADDR_ADDRESS),
                networkInt(in, error + EE_SIZE + SOCKADDR_ADDRESS),
                stamp());
        event.errorKind(
                Byte.toUnsignedInt(in.get(error + EE_TYPE)),
                Byte.toUnsignedInt(in.get(error + EE_CODE)),
                in.getInt(error + EE_INFO));
        return Optional.of(IcmpSocket.Outcome.ERROR);
    }

    private boolean readReply(IcmpEvent event, int length) {
        ByteBuffer in = incoming.buffer();
        if (!raw) {
            int ttl = incoming.control(IPPROTO_IP, IP_TTL, 4);
            event.reply(
                    in,
                    SocketMessage.DATA,
                    length,
                    networkInt(in, SocketMessage.NAME + SOCKADDR_ADDRESS),
                    ttl < 0 ? IcmpEvent.UNKNOWN : in.getInt(ttl),
                    stamp());
            return true;
        }
        // A raw socket gives the whole IP packet: words of header, time to live and source at their places of RFC 791.
        int header = (in.get(SocketMessage.DATA) & 0x0F) * 4;
        if (length < 20 || length < header) {
            return false;
        }
        event.reply(
                in,
                SocketMessage.DATA + header,
                length - header,
                networkInt(in, SocketMessage.DATA + 12),
                Byte.toUnsignedInt(in.get(SocketMessage.DATA + 8)),
                stamp());
        return true;
    }

    /** Fragments are stamped each for itself, and devices behind the first may stamp again: the first stamp counts. */
    private boolean isFirstStamp(long number) {
        int slot = (int) (number % stamped.length);
        boolean first = stamped[slot] != number + 1;
        stamped[slot] = number + 1;
        return first;
    }

    /** The request that the kernel counts as {@code count}; negative for one from before a new count. */
    private synchronized long number(int count) {
        long number = firstOfCount + Integer.toUnsignedLong(count);
        if (number >= sent) {
            return -1;
        }
        // The kernel counts with 32 bits: take the latest number that these can mean.
        return number + ((sent - 1 - number) & -(1L << 32));
    }

    /** The last message's software time stamp: the first of three struct timespec. */
    private long stamp() {
        int at = incoming.control(LinuxSocket.SOL_SOCKET, LinuxSocket.SO_TIMESTAMPING, 16);
        return at < 0
                ? Frame.NO_TIME
                : incoming.buffer().getLong(at) * 1_000_000_000L
                        + incoming.buffer().getLong(at + 8);
    }

    static void putAddress(ByteBuffer out, int at, byte[] address) {
        out.putShort(at, (short) LinuxSocket.AF_INET);
        out.putShort(at + SOCKADDR_PORT, (short) 0);
        out.put(at + SOCKADDR_ADDRESS, address);
    }

    private static int networkShort(ByteBuffer in, int at) {
        return Byte.toUnsignedInt(in.get(at)) << 8 | Byte.toUnsignedInt(in.get(at + 1));
    }

    private static int networkInt(ByteBuffer in, int at) {
        return networkShort(in, at) << 16 | networkShort(in, at + 2);
    }

    /** Ends it, once a send that is under way has ended. Nobody may be reading. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            socket.close();
            incoming.close();
            outgoing.close();
        }
    }
}
