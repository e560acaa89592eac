package org.bitrecord.pcap.jna;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One piece of native memory, seen through a buffer in native byte order: what a handle shares with native functions.
 *
 * <p>It is freed by {@link #close()} and by nothing else; the buffer must not be touched afterwards.
 */
public final class NativeBlock implements AutoCloseable {
    private final ByteBuffer buffer;
    private long address;

    /** Takes {@code size} bytes, all zero. */
    public NativeBlock(int size) {
        address = Native.malloc(size);
        if (address == 0) {
            throw new OutOfMemoryError("no " + size + " bytes of native memory");
        }
        new Pointer(address).clear(size);
        buffer = at(address, size);
    }

    /** The address of its first byte. */
    public long address() {
        return address;
    }

    /** All of it, in native byte order. */
    public ByteBuffer buffer() {
        return buffer;
    }

    /** A buffer over memory that somebody else owns, in native byte order; the caller keeps inside what is valid. */
    public static ByteBuffer at(long address, long size) {
        return new Pointer(address).getByteBuffer(0, size).order(ByteOrder.nativeOrder());
    }

    /** The zero-terminated text at {@code address}; empty if that is no address. */
    public static String text(long address) {
        return address == 0 ? "" : new Pointer(address).getString(0, StandardCharsets.UTF_8.name());
    }

    /** Gives the memory back; the second time it does nothing. */
    @Override
    public void close() {
        if (address != 0) {
            Native.free(address);
            address = 0;
        }
    }
}
