import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Internet;
import org.bitrecord.Rest;

@BitCodec
record Input(
        @Bits(8) int outside,
        @Bits(16) @Checksum(algorithm = Internet.class, from = "sum", except = {"outside", "data", "dada"}) int sum,
        @Rest Bytes data) {}
