import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Const;
import org.bitrecord.Otherwise;
import org.bitrecord.Strict;
import org.bitrecord.Union;

@Strict
@Union
sealed interface Input {}

@BitCodec
record One(@Bits(8) @Const(1) int kind) implements Input {}

@Otherwise
@BitCodec
record Other(@Bits(8) int kind) implements Input {}
