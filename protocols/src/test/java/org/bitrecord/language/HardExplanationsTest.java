package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.Crc8;
import org.bitrecord.DecodeException;
import org.bitrecord.Deflate;
import org.bitrecord.Dissection;
import org.bitrecord.Internet;
import org.bitrecord.Length;
import org.bitrecord.Mismatch;
import org.bitrecord.OrderFrom;
import org.bitrecord.Otherwise;
import org.bitrecord.Packed;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Text;
import org.bitrecord.Union;
import org.bitrecord.With;
import org.bitrecord.Xor;
import org.junit.jupiter.api.Test;

/** Failures, parts and places where bytes, or the classes of users, are hostile. */
class HardExplanationsTest {
    @BitCodec
    record Choosy(@Bits(8) int first, @Bits(8) int second) {
        Choosy {
            if (second == 7) {
                throw new IllegalArgumentException("seven\n\u001b[2Jis no number");
            }
        }
    }

    @BitCodec
    record Masked(
            Choosy open,
            @Rest @With(value = Xor.class, args = 0x55) Choosy hidden) {}

    private static DecodeException failure(Codec<?> codec, ByteBuffer in) {
        return catchThrowableOfType(DecodeException.class, () -> codec.decode(in));
    }

    private static DecodeException failure(Codec<?> codec, String bytes) {
        return failure(codec, Bytes.fromHex(bytes).asByteBuffer());
    }

    @Test
    void whatAConstructorRefusesInAPackedRegionIsFoundThere() {
        DecodeException failure = failure(HardExplanationsTest_MaskedCodec.INSTANCE, "01025452");

        assertThat(failure)
                .hasMessage(
                        "Masked.hidden at bit 16 (byte 2): unpacks to 2 bytes, of which Masked.hidden at bit 0 (byte 0):"
                                + " is refused by its constructor: seven\\u000a\\u001b[2Jis no number");
    }

    @Test
    void itIsFoundThereBehindOtherBytesOfTheBuffer() {
        ByteBuffer in = Bytes.fromHex("0000000001025452").asByteBuffer().position(4);

        assertThat(failure(HardExplanationsTest_MaskedCodec.INSTANCE, in))
                .hasMessageStartingWith("Masked.hidden at bit 16 (byte 2): unpacks to 2 bytes");
    }

    @BitCodec
    record Pair(@Bits(8) int b, @Bits(8) int c) {}

    @BitCodec
    record Alike(Pair a, @Bits(8) @Length(of = "data") int ab, Bytes data) {}

    @Test
    void aNameThatBeginsLikeAnotherPathIsNotTakenForThat() {
        Codec<Alike> codec = HardExplanationsTest_AlikeCodec.INSTANCE;

        assertThat(codec.check(new Alike(new Pair(1, 2), 9, Bytes.fromHex("aa"))))
                .containsExactly(new Mismatch("ab", 16, "1", "9"));
        assertThat(codec.dissect(Bytes.fromHex("010201aa"))
                        .part("Alike.ab")
                        .orElseThrow()
                        .bitOffset())
                .isEqualTo(16);
        assertThat(codec.dissect(Bytes.fromHex("010201aa")).part("Alikea.b")).isEmpty();
    }

    @BitCodec
    record Summed(
            @Bits(8) @Checksum(algorithm = Crc8.class, of = "data")
            int sum,

            @Bits(8) @Length(of = "data") int length,
            Bytes data) {}

    @BitCodec
    record Many(@Rest List<Summed> list) {}

    @Test
    void whatIsWrongBehindALengthThatLiesIsFoundNevertheless() {
        Many many = new Many(List.of(new Summed(0, 0, Bytes.fromHex("0000")), new Summed(3, 0, Bytes.EMPTY)));

        assertThat(HardExplanationsTest_ManyCodec.INSTANCE.check(many))
                .containsExactly(
                        new Mismatch("list[0].length", 8, "2", "0"), new Mismatch("list[1].sum", 32, "0x00", "0x03"));
    }

    @Union
    sealed interface Body permits Known, Unknown {}

