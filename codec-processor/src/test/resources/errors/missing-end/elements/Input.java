package example;

import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Rest;
import org.bitrecord.When;

@BitCodec
record Input(@Bits(8) int kind, @Rest List<Bytes> names) {}

@BitCodec
record Absent(@Bits(8) int kind, @When("kind == 1") Optional<Bytes> name, @Bits(8) int last) {}
