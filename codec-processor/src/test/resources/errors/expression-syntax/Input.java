package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Until;

@BitCodec
record Input(@Until("it.kind == ") List<Option> options) {}

@BitCodec
record Option(@Bits(8) int kind) {}
