package example;

import org.bitrecord.BitCodec;

@BitCodec
record Input(int flags, long sequence) {}
