package org.bitrecord.pcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * One captured frame: its bytes, how long it was on the wire, and when it passed.
 *
 * <p>An object to be filled again and again: {@link Capture#next} and {@link Savefile#next} put the next frame into the
 * one they are given, without allocating. What it holds stands until the next such call; {@link #copy} keeps it. Frames
 * of live captures lie in memory of their own, so that closing the capture does not pull it away.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Frame {
    /** The value of {@link #epochNanos()} for a frame without a time. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private ByteBuffer own = NOTHING;
    private ByteBuffer data = NOTHING;
    private int offset;
    private int capturedLength;
    private int originalLength;
    private boolean timed;
    private long epochSecond;
    private long fractionNanos;

    /** A frame of no bytes, to be filled. */
    public Frame() {}

    /**
     * The bytes: those from {@link #offset()} on, {@link #capturedLength()} in number. Read them by absolute index; the
     * rest of the buffer, its position and limit mean nothing. Big-endian.
     */
    public ByteBuffer data() {
        return data;
    }

    /** Where in {@link #data()} the frame begins. */
    public int offset() {
        return offset;
    }

    /** How many bytes were captured: the snapshot length bounds it. May exceed {@link #originalLength} in odd files. */
    public int capturedLength() {
        return capturedLength;
    }

    /** How many bytes the frame had on the wire. */
    public int originalLength() {
        return originalLength;
    }

    /** Whether the frame has a time and its fraction is below a second, as it ought to be. */
    public boolean hasTime() {
        return timed && fractionNanos < NANOS_PER_SECOND;
    }

    /** Whole seconds since 1970-01-01T00:00:00Z, as recorded: 0 to 2<sup>32</sup>-1 in capture files. */
    public long epochSecond() {
        return epochSecond;
    }

    /** The recorded fraction in nanoseconds. A damaged file may give 1,000,000,000 or more, and up to 4.3e12. */
    public long fractionNanos() {
        return fractionNanos;
    }

    /** Nanoseconds since 1970-01-01T00:00:00Z by the clock of the capturing host; {@link #NO_TIME} without a time. */
    public long epochNanos() {
        return timed ? epochSecond * NANOS_PER_SECOND + fractionNanos : NO_TIME;
    }

    /** A frame of the same content in memory of its own. */
    public Frame copy() {
        Frame copy = new Frame();
        copy.takeCopy(data, offset, capturedLength, originalLength);
        copy.timed = timed;
        copy.epochSecond = epochSecond;
        copy.fractionNanos = fractionNanos;
        return copy;
    }

    /** The captured bytes in a new array. */
    public byte[] toByteArray() {
        byte[] bytes = new byte[capturedLength];
        data.get(offset, bytes);
        return bytes;
    }

    /**
     * Makes this frame show bytes that somebody else owns, without copying: for readers of other sources, and for tests.
     *
     * @param data read by absolute index, big-endian if the codecs are to read it
     * @param offset where the frame begins
     * @param capturedLength how many bytes of it are there
     * @param originalLength how many bytes it had on the wire
     * @throws IndexOutOfBoundsException if the frame does not lie within the buffer's capacity
     */
    public void show(ByteBuffer data, int offset, int capturedLength, int originalLength) {
        Objects.checkFromIndexSize(offset, capturedLength, data.capacity());
        this.data = data;
        this.offset = offset;
        this.capturedLength = capturedLength;
        this.originalLength = originalLength;
        this.timed = false;
        this.epochSecond = 0;
        this.fractionNanos = 0;
    }

    /** Gives this frame its time: seconds since 1970-01-01T00:00:00Z and the nanoseconds to add to them. */
    public void stamp(long epochSecond, long fractionNanos) {
        this.timed = true;
        this.epochSecond = epochSecond;
        this.fractionNanos = fractionNanos;
    }

    /** Copies a frame into this one's own memory, which grows as needed and is used again. */
    void takeCopy(ByteBuffer from, int start, int captured, int original) {
        room(captured);
        own.put(0, from, start, captured);
        show(own, 0, captured, original);
    }

    /** Own memory for at least {@code size} bytes. */
    ByteBuffer room(int size) {
        if (own.capacity() < size) {
            own = ByteBuffer.allocate(Math.max(size, Math.min(2 * own.capacity(), 1 << 18)))
                    .order(ByteOrder.BIG_ENDIAN);
        }
        return own;
    }

    @Override
    public String toString() {
        return "Frame[" + capturedLength + " of " + originalLength + " bytes"
                + (timed ? ", " + epochSecond + " s " + fractionNanos + " ns" : "") + "]";
    }
}
