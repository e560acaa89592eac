package example;

import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.When;

@BitCodec
record Input(
        @Bits(8) int flags,
        @When("flags == 1") @Tag(of = "payload") Optional<@Bits(8) Integer> kind,
        @When("flags == 1") Optional<Payload> payload) {}

@BitCodec
record Several(@Bits(8) @Tag(of = "payloads") int kind, @Rest List<Payload> payloads) {}

@Union
sealed interface Payload permits Echo, Unknown {}

@BitCodec
@Case(8)
record Echo(@Bits(16) int identifier) implements Payload {}

@BitCodec
@Otherwise
record Unknown(@Rest Bytes data) implements Payload {}
