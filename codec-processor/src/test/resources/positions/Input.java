package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Const;
import org.bitrecord.Internet;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.Unit;
import org.bitrecord.Until;

@BitCodec
record Input(
        @Bits(8) @Const(4) int version,
        @Length(of = "data", unit = Unit.WORD32, plus = 1) @Bits(8) int length,
        @Length(of = {"data"}) @Bits(8) int braced,
        @Length(of = {"data", "payload"}) @Bits(8) int several,
        @Length(through = "data") @Length @Bits(8) int repeated,
        @Bits(16) @Checksum(algorithm = Internet.class, from = "length", through = "data") int sum,
        @Tag(of = "payload", when = "version == 4") @Bits(8) int tag,
        Bytes data,
        Payload payload,
        @Until("it.x == 0") List<Unknown> list,
        @Rest
        Bytes tail) {}

@Union
sealed interface Payload permits Echo, Unknown {}

@BitCodec
@Case({8, Unit.WORD64})
record Echo() implements Payload {}

@BitCodec
@Case(value = 9, of = Payload.class)
@Case({10, 11})
@Otherwise(of = Payload.class)
record Unknown(@Bits(8) int x) implements Payload {}
