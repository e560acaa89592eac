package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Size;
import org.bitrecord.Text;

@BitCodec
record Input(
        @Size(3) @Text(charset = "UTF-16LE") String name,
        @Size(6) @Text(charset = "UTF-32BE", padded = 0) String wide) {}
