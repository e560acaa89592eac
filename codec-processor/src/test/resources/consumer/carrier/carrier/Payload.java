package carrier;

import org.bitrecord.BitCodec;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Union;

/** What a frame carries. */
@Union
public sealed interface Payload permits Payload.Located, Payload.Unknown, Payload.Foreign {
    /**
     * A place.
     *
     * @param place where
     */
    @Case(FrameType.PLACE)
    @BitCodec
    record Located(Place place) implements Payload {}

    /**
     * Anything.
     *
     * @param data all of it
     */
    @Otherwise
    @BitCodec
    record Unknown(@Rest Bytes data) implements Payload {}

    /** What others add. */
    non-sealed interface Foreign extends Payload {}
}
