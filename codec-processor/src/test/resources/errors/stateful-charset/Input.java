import org.bitrecord.BitCodec;
import org.bitrecord.Rest;
import org.bitrecord.Text;

@BitCodec
record Input(@Rest @Text(charset = "UTF-16") String text) {}
