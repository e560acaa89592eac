package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;
import org.bitrecord.Size;

@BitCodec
record Input(Header header, @Size(4) Bytes body) {}

@BitCodec
record Header(@Bits(8) int type, @Length(of = "body") @Bits(8) int length) {}
