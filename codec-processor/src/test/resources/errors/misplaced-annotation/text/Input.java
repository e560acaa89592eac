package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bytes;
import org.bitrecord.Rest;
import org.bitrecord.Text;

@BitCodec
record Input(@Text(charset = "UTF-8") @Rest Bytes name) {}
