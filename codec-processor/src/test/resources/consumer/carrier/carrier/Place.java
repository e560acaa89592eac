package carrier;

import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Count;
import org.bitrecord.Order;
import org.bitrecord.When;

/**
 * A place.
 *
 * @param x to the east
 * @param y to the north
 * @param high whether its height is known
 * @param stops how many stops there are
 * @param height in centimetres
 * @param stop numbers of stops
 */
@BitCodec(order = Order.BIG)
public record Place(
        @Bits(value = 20, signed = true) int x,
        @Bits(value = 20, signed = true) int y,
        boolean high,
        @Bits(7) @Count(of = "stop") int stops,
        @SuppressWarnings("uncomputed-flag") // a condition, not @Present, to be compiled as well
        @When("high") Optional<@Bits(16) Integer> height,
        List<@Bits(24) Integer> stop) {}
