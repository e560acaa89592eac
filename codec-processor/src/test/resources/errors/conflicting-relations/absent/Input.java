package example;

import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;
import org.bitrecord.Present;
import org.bitrecord.Zero;

@BitCodec
record NeverEmpty(
        @Present(of = "size") boolean sized,
        @Bits(7) int more,
        @Length(of = "number") Optional<@Bits(8) Integer> size,
        @Bits(16) int number) {}

@BitCodec
record ZeroToo(
        @Present(of = "size") boolean sized,
        @Bits(7) int more,
        @Length(of = "data", zero = Zero.TO_END) Optional<@Bits(8) Integer> size,
        Bytes data) {}

@BitCodec
record OfItself(
        @Present(of = "size") boolean sized,
        @Bits(7) int more,
        @Length Optional<@Bits(8) Integer> size,
        Bytes data) {}
