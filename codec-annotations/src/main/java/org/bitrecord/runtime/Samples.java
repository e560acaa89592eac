package org.bitrecord.runtime;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bitrecord.Ints;
import org.bitrecord.Longs;

/**
 * How numbers lie one behind the other without gaps, or a number that is wider than a {@code long}: whole bytes in all.
 * Immutable and safe on any thread.
 *
 * @param <T> {@code Ints}, {@code Longs} or {@code BigInteger}
 */
public abstract class Samples<T> {
    private final int bits;
    private final boolean signed;
    private final boolean little;

    private Samples(int bits, boolean signed, boolean little) {
        this.bits = bits;
        this.signed = signed;
        this.little = little;
    }

    /**
     * Numbers of up to 32 bits.
     *
     * @param bits the width of each
     * @param signed whether they are in two's complement
     * @param little whether the least significant byte and bit come first
     */
    public static Samples<Ints> ofInts(int bits, boolean signed, boolean little) {
        return new OfInts(bits, signed, little);
    }

    /** Numbers of up to 64 bits; the parameters are those of {@link #ofInts}. */
    public static Samples<Longs> ofLongs(int bits, boolean signed, boolean little) {
        return new OfLongs(bits, signed, little);
    }

    /** One number of any width; the parameters are those of {@link #ofInts}. */
    public static Samples<BigInteger> ofBigInteger(int bits, boolean signed, boolean little) {
        return new OfBigInteger(bits, signed, little);
    }

    abstract T read(BitReader in, int count);

    abstract void write(T value, BitWriter out);

    abstract int count(T value);

    /** Refuses numbers outside of the width. */
    abstract void verifyNumbers(T value, String path);

    /**
     * Reads what takes just the bytes from {@code start} to {@code end}.
     *
     * @throws Failure if that is no whole number of samples
     */
    public final T read(ByteBuffer in, int start, int end) {
        long size = 8L * (end - start);
        if (size % bits != 0) {
            throw Failure.malformed();
        }
        return read(new BitReader(in, start, end, little, true), (int) (size / bits));
    }

    /**
     * Reads what takes just these bytes.
     *
     * @throws Failure if that is no whole number of samples
     */
    public final T read(ByteBuffer octets) {
        return read(octets, 0, octets.limit());
    }

    /** How many bytes a verified value takes. */
    public final int sizeInBytes(T value) {
        return (int) ((long) bits * count(value) / 8);
    }

    /**
     * Refuses a value that cannot be written.
     *
     * @param size how many bytes it has to take, or -1 if any
     * @throws Refused with this path
     */
    public final void verify(T value, int size, String path) {
        verifyNumbers(value, path);
        long all = (long) bits * count(value);
        if (all % 8 != 0 || all > Integer.MAX_VALUE) {
            throw new Refused(path, "takes " + all + " bits, which are no whole bytes");
        }
        if (size >= 0) {
            Require.size((int) (all / 8), size, path);
        }
    }

    /** Writes a verified value. */
    public final void write(T value, ByteBuffer out, int start) {
        write(value, new BitWriter(out, start, little));
    }

    /** The bytes of a verified value. */
    public final ByteBuffer octets(T value) {
        ByteBuffer octets = ByteBuffer.allocate(sizeInBytes(value));
        write(value, octets, 0);
        return octets;
    }

    private long next(BitReader in) {
        long number = in.bits(bits);
        int unused = Long.SIZE - bits;
        return signed ? number << unused >> unused : number;
    }

    private void verify(long number, String path) {
        if (signed) {
            Require.signed(number, bits, path);
        } else if (bits < Long.SIZE) {
            Require.unsigned(number, bits, path);
        }
    }

    private static final class OfInts extends Samples<Ints> {
        OfInts(int bits, boolean signed, boolean little) {
            super(bits, signed, little);
        }

        @Override
        Ints read(BitReader in, int count) {
            int[] values = new int[count];
            for (int i = 0; i < count; i++) {
                values[i] = (int) super.next(in);
            }
            return Ints.of(values);
        }

        @Override
        void write(Ints value, BitWriter out) {
            for (int i = 0; i < value.size(); i++) {
                out.bits(value.get(i), super.bits);
            }
        }

        @Override
        int count(Ints value) {
            return value.size();
        }

        @Override
        void verifyNumbers(Ints value, String path) {
            for (int i = 0; i < value.size(); i++) {
                super.verify(value.get(i), path + "[" + i + "]");
            }
        }
    }

    private static final class OfLongs extends Samples<Longs> {
        OfLongs(int bits, boolean signed, boolean little) {
            super(bits, signed, little);
        }

        @Override
        Longs read(BitReader in, int count) {
            long[] values = new long[count];
            for (int i = 0; i < count; i++) {
                values[i] = super.next(in);
            }
            return Longs.of(values);
        }

        @Override
        void write(Longs value, BitWriter out) {
            for (int i = 0; i < value.size(); i++) {
                out.bits(value.get(i), super.bits);
            }
        }

        @Override
        int count(Longs value) {
            return value.size();
        }

        @Override
        void verifyNumbers(Longs value, String path) {
            for (int i = 0; i < value.size(); i++) {
                super.verify(value.get(i), path + "[" + i + "]");
            }
        }
    }

    private static final class OfBigInteger extends Samples<BigInteger> {
        OfBigInteger(int bits, boolean signed, boolean little) {
            super(bits, signed, little);
        }

        @Override
        BigInteger read(BitReader in, int count) {
            byte[] octets = new byte[super.bits / 8];
            for (int i = 0; i < octets.length; i++) {
                octets[super.little ? octets.length - 1 - i : i] = (byte) in.bits(8);
            }
            return super.signed ? new BigInteger(octets) : new BigInteger(1, octets);
        }

        @Override
        void write(BigInteger value, BitWriter out) {
            byte[] octets = value.toByteArray();
            byte[] all = new byte[super.bits / 8];
            Arrays.fill(all, (byte) (value.signum() < 0 ? -1 : 0));
            int kept = Math.min(octets.length, all.length);
            System.arraycopy(octets, octets.length - kept, all, all.length - kept, kept);
            for (int i = 0; i < all.length; i++) {
                out.bits(all[super.little ? all.length - 1 - i : i] & 0xFF, 8);
            }
        }

        @Override
        int count(BigInteger value) {
            return 1;
        }

        @Override
        void verifyNumbers(BigInteger value, String path) {
            boolean fits = super.signed
                    ? value.bitLength() < super.bits
                    : value.signum() >= 0 && value.bitLength() <= super.bits;
            if (!fits) {
                throw new Refused(
                        path,
                        "is " + value + ", which " + super.bits + (super.signed ? " signed" : "")
                                + " bits do not hold");
            }
        }
    }
}
