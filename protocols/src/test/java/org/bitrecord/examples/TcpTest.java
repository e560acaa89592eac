package org.bitrecord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;
import static org.bitrecord.Unit.WORD32;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.DecodeException;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Union;
import org.bitrecord.Until;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** TCP segments with their options (RFC 9293 section 3.1); the bytes are put together by hand from its figure 1. */
class TcpTest {
    private static final Codec<Segment> CODEC = TcpTest_SegmentCodec.INSTANCE;

    /** The checksum is a plain number here, for it covers addresses that only the datagram around it knows. */
    @BitCodec
    record Segment(
            @Bits(16) int sourcePort,
            @Bits(16) int destinationPort,
            @Bits(32) long sequenceNumber,
            @Bits(32) long acknowledgmentNumber,

            @Bits(4) @Length(through = "padding", unit = WORD32)
            int dataOffset,

            @Bits(4) int reserved,
            Flags flags,
            @Bits(16) int window,
            @Bits(16) int checksum,
            @Bits(16) int urgentPointer,
            @Until(value = "it.kind == 0", orEnd = true) List<Option> options,
            @Rest Bytes padding,
            @Rest Bytes data) {}

    @BitCodec
    record Flags(
            boolean cwr, boolean ece, boolean urg, boolean ack, boolean psh, boolean rst, boolean syn, boolean fin) {
        static final Flags SYN = new Flags(false, false, false, false, false, false, true, false);
        static final Flags ACK = new Flags(false, false, false, true, false, false, false, false);
    }

    /** Kinds 0 and 1 are one byte; of all others the second byte is the length of the option (section 3.2). */
    @Union
    sealed interface Option {
        int kind();
    }

    @BitCodec
    record EndOfOptions(@Bits(8) @Const(0) int kind) implements Option {}

    @BitCodec
    record NoOperation(@Bits(8) @Const(1) int kind) implements Option {}

    @BitCodec
    record MaximumSegmentSize(
            @Bits(8) @Const(2) int kind,
            @Bits(8) @Length int length,
            @Bits(16) int size) implements Option {}

    /** RFC 7323 section 2.2. */
    @BitCodec
    record WindowScale(
            @Bits(8) @Const(3) int kind,
            @Bits(8) @Length int length,
            @Bits(8) int shift) implements Option {}

    /** RFC 2018 section 2. */
    @BitCodec
    record SackPermitted(
            @Bits(8) @Const(4) int kind, @Bits(8) @Length int length) implements Option {}

    /** RFC 2018 section 3. */
    @BitCodec
    record Sack(
            @Bits(8) @Const(5) int kind, @Bits(8) @Length int length, List<Block> blocks) implements Option {}

    @BitCodec
    record Block(@Bits(32) long leftEdge, @Bits(32) long rightEdge) {}

    /** RFC 7323 section 3.2. */
    @BitCodec
    record Timestamps(
            @Bits(8) @Const(8) int kind,
            @Bits(8) @Length int length,
            @Bits(32) long value,
            @Bits(32) long echoReply) implements Option {}

    @Otherwise
    @BitCodec
    record Unknown(@Bits(8) int kind, @Bits(8) @Length int length, Bytes data) implements Option {}

    /** From port 49152 to port 80; the data offset is a, 40 bytes, of which 20 are options. */
    private static final Bytes SYN = Bytes.fromHex("""
            c000 0050
            01020304
            00000000
            a0 02 faf0
            0000 0000
            02 04 05b4
            04 02
            08 0a 0000abcd 00000000
            01
            03 03 07
            """);

    private static Segment syn(int dataOffset, List<Option> options) {
        return new Segment(
                49152, 80, 0x01020304, 0, dataOffset, 0, Flags.SYN, 64240, 0, 0, options, Bytes.EMPTY, Bytes.EMPTY);
    }

    private static Segment ack(int dataOffset, List<Option> options, Bytes padding, Bytes data) {
        return new Segment(80, 49152, 100, 0x01020305, dataOffset, 0, Flags.ACK, 512, 0, 0, options, padding, data);
    }

