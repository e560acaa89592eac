package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;

@BitCodec
record Input(
        @Bits(8) @Length(of = "first", unit = 0) int none,
        @Bits(8) @Length(of = "second", unit = 65536) int much,
        Bytes first,
        Bytes second) {}
