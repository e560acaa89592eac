package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bytes;
import org.bitrecord.Length;

@BitCodec
record Input(@Length(of = "data") @Length boolean length, Bytes data) {}
