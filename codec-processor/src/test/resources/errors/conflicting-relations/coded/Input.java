package example;

import org.bitrecord.Bcd;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Checksum;
import org.bitrecord.Const;
import org.bitrecord.Internet;
import org.bitrecord.Leb128;
import org.bitrecord.Range;
import org.bitrecord.Size;
import org.bitrecord.With;

@BitCodec
record Input(
        @With(Leb128.class) @Range(max = 3) long bounded,
        @With(Leb128.class) @Const(3) long constant,
        @With(Leb128.class) @Size(4) long sized,
        @Bits(16) @With(value = Bcd.class, args = 4) @Checksum(algorithm = Internet.class) int checksum) {}
