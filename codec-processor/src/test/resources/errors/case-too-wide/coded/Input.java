package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Case;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.With;
import org.bitrecord.ZigZag;

@BitCodec
record Input(@With(ZigZag.class) @Tag(of = "payload") int kind, Payload payload) {}

@Union
sealed interface Payload permits Near, Far {}

@BitCodec
@Case(-1)
record Near(@Bits(16) int identifier) implements Payload {}

@BitCodec
@Case(3_000_000_000L)
record Far() implements Payload {}
