package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;

@BitCodec
record Input(
        @Bits(8) @Length(of = {"a", "b"}) int first,
        @Bits(8) @Length(of = {"b", "c"}) int second,
        Bytes a,
        Bytes b,
        Bytes c) {}
