package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Code;
import org.bitrecord.Count;
import org.bitrecord.Strict;

class Input {
    @BitCodec
    record Message(@Bits(8) Kind kind) {}

    @BitCodec
    record Listed(@Bits(8) @Count(of = "kinds") int count, List<@Bits(8) Kind> kinds) {}

    @Strict
    private enum Kind {
        @Code(1)
        ONE
    }
}
