import org.bitrecord.AlignTo;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Prefixed;
import org.bitrecord.Unit;

@BitCodec
record Input(
        @Prefixed(8) @AlignTo(12) Bytes unit,
        @Prefixed(8) @AlignTo(value = Unit.WORD32, fill = 2) Bytes fill) {}

@BitCodec
record Fixed(@Bits(8) @AlignTo(value = Unit.WORD32, fill = 1) int always, @Bits(8) int next) {}
