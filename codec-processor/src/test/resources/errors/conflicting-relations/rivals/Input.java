package example;

import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;
import org.bitrecord.When;

/** As an attribute of a BGP path, whose length has one byte or two (RFC 4271 section 4.3). */
@BitCodec
record Input(
        @Bits(8) int flags,
        @When("(flags & 0x10) == 0") @Length(of = "value") Optional<@Bits(8) Integer> length,
        @When("(flags & 0x10) != 0") @Length(of = "value") Optional<@Bits(16) Integer> longer,
        Bytes value) {}
