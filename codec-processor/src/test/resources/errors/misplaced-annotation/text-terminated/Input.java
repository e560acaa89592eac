package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Rest;
import org.bitrecord.Text;

@BitCodec
record Input(@Text(terminated = 0) @Rest String name) {}
