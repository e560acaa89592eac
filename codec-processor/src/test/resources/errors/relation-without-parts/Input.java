import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Count;
import org.bitrecord.Present;
import org.bitrecord.Rest;

@BitCodec
record Input(
        @Bits(7) @Count(of = "data") int count, @Present(of = "data") boolean hasData, @Rest Bytes data) {}
