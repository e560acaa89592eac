import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Case;
import org.bitrecord.Code;
import org.bitrecord.Strict;
import org.bitrecord.Tag;
import org.bitrecord.Union;

@BitCodec
record Input(
        @Bits(8) @Tag(of = "body") Kind kind,
        Body body) {}

@Strict
enum Kind {
    @Code(1)
    ONE
}

@Union
sealed interface Body permits One, Two {}

@BitCodec
@Case(1)
record One(@Bits(8) int a) implements Body {}

@BitCodec
@Case(2)
record Two(@Bits(8) int b) implements Body {}
