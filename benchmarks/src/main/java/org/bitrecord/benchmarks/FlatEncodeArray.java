package org.bitrecord.benchmarks;

import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same as {@link FlatEncode} into an array, for which the codec is given a buffer that goes nowhere. */
@State(Scope.Thread)
public class FlatEncodeArray {
    private Ipv4Header value = Ipv4HeaderCodec.INSTANCE.decode(Samples.IPV4);
    private final byte[] bytes = new byte[Samples.IPV4.size()];

    /** Checks that both write the same: the sample. */
    @Setup
    public void check() {
        value = Ipv4HeaderCodec.INSTANCE.decode(Samples.IPV4);
        Samples.requireEach(Samples.IPV4, bytes, this::hand, this::generated);
    }

    /** By the codec. */
    @Benchmark
    public byte[] generated() {
        Ipv4HeaderCodec.INSTANCE.encode(value, ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** By hand. */
    @Benchmark
    public byte[] hand() {
        HandIpv4Header.encode(value, bytes, 0);
        return bytes;
    }
}
