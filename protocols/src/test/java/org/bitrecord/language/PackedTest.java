package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.DecodeException;
import org.bitrecord.Length;
import org.bitrecord.Packed;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.Size;
import org.bitrecord.With;
import org.bitrecord.Xor;
import org.bitrecord.Zlib;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** R75: regions whose bytes stand for others. */
class PackedTest {
    /** The masked "Hello" of RFC 6455, section 5.7; there the key is in the frame. */
    @BitCodec
    record Masked(
            @Bits(8) @Length(of = "payload") int length,

            @With(
                    value = Xor.class,
                    args = {0x37fa213dL, 4})
            Bytes payload) {}

    @Test
    void maskedBytesAreSeenUnmasked() {
        CodecAssertions.assertRoundTrip(
                PackedTest_MaskedCodec.INSTANCE,
                new Masked(5, Bytes.of("Hello".getBytes(StandardCharsets.US_ASCII))),
                Bytes.fromHex("05 7f9f4d5158"));
    }

    @BitCodec
    record Pair(@Bits(16) int one, @Prefixed(8) Bytes other) {}

    @BitCodec
    record Secret(
            @With(value = Xor.class, args = 0xFF) @Size(4) Pair pair,

            @Bits(8) int behind) {}

    @Test
    void aRecordMayLieInAMaskedRegion() {
        CodecAssertions.assertRoundTrip(
                PackedTest_SecretCodec.INSTANCE,
                new Secret(new Pair(0x1234, Bytes.fromHex("aa")), 7),
                Bytes.fromHex("edcbfe55 07"));
        assertThatThrownBy(() ->
                        PackedTest_SecretCodec.INSTANCE.encode(new Secret(new Pair(0x12345, Bytes.fromHex("aa")), 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Secret.pair.one: is 74565, but 16 bits hold 0 to 65535");
        assertThatThrownBy(() -> PackedTest_SecretCodec.INSTANCE.decode(Bytes.fromHex("edcbfd55 07")))
                .isInstanceOf(DecodeException.class)
                .hasMessage(
                        "Secret.pair at bit 0 (byte 0): unpacks to 4 bytes, of which Secret.pair.otherLength at bit 16"
                                + " (byte 2): says 2 bytes, but only 1 is left of the size of Secret.pair");
    }

    @BitCodec
    record File(
            @Bits(8) @Length(of = "pair") int size,
            @With(Zlib.class) Packed<Pair> pair,
            @With(Zlib.class) @Rest Packed<Bytes> rest) {}

    // Made by zlib 1.2.13, by level 9.
    private static final String BEST = "78da636014320100005f0048";
    private static final String HELLO = "78dacb48cdc9c957c8402701680308b1";

    private static File file(int size, String raw) {
        Bytes hello = Bytes.of("hello hello hello hello".getBytes(StandardCharsets.US_ASCII));
        return new File(
                size,
                new Packed<>(Bytes.fromHex(raw), new Pair(1, Bytes.fromHex(""))),
                new Packed<>(Bytes.fromHex(HELLO), hello));
    }

    @Test
    void theBytesThatWereReadAreWrittenAgainHoweverTheyWerePacked() {
        // It stands for 00 01 12 34, which is no Pair: its length says 0x12.
        assertThatThrownBy(() -> PackedTest_FileCodec.INSTANCE.decode(Bytes.fromHex("0c" + BEST + HELLO)))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining(
                        "File.pair at bit 8 (byte 1): unpacks to 4 bytes, of which File.pair.otherLength");
        String pair = "7801010300fcff00010000050002"; // 00 01 00 by level 0
        Bytes bytes = Bytes.fromHex("0e" + pair + HELLO);
        File value = file(14, pair);

        CodecAssertions.assertBytesSurvive(PackedTest_FileCodec.INSTANCE, bytes);
        assertThat(PackedTest_FileCodec.INSTANCE.decode(bytes)).isEqualTo(value);
        CodecAssertions.assertCanonical(PackedTest_FileCodec.INSTANCE, value);
    }

    @Test
    void whatHasNoBytesIsPackedAnew() {
        File open = new File(AUTO, Packed.of(new Pair(1, Bytes.EMPTY)), Packed.of(Bytes.EMPTY));

        assertThat(PackedTest_FileCodec.INSTANCE.check(open))
                .extracting(Object::toString)
                .contains("pair.raw: none, expected 11 bytes");
        File read = PackedTest_FileCodec.INSTANCE.decode(PackedTest_FileCodec.INSTANCE.encode(open));
        assertThat(read.pair().value()).isEqualTo(new Pair(1, Bytes.EMPTY));
        assertThat(PackedTest_FileCodec.INSTANCE.fix(open)).isEqualTo(read);
        CodecAssertions.assertCanonical(PackedTest_FileCodec.INSTANCE, read);
    }

    @Test
    void bytesThatStandForSomethingElseAreRefusedAndMended() {
        File stale =
                new File(AUTO, new Packed<>(Bytes.fromHex(BEST), new Pair(1, Bytes.EMPTY)), Packed.of(Bytes.EMPTY));

        assertThatThrownBy(() -> PackedTest_FileCodec.INSTANCE.encode(stale))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("File.pair.raw: is not what `value` packs to: leave it empty, and it is packed anew");
        CodecAssertions.assertMendable(PackedTest_FileCodec.INSTANCE, stale);
    }

    @Test
    void whatCannotBeUnpackedIsMalformed() {
        assertThatThrownBy(() -> PackedTest_FileCodec.INSTANCE.decode(Bytes.fromHex("02 78da" + HELLO)))
                .isInstanceOf(DecodeException.class)
                .hasMessage("File.pair at bit 8 (byte 1): is malformed: it ends before its last block does");
        assertThatThrownBy(() -> PackedTest_FileCodec.INSTANCE.decode(Bytes.fromHex("02 ffff" + HELLO)))
                .isInstanceOf(DecodeException.class)
                .hasMessageStartingWith("File.pair at bit 8 (byte 1): is malformed: ");
    }

    @BitCodec
    record Bomb(@With(value = Zlib.class, args = 20) @Rest Packed<Bytes> data) {}

    @Test
    void noMoreIsUnpackedThanItMay() {
        assertThatThrownBy(() -> PackedTest_BombCodec.INSTANCE.decode(Bytes.fromHex(HELLO)))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Bomb.data at bit 0 (byte 0): is malformed: it unpacks to more than 20 bytes");
    }

    @BitCodec
    record Parts(@Rest List<@With(value = Xor.class, args = 1) @Prefixed(8) Bytes> parts) {}

    @Test
    void elementsOfAListMayBePacked() {
        CodecAssertions.assertRoundTrip(
                PackedTest_PartsCodec.INSTANCE,
                new Parts(List.of(Bytes.fromHex("00ff"), Bytes.EMPTY)),
                Bytes.fromHex("02 01fe 00"));
    }
}
