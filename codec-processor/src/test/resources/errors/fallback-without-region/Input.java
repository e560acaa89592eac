package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Const;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Union;

@BitCodec
record Alone(Chunk chunk, @Bits(8) int behind) {}

@BitCodec
record Listed(@Rest List<Chunk> chunks) {}

@Union
sealed interface Chunk permits Number, Other {}

@BitCodec
record Number(@Bits(8) @Const(7) int kind, @Bits(16) int number) implements Chunk {}

@BitCodec
@Otherwise(fallback = true)
record Other(@Bits(8) int kind, @Bits(16) int other) implements Chunk {}
