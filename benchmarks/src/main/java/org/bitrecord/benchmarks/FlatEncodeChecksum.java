package org.bitrecord.benchmarks;

import java.nio.ByteBuffer;
import org.bitrecord.Auto;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Encodes a flat record of thirteen numbers, each of which is checked, and computes its checksum. */
@State(Scope.Thread)
public class FlatEncodeChecksum {
    private Ipv4Header value = automatic();
    private final byte[] bytes = new byte[Samples.IPV4.size()];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);

    /** Checks that both write the same: the sample. */
    @Setup
    public void check() {
        value = automatic();
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

    private static Ipv4Header automatic() {
        Ipv4Header full = Ipv4HeaderCodec.INSTANCE.decode(Samples.IPV4);
        return new Ipv4Header(
                full.version(),
                full.headerLength(),
                full.differentiatedServices(),
                full.congestion(),
                full.totalLength(),
                full.identification(),
                full.flags(),
                full.fragmentOffset(),
                full.timeToLive(),
                full.protocol(),
                Auto.AUTO,
                full.source(),
                full.destination());
    }
}
