package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Const;
import org.bitrecord.Strict;
import org.bitrecord.Union;
import org.bitrecord.Until;

@BitCodec
record Input(@Until("it.kind == 0") List<Block> blocks) {}

@BitCodec
record Misspelt(@Until("it.knd == 0") List<Part> parts) {}

@Union
@Strict
sealed interface Block {}

@BitCodec
record End(@Bits(8) @Const(0) int kind) implements Block {}

@BitCodec
record Data(@Bits(8) @Const(1) int kind, @Bits(8) int value) implements Block {}

@Union
@Strict
sealed interface Part {
    int kind();
}

@BitCodec
record Last(@Bits(8) @Const(0) int kind) implements Part {}

@BitCodec
record More(@Bits(8) @Const(1) int kind, @Bits(8) int value) implements Part {}
