package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;

@BitCodec
record Input(
        @Bits(8) @Length(of = {"options", "payload"}) int length,
        Bytes options,
        @Bits(8) int between,
        Bytes payload) {}
