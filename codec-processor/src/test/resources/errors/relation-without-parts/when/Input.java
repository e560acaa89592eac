import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Size;
import org.bitrecord.When;

@BitCodec
record Input(
        @Bits(8) int version,
        @When("version > 1") @Bits(8) int number,
        @When("version > 1") boolean flag,
        @When("version > 2") @Bits(value = 16, signed = true) int difference,
        @When("version > 3") @Size(4) Bytes data,
        @When("version > 4") Part part,
        @Bits(7) int reserved) {}

@BitCodec
record Part(@Bits(8) int x) {}
