package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Case;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Tag;
import org.bitrecord.Union;

@BitCodec
record Input(@Tag(of = "body") Size kind, Body body) {}

@BitCodec
record Size(@Bits(8) @Length int value) {}

@Union
sealed interface Body {}

@Case(1)
@BitCodec
record First(@Bits(8) int value) implements Body {}

@Otherwise
@BitCodec
record Other(@Bits(16) int value) implements Body {}
