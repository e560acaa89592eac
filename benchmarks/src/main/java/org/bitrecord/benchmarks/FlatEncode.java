package org.bitrecord.benchmarks;

import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Encodes a flat record of thirteen numbers, each of which is checked; its checksum is written as it is. */
@State(Scope.Thread)
public class FlatEncode {
    private Ipv4Header value = Ipv4HeaderCodec.INSTANCE.decode(Samples.IPV4);
    private final byte[] bytes = new byte[Samples.IPV4.size()];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);

    /** Checks that both write the same: the sample. */
    @Setup
    public void check() {
        value = Ipv4HeaderCodec.INSTANCE.decode(Samples.IPV4);
        Samples.requireEach(Samples.IPV4, bytes, this::hand, this::generated);
    }

    /** By the codec. */
    @Benchmark
    public byte[] generated() {
        Ipv4HeaderCodec.INSTANCE.encode(value, buffer.clear());
        return bytes;
    }

    /** By hand. */
    @Benchmark
    public byte[] hand() {
        HandIpv4Header.encode(value, buffer.clear());
        return bytes;
    }
}