    @Case({2, 3})
    @BitCodec
    record Known(@Bits(8) int number) implements Body {}

    @Otherwise
    @BitCodec
    record Unknown(@Rest Bytes bytes) implements Body {}

    @BitCodec
    record Forged(
            @Bits(8) @Length(of = "data") int length,
            Bytes data,
            @Bits(8) @Tag(of = "body") int type,
            Body body) {}

    @Test
    void aNumberThatBeginsLikeTheOneThatLiesIsNotTakenForIt() {
        Forged forged = new Forged(0, Bytes.fromHex("0a"), 1, new Known(7));

        // Read with the length of 0, the type would be 10, at bit 8.
        assertThat(HardExplanationsTest_ForgedCodec.INSTANCE.check(forged))
                .containsExactly(new Mismatch("length", 0, "1", "0"), new Mismatch("type", -1, "2 or 3", "1"));
    }

    @BitCodec
    record Unready(@Bits(8) int divisor, @Bits(8) int more) {
        @Override
        public String toString() {
            return "10/" + 10 / divisor;
        }
    }

    @BitCodec
    record Holding(
            Unready unready,
            @Bits(16) @Checksum(algorithm = Internet.class) int sum) {}

    @Test
    void aRecordThatCannotSayWhatItIsIsToldByItsParts() {
        assertThat(HardExplanationsTest_HoldingCodec.INSTANCE
                        .dissect(Bytes.fromHex("0001fffe"))
                        .toString())
                .isEqualTo("""
                        0  4 bytes  Holding
                        0  2 bytes    unready: Unready
                        0  1 byte       divisor: 0
                        1  1 byte       more: 1
                        2  2 bytes    sum: 0xfffe, right""");
    }

    @BitCodec
    record Ordered(
            @Bits(8) @Const(0x7f) int magic,
            @Bits(8) @OrderFrom(little = 1, big = 2) int order,
            @Bits(16) int number) {}

    @Test
    void whatStandsBeforeAnOrderThatIsNoneIsTold() {
        assertThat(HardExplanationsTest_OrderedCodec.INSTANCE
                        .dissect(Bytes.fromHex("7f810001"))
                        .toString())
                .isEqualTo("""
                        0  1 byte   Ordered
                        0  1 byte     magic: 127
                        1  0 bytes    order
                                      ! is 129, but has to be one of 1, 2""");
    }

    @BitCodec
    record Named(@Rest @Text(charset = "UTF-8") String name) {}

    @Test
    void whatWouldTurnTheLineOrFillTheScreenIsShownByEscapesAndItsBeginning() {
        Bytes text = Bytes.of(("\u202e" + "x".repeat(1000)).getBytes(StandardCharsets.UTF_8));

        String line = HardExplanationsTest_NamedCodec.INSTANCE
                .dissect(text)
                .part("Named.name")
                .orElseThrow()
                .text();

        assertThat(line)
                .startsWith("\"\\u202exxx")
                .endsWith("xxx... (1008 chars)")
                .hasSizeLessThan(240);
    }

    @BitCodec
    record Bomb(@Rest @With(Deflate.class) Packed<Numbers> numbers) {}

    @BitCodec
    record Numbers(@Rest List<@Bits(8) Integer> list) {}

    @Test
    void ofWhatUnpacksToManyPartsTheFirstAreKept() {
        Numbers zeros = new Numbers(Collections.nCopies(100_000, 0));
        Bytes bytes = HardExplanationsTest_BombCodec.INSTANCE.encode(new Bomb(new Packed<>(Bytes.EMPTY, zeros)));

        Dissection dissection = HardExplanationsTest_BombCodec.INSTANCE.dissect(bytes);

        List<Dissection.Part> list =
                dissection.part("Bomb.numbers.list").orElseThrow().parts();
        assertThat(list).hasSizeBetween(65_000, 65_536);
        assertThat(list.get(list.size() - 1).name()).isEqualTo("...");
        assertThat(Optional.ofNullable(dissection.failure())).isEmpty();
    }
}
