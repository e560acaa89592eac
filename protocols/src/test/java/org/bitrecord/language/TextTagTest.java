package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO_LONG;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.DecodeException;
import org.bitrecord.Length;
import org.bitrecord.Order;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Size;
import org.bitrecord.Strict;
import org.bitrecord.Tag;
import org.bitrecord.Text;
import org.bitrecord.Union;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** R60: letters that choose a record, as those of PNG, RIFF and IFF chunks. */
class TextTagTest {
    /** As a chunk of RIFF, which is little-endian but for its letters. */
    @BitCodec(order = Order.LITTLE)
    record Chunk(
            @Size(4) @Text(charset = "US-ASCII") @Tag(of = "body")
            String id,

            @Bits(32) @Length(of = "body") long size,
            Body body) {}

    @Union
    sealed interface Body permits Format, Fact, Raw {}

    @BitCodec(order = Order.LITTLE)
    @Case(text = "fmt ")
    record Format(@Bits(16) int format, @Bits(16) int channels) implements Body {}

    @BitCodec(order = Order.LITTLE)
    @Case(text = {"fact", "FACT"})
    record Fact(@Bits(32) long samples) implements Body {}

    @BitCodec
    @Otherwise
    record Raw(@Rest Bytes bytes) implements Body {}

    @BitCodec(order = Order.LITTLE)
    record Chunks(@Rest List<Chunk> chunks) {}

    @Test
    void lettersChooseARecord() {
        Bytes bytes =
                Bytes.fromHex("666d7420 04000000 0100 0200" + "46414354 04000000 07000000" + "4c495354 01000000 aa");
        Chunks chunks = new Chunks(List.of(
                new Chunk("fmt ", 4, new Format(1, 2)),
                new Chunk("FACT", 4, new Fact(7)),
                new Chunk("LIST", 1, new Raw(Bytes.fromHex("aa")))));

        CodecAssertions.assertRoundTrip(TextTagTest_ChunksCodec.INSTANCE, chunks, bytes);
    }

    @Test
    void lettersThatAreNullAreComputed() {
        Chunk open = new Chunk(null, AUTO_LONG, new Format(1, 2));

        assertThat(TextTagTest_ChunkCodec.INSTANCE.encode(open))
                .isEqualTo(Bytes.fromHex("666d7420 04000000 0100 0200"));
        assertThat(TextTagTest_ChunkCodec.INSTANCE.fix(open).id()).isEqualTo("fmt ");
        assertThat(TextTagTest_ChunkCodec.builder().body(new Format(1, 2)).build())
                .isEqualTo(open);
        assertThatThrownBy(() -> TextTagTest_ChunkCodec.INSTANCE.encode(new Chunk(null, AUTO_LONG, new Fact(7))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Chunk.id: cannot be computed: Fact has the codes 'fact', 'FACT'");
    }

    @Test
    void lettersThatLieAreWrittenAndTold() {
        Chunk lying = new Chunk("LIST", 4, new Fact(7));

        assertThat(TextTagTest_ChunkCodec.INSTANCE.encode(lying))
                .isEqualTo(Bytes.fromHex("4c495354 04000000 07000000"));
        assertThat(TextTagTest_ChunkCodec.INSTANCE.check(lying))
                .hasToString("[id at bit 0 (byte 0): 'LIST', expected 'fact' or 'FACT']");
        assertThatThrownBy(() -> TextTagTest_ChunkCodec.INSTANCE.encode(new Chunk("LISTEN", 4, new Fact(7))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Chunk.id: takes 6 bytes, but has to take 4");
    }

    @Test
    void whatIsNoTextIsMalformed() {
        assertThatThrownBy(() -> TextTagTest_ChunkCodec.INSTANCE.decode(Bytes.fromHex("ff6d7420 00000000")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Chunk.id at bit 0 (byte 0): is no text in US-ASCII: ff6d7420");
    }

    @BitCodec
    record Message(@Size(2) @Tag(of = "part") Bytes id, Part part) {}

    @Union
    @Strict
    sealed interface Part permits Alpha, Beta {}

    @BitCodec
    @Case(text = "AL")
    record Alpha(@Bits(8) int one) implements Part {}

    @BitCodec
    @Case(text = "BE")
    record Beta(@Bits(16) int two) implements Part {}

    @Test
    void theLettersMayBeBytes() {
        CodecAssertions.assertRoundTrip(
                TextTagTest_MessageCodec.INSTANCE,
                new Message(Bytes.fromHex("4245"), new Beta(5)),
                Bytes.fromHex("42450005"));
        assertThatThrownBy(() -> TextTagTest_MessageCodec.INSTANCE.decode(Bytes.fromHex("42000005")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Message.id at bit 0 (byte 0): is 'B\\x00', but Part has records for 'AL', 'BE' only");
    }
}
