package shop;

import java.util.List;
import org.bitrecord.*;

/** A part of a file, which says by itself what it is; the file says in which byte order it is written. */
@Union
@Strict
public sealed interface Chunk {
    /** The kind of chunk. */
    int kind();

    /** A number. */
    @BitCodec(order = org.bitrecord.Order.INHERIT)
    record Number(@Bits(8) @Const(1) int kind, @Bits(16) int number) implements Chunk {}

    /** A text. */
    @BitCodec(order = org.bitrecord.Order.INHERIT)
    record Words(@Bits(8) @Const(2) int kind, @Bits(16) @Length(of = "text") int length, String text)
            implements Chunk {}

    /** The end. */
    @BitCodec(order = org.bitrecord.Order.INHERIT)
    record End(@Bits(8) @Const(0) int kind) implements Chunk {}

    /** The file. */
    @BitCodec
    record Archive(
            @Bits(16) @OrderFrom(little = 0x4949, big = 0x4D4D) int order,
            @Bits(32) @Offset(of = "chunks") long start,
            @Until("it.kind == 0") List<Chunk> chunks,
            Header header,
            @Rest Bytes rest) {}

    /** What describes others. */
    @BitCodec(order = org.bitrecord.Order.INHERIT)
    record Header(@Bits(64) long unsigned, double precise) {}
}
