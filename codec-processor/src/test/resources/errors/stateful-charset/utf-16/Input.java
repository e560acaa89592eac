package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Rest;
import org.bitrecord.Text;

@BitCodec
record Input(@Text(charset = "UTF-16") @Rest String name) {}
