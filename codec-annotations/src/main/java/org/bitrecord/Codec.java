package org.bitrecord;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Reads and writes the values of one record type, bit for bit: {@code encode(decode(b))} is {@code b} for every
 * {@code b} that decodes where the codec's {@code LOSSLESS} is true, and {@code decode(encode(v))} equals {@code v} for every
 * {@code v} without {@link Auto#AUTO} whose {@link #check} is empty.
 *
 * <p>Codecs are stateless and safe on any thread. The byte order of a buffer does not matter and never changes; nothing
 * outside the bytes of the value is read or written.
 *
 * @param <T> the record
 */
public interface Codec<T> extends Described {
    /**
     * Decodes the value that is exactly the {@code length} bytes from {@code offset} on. Position and limit of the buffer
     * neither matter (as long as the bytes lie before its limit) nor change.
     *
     * @throws DecodeException if these bytes are not one value, or not all of them are used
     * @throws IllegalArgumentException if the bytes do not lie within the buffer's limit
     */
    T decode(ByteBuffer in, int offset, int length);

    /**
     * Decodes one value from the buffer's position and moves the position behind it; what follows stays. On failure the
     * position does not move.
     *
     * @throws DecodeException if the bytes from the position on do not begin with a value
     */
    T decode(ByteBuffer in);

    /**
     * Decodes the value that is exactly these bytes.
     *
     * @throws DecodeException if these bytes are not one value, or not all of them are used
     */
    T decode(byte[] in);

    /**
     * Decodes the value that is exactly these bytes.
     *
     * @throws DecodeException if these bytes are not one value, or not all of them are used
     */
    T decode(Bytes in);

    /**
     * As {@link #decode(ByteBuffer)}, but says in its result whether there was a value: for floods of bad input, and for
     * streams of which only a part has arrived. Apart from the value itself and its {@link Decoded.Ok} it allocates
     * nothing that lives on.
     */
    Decoded<T> tryDecode(ByteBuffer in);

    /**
     * Explains why {@link #decode(ByteBuffer, int, int)} of the same bytes fails, by reading them once more, slowly.
     *
     * @throws IllegalArgumentException if the bytes do not lie within the buffer's limit, or if they decode
     */
    Diagnosis diagnose(ByteBuffer in, int offset, int length);

    /**
     * The parts of the {@code length} bytes from {@code offset} on, found by reading them slowly: of one value, or of what
     * comes before the failure if they are none. It takes time in proportion to the bytes and to what packed ones unpack to;
     * at most 65,536 parts are kept, and one called {@code ...} stands for the others.
     *
     * @throws IllegalArgumentException if the bytes do not lie within the buffer's limit
     */
    Dissection dissect(ByteBuffer in, int offset, int length);

    /** The parts of these bytes; see {@link #dissect(ByteBuffer, int, int)}. */
    Dissection dissect(Bytes in);

    /**
     * Writes the value at the buffer's position and moves the position behind it. Components that are {@link Auto#AUTO}
     * are written as what the rest of the value makes them; all others as they are. Nothing is written if anything is
     * refused.
     *
     * @throws EncodeException if the value cannot be written, with the path of the component
     * @throws IllegalArgumentException if the buffer has not {@link #sizeInBytes} bytes left
     */
    void encode(T value, ByteBuffer out);

    /**
     * The bytes of the value; see {@link #encode(Object, ByteBuffer)}.
     *
     * @throws EncodeException if the value cannot be written, with the path of the component
     */
    Bytes encode(T value);

    /** How many bytes {@link #encode(Object, ByteBuffer)} writes for this value. */
    int sizeInBytes(T value);

    /**
     * The value with every describing component (lengths, tags, checksums) computed anew, here and in everything inside.
     *
     * @throws EncodeException if one cannot be computed, or the value cannot be written
     */
    T fix(T value);

    /**
     * The describing components that do not say what the value says, in wire order, those that are {@link Auto#AUTO}
     * included; empty if all is consistent.
     *
     * @throws EncodeException if the value cannot be written
     */
    List<Mismatch> check(T value);
}
