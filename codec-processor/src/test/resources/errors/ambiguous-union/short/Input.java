package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Const;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Union;

@Union
sealed interface Input permits Echo, Other {}

@BitCodec
record Echo(@Bits(8) @Const(8) int type, @Bits(8) int code) implements Input {}

@Otherwise
@BitCodec
record Other(@Rest Bytes data) implements Input {}
