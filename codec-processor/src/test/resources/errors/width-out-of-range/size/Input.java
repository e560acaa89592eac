package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bytes;
import org.bitrecord.Size;

@BitCodec
record Input(@Size(-1) Bytes data) {}
