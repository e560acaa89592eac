package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import org.bitrecord.BitInput;
import org.bitrecord.BitOutput;
import org.bitrecord.FieldCodec;

/** Calls field codecs from generated code: whatever they complain of becomes a failure or a refusal. */
public final class FieldCodecs {
    private FieldCodecs() {}

    /**
     * Reads a value that begins at {@code start}.
     *
     * @param little whether the least significant bit comes first
     * @param closed whether nothing can follow at {@code end}
     * @throws Failure if there is none, or if it would be written in another size
     */
    public static <T> T read(FieldCodec<T> codec, ByteBuffer in, int start, int end, boolean little, boolean closed) {
        return read(codec, new BitReader(in, start, end, little, closed));
    }

    private static <T> T read(FieldCodec<T> codec, BitReader bits) {
        try {
            T value = codec.read(bits);
            if (codec.sizeInBits(value) != bits.position()) {
                throw Failure.malformed();
            }
            return value;
        } catch (IllegalArgumentException malformed) {
            throw Failure.malformed();
        }
    }

    /**
     * The same of a value that begins at any bit; places are in bits.
     *
     * @throws Failure if there is none; it counts what is missing in bits
     */
    public static <T> T readBits(
            FieldCodec<T> codec, ByteBuffer in, int start, int end, boolean little, boolean closed) {
        try {
            return read(codec, BitReader.atBit(in, start, end, little, closed));
        } catch (Failure failure) {
            throw failure.inBits(0);
        }
    }

    /**
     * A value that has to take so many bits, always.
     *
     * @throws Failure if it takes another number of them
     */
    public static <T> T exactly(FieldCodec<T> codec, T value, long bits) {
        if (codec.sizeInBits(value) != bits) {
            throw Failure.malformed();
        }
        return value;
    }

    /**
     * Reads the value whose bits are this number.
     *
     * @throws Failure if it is none
     */
    public static <T> T ofNumber(FieldCodec<T> codec, long number, int bits, boolean little) {
        ByteBuffer in = ByteBuffer.allocate(Long.BYTES);
        new BitWriter(in, 0, little).bits(number, bits);
        BitReader reader = new BitReader(in, 0, Long.BYTES, little, true);
        try {
            T value = codec.read(reader);
            if (reader.position() != bits || codec.sizeInBits(value) != bits) {
                throw Failure.malformed();
            }
            return value;
        } catch (IllegalArgumentException malformed) {
            throw Failure.malformed();
        }
    }

    /** The bits of a verified value as a number. */
    public static <T> long toNumber(FieldCodec<T> codec, T value, int bits, boolean little) {
        ByteBuffer out = ByteBuffer.allocate(Long.BYTES);
        codec.write(value, new BitWriter(out, 0, little));
        return new BitReader(out, 0, Long.BYTES, little, true).bits(bits);
    }

    /** A codec of numbers for a component of type {@code int}: what does not fit is malformed. */
    public static FieldCodec<Integer> narrow(FieldCodec<Long> wide) {
        return new Narrow(wide);
    }

    private record Narrow(FieldCodec<Long> wide) implements FieldCodec<Integer> {
        @Override
        public Integer read(BitInput in) {
            long value = wide.read(in);
            if (value != (int) value) {
                throw new IllegalArgumentException(value + " does not fit an int");
            }
            return (int) value;
        }

        @Override
        public long sizeInBits(Integer value) {
            return wide.sizeInBits((long) value);
        }

        @Override
        public void write(Integer value, BitOutput out) {
            wide.write((long) value, out);
        }
    }

    /**
     * Refuses a value that the codec does not write.
     *
     * @throws Refused with this path
     */
    public static <T> void verify(FieldCodec<T> codec, T value, String path) {
        long bits = sizeInBits(codec, value, path);
        if (bits % 8 != 0) {
            throw new Refused(path, "takes " + bits + " bits, which are no whole bytes");
        }
    }

    /**
     * Refuses a value that the codec does not write in so many bits.
     *
     * @throws Refused with this path
     */
    public static <T> void verify(FieldCodec<T> codec, T value, int bits, String path) {
        long needed = sizeInBits(codec, value, path);
        if (needed != bits) {
            throw new Refused(path, "takes " + needed + " bits, but has to take " + bits);
        }
    }

    /**
     * Refuses a value that the codec does not write, in however many bits.
     *
     * @throws Refused with this path
     */
    public static <T> void verifyBits(FieldCodec<T> codec, T value, String path) {
        sizeInBits(codec, value, path);
    }

    private static <T> long sizeInBits(FieldCodec<T> codec, T value, String path) {
        try {
            return codec.sizeInBits(value);
        } catch (IllegalArgumentException refused) {
            throw new Refused(path, "cannot be written: " + refused.getMessage());
        }
    }

    /** How many bytes a verified value takes. */
    public static <T> int sizeInBytes(FieldCodec<T> codec, T value) {
        return (int) (codec.sizeInBits(value) / 8);
    }

    /** Writes a verified value. */
    public static <T> void write(FieldCodec<T> codec, T value, ByteBuffer out, int start, boolean little) {
        codec.write(value, new BitWriter(out, start, little));
    }

    /** How many bits a verified value takes. */
    public static <T> int sizeInBits(FieldCodec<T> codec, T value) {
        return (int) codec.sizeInBits(value);
    }

    /** Writes a verified value from any bit on; all other bits stay. */
    public static <T> void writeBits(FieldCodec<T> codec, T value, ByteBuffer out, int start, boolean little) {
        codec.write(value, BitWriter.atBit(out, start, little));
    }
}
