package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.Crc16Ccitt;
import org.bitrecord.DecodeException;
import org.bitrecord.Length;
import org.bitrecord.Order;
import org.bitrecord.OrderFrom;
import org.bitrecord.Rest;
import org.bitrecord.Size;
import org.bitrecord.Strict;
import org.bitrecord.Union;
import org.junit.jupiter.api.Test;

/** R11: a number with an order of its own keeps it, whatever the orders of the records around it and whatever it says. */
class OwnOrderTest {
    @BitCodec
    record LittleNumber(
            @Bits(value = 16, order = Order.LITTLE) int value) {}

    @BitCodec(order = Order.LITTLE)
    record BigNumber(@Bits(value = 16, order = Order.BIG) int value) {}

    // Checksums: the catalogue of CRCs gives 0x29B1 for "123456789".

    @BitCodec
    record LittleSum(LittleNumber sum) {}

    @BitCodec(order = Order.LITTLE)
    record LittleSumInLittle(LittleNumber sum) {}

    @BitCodec
    record BigSum(BigNumber sum) {}

    @BitCodec(order = Order.LITTLE)
    record BigSumInLittle(BigNumber sum) {}

    @BitCodec
    record Summed(
            @Checksum(in = "sum", of = "data", algorithm = Crc16Ccitt.class)
            LittleSum sum,

            @Rest Bytes data) {}

    @BitCodec
    record SummedInLittle(
            @Checksum(in = "sum", of = "data", algorithm = Crc16Ccitt.class)
            LittleSumInLittle sum,

            @Rest Bytes data) {}

    @BitCodec
    record SummedBig(
            @Checksum(in = "sum", of = "data", algorithm = Crc16Ccitt.class)
            BigSum sum,

            @Rest Bytes data) {}

    @BitCodec
    record SummedBigInLittle(
            @Checksum(in = "sum", of = "data", algorithm = Crc16Ccitt.class)
            BigSumInLittle sum,

            @Rest Bytes data) {}

    /** Its last bytes begin within a byte. */
    @BitCodec
    record SummedWithinBytes(
            @Checksum(in = "sum", of = "number", algorithm = Crc16Ccitt.class)
            LittleSum sum,

            @Bits(16) int number,
            @Bits(4) @Length(of = "data") int length,
            Bytes data,
            @Bits(4) int last) {}

    private static final Bytes DIGITS = Bytes.fromHex("313233343536373839");

    @Test // R34
    void aChecksumInsideAHeaderLiesInItsOwnOrder() {
        assertAutomatic(
                OwnOrderTest_SummedCodec.INSTANCE,
                new Summed(new LittleSum(new LittleNumber(AUTO)), DIGITS),
                "b129" + "313233343536373839");
        assertAutomatic(
                OwnOrderTest_SummedInLittleCodec.INSTANCE,
                new SummedInLittle(new LittleSumInLittle(new LittleNumber(AUTO)), DIGITS),
                "b129" + "313233343536373839");
        assertAutomatic(
                OwnOrderTest_SummedBigCodec.INSTANCE,
                new SummedBig(new BigSum(new BigNumber(AUTO)), DIGITS),
                "29b1" + "313233343536373839");
        assertAutomatic(
                OwnOrderTest_SummedBigInLittleCodec.INSTANCE,
                new SummedBigInLittle(new BigSumInLittle(new BigNumber(AUTO)), DIGITS),
                "29b1" + "313233343536373839");
    }

    @Test // R34
    void soItDoesWithinBytes() {
        SummedWithinBytes open =
                new SummedWithinBytes(new LittleSum(new LittleNumber(AUTO)), 0x3132, AUTO, Bytes.fromHex("33"), 15);
        SummedWithinBytes full = OwnOrderTest_SummedWithinBytesCodec.INSTANCE.fix(open);

        assertThat(OwnOrderTest_SummedWithinBytesCodec.INSTANCE.encode(open))
                .isEqualTo(OwnOrderTest_SummedWithinBytesCodec.INSTANCE.encode(full));
        assertThat(OwnOrderTest_SummedWithinBytesCodec.INSTANCE.check(full)).isEmpty();
    }

    // The number that says the order.

    @BitCodec(order = Order.LITTLE)
    record LittleHeader(@Bits(16) int before, @Bits(16) int magic) {}

    @BitCodec(order = Order.BIG)
    record BigHeader(@Bits(16) int before, LittleNumber magic) {}

    @BitCodec
    record InBig(
            @OrderFrom(little = 1, big = 2, in = "magic") LittleHeader header,
            @Bits(16) int number) {}

    @BitCodec(order = Order.LITTLE)
    record InLittle(
            @OrderFrom(little = 1, big = 2, in = "magic") BigHeader header,
            @Bits(16) int number) {}

    @Test
    void theNumberThatSaysTheOrderLiesInItsOwn() {
        assertBoth(OwnOrderTest_InBigCodec.INSTANCE, new InBig(new LittleHeader(3, 1), 4), "0300 0100 0400");
        assertBoth(OwnOrderTest_InBigCodec.INSTANCE, new InBig(new LittleHeader(3, 2), 4), "0300 0200 0004");
        assertBoth(
                OwnOrderTest_InLittleCodec.INSTANCE,
                new InLittle(new BigHeader(3, new LittleNumber(1)), 4),
                "0003 0100 0400");
        assertBoth(
                OwnOrderTest_InLittleCodec.INSTANCE,
                new InLittle(new BigHeader(3, new LittleNumber(2)), 4),
                "0003 0200 0004");
        assertThatThrownBy(() -> OwnOrderTest_InBigCodec.INSTANCE.decode(Bytes.fromHex("0300 0001 0400")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("is 256, but has to be one of 1, 2");
    }

    // The tag inside a union.

    @Strict
    @Union
    sealed interface Tagged permits First, Second {}

    @BitCodec
    record First(@Const(0x0102) LittleNumber tag, @Bits(8) int number) implements Tagged {}

    @BitCodec
    record Second(@Const(0x0304) LittleNumber tag, @Bits(16) int number) implements Tagged {}

    @BitCodec
    record Around(Tagged content) {}

    @Test // R60
    void theTagInsideAUnionLiesInItsOwnOrder() {
        First first = new First(new LittleNumber(0x0102), 7);
        Second second = new Second(new LittleNumber(0x0304), 7);

        assertBoth(OwnOrderTest_AroundCodec.INSTANCE, new Around(first), "0201 07");
        assertBoth(OwnOrderTest_AroundCodec.INSTANCE, new Around(second), "0403 0007");
    }

    @BitCodec
    record Code(@Bits(16) int value) {}

    @BitCodec(order = Order.LITTLE)
    record SizedCode(@Size(2) Code code, @Bits(16) int number) {}

    @Test // R40
    void aCodeRecordOfAStatedSizeIsReadInTheOrderAroundIt() {
        assertBoth(OwnOrderTest_SizedCodeCodec.INSTANCE, new SizedCode(new Code(1), 2), "0100 0200");
    }

    private static <T> void assertAutomatic(Codec<T> codec, T open, String hex) {
        assertThat(codec.encode(open)).isEqualTo(Bytes.fromHex(hex));
        assertThat(codec.encode(codec.fix(open))).isEqualTo(Bytes.fromHex(hex));
        assertThat(codec.check(codec.decode(Bytes.fromHex(hex)))).isEmpty();
    }

    private static <T> void assertBoth(Codec<T> codec, T value, String hex) {
        assertThat(codec.encode(value)).isEqualTo(Bytes.fromHex(hex));
        assertThat(codec.decode(Bytes.fromHex(hex))).isEqualTo(value);
    }
}
