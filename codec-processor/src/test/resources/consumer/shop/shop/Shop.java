package shop;

import carrier.Frame;
import carrier.FrameCodec;
import carrier.FrameType;
import carrier.Payload;
import carrier.Place;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bitrecord.Auto;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.Ints;
import org.bitrecord.Packed;

/** Uses the codecs. */
public final class Shop {
    private Shop() {}

    /** Writes and reads what there is. */
    public static void main(String[] args) {
        show(OrderCodec.INSTANCE, new Order(2, Auto.AUTO, Auto.AUTO, Auto.AUTO, Auto.AUTO,
                List.of(new Order.Item(7, -1)), new Payment.Cash()));
        System.out.println(HiddenCodec.INSTANCE.decode(Bytes.of(0x85)));
        show(LabelCodec.INSTANCE, new Label(Bytes.fromHex("4c42"), Label.Handling.ROBUST, 5, Label.Extent.LARGE, "Ulm",
                "Weg", BigInteger.TWO, 1.5f, List.of("a", "bc"), List.of(new Label.Leg(0, 3), new Label.Leg(1, 4)),
                Auto.AUTO, 0, Optional.of(new Place(-1, 2, true, Auto.AUTO, Optional.of(7), List.of(9))), 300, Auto.AUTO,
                Ints.of(1, 0x1234), 3));
        show(ParcelCodec.INSTANCE, new Parcel(Auto.AUTO, 5, 0x11, Bytes.fromHex("aabb"), Auto.AUTO, Auto.AUTO,
                new Parcel.Packing(Bytes.fromHex("0102"), Packed.of(Bytes.EMPTY)),
                new Parcel.Content.Books(Auto.AUTO, Auto.AUTO, List.of(Bytes.fromHex("41")), Optional.of(6)),
                Bytes.EMPTY));
        show(Chunk_ArchiveCodec.INSTANCE, new Chunk.Archive(0x4949, Auto.AUTO_LONG,
                List.of(new Chunk.Number(1, 0x1234), new Chunk.Words(2, Auto.AUTO, "hi"), new Chunk.End(0)),
                new Chunk.Header(-1, 1), Bytes.EMPTY));
        Codec<Frame> frames = FrameCodec.INSTANCE.with(new FrameType(9), NoticeCodec.INSTANCE);
        show(frames, new Frame(new FrameType(Auto.AUTO), Auto.AUTO, new Notice(1, Auto.AUTO, "hi"), Auto.AUTO_LONG));
        show(frames, new Frame(new FrameType(Auto.AUTO), Auto.AUTO,
                new Payload.Located(new Place(1, 1, false, Auto.AUTO, Optional.empty(), List.of())), Auto.AUTO_LONG));
    }

    private static <T> void show(Codec<T> codec, T value) {
        Bytes bytes = codec.encode(value);
        System.out.println(bytes.toHex() + " " + codec.decode(bytes).equals(codec.fix(value)));
    }
}
