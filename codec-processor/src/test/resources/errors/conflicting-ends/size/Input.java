package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bytes;
import org.bitrecord.Rest;
import org.bitrecord.Size;

@BitCodec
record Input(@Size(4) @Rest Bytes data) {}
