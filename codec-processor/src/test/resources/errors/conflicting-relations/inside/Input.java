package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Internet;
import org.bitrecord.Length;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;

@BitCodec
record Twice(@Length(in = "size") Header header, @Rest Bytes body) {}

@BitCodec
record Unplaced(@Checksum(algorithm = Internet.class, in = "checksum") Header header, @Rest Bytes body) {}

@BitCodec
record Header(@Bits(8) @Length(of = "name") int size, Bytes name, @Bits(16) int checksum) {}
