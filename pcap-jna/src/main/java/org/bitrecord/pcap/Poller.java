package org.bitrecord.pcap;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bitrecord.pcap.jna.Libc;
import org.bitrecord.pcap.jna.NativeBlock;

/** Waits until a descriptor has something to read, a time is over, or somebody wakes it; see poll(2). */
final class Poller implements AutoCloseable {
    /** What ended a wait. */
    enum Outcome {
        READY,
        TIMEOUT,
        WOKEN
    }

    private static final short POLLIN = 0x001;
    private static final long LONGEST_NANOS = TimeUnit.DAYS.toNanos(365 * 100);

    // Two struct pollfd { int fd; short events; short revents; }, then int pipe[2] and one byte to send.
    private static final int POLL_FDS = 0;
    private static final int PIPE = 16;
    private static final int BYTE = 24;

    private final NativeBlock block = new NativeBlock(32);
    private final int readEnd;
    private final int writeEnd;

    /** Waits for {@code fd}, which the caller keeps open for as long as the poller lives. */
    Poller(int fd) {
        if (Libc.pipe(block.address() + PIPE) != 0) {
            int errno = Libc.errno();
            block.close();
            throw Failures.ofSystem(errno, "opening a pipe");
        }
        readEnd = block.buffer().getInt(PIPE);
        writeEnd = block.buffer().getInt(PIPE + 4);
        block.buffer().putInt(POLL_FDS, fd).putShort(POLL_FDS + 4, POLLIN);
        block.buffer().putInt(POLL_FDS + 8, readEnd).putShort(POLL_FDS + 12, POLLIN);
    }

    /** The {@link System#nanoTime()} at which a timeout that begins now is over. */
    static long deadline(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("the timeout is " + timeout + ", but it cannot be negative");
        }
        boolean representable = timeout.toSeconds() < LONGEST_NANOS / 1_000_000_000L;
        return System.nanoTime() + (representable ? timeout.toNanos() : LONGEST_NANOS);
    }

    /** Waits, not before the deadline is over and up to a millisecond longer, as poll(2) counts in milliseconds. */
    Outcome await(long deadline) {
        while (true) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return Outcome.TIMEOUT;
            }
            int millis = (int) Math.min(Integer.MAX_VALUE, (left + 999_999) / 1_000_000);
            int ready = Libc.poll(block.address() + POLL_FDS, 2, millis);
            if (ready > 0) {
                return block.buffer().getShort(POLL_FDS + 14) != 0 ? Outcome.WOKEN : Outcome.READY;
            }
            if (ready < 0 && Libc.errno() != Failures.EINTR) {
                throw Failures.ofSystem(Libc.errno(), "waiting for input");
            }
        }
    }

    /** What {@link #await} found on the descriptor: the {@code POLL} bits. */
    int found() {
        return block.buffer().getShort(POLL_FDS + 6);
    }

    /** Ends the present wait and all later ones. Any thread may do this while the poller is open. */
    void wake() {
        Libc.write(writeEnd, block.address() + BYTE, 1);
    }

    @Override
    public void close() {
        Libc.close(readEnd);
        Libc.close(writeEnd);
        block.close();
    }
}
