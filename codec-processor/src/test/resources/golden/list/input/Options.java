package golden;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Const;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Union;
import org.bitrecord.Until;

/** Lists by their condition, by their length and to the end; and a union that is told apart by its own first byte. */
@BitCodec
public record Options(
        @Bits(8) @Length(of = {"options", "padding"}) int length,
        @Until(value = "it.kind == 0", orEnd = true) List<Options.Option> options,
        @Rest Bytes padding,
        @Until("it.last") List<Options.Entry> entries,
        @Rest List<Options.Entry> more) {
    @Union
    public sealed interface Option {
        int kind();
    }

    @BitCodec
    public record End(@Bits(8) @Const(0) int kind) implements Option {}

    @BitCodec
    public record Pair(@Bits(8) @Const(3) int kind, @Bits(12) int a, @Bits(12) int b) implements Option {}

    @Otherwise
    @BitCodec
    public record Other(@Bits(8) int kind, @Bits(8) @Length int length, Bytes data) implements Option {}

    @BitCodec
    public record Entry(boolean last, @Bits(7) int value) {}
}
