package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Union;

@Union
sealed interface Input permits Echo, Reply, Other {}

@BitCodec
record Echo(@Bits(8) int kind) implements Input {}

record Reply(int kind) implements Input {}

final class Other implements Input {}
