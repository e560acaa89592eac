package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Const;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Union;

@Union
sealed interface Chunk permits One, Other, Foreign {}

@BitCodec
record One(@Bits(8) @Const(1) int kind, @Bits(16) int number) implements Chunk {}

@BitCodec
@Otherwise
record Other(@Bits(8) int kind, @Rest Bytes bytes) implements Chunk {}

non-sealed interface Foreign extends Chunk {}
