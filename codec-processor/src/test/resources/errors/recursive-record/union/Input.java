package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Const;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Union;

@Union
sealed interface Input permits Group, Leaf {}

@BitCodec
record Group(
        @Bits(8) @Const(1) int type,
        @Bits(8) @Length(of = "members") int length,
        List<Input> members)
        implements Input {}

@BitCodec
@Otherwise
record Leaf(@Bits(8) int type, @Rest Bytes data) implements Input {}
