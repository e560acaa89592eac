package golden;

import golden.Message.Kind;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Const;
import org.bitrecord.Length;
import org.bitrecord.Rest;

/** A code record, a small record in a run, a record with a codec of its own, and one that is not whole bytes. */
@BitCodec
public record Message(@Const(7) Kind kind, Message.Flags flags, @Bits(5) int priority, Message.Body body, @Rest Bytes rest) {
    @BitCodec
    public record Kind(@Bits(8) int value) {}

    @BitCodec
    public record Flags(boolean urgent, @Bits(2) int colour) {}

    @BitCodec
    public record Body(@Bits(8) @Length(of = "text") int length, Bytes text) {}
}
