package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

@BitCodec(diagram = """
         0                   1                   2                   3
         0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
        +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
        |         Identification        |Flags|      Fragment Offset    |
        +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
        """)
record Input(
        @Bits(16) int identification,
        Flags flags,
        @Bits(12) int fragmentOffset,
        @Bits(1) int more) {}

@BitCodec
record Flags(boolean reserved, boolean dontFragment, boolean moreFragments) {}
