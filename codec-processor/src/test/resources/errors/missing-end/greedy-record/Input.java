import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Rest;

@BitCodec
record Input(Inner first, Outer second, Inner third) {}

@BitCodec
record Outer(@Bits(8) int kind, Inner inner, @Bits(8) int check) {}

@BitCodec
record Inner(@Bits(8) int kind, @Rest Bytes data) {}
