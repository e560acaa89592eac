package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Leb128;
import org.bitrecord.Max;
import org.bitrecord.Packed;
import org.bitrecord.Rest;
import org.bitrecord.Text;
import org.bitrecord.When;
import org.bitrecord.With;
import org.bitrecord.Xor;

@BitCodec
record Input(
        @Bits(8) int kind,
        @When("kind == 1") @With(Leb128.class) long number,
        @Max(3) @Rest @With(value = Xor.class, args = 1) Packed<@Text(terminated = 0) Bytes> packed) {}
