package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;
import static org.bitrecord.Unit.WORD32;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Const;
import org.bitrecord.Count;
import org.bitrecord.DecodeException;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Union;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** R60: a constant inside the records of a union tells them apart. */
class InsideTagTest {
    /** A compound packet of RTCP (RFC 3550 section 6.1): all packets in it begin with the same version. */
    @BitCodec
    record Compound(@Rest List<Rtcp> packets) {}

    @Union
    sealed interface Rtcp permits ReceiverReport, Bye, Unknown {}

    @BitCodec
    record ReceiverReport(
            @Bits(2) @Const(2) int version,
            boolean padding,
            @Bits(5) int reports,
            @Bits(8) @Const(201) int type,

            @Bits(16)
            @Length(
                    of = {"sender", "blocks"},
                    unit = WORD32)
            int length,

            @Bits(32) long sender,
            Bytes blocks)
            implements Rtcp {}

    @BitCodec
    record Bye(
            @Bits(2) @Const(2) int version,
            boolean padding,
            @Bits(5) @Count(of = "sources") int count,
            @Bits(8) @Const(203) int type,

            @Bits(16)
            @Length(
                    of = {"sources", "reason"},
                    unit = WORD32)
            int length,

            List<@Bits(32) Long> sources,
            @Rest Bytes reason)
            implements Rtcp {}

    @BitCodec
    @Otherwise
    record Unknown(
            @Bits(2) int version,
            @Bits(6) int rest,
            @Bits(8) int type,
            @Bits(16) @Length(of = "data", unit = WORD32) int length,
            Bytes data)
            implements Rtcp {}

    @Test
    void aConstantThatAllRecordsShareIsNoTag() {
        Compound compound = new Compound(List.of(
                new ReceiverReport(2, false, 0, 201, 1, 0x01020304, Bytes.EMPTY),
                new Bye(2, false, 1, 203, 1, List.of(0x01020304L), Bytes.EMPTY),
                new Unknown(2, 0, 204, 0, Bytes.EMPTY)));

        CodecAssertions.assertRoundTrip(
                InsideTagTest_CompoundCodec.INSTANCE,
                compound,
                Bytes.fromHex("80c90001 01020304 81cb0001 01020304 80cc0000"));
        assertThat(InsideTagTest_CompoundCodec.INSTANCE.encode(
                        new Compound(List.of(new Bye(2, false, AUTO, 203, AUTO, List.of(7L), Bytes.EMPTY)))))
                .isEqualTo(Bytes.fromHex("81cb0001 00000007"));
    }

    @Test
    void itStaysAConstant() {
        assertThatThrownBy(() -> InsideTagTest_CompoundCodec.INSTANCE.decode(Bytes.fromHex("40c90001 01020304")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Compound.packets[0]/ReceiverReport.version at bit 0 (byte 0): is 1, but has to be 2");
    }
}
