package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Case;
import org.bitrecord.Tag;
import org.bitrecord.Union;

@BitCodec
record Input(@Bits(8) @Tag(of = "payload") int kind, Payload payload) {}

@Union
sealed interface Payload permits Echo {}

@BitCodec
@Case(8)
record Echo(@Bits(16) int identifier) implements Payload {}
