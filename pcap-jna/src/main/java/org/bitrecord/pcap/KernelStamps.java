package org.bitrecord.pcap;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bitrecord.pcap.jna.Libc;

/**
 * Waits until the kernel stamps what comes in.
 *
 * <p>Linux begins to do so some time after the first socket on the machine has asked for it. Until then it makes a stamp
 * up when a message is read, if at all: the first round trip would be measured from one read to the next. So, when a
 * socket has asked, a datagram sent to ourselves tells whether stamps are real yet; usually they are at once.
 */
final class KernelStamps {
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

    private static final int RX_SOFTWARE = 1 << 3;
    private static final int SOFTWARE = 1 << 4;
    private static final byte[] LOCALHOST = {127, 0, 0, 1};

    private KernelStamps() {}

    /** Returns when stamps are real, when a tenth of a second is over, or at once where this cannot be found out. */
    static void awaitReal() {
        Optional<LinuxSocket> opened = LinuxSocket.open(LinuxSocket.AF_INET, LinuxSocket.SOCK_DGRAM, 0, false);
        if (opened.isEmpty()) {
            return;
        }
        try (LinuxSocket socket = opened.get();
                SocketMessage message = new SocketMessage(16)) {
            // Without SO_TIMESTAMPNS beside it, this option makes nothing up.
            socket.set(LinuxSocket.SOL_SOCKET, LinuxSocket.SO_TIMESTAMPING, RX_SOFTWARE | SOFTWARE);
            IcmpTransport.putAddress(message.buffer(), SocketMessage.NAME, LOCALHOST);
            long name = message.address() + SocketMessage.NAME;
            if (Libc.bind(socket.fd(), name, IcmpTransport.SOCKADDR_SIZE) != 0) {
                return;
            }
            message.buffer().putInt(SocketMessage.DATA, IcmpTransport.SOCKADDR_SIZE);
            Libc.getsockname(socket.fd(), name, message.address() + SocketMessage.DATA);
            long deadline = System.nanoTime() + PATIENCE;
            while (!arrivesStamped(socket, message) && System.nanoTime() - deadline < 0) {
                LockSupport.parkNanos(100_000); // the kernel's own worker may need this processor
            }
        }
    }

    private static boolean arrivesStamped(LinuxSocket socket, SocketMessage message) {
        int sent = message.send(
                socket.fd(), 1, IcmpTransport.SOCKADDR_SIZE, IcmpTransport.IPPROTO_IP, IcmpTransport.IP_TTL, 1);
        if (sent < 0) {
            return true; // there is no loopback to try it on
        }
        // Leaves the sender's address, which is our own, where the next attempt sends to.
        int length = message.receive(socket.fd(), 0);
        int stamp = length < 0 ? -1 : message.control(LinuxSocket.SOL_SOCKET, LinuxSocket.SO_TIMESTAMPING, 16);
        return stamp >= 0 && message.buffer().getLong(stamp) != 0;
    }
}
