package carrier;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

/**
 * What a frame carries.
 *
 * @param value the number of it
 */
@BitCodec
public record FrameType(@Bits(16) int value) {
    /** A place. */
    public static final int PLACE = 1;
}
