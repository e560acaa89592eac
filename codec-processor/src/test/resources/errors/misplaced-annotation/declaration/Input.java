import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Code;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.Size;
import org.bitrecord.Strict;

@Size(4)
@Prefixed(8)
@BitCodec
record Input(@Bits(8) Kind kind, @Rest Bytes data) {}

@Bits(8)
@Strict
enum Kind {
    @Code(1)
    A
}
