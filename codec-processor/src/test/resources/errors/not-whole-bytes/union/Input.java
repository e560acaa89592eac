package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Union;

@BitCodec
record Input(@Bits(8) @Tag(of = "body") int kind, Body body) {}

@Union
sealed interface Body permits Small, Other, More {}

non-sealed interface More extends Body {}

@Case(1)
@BitCodec
record Small(@Bits(3) int value) implements Body {}

@Otherwise
@BitCodec
record Other(@Rest Bytes data) implements Body {}
