package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Union;

@BitCodec
record Input(@Bits(8) int kind, Payload payload) {}

@Union
sealed interface Payload permits Echo, Unknown {}

@BitCodec
@Case(8)
record Echo(@Bits(16) int identifier) implements Payload {}

@BitCodec
@Otherwise
record Unknown(@Rest Bytes data) implements Payload {}
