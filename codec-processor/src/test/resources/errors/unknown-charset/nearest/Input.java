package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Size;
import org.bitrecord.Text;

@BitCodec
record Input(
        @Size(4) @Text(charset = "UTF-99") String none,
        @Size(4) @Text(charset = "ascii8") String alias,
        @Size(4) @Text(charset = "windows") String far) {}
