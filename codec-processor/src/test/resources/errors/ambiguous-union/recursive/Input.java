package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Const;
import org.bitrecord.Otherwise;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.Union;

@BitCodec(maxDepth = 20)
record Input(@Rest List<@Prefixed(8) Node> nodes) {}

@Union
sealed interface Node {}

@BitCodec
record Group(@Bits(8) @Const(1) int kind, @Prefixed(8) Input inner) implements Node {}

@Otherwise
@BitCodec
record Leaf(@Rest Bytes bytes) implements Node {}
