package org.bitrecord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.bitrecord.Auto;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.Crc32;
import org.bitrecord.Deflate;
import org.bitrecord.DeriveOf;
import org.bitrecord.Order;
import org.bitrecord.Packed;
import org.bitrecord.Rest;
import org.bitrecord.With;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** Files of gzip with one member and no optional parts (RFC 1952, section 2.3). */
class GzipTest {
    private static final Codec<Gzip> CODEC = GzipTest_GzipCodec.INSTANCE;

    /** CRC and size are of what is unpacked, and found from the end. */
    @BitCodec(order = Order.LITTLE)
    record Gzip(
            @Const(hex = "1f8b") Bytes id,
            @Bits(8) @Const(8) int compressionMethod,
            @Bits(8) @Const(0) int flags,
            @Bits(32) long modified,
            @Bits(8) int extraFlags,
            @Bits(8) int operatingSystem,
            @With(Deflate.class) @Rest Packed<Bytes> data,

            @Bits(32) @Checksum(algorithm = Crc32.class, of = "data", decoded = true)
            long crc,

            @Bits(32) long size) {
        @DeriveOf("size")
        static long size(Packed<Bytes> data) {
            return data.value().size();
        }
    }

    private static final Bytes HELLO = Bytes.of("hello hello hello hello".getBytes(StandardCharsets.US_ASCII));

    /** What {@code printf 'hello hello hello hello' | gzip -n -9} prints (gzip 1.12). */
    private static final Bytes FILE =
            Bytes.fromHex("1f8b0800000000000203" + "cb48cdc9c957c8402701" + "e3513d8d" + "17000000");

    @Test
    void aFileOfGzipIsReadAndWrittenAsItIs() {
        Gzip file = CodecAssertions.assertBytesSurvive(CODEC, FILE);

        assertThat(file.data().value()).isEqualTo(HELLO);
        assertThat(file.crc()).isEqualTo(0x8d3d51e3L);
        CodecAssertions.assertCanonical(CODEC, file);
        CodecAssertions.assertEveryBitFlipIsRead(CODEC, FILE);
    }

    @Test
    void anotherTextGetsAnotherChecksumAndSize() {
        Gzip file = GzipTest_GzipCodec.edit(CODEC.decode(FILE))
                .data(Packed.of(Bytes.of("hello".getBytes(StandardCharsets.US_ASCII))))
                .build();

        Gzip read = CODEC.decode(CODEC.encode(file));

        assertThat(file.size()).isEqualTo(Auto.AUTO_LONG);
        assertThat(read.size()).isEqualTo(5);
        assertThat(read.crc()).isEqualTo(0x3610a686L); // as zlib.crc32 of Python computes it
        assertThat(CODEC.check(read)).isEmpty();
    }
}
