package example;

import org.bitrecord.Bcd;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Leb128;
import org.bitrecord.Length;
import org.bitrecord.With;

@BitCodec
record Input(@Length(in = "varint", of = "data") Header header, Bytes data) {}

@BitCodec
record Other(@Length(in = "digits", of = "data") Header header, Bytes data) {}

@BitCodec
record Header(
        @With(Leb128.class) int varint,
        @Bits(8) @With(value = Bcd.class, args = 2) int digits) {}
