package org.bitrecord.pcap.jna;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The system calls, as the C library offers them. Nothing may be called before {@link #load()} returned no complaint. */
public final class Libc {
    private static @Nullable List<String> complaints;

    private Libc() {}

    /** Binds the functions at the first call. Returns why that failed, one sentence an attempt; empty if all is well. */
    public static synchronized List<String> load() {
        if (complaints == null) {
            complaints = bind();
        }
        return complaints;
    }

    private static List<String> bind() {
        try {
            if (Native.POINTER_SIZE != 8) {
                return List.of("addresses of " + Native.POINTER_SIZE * 8 + " bits, and only 64 are supported");
            }
            // The library of this very process: needs no file name, and is right for every C library.
            Native.register(Libc.class, NativeLibrary.getProcess());
            return List.of();
        } catch (LinkageError e) {
            return List.of("the native part of JNA: " + e);
        }
    }

    /** The error number that the last call of this thread left behind. */
    public static int errno() {
        return Native.getLastError();
    }

    /** {@code int socket(int domain, int type, int protocol);} */
    public static native int socket(int domain, int type, int protocol);

    /** {@code int bind(int fd, const struct sockaddr *address, socklen_t length);} */
    public static native int bind(int fd, long address, int length);

    /** {@code int getsockname(int fd, struct sockaddr *address, socklen_t *length);} */
    public static native int getsockname(int fd, long address, long length);

    /** {@code int setsockopt(int fd, int level, int name, const void *value, socklen_t length);} */
    public static native int setsockopt(int fd, int level, int name, long value, int length);

    /** {@code int getsockopt(int fd, int level, int name, void *value, socklen_t *length);} */
    public static native int getsockopt(int fd, int level, int name, long value, long length);

    /** {@code ssize_t send(int fd, const void *data, size_t length, int flags);} */
    public static native long send(int fd, long data, long length, int flags);

    /** {@code ssize_t sendmsg(int fd, const struct msghdr *message, int flags);} */
    public static native long sendmsg(int fd, long message, int flags);

    /** {@code ssize_t recvmsg(int fd, struct msghdr *message, int flags);} */
    public static native long recvmsg(int fd, long message, int flags);

    /** {@code int ioctl(int fd, unsigned long request, ...);} On Linux a variadic argument is passed like any other. */
    public static native int ioctl(int fd, long request, long argument);

    /** {@code int poll(struct pollfd *fds, nfds_t count, int timeout);} */
    public static native int poll(long fds, long count, int timeoutInMillis);

    /** {@code int pipe(int fds[2]);} */
    public static native int pipe(long fds);

    /** {@code ssize_t write(int fd, const void *data, size_t length);} */
    public static native long write(int fd, long data, long length);

    /** {@code int close(int fd);} */
    public static native int close(int fd);

    /** {@code char *strerror(int error);} */
    public static native String strerror(int error);
}
