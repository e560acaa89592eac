import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Times;
import org.bitrecord.When;

@BitCodec
record Input(
        UUID id,
        @When("remaining > 0") Optional<UUID> maybe,
        Instant time,
        @Bits(32) Instant seconds,
        @Bits(64) Instant precise,
        @Bits(48) Instant millis,
        Duration duration,
        OptionalInt number,
        @Bits(40) OptionalLong wide,
        OptionalDouble ratio,
        ByteBuffer buffer,
        @Times(2) Set<Integer> set,
        @Times(2) ArrayList<@Bits(4) Byte> halves,
        @Times(2) Collection<Point> points,
        @Times(2) Set<UUID> ids,
        Map<String, Integer> table,
        @Times(2) List<Set<Long>> nested) {}

@BitCodec
record Point(@Bits(8) int x) {}
