package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Const;
import org.bitrecord.DecodeException;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.Size;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.Zero;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** Records and unions of a stated size, and lengths of which 0 says something special. */
class RegionsTest {
    @BitCodec
    record Label(@Prefixed(8) Bytes text, @Rest Bytes padding) {}

    @BitCodec
    record Slot(
            @Prefixed(8) Bytes before,
            @Size(4) Label label,
            @Bits(8) int behind) {}

    @BitCodec
    record Block(
            @Bits(8) @Tag(of = "body") int kind,
            @Size(3) Body body,
            @Rest Bytes rest) {}

    @Union
    sealed interface Body permits Brief, Text {}

    @BitCodec
    @Case(1)
    record Brief(@Bits(8) int number, @Bits(16) int more) implements Body {}

    @BitCodec
    @Otherwise
    record Text(@Prefixed(8) Bytes text) implements Body {}

    /** As IPv4's total length, which is 0 in packets that the hardware is going to cut (TSO). */
    @BitCodec
    record Packet(
            @Bits(8) @Length(zero = Zero.TO_END) int length,
            @Rest Bytes payload) {}

    @BitCodec
    record Frame(Packet packet, @Bits(16) int trailer) {}

    @BitCodec
    record Packets(@Rest List<Packet> packets) {}

    @BitCodec
    record Sector(
            @Bits(8) @Length(of = "data", zero = Zero.FULL) int size,
            Bytes data,
            @Bits(8) int end) {}

