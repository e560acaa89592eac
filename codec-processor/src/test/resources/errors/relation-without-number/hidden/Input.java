package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Count;
import org.bitrecord.Gap;
import org.bitrecord.GapAfter;
import org.bitrecord.Case;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import java.util.List;

@BitCodec
record Input(@Tag(of = "body") Kind kind, Body body) {}

@BitCodec
record Measured(@Tag(of = "body") Size kind, Body body) {}

@BitCodec
record Listed(@Count(of = "list") Number count, List<@Bits(8) Integer> list) {}

@BitCodec
record Kind(@Bits(8) @GapAfter(8) int value) {}

@BitCodec
record Size(@Bits(8) @Length int value) {}

@BitCodec
record Number(@Gap(8) @Bits(8) int value) {}

@Union
sealed interface Body {}

@Case(1)
@BitCodec
record First(@Bits(8) int value) implements Body {}

@Otherwise
@BitCodec
record Other(@Bits(16) int value) implements Body {}
