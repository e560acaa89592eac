package org.bitrecord.pcap;

import java.nio.ByteBuffer;
import org.bitrecord.pcap.jna.Libc;
import org.bitrecord.pcap.jna.NativeBlock;

/**
 * One {@code struct msghdr} with all that it points to, in one piece of native memory: what recvmsg(2) and sendmsg(2)
 * work on. Layouts as on 64-bit Linux.
 */
final class SocketMessage implements AutoCloseable {
    // struct msghdr { void *name; socklen_t namelen; struct iovec *iov; size_t iovlen; void *control;
    //                 size_t controllen; int flags; }
    private static final int NAME_LENGTH = 8;
    private static final int CONTROL_LENGTH = 40;
    private static final int FLAGS = 48;
    private static final int IOV = 56; // struct iovec { void *base; size_t length; }
    private static final int IOV_LENGTH = IOV + 8;
    /** Where the address lies: struct sockaddr_in or struct sockaddr_ll. */
    static final int NAME = 72;

    private static final int NAME_SIZE = 32;
    private static final int CONTROL = NAME + NAME_SIZE;
    private static final int CONTROL_SIZE = 256;
    /** Where the bytes lie that are received or sent. */
    static final int DATA = CONTROL + CONTROL_SIZE;

    // struct cmsghdr { size_t len; int level; int type; }, then the data, then up to a multiple of eight bytes
    private static final int CMSG_HEADER_SIZE = 16;

    private static final int MSG_TRUNC = 0x20;

    private final NativeBlock block;
    private final int dataSize;

    /** Room for {@code dataSize} bytes. */
    SocketMessage(int dataSize) {
        this.dataSize = dataSize;
        block = new NativeBlock(DATA + dataSize);
        ByteBuffer header = block.buffer();
        header.putLong(0, block.address() + NAME);
        header.putLong(16, block.address() + IOV);
        header.putLong(24, 1);
        header.putLong(32, block.address() + CONTROL);
        header.putLong(IOV, block.address() + DATA);
    }

    /** All of it, in native byte order. */
    ByteBuffer buffer() {
        return block.buffer();
    }

    /** The address of all of it. */
    long address() {
        return block.address();
    }

    /** Receives one message; returns its length, or the negative error number. Longer messages are cut. */
    int receive(int fd, int flags) {
        ByteBuffer header = block.buffer();
        header.putInt(NAME_LENGTH, NAME_SIZE);
        header.putLong(CONTROL_LENGTH, CONTROL_SIZE);
        header.putInt(FLAGS, 0);
        header.putLong(IOV_LENGTH, dataSize);
        long length = Libc.recvmsg(fd, block.address(), flags);
        return length < 0 ? -Libc.errno() : (int) length;
    }

    /** Whether the last message received was longer than the room for it. */
    boolean wasCut() {
        return (block.buffer().getInt(FLAGS) & MSG_TRUNC) != 0;
    }

    /**
     * The index of the data of the last message's control message of this kind, of at least {@code size} bytes; -1 if it
     * has none.
     */
    int control(int level, int type, int size) {
        ByteBuffer in = block.buffer();
        int end = CONTROL + (int) in.getLong(CONTROL_LENGTH);
        for (int at = CONTROL; at + CMSG_HEADER_SIZE <= end; ) {
            long length = in.getLong(at);
            if (length < CMSG_HEADER_SIZE || length > end - at) {
                return -1;
            }
            if (in.getInt(at + 8) == level && in.getInt(at + 12) == type && length >= CMSG_HEADER_SIZE + size) {
                return at + CMSG_HEADER_SIZE;
            }
            at += (int) (length + 7) & -8;
        }
        return -1;
    }

    /** Sends {@code length} bytes to the address of {@code nameLength} bytes, with one control message of one int. */
    int send(int fd, int length, int nameLength, int level, int type, int value) {
        ByteBuffer header = block.buffer();
        header.putInt(NAME_LENGTH, nameLength);
        header.putLong(IOV_LENGTH, length);
        header.putLong(CONTROL_LENGTH, CMSG_HEADER_SIZE + 8);
        header.putLong(CONTROL, CMSG_HEADER_SIZE + 4);
        header.putInt(CONTROL + 8, level);
        header.putInt(CONTROL + 12, type);
        header.putInt(CONTROL + CMSG_HEADER_SIZE, value);
        long sent = Libc.sendmsg(fd, block.address(), 0);
        return sent < 0 ? -Libc.errno() : (int) sent;
    }

    @Override
    public void close() {
        block.close();
    }
}
