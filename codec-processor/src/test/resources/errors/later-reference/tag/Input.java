package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Count;
import org.bitrecord.Otherwise;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Union;

@BitCodec
record NotInTheTail(Body body, @Bits(8) @Tag(of = "body") int kind, @Prefixed(8) Bytes behind) {}

@BitCodec
record NoTailToFind(Body body, @Bits(8) @Tag(of = "body") int kind) {}

@BitCodec
record Counted(List<@Bits(8) Integer> list, @Bits(8) @Count(of = "list") int count) {}

@Union
sealed interface Body permits One, Other {}

@BitCodec
@Case(1)
record One(@Bits(16) int number) implements Body {}

@BitCodec
@Otherwise
record Other(@Prefixed(8) Bytes bytes) implements Body {}
