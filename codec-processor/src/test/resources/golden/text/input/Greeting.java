package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Length;
import org.bitrecord.Rest;
import org.bitrecord.Text;

/** Two texts, one behind a length and one up to a number at the end. */
@BitCodec
public record Greeting(
        @Bits(8) @Length(of = "name") int nameLength,
        String name,
        @Text(charset = "Shift_JIS") @Rest String message,
        @Bits(16) int trailer) {}
