package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;
import static org.bitrecord.Auto.AUTO_LONG;

import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Const;
import org.bitrecord.Count;
import org.bitrecord.DecodeException;
import org.bitrecord.Length;
import org.bitrecord.Order;
import org.bitrecord.Otherwise;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.Unit;
import org.bitrecord.When;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** R25: what describes something before it stands in the tail, which is found from the end. */
class TailTest {
    /** As the payload of ESP (RFC 4303, section 2): the next header says what the data before it is. */
    @BitCodec
    record Esp(
            @Bits(32) long index,
            @Bits(32) long sequence,
            EspPayload payload,
            Bytes padding,
            @Bits(8) @Length(of = "padding") int padLength,
            @Bits(8) @Tag(of = "payload") int nextHeader) {}

    @Union
    sealed interface EspPayload permits Dummy, Data {}

    @BitCodec
    @Case(59)
    record Dummy(@Rest Bytes anything) implements EspPayload {}

    @BitCodec
    @Otherwise
    record Data(@Bits(8) int first, @Rest Bytes rest) implements EspPayload {}

    private static final Bytes ESP = Bytes.fromHex("00000100 00000001 dead 0102 02 3b");

    private static Esp esp(int padLength, int nextHeader) {
        return new Esp(0x100, 1, new Dummy(Bytes.fromHex("dead")), Bytes.fromHex("0102"), padLength, nextHeader);
    }

    @Test
    void aLengthAndATagMayStandBehindWhatTheyDescribe() {
        CodecAssertions.assertRoundTrip(TailTest_EspCodec.INSTANCE, esp(2, 59), ESP);
        assertThat(TailTest_EspCodec.INSTANCE.encode(esp(AUTO, AUTO))).isEqualTo(ESP);
        assertThat(TailTest_EspCodec.INSTANCE.fix(esp(9, AUTO))).isEqualTo(esp(2, 59));
        assertThat(TailTest_EspCodec.INSTANCE.check(esp(9, 59)))
                .hasToString("[padLength at bit 96 (byte 12): 9, expected 2]");
    }

    @Test
    void aLengthInTheTailMayNotSayMoreThanThereIs() {
        assertThatThrownBy(() -> TailTest_EspCodec.INSTANCE.decode(Bytes.fromHex("00000100 00000001 dead 0102 05 3b")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Esp.padLength at bit 96 (byte 12): says 5 bytes, but only 4 are left of the input");
        assertThatThrownBy(() -> TailTest_EspCodec.INSTANCE.decode(Bytes.fromHex("00000100 00000001 3b")))
                .hasMessage("Esp.padLength at bit 64 (byte 8): needs 2 bytes, but only 1 is left of the input");
        // One of the four bytes is the payload's own.
        assertThatThrownBy(() -> TailTest_EspCodec.INSTANCE.decode(Bytes.fromHex("00000100 00000001 dead 0102 04 3a")))
                .isInstanceOf(DecodeException.class);
    }

    /** As RTP with its padding (RFC 3550, section 5.1): the last octet counts the padding and itself. */
    @BitCodec
    record Rtp(
            @Bits(2) @Const(2) int version,
            boolean padded,
            @Bits(13) int more,
            @When("padded") Optional<Padded> padding,
            @When("!padded") Optional<@Rest Bytes> payload) {}

    @BitCodec
    record Padded(
            @Rest Bytes payload,
            Bytes zeros,
            @Bits(8) @Length(of = {"zeros", "count"}) int count) {}

    @Test
    void aLengthInTheTailMayMeasureItself() {
        Rtp padded = new Rtp(
                2,
                true,
                0,
                Optional.of(new Padded(Bytes.fromHex("aabbcc"), Bytes.fromHex("0000"), 3)),
                Optional.empty());
        CodecAssertions.assertRoundTrip(TailTest_RtpCodec.INSTANCE, padded, Bytes.fromHex("a000 aabbcc 0000 03"));
        assertThatThrownBy(() -> TailTest_RtpCodec.INSTANCE.decode(Bytes.fromHex("a000 aabbcc 0000 00")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Rtp.padding.count at bit 56 (byte 7): says 0 bytes, but zeros to count take at least"
                        + " 1 byte");
        assertThat(TailTest_RtpCodec.INSTANCE
                        .decode(Bytes.fromHex("8000 aabbcc"))
                        .payload())
                .contains(Bytes.fromHex("aabbcc"));
    }

    /** As a block of pcapng: its length stands at both ends. */
    @BitCodec(order = Order.LITTLE)
    record Block(
            @Bits(32) long type,
            @Bits(32) @Length long length,
            @Rest Bytes body,
            @Bits(32) @Length long lengthAgain) {}

    @BitCodec(order = Order.LITTLE)
    record Blocks(@Rest List<Block> blocks) {}

    @Test
    void aLengthBehindWhatIsMeasuredAlreadyIsCompared() {
        Bytes block = Bytes.fromHex("06000000 0e000000 aabb 0e000000");
        Block value = new Block(6, 14, Bytes.fromHex("aabb"), 14);

        CodecAssertions.assertRoundTrip(TailTest_BlockCodec.INSTANCE, value, block);
        assertThat(TailTest_BlockCodec.INSTANCE.encode(new Block(6, AUTO_LONG, value.body(), AUTO_LONG)))
                .isEqualTo(block);
        CodecAssertions.assertBytesSurvive(TailTest_BlocksCodec.INSTANCE, Bytes.fromHex(block.toHex() + block.toHex()));
        assertThatThrownBy(() -> TailTest_BlockCodec.INSTANCE.decode(Bytes.fromHex("06000000 0e000000 aabb 0f000000")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Block.lengthAgain at bit 80 (byte 10): says 15 bytes, but only 14 are left of Block.length"
                        + " = 14");
    }

    @BitCodec
    record Many(
            @Bits(8)
            @Length(
                    of = {"before", "words", "rest", "first", "x", "second", "flags", "count", "secondSize", "firstSize"
                    })
            int size,

            @Prefixed(8) Bytes before,
            List<@Bits(16) Integer> words,
            @Rest Bytes rest,
            Bytes first,
            @Bits(8) int x,
            Bytes second,
            @Bits(4) int flags,
            @Bits(4) @Count(of = "words") int count,

            @Bits(8) @Length(of = "second", unit = Unit.WORD16)
            int secondSize,

            @Bits(8) @Length(of = "first", plus = 1) int firstSize) {}

    @Test
    void severalPartsMayBeFoundFromTheEndOneBeforeTheOther() {
        Many many = new Many(
                AUTO,
                Bytes.fromHex("07"),
                List.of(0x1234, 0x5678),
                Bytes.fromHex("e0e1e2"),
                Bytes.fromHex("f0"),
                9,
                Bytes.fromHex("a0a1"),
                5,
                AUTO,
                AUTO,
                AUTO);
        Bytes bytes = Bytes.fromHex("10 0107 12345678 e0e1e2 f0 09 a0a1 52 01 02");

        assertThat(TailTest_ManyCodec.INSTANCE.encode(many)).isEqualTo(bytes);
        CodecAssertions.assertRoundTrip(TailTest_ManyCodec.INSTANCE, TailTest_ManyCodec.INSTANCE.fix(many), bytes);
    }
}
