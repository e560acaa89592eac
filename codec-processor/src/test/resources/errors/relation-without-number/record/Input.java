package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;

@BitCodec
record Input(@Length(of = "body") Header header, Bytes body) {}

@BitCodec
record Header(@Bits(8) int type, boolean last, @Bits(7) int length) {}
