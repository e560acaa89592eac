package example;

import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Present;
import org.bitrecord.Size;

@BitCodec
record Input(
        @Present(of = "first") Flags flags,
        @Present(of = "second") @Size(1) Bytes bytes,
        Optional<@Bits(8) Integer> first,
        Optional<@Bits(8) Integer> second) {}

@BitCodec
record Flags(@Bits(4) int high, @Bits(4) int low) {}
