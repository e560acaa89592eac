package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;

@BitCodec
record Input(
        @Bits(2) boolean flag,
        @Bits(1) boolean fits,
        @Bits(48) Mac mac,
        @Bits(32) Bytes data,
        @Bits(8) List<Mac> macs) {}

@BitCodec
record Mac(@Bits(48) long value) {}
