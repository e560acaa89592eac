package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Rest;
import org.bitrecord.Tag;

@BitCodec
record Input(@Bits(8) @Tag(of = "nothing") int kind, @Rest Bytes payload) {}
