package org.bitrecord.benchmarks;

import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Decodes records in records and uses what they hold, in a program that reads nothing else; the records go nowhere. */
@State(Scope.Thread)
public class NestedDecodeAlone {
    private ByteBuffer buffer = ByteBuffer.allocate(0);
    private int offset;
    private int length;

    /** Checks that both read the same. */
    @Setup
    public void check() {
        buffer = ByteBuffer.wrap(Samples.FRAME.toByteArray());
        length = buffer.limit();
        Samples.requireEqual(
                HandFrameHeaders.decode(buffer, offset), FrameHeadersCodec.INSTANCE.decode(buffer, offset, length));
    }

    /** By the codec. */
    @Benchmark
    public long generated() {
        return use(FrameHeadersCodec.INSTANCE.decode(buffer, offset, length));
    }

    /** By hand. */
    @Benchmark
    public long hand() {
        return use(HandFrameHeaders.decode(buffer, offset));
    }

    private static long use(FrameHeaders value) {
        return value.ethernet().destination().value()
                + value.ethernet().source().value()
                + value.ethernet().type()
                + FlatDecode.use(value.ipv4());
    }
}
