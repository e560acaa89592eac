package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;
import static org.bitrecord.Auto.AUTO_LONG;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Const;
import org.bitrecord.Count;
import org.bitrecord.Crc32;
import org.bitrecord.DecodeException;
import org.bitrecord.DefaultOrder;
import org.bitrecord.Ints;
import org.bitrecord.Length;
import org.bitrecord.Order;
import org.bitrecord.OrderFrom;
import org.bitrecord.Otherwise;
import org.bitrecord.Range;
import org.bitrecord.Rest;
import org.bitrecord.Size;
import org.bitrecord.Tag;
import org.bitrecord.Times;
import org.bitrecord.Union;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** R11: byte orders that are known only once something has been read. */
class RuntimeOrderTest {
    /** As the header of a capture file (pcap): the order of the writer shows in the magic number. */
    @BitCodec
    record Capture(
            @Bits(32) @OrderFrom(little = 0xD4C3B2A1L, big = 0xA1B2C3D4L)
            long magic,

            @Bits(16) int major,
            @Bits(16) int minor,
            @Bits(value = 32, signed = true) int zone,
            @Bits(32) long sigfigs,
            @Bits(32) long snapLength,
            @Bits(4) int fcs,
            @Bits(28) int linkType,
            @Rest List<Packet> packets) {}

    @BitCodec(order = Order.INHERIT)
    record Packet(
            @Bits(32) long seconds,
            @Bits(32) long micros,
            @Bits(32) @Length(of = "data") long captured,
            @Bits(32) long original,
            Bytes data) {}

    private static final String LITTLE =
            "d4c3b2a1 0200 0400 feffffff 00000000 ffff0000 01000000 01000000 02000000 03000000 04000000 aabbcc";
    private static final String BIG =
            "a1b2c3d4 0002 0004 fffffffe 00000000 0000ffff 00000001 00000001 00000002 00000003 00000004 aabbcc";

    private static Capture capture(long magic) {
        Packet packet = new Packet(1, 2, 3, 4, Bytes.fromHex("aabbcc"));
        return new Capture(magic, 2, 4, -2, 0, 65535, 0, 1, List.of(packet));
    }

    @Test
    void aNumberSaysTheOrderOfAllThatIsBehindIt() {
        CodecAssertions.assertRoundTrip(
                RuntimeOrderTest_CaptureCodec.INSTANCE, capture(0xA1B2C3D4L), Bytes.fromHex(BIG));
        // The bits of the last word are counted from its least significant one, as C numbers them there.
        Bytes little = Bytes.fromHex(LITTLE.replace("01000000 01000000 02", "10000000 01000000 02"));
        CodecAssertions.assertRoundTrip(RuntimeOrderTest_CaptureCodec.INSTANCE, capture(0xD4C3B2A1L), little);
    }

