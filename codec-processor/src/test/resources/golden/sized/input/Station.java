package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;
import org.bitrecord.Rest;
import org.bitrecord.Size;
import org.bitrecord.Text;

/** Parts that always have one size: before, behind and at the end of parts of variable size. */
@BitCodec
public record Station(
        @Size(6) Bytes address,
        @Text(charset = "US-ASCII") @Size(2) String country,
        @Bits(8) @Length(of = "name") int nameLength,
        String name,
        @Size(3) Bytes vendor,
        @Rest Bytes content,
        @Size(4) Bytes integrity) {}
