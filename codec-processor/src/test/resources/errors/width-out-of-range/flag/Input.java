package example;

import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Present;

@BitCodec
record Input(@Bits(8) @Present(of = "extra") int flag, Optional<@Bits(8) Integer> extra) {}