    @Test
    void anyOtherNumberIsMalformedAndRefused() {
        assertThatThrownBy(() -> RuntimeOrderTest_CaptureCodec.INSTANCE.decode(
                        Bytes.fromHex(BIG.replace("a1b2c3d4", "0a0d0d0a"))))
                .isInstanceOf(DecodeException.class)
                .hasMessage(
                        "Capture.magic at bit 0 (byte 0): is 168627466, but has to be one of 3569595041, 2712847316");
        assertThatThrownBy(() -> RuntimeOrderTest_CaptureCodec.INSTANCE.encode(capture(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Capture.magic: is 1, but has to be one of 3569595041, 2712847316");
        assertThatThrownBy(() ->
                        RuntimeOrderTest_CaptureCodec.INSTANCE.decode(Bytes.fromHex(LITTLE.replace(" aabbcc", " aa"))))
                .hasMessageStartingWith("Capture.packets[0].captured at bit 256 (byte 32): says 3 bytes");
    }

    /** As that of ELF: one byte among others says the order. */
    @BitCodec
    record Ident(
            @Const(hex = "7f454c46") Bytes magic,
            @Bits(8) int classes,
            @Bits(8) int data,
            @Bits(16) int version) {}

    @BitCodec
    record ObjectFile(
            @OrderFrom(little = 1, big = 2, in = "data") Ident ident,
            @Bits(16) @Tag(of = "body") int type,
            @Bits(16) @Count(of = "numbers") int count,
            List<@Bits(32) Long> numbers,
            Body body,
            @Bits(32) @Checksum(algorithm = Crc32.class) long checksum) {}

    @Union
    sealed interface Body permits Section, Unknown {}

    @BitCodec(order = Order.INHERIT)
    @Case(1)
    record Section(@Bits(16) int number) implements Body {}

    @BitCodec
    @Otherwise
    record Unknown(@Rest Bytes bytes) implements Body {}

    @Test
    void theNumberMayLieInsideARecordOfItsOwnOrder() {
        ObjectFile little = new ObjectFile(
                new Ident(Bytes.fromHex("7f454c46"), 1, 1, 0x0102), AUTO, AUTO, List.of(5L), new Section(7), AUTO_LONG);
        ObjectFile big = new ObjectFile(
                new Ident(Bytes.fromHex("7f454c46"), 1, 2, 0x0102), AUTO, AUTO, List.of(5L), new Section(7), AUTO_LONG);

        Bytes littleBytes = RuntimeOrderTest_ObjectFileCodec.INSTANCE.encode(little);
        Bytes bigBytes = RuntimeOrderTest_ObjectFileCodec.INSTANCE.encode(big);

        assertThat(littleBytes.slice(0, 18)).isEqualTo(Bytes.fromHex("7f454c46 01 01 0102 0100 0100 05000000 0700"));
        assertThat(bigBytes.slice(0, 18)).isEqualTo(Bytes.fromHex("7f454c46 01 02 0102 0001 0001 00000005 0007"));
        CodecAssertions.assertCanonical(
                RuntimeOrderTest_ObjectFileCodec.INSTANCE, RuntimeOrderTest_ObjectFileCodec.INSTANCE.fix(little));
        CodecAssertions.assertRoundTrip(
                RuntimeOrderTest_ObjectFileCodec.INSTANCE,
                RuntimeOrderTest_ObjectFileCodec.INSTANCE.fix(big),
                bigBytes);
        CodecAssertions.assertRoundTrip(
                RuntimeOrderTest_ObjectFileCodec.INSTANCE,
                RuntimeOrderTest_ObjectFileCodec.INSTANCE.fix(little),
                littleBytes);
    }

    @BitCodec(order = Order.LITTLE)
    record Outer(@Bits(16) int a, Inner inner) {}

    @BitCodec(order = Order.INHERIT)
    record Inner(@Bits(4) int low, @Bits(12) int high, Innermost innermost) {}

    @BitCodec(order = Order.INHERIT)
    record Innermost(@Bits(32) long number) {}

    @DefaultOrder(Order.INHERIT)
    interface Inheriting {
        @BitCodec
        record First(@Bits(16) int number) {}

        @BitCodec
        record Second(@Bits(32) long number) {}
    }

    @BitCodec(order = Order.LITTLE)
    record LittleAround(Inheriting.First first, Inheriting.Second second) {}

    @BitCodec(order = Order.BIG)
    record BigAround(Inheriting.First first, Inheriting.Second second) {}

    @Test
    void allRecordsOfAClassMayHaveTheOrderOfWhatIsAroundThem() {
        Inheriting.First first = new Inheriting.First(1);
        Inheriting.Second second = new Inheriting.Second(2);

        CodecAssertions.assertRoundTrip(
                RuntimeOrderTest_LittleAroundCodec.INSTANCE,
                new LittleAround(first, second),
                Bytes.fromHex("0100 02000000"));
        CodecAssertions.assertRoundTrip(
                RuntimeOrderTest_BigAroundCodec.INSTANCE, new BigAround(first, second), Bytes.fromHex("0001 00000002"));
    }

    @Test
    void aRecordMayHaveTheOrderOfWhatIsAroundIt() {
        Inner inner = new Inner(1, 2, new Innermost(3));

        assertThat(RuntimeOrderTest_OuterCodec.INSTANCE.encode(new Outer(9, inner)))
                .isEqualTo(Bytes.fromHex("0900 2100 03000000"));
        // By itself it is as a record that states nothing: BIG.
        CodecAssertions.assertRoundTrip(RuntimeOrderTest_InnerCodec.INSTANCE, inner, Bytes.fromHex("1002 00000003"));
        CodecAssertions.assertRoundTrip(
                RuntimeOrderTest_InnerCodec.Little.INSTANCE, inner, Bytes.fromHex("2100 03000000"));
    }

    @Test
    void aRecordWithAnOrderOfItsOwnLiesInOthersAsItIs() {
        assertThat(RuntimeOrderTest_FilesCodec.INSTANCE
                        .decode(Bytes.fromHex("0001" + BIG.substring(0, 54).replace(" ", "")))
                        .capture()
                        .magic())
                .isEqualTo(0xA1B2C3D4L);
    }

    @BitCodec
    record Files(@Bits(16) int number, Capture capture) {}

    @BitCodec
    record Late(
            float ratio,
            @Times(2) List<@Bits(16) Integer> numbers,
            @Size(4) @Bits(16) Ints samples,
            @Times(1) List<Code> codes,
            @Bits(16) @OrderFrom(little = 1, big = 2) int order,
            @Bits(16) int number) {}

    @BitCodec
    record Code(@Bits(16) int value) {}

    @Test
    void everythingInFrontOfTheNumberHasTheOrderThatTheRecordStates() {
        CodecAssertions.assertRoundTrip(
                RuntimeOrderTest_LateCodec.INSTANCE,
                new Late(1, List.of(1, 2), Ints.of(3, 4), List.of(new Code(5)), 1, 6),
                Bytes.fromHex("3f800000 0001 0002 0003 0004 0005 0001 0600"));
        CodecAssertions.assertRoundTrip(
                RuntimeOrderTest_LateCodec.INSTANCE,
                new Late(1, List.of(1, 2), Ints.of(3, 4), List.of(new Code(5)), 2, 6),
                Bytes.fromHex("3f800000 0001 0002 0003 0004 0005 0002 0006"));
    }

    @BitCodec(order = Order.BIG)
    record BigHeader(@Bits(8) int order, @Bits(16) int length) {}

    @BitCodec
    record Headed(
            @OrderFrom(little = 5, big = 6, in = "order") BigHeader header,
            @Bits(16) int number) {}

    @Test
    void theHeaderThatSaysTheOrderMayStateOneForItself() {
        CodecAssertions.assertRoundTrip(
                RuntimeOrderTest_HeadedCodec.INSTANCE,
                new Headed(new BigHeader(5, 1), 2),
                Bytes.fromHex("05 0001 0200"));
        CodecAssertions.assertRoundTrip(
                RuntimeOrderTest_HeadedCodec.INSTANCE,
                new Headed(new BigHeader(6, 1), 2),
                Bytes.fromHex("06 0001 0002"));
    }

    /** As the beginning of an ELF file. */
    @BitCodec
    record Elf(
            @Const(hex = "7f454c46") Bytes magic,
            @Bits(8) int wordSize,
            @Bits(8) @OrderFrom(little = 1, big = 2) int data,
            @Bits(16) int type) {}

    @Test
    void constantBytesMayStandBeforeTheNumberThatSaysTheOrder() {
        Elf elf =
                RuntimeOrderTest_ElfCodec.builder().wordSize(2).data(1).type(3).build();

        CodecAssertions.assertRoundTrip(RuntimeOrderTest_ElfCodec.INSTANCE, elf, Bytes.fromHex("7f454c46 02 01 0300"));
    }

    @Test
    void whatIsMissingInFrontOfTheOrderIsNamed() {
        assertThatThrownBy(() -> RuntimeOrderTest_ElfCodec.INSTANCE.decode(Bytes.EMPTY))
                .hasMessage("Elf.magic at bit 0 (byte 0): needs 4 bytes, but none is left of the input");
        assertThatThrownBy(() -> RuntimeOrderTest_ElfCodec.INSTANCE.decode(Bytes.fromHex("7F454C46")))
                .hasMessage("Elf.wordSize at bit 32 (byte 4): needs 1 byte, but none is left of the input");
    }

    /** What chooses the body stands before the number that says the order, and has the order that the record states. */
    @BitCodec
    record Chosen(
            @Bits(16) @Tag(of = "body") int kind,
            @Bits(8) @OrderFrom(little = 1, big = 2) int order,
            ChosenBody body) {}

    @Union
    sealed interface ChosenBody permits Wide, Narrow {}

    @BitCodec(order = Order.INHERIT)
    @Case(0x0100)
    record Wide(@Bits(32) long number) implements ChosenBody {}

    @BitCodec(order = Order.INHERIT)
    @Otherwise
    record Narrow(@Bits(8) int number) implements ChosenBody {}

    @Test
    void mistakesAreExplainedInTheOrderOfWhatStandsBeforeTheNumber() {
        CodecAssertions.assertRoundTrip(
                RuntimeOrderTest_ChosenCodec.INSTANCE,
                new Chosen(0x0100, 1, new Wide(5)),
                Bytes.fromHex("0100 01 05000000"));
        assertThatThrownBy(() -> RuntimeOrderTest_ChosenCodec.INSTANCE.decode(Bytes.fromHex("0100 01 050000")))
                .isInstanceOf(DecodeException.class)
                .hasMessageStartingWith("Chosen.body/Wide.number at bit 24 (byte 3): needs 4 bytes");
    }

    /** Elements stand before the number, too. */
    @BitCodec
    record Listed(
            @Times(1) List<@Range(max = 258) @Bits(16) Integer> values,
            @Bits(8) @OrderFrom(little = 1, big = 2) int order,
            @Bits(16) int last) {}

    @Test
    void soAreElementsOfLists() {
        CodecAssertions.assertRoundTrip(
                RuntimeOrderTest_ListedCodec.INSTANCE, new Listed(List.of(258), 1, 5), Bytes.fromHex("0102 01 0500"));
        assertThatThrownBy(() -> RuntimeOrderTest_ListedCodec.INSTANCE.decode(Bytes.fromHex("0103 01 0500")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Listed.values[0] at bit 0 (byte 0): is 259, but has to be 0 to 258");
    }
}
