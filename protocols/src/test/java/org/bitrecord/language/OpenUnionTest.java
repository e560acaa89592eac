package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.util.Optional;
import org.bitrecord.Auto;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Codec;
import org.bitrecord.Crc32;
import org.bitrecord.DecodeException;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.When;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** R65: what a union leaves open is implemented elsewhere, and its codecs are bound to codes. */
class OpenUnionTest {
    @BitCodec
    record EtherType(@Bits(16) int value) {
        static final EtherType AUTO = new EtherType(Auto.AUTO);

        static EtherType of(int value) {
            return new EtherType(value);
        }
    }

    @BitCodec
    record Frame(
            @Tag(of = "payload") EtherType type,
            @Bits(8) @Length(of = "payload") int length,
            Payload payload,
            @Bits(32) @Checksum(algorithm = Crc32.class) long crc) {}

    @Union
    sealed interface Payload permits Arp, Unknown, Foreign {}

    @BitCodec
    @Case(0x0806)
    record Arp(@Bits(16) int operation) implements Payload {}

    @BitCodec
    @Otherwise
    record Unknown(@Rest Bytes bytes) implements Payload {}

    /** Whatever others add. */
    non-sealed interface Foreign extends Payload {}

    @BitCodec
    record Lldp(
            @Bits(7) int kind, @Bits(9) @Length(of = "data") int length, Bytes data) implements Foreign {}

    @BitCodec
    record Loop(@Bits(8) int skip) implements Foreign {}

    private static final OpenUnionTest_FrameCodec BOUND = OpenUnionTest_FrameCodec.INSTANCE
            .with(EtherType.of(0x88CC), OpenUnionTest_LldpCodec.INSTANCE)
            .with(EtherType.of(0x9000), OpenUnionTest_LoopCodec.INSTANCE)
            .with(EtherType.of(0x9001), OpenUnionTest_LoopCodec.INSTANCE);

    private static final Lldp LLDP = new Lldp(1, 2, Bytes.fromHex("aabb"));

    private static Bytes frame(String payload) {
        Bytes covered = Bytes.fromHex(payload);
        long crc = new Crc32().compute(covered.asByteBuffer(), 0, covered.size(), -1);
        return Bytes.fromHex(payload + String.format("%08x", crc));
    }

    @Test
    void aBoundCodecReadsItsCode() {
        Bytes bytes = frame("88cc 04 0202aabb");
        Frame open = new Frame(EtherType.AUTO, AUTO, LLDP, Auto.AUTO_LONG);

        assertThat(BOUND.encode(open)).isEqualTo(bytes);
        Frame frame = BOUND.fix(open);
        assertThat(frame.type()).isEqualTo(EtherType.of(0x88CC));
        CodecAssertions.assertRoundTrip(BOUND, frame, bytes);
        CodecAssertions.assertRoundTrip(BOUND, BOUND.decode(frame("0806 02 0001")), frame("0806 02 0001"));
    }

    @Test
    void codesThatAreNotBoundAreWhatTheyWere() {
        Frame frame = OpenUnionTest_FrameCodec.INSTANCE.decode(frame("88cc 04 0202aabb"));

        assertThat(frame.payload()).isEqualTo(new Unknown(Bytes.fromHex("0202aabb")));
        assertThat(BOUND.decode(frame("1234 01 00")).payload()).isEqualTo(new Unknown(Bytes.fromHex("00")));
    }

    @Test
    void aRecordWithoutABoundCodecIsRefused() {
        Codec<Frame> unbound = OpenUnionTest_FrameCodec.INSTANCE;

        assertThatThrownBy(() -> unbound.encode(new Frame(EtherType.of(0x88CC), AUTO, LLDP, Auto.AUTO_LONG)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Frame.payload/Lldp: is a Lldp, for which no codec is bound: see `with`");
        assertThatThrownBy(() ->
                        OpenUnionTest_FrameCodec.INSTANCE.with(EtherType.of(0x0806), OpenUnionTest_LldpCodec.INSTANCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the code 2054 has a record of its own in Payload");
    }

    @Test
    void severalCodesOfOneRecordCannotBeComputed() {
        Frame loop = new Frame(EtherType.AUTO, AUTO, new Loop(7), Auto.AUTO_LONG);

        assertThatThrownBy(() -> BOUND.encode(loop))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Frame.type: cannot be computed: Loop is bound to the codes 36864, 36865");
        assertThat(BOUND.check(new Frame(EtherType.of(5), 1, new Loop(7), 0)))
                .extracting(Object::toString)
                .contains("type at bit 0 (byte 0): 5, expected 36864 or 36865");
    }

    @Test
    void errorsPointIntoWhatIsBound() {
        assertThatThrownBy(() -> BOUND.decode(frame("88cc 04 0203aabb")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Frame.payload/Lldp.length at bit 31 (byte 3, bit 7): says 3 bytes, but only 2 are left of"
                        + " Frame.length = 4");
    }

    /** Whether the frame ends with a number that a condition over its context asks for. */
    @BitCodec(context = Link.class)
    record Tailed(
            @Tag(of = "payload") EtherType type,
            @Bits(8) @Length(of = "payload") int length,
            Payload payload,
            @When("context.tail == 1") Optional<@Bits(32) Long> tail) {}

    @BitCodec
    record Link(@Bits(8) int tail) {}

    @Test
    void whatAsksItsContextIsExplained() {
        Codec<Tailed> tailed = OpenUnionTest_TailedCodec.INSTANCE
                .with(EtherType.of(0x88CC), OpenUnionTest_LldpCodec.INSTANCE)
                .with(new Link(1));

        assertThat(tailed.decode(Bytes.fromHex("88cc 04 0202aabb 00000007")).tail())
                .contains(7L);
        assertThatThrownBy(() -> tailed.decode(Bytes.fromHex("88cc 04 0202aabb 0007")))
                .isInstanceOf(DecodeException.class)
                .hasMessageStartingWith("Tailed.tail at bit 56 (byte 7)");
    }
}
