package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.DecodeException;
import org.bitrecord.Internet;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.junit.jupiter.api.Test;

/** Lengths, tags and checksums that depend on each other, and components with the names of generated things. */
class DescribingComponentsTest {
    private static final Bytes ONE_TWO = Bytes.fromHex("0102");

    @BitCodec
    record TwoSums(
            @Bits(16) @Checksum(algorithm = Internet.class) int outer,

            @Bits(16) @Checksum(algorithm = Internet.class, of = "data")
            int inner,

            @Rest Bytes data) {}

    @Test
    void aChecksumThatCoversAnotherIsComputedAfterItWhateverTheirOrder() {
        TwoSums sums = new TwoSums(AUTO, AUTO, ONE_TWO);

        Bytes written = DescribingComponentsTest_TwoSumsCodec.INSTANCE.encode(sums);

        // The sum of the data and its own checksum is all ones (RFC 1071 section 1), so nothing is left for the outer.
        assertThat(written.toHex()).isEqualTo("0000fefd0102");
        TwoSums fixed = DescribingComponentsTest_TwoSumsCodec.INSTANCE.fix(sums);
        assertThat(DescribingComponentsTest_TwoSumsCodec.INSTANCE.encode(fixed)).isEqualTo(written);
        assertThat(DescribingComponentsTest_TwoSumsCodec.INSTANCE.check(fixed)).isEmpty();
    }

    @BitCodec
    record SignedSum(
            @Bits(value = 16, signed = true) @Checksum(algorithm = Internet.class)
            int sum,

            @Rest Bytes data) {}

    @Test
    void aSignedChecksumHasTheSignOfItsFirstBit() {
        SignedSum fixed = DescribingComponentsTest_SignedSumCodec.INSTANCE.fix(new SignedSum(AUTO, ONE_TWO));

        assertThat(fixed.sum()).isEqualTo((short) 0xFEFD);
        assertThat(DescribingComponentsTest_SignedSumCodec.INSTANCE.check(fixed))
                .isEmpty();
        assertThat(DescribingComponentsTest_SignedSumCodec.INSTANCE.decode(
                        DescribingComponentsTest_SignedSumCodec.INSTANCE.encode(fixed)))
                .isEqualTo(fixed);
    }

    @Test
    void fixDoesNotLetAChecksumOutsideItsWidthReachItsNeighbours() {
        TwoSums forged = new TwoSums(0x12345, -1, ONE_TWO);

        TwoSums fixed = DescribingComponentsTest_TwoSumsCodec.INSTANCE.fix(forged);

        assertThat(fixed).isEqualTo(new TwoSums(0, 0xFEFD, ONE_TWO));
    }

    @Union
    sealed interface Body permits One, Other {}

    @Case(1)
    @BitCodec
    record One(@Bits(8) int value) implements Body {}

    @Otherwise
    @BitCodec
    record Other(@Rest Bytes bytes) implements Body {}

    @BitCodec
    record Guarded(
            @Bits(8) @Tag(of = "body", when = "length > 1") int kind,
            @Bits(8) @Length(of = "body") int length,
            Body body) {}

    @Test
    void fixComputesTheLengthsThatATagDependsOnBeforeTheTag() {
        Guarded wrong = new Guarded(7, 1, new Other(Bytes.fromHex("010203")));

        Guarded fixed = DescribingComponentsTest_GuardedCodec.INSTANCE.fix(wrong);

        assertThat(fixed).isEqualTo(new Guarded(7, 3, wrong.body()));
    }

    @Test
    void fixRefusesACodeThatNothingDetermines() {
        Guarded wrong = new Guarded(1, 3, new Other(Bytes.fromHex("010203")));

        assertThatThrownBy(() -> DescribingComponentsTest_GuardedCodec.INSTANCE.fix(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Guarded.kind: cannot be computed");
    }

    @BitCodec
    record Divided(
            @Bits(8) int divisor,

            @Bits(8) @Tag(of = "body", when = "10 / divisor > 1")
            int kind,

            Body body) {}

    @Test
    void aConditionThatCannotBeEvaluatedIsRefusedOnWriteAndMalformedOnRead() {
        Divided divided = new Divided(0, 1, new Other(Bytes.EMPTY));

        assertThatThrownBy(() -> DescribingComponentsTest_DividedCodec.INSTANCE.encode(divided))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("divides by zero");
        assertThatThrownBy(() -> DescribingComponentsTest_DividedCodec.INSTANCE.decode(new byte[] {0, 1, 2}))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("divides by zero");
    }

    @BitCodec
    record Nothing() {}

    @BitCodec
    record AroundNothing(
            @Bits(8) int before, Nothing nothing, @Bits(8) int behind) {}

    @Test
    void aRecordWithoutComponentsTakesNoBits() {
        AroundNothing decoded = DescribingComponentsTest_AroundNothingCodec.INSTANCE.decode(new byte[] {1, 2});

        assertThat(decoded).isEqualTo(new AroundNothing(1, new Nothing(), 2));
    }

    @SuppressWarnings({"MemberName", "VariableNameSameAsType"}) // what generated code calls so, too
    @BitCodec
    record Clashing(
            @Bits(8) @Length(of = "Bytes") int n,
            @Bits(8) @Length(of = "org") int N,
            @Bits(8) int Bounds,
            Bytes Bytes,
            Bytes org) {}

    @Test
    void componentsMayBeCalledLikeClassesPackagesAndEachOtherInCapitals() {
        Clashing clashing = new Clashing(AUTO, AUTO, 9, org.bitrecord.Bytes.of(1), org.bitrecord.Bytes.of(2, 3));

        Bytes written = DescribingComponentsTest_ClashingCodec.INSTANCE.encode(clashing);

        assertThat(written.toHex()).isEqualTo("010209010203");
        assertThat(DescribingComponentsTest_ClashingCodec.INSTANCE
                        .decode(written)
                        .N())
                .isEqualTo(2);
    }
}
