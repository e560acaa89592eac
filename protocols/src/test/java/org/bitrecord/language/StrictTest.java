package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.nio.ByteBuffer;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Const;
import org.bitrecord.DecodeException;
import org.bitrecord.Decoded;
import org.bitrecord.Strict;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.junit.jupiter.api.Test;

/** R61: a union without a record for other codes. */
class StrictTest {
    @Strict
    @Union
    sealed interface Inside {}

    @BitCodec
    record First(@Bits(8) @Const(1) int kind) implements Inside {}

    @BitCodec
    record Second(@Bits(8) @Const(2) int kind, @Bits(8) int value) implements Inside {}

    @BitCodec
    record Message(@Bits(8) @Tag(of = "body") int kind, Body body) {}

    @Strict
    @Union
    sealed interface Body {}

    @Case(7)
    @BitCodec
    record Seven(@Bits(8) int value) implements Body {}

    @Test // R61
    void anUnknownCodeInsideIsMalformed() {
        assertThat(StrictTest_InsideCodec.INSTANCE.decode(Bytes.fromHex("0203")))
                .isEqualTo(new Second(2, 3));
        assertThat(StrictTest_InsideCodec.INSTANCE.tryDecode(ByteBuffer.wrap(new byte[] {9})))
                .isEqualTo(new Decoded.Malformed<>());
        assertThatThrownBy(() -> StrictTest_InsideCodec.INSTANCE.decode(Bytes.fromHex("09")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Inside.kind at bit 0 (byte 0): is 9, but Inside has records for 1, 2 only");
    }

    @Test // R61
    void anUnknownCodeOutsideIsMalformed() {
        assertThat(StrictTest_MessageCodec.INSTANCE.encode(new Message(AUTO, new Seven(1))))
                .isEqualTo(Bytes.fromHex("0701"));
        assertThatThrownBy(() -> StrictTest_MessageCodec.INSTANCE.decode(Bytes.fromHex("0801")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Message.kind at bit 0 (byte 0): is 8, but Body has records for 7 only");
    }
}
