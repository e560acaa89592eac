import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

@BitCodec
record Input(@Bits(8) int version, Optional<@Bits(8) Integer> extra) {}
