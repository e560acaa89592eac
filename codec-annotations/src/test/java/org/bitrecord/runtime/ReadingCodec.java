package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import java.util.List;
import org.bitrecord.Auto;
import org.bitrecord.Bytes;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Field;
import org.bitrecord.Mismatch;

/** A codec as the processor would write it, by hand. */
final class ReadingCodec extends GeneratedCodec<ReadingCodec.Reading> {
    static final ReadingCodec INSTANCE = new ReadingCodec();

    private static final Layout LAYOUT = Formats.record(
            "Reading",
            24,
            24 + 255 * 8,
            new Field("version", Formats.number(3, 1)),
            new Field("sensor", Formats.number(13)),
            Formats.length("length", 8, 3, 3),
            Formats.data("samples"));

    /** What a sensor says; sensor 0 does not exist. */
    record Reading(int version, int sensor, int length, Bytes samples) {
        Reading {
            if (sensor == 0) {
                throw new IllegalArgumentException("there is no sensor 0");
            }
        }
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Reading read(ByteBuffer in, int start, int end) {
        if (end - start < 3) {
            throw Failure.needMore(3 - (end - start));
        }
        int head = BigEndian.getShort(in, start);
        int length = BigEndian.getByte(in, start + 2);
        if (head >>> 13 != 1) {
            throw Failure.malformed();
        }
        if (length > end - start - 3) {
            throw Failure.needMore(length - (end - start - 3));
        }
        Bytes samples = Bytes.copyOf(in, start + 3, length);
        try {
            return new Reading(1, head & 0x1FFF, length, samples);
        } catch (IllegalArgumentException refused) {
            throw Failure.refused("Reading", start, refused);
        }
    }

    @Override
    public void verify(Reading value) {
        Require.constant(value.version, 1, "version");
        Require.unsigned(value.sensor, 13, "sensor");
        Require.present(value.samples, "samples");
        Require.unsigned(length(value), 8, "length");
    }

    @Override
    public void write(Reading value, ByteBuffer out, int start) {
        BigEndian.putShort(out, start, (value.version << 13) + value.sensor);
        BigEndian.putByte(out, start + 2, length(value));
        value.samples.copyTo(out, start + 3);
    }

    @Override
    public int sizeInBytes(Reading value) {
        return 3 + value.samples.size();
    }

    @Override
    public Reading fixed(Reading value, String path) {
        return new Reading(value.version, value.sensor, value.samples.size(), value.samples);
    }

    @Override
    public void check(Reading value, String path, List<Mismatch> found) {
        if (value.length != value.samples.size()) {
            found.add(new Mismatch(
                    path + "length",
                    Integer.toString(value.samples.size()),
                    value.length == Auto.AUTO ? "AUTO" : Integer.toString(value.length)));
        }
    }

    /** The bytes of a value, for the test of what generated code is given. */
    Bytes writtenBytes(Reading value) {
        ByteBuffer written = written(value);
        return Bytes.copyOf(written, written.position(), written.remaining());
    }

    private static int length(Reading value) {
        return value.length == Auto.AUTO ? value.samples.size() : value.length;
    }
}
