package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Rest;

@BitCodec
record Input(@Bits(8) int kind, @Rest List<Nothing> items) {}

@BitCodec
record Nothing() {}
