package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.math.BigInteger;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.Count;
import org.bitrecord.DecodeException;
import org.bitrecord.Ints;
import org.bitrecord.Longs;
import org.bitrecord.Max;
import org.bitrecord.Order;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.Times;
import org.bitrecord.When;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** Dense samples, and numbers wider than a {@code long}. */
class SamplesTest {
    @BitCodec
    record Dense(
            @Bits(8) @Count(of = "values") int count,
            @Bits(12) Ints values,
            @Bits(value = 4, signed = true) @Times(4) Ints fixed,
            @Prefixed(value = 8, count = true) @Bits(64) Longs wide,
            @When("values.size == 2") Optional<@Bits(8) Integer> more,
            @Rest @Max(3) @Bits(16) Ints rest) {}

    @BitCodec(order = Order.LITTLE)
    record Little(@Bits(12) @Times(2) Ints values, @Bits(72) BigInteger number) {}

    @BitCodec
    record Address(
            @Bits(128) BigInteger address,
            @Bits(value = 80, signed = true) BigInteger delta) {}

    private static final Codec<Dense> DENSE = SamplesTest_DenseCodec.INSTANCE;

    @Test
    void samplesOfAnyWidthLieOneBehindTheOther() {
        CodecAssertions.assertRoundTrip(
                DENSE,
                new Dense(2, Ints.of(0xABC, 0x123), Ints.of(1, -1, 7, -8), Longs.of(-1, 2), Optional.of(9), Ints.of(5)),
                Bytes.fromHex("02 ABC123 1F78 02 FFFFFFFFFFFFFFFF 0000000000000002 09 0005"));
        CodecAssertions.assertComputed(
                DENSE, new Dense(AUTO, Ints.EMPTY, Ints.of(0, 0, 0, 0), Longs.EMPTY, Optional.empty(), Ints.EMPTY));
    }

    @Test
    void samplesThatAreNoWholeBytesAreRefusedAndMalformed() {
        assertThatThrownBy(() -> DENSE.encode(
                        new Dense(AUTO, Ints.of(1), Ints.of(0, 0, 0, 0), Longs.EMPTY, Optional.empty(), Ints.EMPTY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Dense.values: takes 12 bits, which are no whole bytes");
        assertThatThrownBy(() -> DENSE.decode(Bytes.fromHex("01 ABC0 0000 00"))).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> DENSE.decode(Bytes.fromHex("00 0000 00 00")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Dense.rest at bit 32 (byte 4): 1 byte is left over of the input");
    }

    @Test
    void aSampleOutsideOfItsWidthIsRefused() {
        assertThatThrownBy(() -> DENSE.encode(new Dense(
                        AUTO, Ints.of(1, 4096), Ints.of(0, 0, 0, 0), Longs.EMPTY, Optional.of(1), Ints.EMPTY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Dense.values[1]: is 4096, but 12 bits hold 0 to 4095");
        assertThatThrownBy(() -> DENSE.encode(
                        new Dense(AUTO, Ints.EMPTY, Ints.of(0, 0), Longs.EMPTY, Optional.empty(), Ints.EMPTY)))
                .hasMessage("Dense.fixed: takes 1 byte, but has to take 2");
        assertThatThrownBy(() -> DENSE.encode(new Dense(
                        AUTO, Ints.EMPTY, Ints.of(0, 0, 0, 0), Longs.EMPTY, Optional.empty(), Ints.of(1, 2, 3, 4))))
                .hasMessage("Dense.rest: has 4 elements, but may have 3 at most");
    }

    @Test
    void theLeastSignificantComesFirstInLittleEndianRecords() {
        CodecAssertions.assertRoundTrip(
                SamplesTest_LittleCodec.INSTANCE,
                new Little(Ints.of(0x123, 0xABC), new BigInteger("0102030405060708FF", 16)),
                Bytes.fromHex("23C1AB" + "FF0807060504030201"));
    }

    @Test
    void numbersMayBeWiderThanALong() {
        Codec<Address> codec = SamplesTest_AddressCodec.INSTANCE;

        CodecAssertions.assertRoundTrip(
                codec,
                new Address(new BigInteger("FE800000000000000000000000000001", 16), BigInteger.valueOf(-2)),
                Bytes.fromHex("FE800000000000000000000000000001" + "FFFFFFFFFFFFFFFFFFFE"));
        assertThatThrownBy(() -> codec.encode(new Address(BigInteger.ONE.shiftLeft(128), BigInteger.ZERO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("which 128 bits do not hold");
        assertThat(SamplesTest_AddressCodec.MAX_BITS).isEqualTo(208);
    }
}
