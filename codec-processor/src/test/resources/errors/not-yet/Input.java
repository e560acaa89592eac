import java.util.List;
import org.bitrecord.AlignTo;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Internet;
import org.bitrecord.Length;
import org.bitrecord.Max;
import org.bitrecord.Offset;
import org.bitrecord.Rest;
import org.bitrecord.Unit;

@BitCodec
record Input(
        @Bits(16) int number,
        @Bits(8) @Length(of = "data") int length,
        @AlignTo(value = Unit.WORD32, from = AlignTo.From.MESSAGE) Bytes data,
        @Bits(16) @Checksum(algorithm = Internet.class, decoded = true) int sum,
        @Bits(8) @Offset(of = "sum") int offset,
        @Rest List<@Max(3) Part> parts) {}

@BitCodec
record Part(@Bits(8) int value) {}
