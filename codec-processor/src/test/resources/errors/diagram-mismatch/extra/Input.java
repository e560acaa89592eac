package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

@BitCodec(diagram = """
        +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
        |     Type      |     Code      |
        +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
        """)
record Input(@Bits(8) int type, @Bits(8) int code, @Bits(16) int checksum) {}
