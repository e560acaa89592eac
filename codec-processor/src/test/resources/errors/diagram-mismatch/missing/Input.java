package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

@BitCodec(diagram = """
        +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
        |     Type      |     Code      |          Checksum             |
        +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
        |           Identifier          |        Sequence Number        |
        +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
        """)
record Input(
        @Bits(8) int type,
        @Bits(8) int code,
        @Bits(16) int identifier,
        @Bits(16) int sequenceNumber) {}
