package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Rest;

@BitCodec
record Input(@Rest List<Sample> samples) {}

@BitCodec
record Sample(@Bits(12) int value) {}
