package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

@BitCodec(diagram = """
        +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
        |     Type      |     Code      |
        +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
        """)
record Input(@Bits(8) int code, @Bits(8) int type) {}
