package org.bitrecord.benchmarks;

import java.nio.ByteBuffer;
import org.bitrecord.Auto;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.bitrecord.protocols.ipv4.Ipv4Codec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Encodes the IPv4 record and computes its lengths and its checksum. */
@State(Scope.Thread)
public class Ipv4EncodeChecksum {
    private Ipv4 value = automatic();
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
        Ipv4Codec.INSTANCE.encode(value, buffer.clear());
        return bytes;
    }

    /** By hand. */
    @Benchmark
    public byte[] hand() {
        HandIpv4.encode(value, buffer.clear());
        return bytes;
    }

    private static Ipv4 automatic() {
        Ipv4 full = Ipv4Codec.INSTANCE.decode(Samples.IPV4);
        return new Ipv4(
                full.version(),
                Auto.AUTO,
                full.differentiatedServices(),
                full.congestion(),
                Auto.AUTO,
                full.identification(),
                full.flags(),
                full.fragmentOffset(),
                full.timeToLive(),
                full.protocol(),
                Auto.AUTO,
                full.source(),
                full.destination(),
                full.options(),
                full.padding(),
                full.payload());
    }
}
