package org.bitrecord.pcap;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bitrecord.pcap.jna.Libc;
import org.bitrecord.pcap.jna.NativeBlock;

/**
 * A socket's descriptor with what packet and ICMP sockets have in common: options, questions about devices, errors.
 * Numbers as on x86_64 and aarch64 Linux; see socket(7), netdevice(7).
 */
final class LinuxSocket implements AutoCloseable {
    static final int AF_INET = 2;
    static final int AF_PACKET = 17;
    static final int SOCK_DGRAM = 2;
    static final int SOCK_RAW = 3;
    private static final int SOCK_NONBLOCK = 0x800;
    private static final int SOCK_CLOEXEC = 0x80000;

    static final int SOL_SOCKET = 1;
    static final int SO_ERROR = 4;
    static final int SO_BROADCAST = 6;
    static final int SO_RCVBUF = 8;
    static final int SO_BINDTODEVICE = 25;
    static final int SO_ATTACH_FILTER = 26;
    static final int SO_RCVBUFFORCE = 33;
    static final int SO_TIMESTAMPNS = 35;
    static final int SO_TIMESTAMPING = 37;

    // struct ifreq { char name[16]; union { ... } }
    static final long SIOCGIFFLAGS = 0x8913;
    static final long SIOCGIFMTU = 0x8921;
    static final long SIOCGIFHWADDR = 0x8927;
    static final long SIOCGIFINDEX = 0x8933;
    static final int IFF_UP = 0x1;
    static final int IFF_LOOPBACK = 0x8;
    static final int IFF_RUNNING = 0x40;
    /** Where the answer lies in the {@code struct ifreq}, and the length of a name with its zero. */
    static final int IFREQ_UNION = 16;

    private static final int IFREQ_SIZE = 40;
    private static final short POLLOUT = 0x004;

    private final int fd;
    private boolean closed;

    private LinuxSocket(int fd) {
        this.fd = fd;
    }

    /** Opens a socket, non-blocking or not; empty if that fails, and then {@link Libc#errno()} says why. */
    static Optional<LinuxSocket> open(int domain, int type, int protocol, boolean blocking) {
        int flags = SOCK_CLOEXEC | (blocking ? 0 : SOCK_NONBLOCK);
        int fd = Libc.socket(domain, type | flags, protocol);
        return fd < 0 ? Optional.empty() : Optional.of(new LinuxSocket(fd));
    }

    int fd() {
        return fd;
    }

    /** Sets an option to an int; returns 0 or the error number. */
    int set(int level, int name, int value) {
        try (NativeBlock block = new NativeBlock(8)) {
            block.buffer().putInt(0, value);
            return set(level, name, block.address(), 4);
        }
    }

    /** Sets an option to some bytes of native memory; returns 0 or the error number. */
    int set(int level, int name, long address, int length) {
        return Libc.setsockopt(fd, level, name, address, length) == 0 ? 0 : Libc.errno();
    }

    /** Sets an option that must work. */
    void must(int level, int name, int value) {
        orThrow(set(level, name, value), "setting option " + level + "/" + name);
    }

    /** Lets the kernel drop what does not pass. */
    void attach(Filter.Program filter) {
        try (NativeBlock program = BpfPrograms.toNative(filter)) {
            orThrow(
                    set(SOL_SOCKET, SO_ATTACH_FILTER, program.address(), BpfPrograms.HEADER_SIZE),
                    "setting the filter");
        }
    }

    /** Takes and clears the error that waits in the socket; 0 if there is none. */
    int pendingError() {
        try (NativeBlock block = new NativeBlock(8)) {
            block.buffer().putInt(4, 4);
            Libc.getsockopt(fd, SOL_SOCKET, SO_ERROR, block.address(), block.address() + 4);
            return block.buffer().getInt(0);
        }
    }

    /** Waits up to a quarter of a second for room in the send buffer. */
    void awaitRoom() {
        try (NativeBlock block = new NativeBlock(8)) {
            block.buffer().putInt(0, fd).putShort(4, POLLOUT);
            Libc.poll(block.address(), 1, 250);
        }
    }

    /** Asks a question about a device and gives the whole {@code struct ifreq}; empty if that fails. */
    Optional<ByteBuffer> ask(long question, String device) {
        byte[] name = device.getBytes(StandardCharsets.UTF_8);
        if (name.length >= IFREQ_UNION) {
            return Optional.empty(); // longer than a name can be
        }
        try (NativeBlock ifreq = new NativeBlock(IFREQ_SIZE)) {
            ifreq.buffer().put(0, name);
            if (Libc.ioctl(fd, question, ifreq.address()) != 0) {
                return Optional.empty();
            }
            byte[] answer = new byte[IFREQ_SIZE];
            ifreq.buffer().get(0, answer);
            return Optional.of(ByteBuffer.wrap(answer).order(ifreq.buffer().order()));
        }
    }

    static void orThrow(int errno, String operation) {
        if (errno != 0) {
            throw Failures.ofSystem(errno, operation);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Libc.close(fd);
        }
    }
}
