package golden;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Internet;
import org.bitrecord.Rest;

/** Not public, with a checksum at the very end; its constructor may refuse. */
@BitCodec
record Frame(@Bits(8) int version, @Rest Bytes data, @Bits(16) @Checksum(algorithm = Internet.class) int checksum) {
    Frame {
        if (version == 0) {
            throw new IllegalArgumentException("version 0 was never used");
        }
    }
}
