package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;
import org.bitrecord.Prefixed;
import org.bitrecord.Size;
import org.bitrecord.SizeOf;

@BitCodec
record Input(@Bits(8) int words, @Size(3) Bytes data) {
    @SizeOf("data")
    static int size(int words) {
        return 4 * words;
    }
}

@BitCodec
record Measured(@Bits(8) int words, @Bits(8) @Length(of = "data") int length, Bytes data) {
    @SizeOf("data")
    static int size(int words) {
        return 4 * words;
    }
}

@BitCodec
record Vector(@Bits(8) int words, @Prefixed(8) List<@Bits(16) Integer> numbers) {
    @SizeOf("numbers")
    static int size(int words) {
        return 4 * words;
    }
}

/** What is measured together may have a part of a size of its own. */
@BitCodec
record Both(@Bits(8) int words, @Bits(8) @Length(of = {"data", "more"}) int length, Bytes data, Bytes more) {
    @SizeOf("data")
    static int size(int words) {
        return 4 * words;
    }
}
