import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Count;
import org.bitrecord.Until;

@BitCodec
record Input(@Bits(8) @Count(of = "list") int count, @Until("it == 0") List<@Bits(8) Integer> list) {}
