package carrier;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Checksum;
import org.bitrecord.Crc32;
import org.bitrecord.Length;
import org.bitrecord.Tag;

/**
 * A frame that carries what others define, too.
 *
 * @param type what it carries
 * @param length of the payload in bytes
 * @param payload what it carries
 * @param crc over all before it
 */
@BitCodec
public record Frame(
        @Tag(of = "payload") FrameType type,
        @Bits(8) @Length(of = "payload") int length,
        Payload payload,
        @Bits(32) @Checksum(algorithm = Crc32.class) long crc) {}
