package golden;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Internet;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Union;

/** A guarded union that a tag chooses, a checksum in front of it, and a tail that is found from the end. */
@BitCodec
public record Packet(
        @Bits(16) @Tag(of = "body", when = "offset == 0") int type,
        @Bits(16) int offset,
        @Bits(16) @Checksum(algorithm = Internet.class, through = "body") int checksum,
        Packet.Body body,
        @Bits(32) long trailer) {
    @Union
    public sealed interface Body {}

    @Case(1)
    @BitCodec
    public record Ping(@Bits(32) long token) implements Body {}

    @Case({2, 3})
    @BitCodec
    public record Text(@Rest Bytes text) implements Body {}

    @Otherwise
    @BitCodec
    public record Unknown(@Rest Bytes content) implements Body {}
}