    @Test
    void aRecordOfAStatedSizeIsARegion() {
        Bytes bytes = Bytes.fromHex("01AA" + "02414200" + "FF");
        Slot slot = new Slot(Bytes.fromHex("AA"), new Label(Bytes.fromHex("4142"), Bytes.fromHex("00")), 0xFF);

        assertThat(RegionsTest_SlotCodec.INSTANCE.decode(bytes)).isEqualTo(slot);
        assertThat(RegionsTest_SlotCodec.INSTANCE.encode(slot)).isEqualTo(bytes);
        assertThatThrownBy(() -> RegionsTest_SlotCodec.INSTANCE.decode(Bytes.fromHex("00" + "04414243" + "FF")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Slot.label.textLength at bit 8 (byte 1): says 4 bytes, but only 3 are left of the size of"
                        + " Slot.label");
        assertThatThrownBy(() -> RegionsTest_SlotCodec.INSTANCE.decode(Bytes.fromHex("01AA" + "0241")))
                .hasMessage("Slot.label at bit 16 (byte 2): needs 4 bytes, but only 2 are left of the input");
    }

    @Test
    void aValueOfAnotherSizeIsRefused() {
        Slot slot = new Slot(Bytes.EMPTY, new Label(Bytes.fromHex("4142"), Bytes.EMPTY), 0);

        assertThatThrownBy(() -> RegionsTest_SlotCodec.INSTANCE.encode(slot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Slot.label: takes 3 bytes, but has to take 4");
    }

    @Test
    void aUnionOfAStatedSizeIsUsedUp() {
        assertThat(RegionsTest_BlockCodec.INSTANCE.decode(Bytes.fromHex("07" + "024142" + "99")))
                .isEqualTo(new Block(7, new Text(Bytes.fromHex("4142")), Bytes.fromHex("99")));
        assertThat(RegionsTest_BlockCodec.INSTANCE.encode(new Block(AUTO, new Brief(1, 2), Bytes.EMPTY)))
                .isEqualTo(Bytes.fromHex("01" + "010002"));
        assertThatThrownBy(() -> RegionsTest_BlockCodec.INSTANCE.decode(Bytes.fromHex("07" + "014142" + "99")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Block.body at bit 24 (byte 3): 1 byte is left over of the size of Block.body");
    }

    @Test
    void aLengthOfZeroMayReachToTheEnd() {
        Bytes bytes = Bytes.fromHex("00" + "AABBCC" + "1234");
        Frame frame = new Frame(new Packet(0, Bytes.fromHex("AABBCC")), 0x1234);

        assertThat(RegionsTest_FrameCodec.INSTANCE.decode(bytes)).isEqualTo(frame);
        assertThat(RegionsTest_FrameCodec.INSTANCE.encode(frame)).isEqualTo(bytes);
        assertThat(RegionsTest_FrameCodec.INSTANCE.check(frame)).isEmpty();
        assertThat(RegionsTest_FrameCodec.INSTANCE.encode(new Frame(new Packet(AUTO, Bytes.fromHex("AA")), 1)))
                .isEqualTo(Bytes.fromHex("02AA0001"));
    }

    @Test
    void aLengthThatDoesNotFitIsWrittenAsZeroIfThatReachesToTheEnd() {
        Packet large = new Packet(AUTO, Bytes.of(new byte[300]));

        Bytes bytes = RegionsTest_PacketCodec.INSTANCE.encode(large);

        assertThat(bytes.unsignedAt(0)).isZero();
        assertThat(RegionsTest_PacketCodec.INSTANCE.decode(bytes)).isEqualTo(new Packet(0, Bytes.of(new byte[300])));
    }

    @Test
    void nothingFollowsWhatReachesToTheEnd() {
        Packet open = new Packet(0, Bytes.fromHex("AA"));
        Packet closed = new Packet(2, Bytes.fromHex("AA"));

        assertThat(RegionsTest_PacketsCodec.INSTANCE.encode(new Packets(List.of(closed, open))))
                .isEqualTo(Bytes.fromHex("02AA00AA"));
        assertThatThrownBy(() -> RegionsTest_PacketsCodec.INSTANCE.encode(new Packets(List.of(open, closed))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Packets.packets[0]: goes on to the end of what encloses it, but more elements follow");
    }

    @Test
    void aLengthOfZeroMayBeTheGreatest() {
        byte[] data = new byte[256];
        Sector sector = new Sector(AUTO, Bytes.of(data), 0x77);

        Bytes bytes = RegionsTest_SectorCodec.INSTANCE.encode(sector);

        assertThat(bytes.size()).isEqualTo(258);
        assertThat(bytes.unsignedAt(0)).isZero();
        assertThat(RegionsTest_SectorCodec.INSTANCE.decode(bytes)).isEqualTo(new Sector(0, Bytes.of(data), 0x77));
        assertThat(RegionsTest_SectorCodec.INSTANCE.fix(sector).size()).isZero();
        assertThat(RegionsTest_SectorCodec.INSTANCE
                        .decode(Bytes.fromHex("01AA77"))
                        .size())
                .isEqualTo(1);
        assertThatThrownBy(() -> RegionsTest_SectorCodec.INSTANCE.decode(Bytes.fromHex("00AA77")))
                .hasMessage("Sector.size at bit 0 (byte 0): says 256 bytes, but only 2 are left of the input");
        assertThatThrownBy(() -> RegionsTest_SectorCodec.INSTANCE.encode(new Sector(AUTO, Bytes.EMPTY, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @BitCodec
    record Clashing(
            @Bits(8) @Const(1) int lengthEnd2,

            @Bits(8) @Length(of = "first") @Length(of = "second")
            int length,

            @Bits(8) @Length(of = "first") int other,
            @Bits(8) @Length(of = "second") int another,
            Bytes first,
            Bytes second) {}

    @Test
    void componentsMayBeCalledAsEndsOfRegionsAre() {
        CodecAssertions.assertRoundTrip(
                RegionsTest_ClashingCodec.INSTANCE,
                new Clashing(1, 1, 1, 1, Bytes.fromHex("aa"), Bytes.fromHex("bb")),
                Bytes.fromHex("01010101 aabb"));
    }

    @BitCodec
    record Bounded(@Bits(8) int first, @Rest Bytes rest) {}

    @BitCodec
    record Qualified(
            RegionsTest.@Size(4) Bounded bounded, @Bits(8) int last) {}

    @Test // R40
    void aSizeMayStandInsideAQualifiedType() {
        CodecAssertions.assertRoundTrip(
                RegionsTest_QualifiedCodec.INSTANCE,
                new Qualified(new Bounded(1, Bytes.fromHex("020304")), 5),
                Bytes.fromHex("0102030405"));
        assertThat(RegionsTest_QualifiedCodec.MAX_BITS).isEqualTo(40);
    }

    @BitCodec
    record UpToTheEnd(
            @Bits(8) @Length(of = "bytes", zero = Zero.TO_END, unit = 16)
            int length,

            Bytes bytes) {}

    @Test // R24, R37
    void whatSaysThatItGoesOnToTheEndIsMendedAlready() {
        UpToTheEnd odd = new UpToTheEnd(0, Bytes.fromHex("010203"));

        assertThat(RegionsTest_UpToTheEndCodec.INSTANCE.check(odd)).isEmpty();
        assertThat(RegionsTest_UpToTheEndCodec.INSTANCE.fix(odd)).isEqualTo(odd);
    }
}
