package closed;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Count;

/**
 * A reading. The annotations are documented, so that they show in what the module exports: javac has a warning of that, too.
 *
 * @param valid whether it is
 * @param count how many points there are
 * @param points what was read
 */
@SuppressWarnings("exports")
@BitCodec
public record Reading(boolean valid, @Bits(7) @Count(of = "points") int count, List<Point> points) {
    /**
     * A point.
     *
     * @param x to the east
     * @param y to the north
     */
    @BitCodec
    public record Point(@Bits(12) int x, @Bits(value = 12, signed = true) int y) {}

    /**
     * Reads a reading.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.out.println(ReadingCodec.INSTANCE.decode(new byte[] {(byte) 0x81, 0x12, 0x3f, (byte) 0xff}));
    }
}
