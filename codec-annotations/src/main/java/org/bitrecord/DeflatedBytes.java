package org.bitrecord;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Calls the compressor of the Java library, and bounds what comes out of it. */
final class DeflatedBytes {
    static final long USUAL_MOST = 1 << 24;

    private static final int BUFFER = 4096;

    private DeflatedBytes() {}

    static Bytes unpack(Bytes packed, boolean bare, int most) {
        Inflater inflater = new Inflater(bare);
        try {
            inflater.setInput(packed.toByteArray());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw new IllegalArgumentException(
                            inflater.needsDictionary()
                                    ? "it needs a dictionary"
                                    : "it ends before its last block does");
                }
                out.write(buffer, 0, count);
                if (out.size() > most) {
                    throw new IllegalArgumentException("it unpacks to more than " + most + " bytes");
                }
            }
            if (inflater.getRemaining() > 0) {
                throw new IllegalArgumentException(
                        "behind its last block " + inflater.getRemaining() + " bytes are left");
            }
            return Bytes.of(out.toByteArray());
        } catch (DataFormatException malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        } finally {
            inflater.end();
        }
    }

    static Bytes pack(Bytes unpacked, boolean bare) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
        try {
            deflater.setInput(unpacked.toByteArray());
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return Bytes.of(out.toByteArray());
        } finally {
            deflater.end();
        }
    }
}
