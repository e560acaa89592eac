package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Packed;
import org.bitrecord.Rest;
import org.bitrecord.With;
import org.bitrecord.Xor;
import org.bitrecord.Zlib;

@BitCodec
record WithoutCodec(@Rest Packed<Bytes> data) {}

@BitCodec
record NotKept(@With(Zlib.class) @Rest Bytes data) {}

@BitCodec
record NoBytes(@With(value = Xor.class, args = 1) @Rest List<Bytes> data) {}

@BitCodec
record Numbered(@With(value = Xor.class, args = 1) @Bits(8) Bytes data) {}

@BitCodec
record Endless(@With(Zlib.class) Packed<Bytes> data) {}
