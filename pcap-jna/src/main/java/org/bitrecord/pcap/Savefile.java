package org.bitrecord.pcap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;

/**
 * Reads capture files in the classic format, pcap-savefile(5): microseconds or nanoseconds, in either byte order. Pure
 * Java: no library, no permission. Files of the newer format, pcapng, are recognised and refused.
 *
 * <p>Nothing is allocated per frame. No file, however damaged, makes it fail in another way than by
 * {@link PcapException.CorruptFile} or {@link PcapException.Unsupported}, or take more memory than its largest record.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Savefile implements AutoCloseable {
    private static final int MICROSECONDS = 0xA1B2C3D4;
    private static final int NANOSECONDS = 0xA1B23C4D;
    private static final int PCAPNG = 0x0A0D0D0A; // the same in either byte order

    private static final int FILE_HEADER_SIZE = 24;
    private static final int RECORD_HEADER_SIZE = 16;
    private static final int USUAL_LONGEST = 1 << 18; // libpcap's bound for nearly all link types
    private static final int LONGEST = 1 << 27; // its bound for the others
    private static final int INITIAL_BUFFER_SIZE = 1 << 18;

    // The link type's upper bits: FCS length in 16-bit units, one bit that is reserved and one that says that the
    // length is there, ten bits that must be zero.
    private static final int LINK_TYPE_MASK = 0x0000FFFF;
    private static final int LINK_TYPE_ZERO = 0x03FF0000;
    private static final int FCS_LENGTH_PRESENT = 0x04000000;

    private final ReadableByteChannel channel;
    private final String name;
    private ByteBuffer buffer = ByteBuffer.allocate(INITIAL_BUFFER_SIZE).limit(0);
    private long consumed; // bytes of the file before the buffer's first
    private ByteOrder order = ByteOrder.BIG_ENDIAN;
    private int nanosPerUnit;
    private int minorVersion;
    private boolean lengthsSwapped;
    private int snapLength;
    private int longest;
    private LinkType linkType = LinkType.NULL;
    private OptionalInt fcsLength = OptionalInt.empty();

    private Savefile(ReadableByteChannel channel, String name) {
        this.channel = channel;
        this.name = name;
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws IOException if the file cannot be read
     * @throws PcapException.CorruptFile if the header does not make sense
     * @throws PcapException.Unsupported if it is a capture file of another format or version
     */
    public static Savefile open(Path file) throws IOException {
        return open(FileChannel.open(file, StandardOpenOption.READ), file.toString());
    }

    /**
     * Reads from a channel, which may be a pipe; the savefile closes it. Otherwise like {@link #open(Path)}.
     *
     * @param channel in blocking mode
     * @param name what messages call it
     */
    public static Savefile open(ReadableByteChannel channel, String name) throws IOException {
        Savefile file = new Savefile(channel, name);
        boolean good = false;
        try {
            file.readHeader();
            good = true;
            return file;
        } finally {
            if (!good) {
                channel.close();
            }
        }
    }

    private void readHeader() throws IOException {
        int available = fill(FILE_HEADER_SIZE);
        int magic = available < 4 ? 0 : buffer.order(ByteOrder.BIG_ENDIAN).getInt(0);
        order = isMagic(magic) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        if (!isMagic(magic) && !isMagic(Integer.reverseBytes(magic))) {
            throw magic == PCAPNG
                    ? new PcapException.Unsupported(
                            name + " is in the pcapng format, which cannot be read yet; 'tcpdump -r in -w out' or "
                                    + "'editcap -F pcap in out' make a classic file of it")
                    : corrupt(0, "this is no capture file");
        }
        if (available < FILE_HEADER_SIZE) {
            throw corrupt(0, "the file ends in the middle of its header");
        }
        buffer.order(order);
        nanosPerUnit = buffer.getInt(0) == NANOSECONDS ? 1 : 1000;
        readVersion();
        snapLength = buffer.getInt(16);
        longest = Math.max(USUAL_LONGEST, Math.min(snapLength, LONGEST));
        int link = buffer.getInt(20);
        if ((link & LINK_TYPE_ZERO) != 0) {
            throw corrupt(0, "the link type is 0x%08x, whose bits 16 to 25 should be zero".formatted(link));
        }
        linkType = new LinkType(link & LINK_TYPE_MASK);
        fcsLength = (link & FCS_LENGTH_PRESENT) != 0 ? OptionalInt.of((link >>> 28) * 2) : OptionalInt.empty();
        buffer.position(FILE_HEADER_SIZE);
        buffer.order(ByteOrder.BIG_ENDIAN); // as it is shown to the reader of frames
    }

    private void readVersion() {
        int major = Short.toUnsignedInt(buffer.getShort(4));
        minorVersion = Short.toUnsignedInt(buffer.getShort(6));
        boolean dgux = major == 543 && minorVersion == 0;
        if ((major != 2 || minorVersion > 4) && !dgux) {
            throw new PcapException.Unsupported(
                    name + " is of version " + major + "." + minorVersion + ", but only 2.0 to 2.4 are known");
        }
        // Before 2.3 the two lengths stood the other way round; in 2.3 they may.
        lengthsSwapped = dgux || minorVersion < 3;
    }

    private static boolean isMagic(int magic) {
        return magic == MICROSECONDS || magic == NANOSECONDS;
    }

    /** What the frames begin with. */
    public LinkType linkType() {
        return linkType;
    }

    /** How many bytes of frame check sequence each frame ends with, if the file says so: 0 to 30. */
    public OptionalInt fcsLength() {
        return fcsLength;
    }

    /** The snapshot length that the file claims, unsigned; frames may be longer all the same. */
    public long snapLength() {
        return Integer.toUnsignedLong(snapLength);
    }

    /** Whether times are recorded in nanoseconds; in microseconds if not. */
    public boolean isNanoseconds() {
        return nanosPerUnit == 1;
    }

    /**
     * Reads the next frame. If the file is cut off or damaged, all frames before the damage come first.
     *
     * @param frame shows the frame until the next call; it points into this reader's memory
     * @return false at the end of the file, and then again and again
     * @throws IOException if the file cannot be read
     * @throws PcapException.CorruptFile if the next record does not make sense or is cut off; then again and again
     */
    public boolean next(Frame frame) throws IOException {
        int available = fill(RECORD_HEADER_SIZE);
        if (available == 0) {
            return false;
        }
        if (available < RECORD_HEADER_SIZE) {
            throw corrupt(offset(), "the file ends in the middle of a record header: " + available + " of 16 bytes");
        }
        int at = buffer.position();
        int captured = word(at + 8);
        int original = word(at + 12);
        if (lengthsSwapped || (minorVersion == 3 && Integer.compareUnsigned(captured, original) > 0)) {
            int other = captured;
            captured = original;
            original = other;
        }
        if (Integer.compareUnsigned(captured, longest) > 0) {
            throw corrupt(
                    offset(),
                    "the record says that it holds " + Integer.toUnsignedString(captured) + " bytes, but " + longest
                            + " is the most that can be");
        }
        available = fill(RECORD_HEADER_SIZE + captured) - RECORD_HEADER_SIZE;
        if (available < captured) {
            throw corrupt(
                    offset(),
                    "the file ends in the middle of a record: " + available + " of " + captured + " bytes are there");
        }
        at = buffer.position();
        frame.show(buffer, at + RECORD_HEADER_SIZE, captured, original);
        frame.stamp(Integer.toUnsignedLong(word(at)), Integer.toUnsignedLong(word(at + 4)) * nanosPerUnit);
        buffer.position(at + RECORD_HEADER_SIZE + captured);
        return true;
    }

    private int word(int at) {
        int value = buffer.getInt(at);
        return order == ByteOrder.BIG_ENDIAN ? value : Integer.reverseBytes(value);
    }

    /** Where in the file the next record begins, in bytes. */
    private long offset() {
        return consumed + buffer.position();
    }

    /**
     * Sees to it that the next {@code wanted} bytes are in the buffer; returns how many of them are, which is fewer at
     * the end of the file only. The buffer grows no faster than bytes come in.
     */
    private int fill(int wanted) throws IOException {
        while (buffer.remaining() < wanted) {
            if (buffer.position() > 0) {
                consumed += buffer.position();
                buffer.compact().flip();
            }
            if (buffer.limit() == buffer.capacity()) {
                ByteBuffer larger = ByteBuffer.allocate(2 * buffer.capacity());
                buffer = larger.put(0, buffer, 0, buffer.limit()).limit(buffer.limit());
            }
            int end = buffer.limit();
            buffer.limit(buffer.capacity()).position(end);
            int count = channel.read(buffer);
            buffer.flip();
            if (count < 0) {
                return buffer.remaining();
            }
        }
        return wanted;
    }

    private PcapException corrupt(long offset, String what) {
        return new PcapException.CorruptFile(name, offset, what);
    }

    /** Closes the file. What a frame shows stays readable. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
