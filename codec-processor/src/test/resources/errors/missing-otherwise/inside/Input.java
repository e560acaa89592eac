import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Const;
import org.bitrecord.Union;

@Union
sealed interface Input {}

@BitCodec
record Ping(@Bits(8) @Const(1) int kind, @Bits(8) int sequence) implements Input {}

@Union
sealed interface Later {}

@BitCodec
record First(@Bits(16) int length, @Bits(value = 8, signed = true) @Const(-1) int kind) implements Later {}
