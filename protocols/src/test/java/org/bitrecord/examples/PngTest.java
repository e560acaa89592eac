package org.bitrecord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO_LONG;

import java.util.List;
import org.bitrecord.Auto;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.Crc32;
import org.bitrecord.DecodeException;
import org.bitrecord.Length;
import org.bitrecord.Mismatch;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.Until;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** PNG files (W3C, "Portable Network Graphics (PNG) Specification", second edition): a signature, then chunks. */
class PngTest {
    private static final Codec<Png> CODEC = PngTest_PngCodec.INSTANCE;

    /** Sections 5.2 and 5.6: the chunk IEND is the last. */
    @BitCodec
    record Png(
            @Const(hex = "89504e470d0a1a0a") Bytes signature,
            @Until("it.type == 0x49454e44") List<Chunk> chunks) {}

    /** Section 5.3; the checksum covers type and data, but not the length. */
    @BitCodec
    record Chunk(
            @Bits(32) @Length(of = "data") long length,
            @Tag(of = "data") ChunkType type,
            Data data,

            @Bits(32) @Checksum(algorithm = Crc32.class, from = "type", through = "data")
            long crc) {
        static Chunk of(ChunkType type, Data data) {
            return new Chunk(AUTO_LONG, type, data, AUTO_LONG);
        }
    }

    /** Four letters. */
    @BitCodec
    record ChunkType(@Bits(32) long value) {
        static final long IHDR = 0x49484452;
        static final long IEND = 0x49454e44;

        static final ChunkType IDAT = new ChunkType(0x49444154);
        static final ChunkType AUTO = new ChunkType(Auto.AUTO_LONG);
    }

    @Union
    sealed interface Data {}

    /** Section 11.2.2. */
    @Case(ChunkType.IHDR)
    @BitCodec
    record ImageHeader(
            @Bits(32) long width,
            @Bits(32) long height,
            @Bits(8) int bitDepth,
            @Bits(8) int colourType,
            @Bits(8) int compressionMethod,
            @Bits(8) int filterMethod,
            @Bits(8) int interlaceMethod)
            implements Data {}

    /** Section 11.2.5: nothing. */
    @Case(ChunkType.IEND)
    @BitCodec
    record ImageTrailer() implements Data {}

    @Otherwise
    @BitCodec
    record Other(@Rest Bytes bytes) implements Data {}

    /** One transparent pixel: eight bits each of red, green, blue and alpha. */
    private static final Bytes PIXEL = Bytes.fromHex("""
            89504e470d0a1a0a
            0000000d 49484452 00000001 00000001 08 06 00 00 00 1f15c489
            0000000a 49444154 789c6300010000050001 0d0a2db4
            00000000 49454e44 ae426082
            """);

    private static final Bytes DEFLATED = Bytes.fromHex("789c6300010000050001");

    @Test
    void theChunksOfAPixelAreRead() {
        Png png = CodecAssertions.assertBytesSurvive(CODEC, PIXEL);

        assertThat(PIXEL.size()).isEqualTo(67);
        assertThat(png.chunks())
                .containsExactly(
                        new Chunk(13, new ChunkType(ChunkType.IHDR), new ImageHeader(1, 1, 8, 6, 0, 0, 0), 0x1F15C489L),
                        new Chunk(10, ChunkType.IDAT, new Other(DEFLATED), 0x0D0A2DB4L),
                        new Chunk(0, new ChunkType(ChunkType.IEND), new ImageTrailer(), 0xAE426082L));
        assertThat(CODEC.check(png)).isEmpty();
    }

    @Test
    void lengthsTypesAndChecksumsAreComputed() {
        Png automatic = new Png(
                Bytes.fromHex("89504e470d0a1a0a"),
                List.of(
                        Chunk.of(ChunkType.AUTO, new ImageHeader(1, 1, 8, 6, 0, 0, 0)),
                        Chunk.of(ChunkType.IDAT, new Other(DEFLATED)),
                        Chunk.of(new ChunkType(ChunkType.IEND), new ImageTrailer())));

        assertThat(CODEC.encode(automatic)).isEqualTo(PIXEL);
        CodecAssertions.assertComputed(CODEC, automatic);
    }

    @Test
    void aChunkWithAWrongChecksumIsReadAndListed() {
        byte[] bytes = PIXEL.toByteArray();
        bytes[41] ^= 1;

        Png png = CodecAssertions.assertBytesSurvive(CODEC, Bytes.of(bytes));

        assertThat(CODEC.check(png)).map(Mismatch::path).containsExactly("chunks[1].crc");
    }

    @Test
    void aFileThatWentThroughATextConversionIsMalformed() {
        // Section 5.2: the line ends in the signature tell.
        assertThatThrownBy(() -> CODEC.decode(Bytes.fromHex("89504e470a1a0a00").concat(PIXEL.slice(8, PIXEL.size()))))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Png.signature at bit 0 (byte 0): is 89504e470a1a0a00, but has to be 89504e470d0a1a0a");
    }

    @Test
    void aFileWithoutItsLastChunkIsMalformed() {
        assertThatThrownBy(() -> CODEC.decode(PIXEL.slice(0, 55)))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Png.chunks at bit 440 (byte 55): no element fulfils `it.type == 0x49454e44`"
                        + " before the end of the input");
    }

    @Test
    void anImageHeaderIsThirteenBytes() {
        byte[] bytes = PIXEL.toByteArray();
        bytes[11] = 12;

        assertThatThrownBy(() -> CODEC.decode(bytes))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Png.chunks[0].data/ImageHeader.interlaceMethod at bit 224 (byte 28): needs 1 byte,"
                        + " but none is left of Png.chunks[0].length = 12");
    }

    @Test
    void bytesThatAreCutOrSpoiltAreReadOrDiagnosed() {
        CodecAssertions.assertEveryTruncationIsTold(CODEC, PIXEL);
        CodecAssertions.assertEveryBitFlipIsRead(CODEC, PIXEL);
    }
}
