package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Case;
import org.bitrecord.Otherwise;
import org.bitrecord.Union;

@Union
sealed interface Payload permits Echo {}

@BitCodec
@Case(8)
record Echo(@Bits(8) int kind) implements Payload {}

@Case(9)
record WithoutCodec(int kind) {}

@Otherwise
interface WithoutRecord {}

@BitCodec
@Case(10)
record OfNoUnion(@Bits(8) int kind) {}

@BitCodec
@Otherwise
record OfNoUnionOtherwise(@Bits(8) int kind) {}

@Union
sealed interface Body permits OfAnother {}

@BitCodec
@Case(value = 11, of = Payload.class)
record OfAnother(@Bits(8) int kind) implements Body {}
