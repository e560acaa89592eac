package org.bitrecord.benchmarks;

import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Decodes records in records and uses what they hold; the records themselves go nowhere. */
@State(Scope.Thread)
public class NestedDecode {
    private byte[] bytes = {};
    private ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private int offset;
    private int length;

    /** Checks that both read the same. */
    @Setup
    public void check() {
        bytes = Samples.FRAME.toByteArray();
        buffer = ByteBuffer.wrap(bytes);
        length = bytes.length;
        Samples.requireEqual(
                HandFrameHeaders.decode(bytes, offset), FrameHeadersCodec.INSTANCE.decode(buffer, offset, length));
    }

    /** By the codec. */
    @Benchmark
    public long generated() {
        return use(FrameHeadersCodec.INSTANCE.decode(buffer, offset, length));
    }

    /** By hand. */
    @Benchmark
    public long hand() {
        return use(HandFrameHeaders.decode(bytes, offset));
    }

    private static long use(FrameHeaders value) {
        return value.ethernet().destination().value()
                + value.ethernet().source().value()
                + value.ethernet().type()
                + FlatDecode.use(value.ipv4());
    }
}
