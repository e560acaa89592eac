package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Rest;
import org.bitrecord.Text;

@BitCodec
record Input(@Text(charset = "ISO-2022-JP") @Rest String name) {}