    @Test
    void theOptionsOfASynAreReadOneByOne() {
        Segment segment = CodecAssertions.assertBytesSurvive(CODEC, SYN);

        assertThat(segment)
                .isEqualTo(syn(
                        10,
                        List.of(
                                new MaximumSegmentSize(2, 4, 1460),
                                new SackPermitted(4, 2),
                                new Timestamps(8, 10, 0xABCD, 0),
                                new NoOperation(1),
                                new WindowScale(3, 3, 7))));
        assertThat(CODEC.check(segment)).isEmpty();
    }

    @Test
    void lengthsOfOptionsAndTheDataOffsetAreComputed() {
        Segment automatic = syn(
                AUTO,
                List.of(
                        new MaximumSegmentSize(2, AUTO, 1460),
                        new SackPermitted(4, AUTO),
                        new Timestamps(8, AUTO, 0xABCD, 0),
                        new NoOperation(1),
                        new WindowScale(3, AUTO, 7)));

        assertThat(CODEC.encode(automatic)).isEqualTo(SYN);
        CodecAssertions.assertComputed(CODEC, automatic);
    }

    @Test
    void blocksAreAsManyAsTheLengthOfTheirOptionSays() {
        // 24 bytes of options make 11 words: RFC 2018 section 3 puts two blocks into 2 + 2 * 8 bytes.
        Bytes bytes = Bytes.fromHex("""
                0050 c000
                00000064
                01020305
                b0 10 0200
                0000 0000
                01 01
                05 12 00000200 00000300 00000400 00000500
                fe 04 f989
                cafe
                """);

        Segment segment = CodecAssertions.assertBytesSurvive(CODEC, bytes);

        List<Option> options = List.of(
                new NoOperation(1),
                new NoOperation(1),
                new Sack(5, 18, List.of(new Block(0x200, 0x300), new Block(0x400, 0x500))),
                new Unknown(254, 4, Bytes.fromHex("f989")));
        assertThat(segment).isEqualTo(ack(11, options, Bytes.EMPTY, Bytes.fromHex("cafe")));
    }

    @Test
    void whatFollowsTheEndOfTheOptionsIsPadding() {
        Bytes bytes = Bytes.fromHex("""
                0050 c000
                00000064
                01020305
                60 10 0200
                0000 0000
                01 00 0000
                cafe
                """);

        Segment segment = CodecAssertions.assertBytesSurvive(CODEC, bytes);

        List<Option> options = List.of(new NoOperation(1), new EndOfOptions(0));
        assertThat(segment).isEqualTo(ack(6, options, Bytes.of(0, 0), Bytes.fromHex("cafe")));
        assertThat(CODEC.encode(ack(AUTO, options, Bytes.of(0, 0), Bytes.fromHex("cafe"))))
                .isEqualTo(bytes);
    }

    @Test
    void anOptionOfAFixedSizeHasNoOtherLength() {
        byte[] bytes = SYN.toByteArray();
        bytes[21] = 5;

        assertThatThrownBy(() -> CODEC.decode(bytes))
                .isInstanceOf(DecodeException.class)
                .hasMessage(
                        "Segment.options[0]/MaximumSegmentSize.length at bit 168 (byte 21): says 5 bytes, but kind to size"
                                + " take 4 bytes");
    }

    @Test
    void aDataOffsetBeyondTheSegmentIsMalformed() {
        byte[] bytes = SYN.toByteArray();
        bytes[12] = (byte) 0xB0;

        assertThatThrownBy(() -> CODEC.decode(bytes))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Segment.dataOffset at bit 96 (byte 12): is 11, so says 44 bytes,"
                        + " but only 40 are left of the input");
    }

    @Test
    void bytesThatAreCutOrSpoiltAreReadOrDiagnosed() {
        CodecAssertions.assertEveryTruncationIsTold(CODEC, SYN);
        CodecAssertions.assertEveryBitFlipIsRead(CODEC, SYN);
    }
}
