package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;
import org.bitrecord.Rest;
import org.bitrecord.Size;

@BitCodec
record NotThere(@Length(in = "lenght") Header header, @Rest Bytes body) {}

@BitCodec
record NoRecord(@Length(in = "length") @Size(4) Bytes header, @Rest Bytes body) {}

@BitCodec
record NoNumber(@Length(in = "magic") Header header, @Rest Bytes body) {}

@BitCodec
record NoPlainNumber(@Length(in = "factor") Header header, @Rest Bytes body) {}

@BitCodec
record TooFar(@Length(in = "length.value") Header header, @Rest Bytes body) {}

@BitCodec
record Header(@Size(4) Bytes magic, @Bits(16) int length, @Bits(32) float factor) {}
