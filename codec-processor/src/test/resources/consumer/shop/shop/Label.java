package shop;

import carrier.Place;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bitrecord.*;

/** What is glued on a parcel: little endian, with texts, enums, and lists that a condition ends. */
@BitCodec(order = org.bitrecord.Order.LITTLE)
public record Label(
        @Const(hex = "4c 42") Bytes magic,
        @Bits(16) Handling handling,
        @Bits(3) int floor,
        @Bits(5) Extent extent,
        @Size(6) @Text(charset = "US-ASCII", padded = ' ') String town,
        @Text(terminated = 0) String street,
        @Bits(72) BigInteger number,
        float weight,
        @Prefixed(8) List<@Prefixed(8) String> remarks,
        @Until("it.last == 1") List<Leg> legs,
        @Bits(1) @Present(of = "place") int located,
        @Bits(7) int unused,
        Optional<Place> place,
        @With(Leb128.class) long serial,
        @Bits(8) @Count(of = "samples") int sampled,
        @Bits(16) Ints samples,
        @AlignTo(Unit.WORD32) @Bits(8) @Range(in = {1, 3}) int end) {
    /** How to treat it. */
    @Strict
    public enum Handling {
        /** With care. */
        @Code(1)
        FRAGILE,
        /** As one likes. */
        @Code(0x200)
        ROBUST
    }

    /** How large it is. */
    @Strict
    public enum Extent {
        /** A letter. */
        @Code(0)
        SMALL,
        /** A box. */
        @Code(31)
        LARGE
    }

    /** A part of the way. */
    @BitCodec(order = org.bitrecord.Order.LITTLE)
    public record Leg(@Bits(1) int last, @Bits(15) int minutes) {}
}
