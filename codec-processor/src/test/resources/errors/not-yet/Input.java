import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Internet;
import org.bitrecord.Length;
import org.bitrecord.Max;
import org.bitrecord.Rest;

@BitCodec
record Input(
        @Bits(16) int number,
        @Bits(8) @Length(of = "data") int length,
        @Bits(16) @Checksum(algorithm = Internet.class, decoded = true) int sum,
        @Rest List<@Max(3) Part> parts) {}

@BitCodec
record Part(@Bits(8) int value) {}
