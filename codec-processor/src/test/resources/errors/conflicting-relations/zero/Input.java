import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Internet;
import org.bitrecord.Length;
import org.bitrecord.Rest;
import org.bitrecord.Zero;

@BitCodec
record Input(
        @Bits(8) @Length(of = "data", zero = Zero.MEANS_ABSENT) int absent,
        @Bits(40) @Length(of = "data", zero = Zero.FULL) long wide,
        @Bits(8) @Length(of = "sum", zero = Zero.TO_END) int fixed,
        @Bits(16) @Checksum(algorithm = Internet.class, zero = Zero.FULL) int sum,
        @Bits(16) @Checksum(algorithm = Internet.class, when = "sum == 1") int other,
        Bytes data) {}
