package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Otherwise;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.Size;
import org.bitrecord.Tag;
import org.bitrecord.Union;

@BitCodec
record OfAnySize(@Prefixed(8) @Tag(of = "body") String kind, Body body) {}

@BitCodec
record TooLong(@Size(9) @Tag(of = "body") String kind, Body body) {}

@BitCodec
record Shorter(@Size(3) @Tag(of = "body") String kind, Body body) {}

@BitCodec
record ByNumber(@Bits(32) @Tag(of = "body") long kind, Body body) {}

@Union
sealed interface Body permits Four, Other {}

@BitCodec
@Case(text = "FOUR")
record Four(@Bits(8) int four) implements Body {}

@BitCodec
@Otherwise
record Other(@Rest Bytes bytes) implements Body {}

@Union
sealed interface Mixed permits Short, Long {}

@BitCodec
@Case(text = "ab")
record Short(@Bits(8) int four) implements Mixed {}

@BitCodec
@Case(value = 7, text = "abc")
record Long(@Bits(8) int four) implements Mixed {}
