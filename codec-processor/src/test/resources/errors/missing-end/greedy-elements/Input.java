import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Count;
import org.bitrecord.Rest;

@BitCodec
record Input(@Bits(8) @Count(of = "items") int count, List<Item> items) {}

@BitCodec
record Item(@Bits(8) int kind, @Rest Bytes data) {}
