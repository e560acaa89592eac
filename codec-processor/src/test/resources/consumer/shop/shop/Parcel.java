package shop;

import static org.bitrecord.Unit.WORD16;

import java.util.List;
import java.util.Optional;
import org.bitrecord.*;

/** A parcel: contexts, packed and masked parts, methods for sizes and values. */
@BitCodec
public record Parcel(
        @Bits(8) @Length(unit = WORD16) int words,
        @Bits(8) @Range(min = 1, max = 9) @Default(5) int key,
        @Bits(16) int shape,
        Bytes drawing,
        @Gap(4) @Bits(4) int parts,
        @Bits(8) @Tag(of = "content") int kind,
        @Prefixed(8) Packing packing,
        @Prefixed(8) Content content,
        Bytes padding) {
    /** Every set bit of the shape stands for a byte of the drawing. */
    @SizeOf("drawing")
    static int drawing(int shape) {
        return Integer.bitCount(shape);
    }

    /** Computes the number of parts. */
    @DeriveOf("parts")
    static int parts(int key) {
        return key + 1;
    }

    /** Fills up to whole words. */
    @SizeOf("padding")
    static int padding(Bytes drawing) {
        return drawing.size() & 1;
    }

    /** What the content asks for. */
    @Supplies(to = "content")
    static Sender sender(int key, int contentSize) {
        return new Sender(key, contentSize);
    }

    /** Who sent it. */
    @BitCodec
    public record Sender(@Bits(8) int key, @Bits(8) int size) {}

    /** What is around the content. */
    @BitCodec
    public record Packing(
            @With(value = Xor.class, args = 0xFF) @Size(2) Bytes seal,
            @With(Zlib.class) @Rest Packed<Bytes> letter) {}

    /** What is in it. */
    @Union
    public sealed interface Content {
        /** Books. */
        @Case(1)
        @BitCodec(context = Sender.class)
        record Books(
                @Bits(8) @Checksum(algorithm = Crc8.class, pseudoHeader = true) int crc,
                @Bits(8) @Count(of = "titles") int count,
                List<@Prefixed(8) Bytes> titles,
                @When("context.key == 5") Optional<@Bits(16) Integer> receipt)
                implements Content {}

        /** Parcels in parcels. */
        @Case(2)
        @BitCodec(maxDepth = 2)
        record More(@Bits(8) @Count(of = "inner") int count, List<Box> inner) implements Content {}

        /** Whatever. */
        @Otherwise
        @BitCodec
        record Other(@Rest Bytes data) implements Content {}
    }

    /** A box, which may hold boxes. */
    @BitCodec(maxDepth = 3)
    public record Box(@Bits(8) int number, @Prefixed(8) List<Box> boxes) {}
}
