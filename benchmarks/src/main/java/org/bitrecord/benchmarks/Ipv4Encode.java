package org.bitrecord.benchmarks;

import java.nio.ByteBuffer;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.bitrecord.protocols.ipv4.Ipv4Codec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Encodes the IPv4 record as it was decoded: everything is checked, lengths and checksum are written as they are. */
@State(Scope.Thread)
public class Ipv4Encode {
    private Ipv4 value = Ipv4Codec.INSTANCE.decode(Samples.IPV4);
    private final byte[] bytes = new byte[Samples.IPV4.size()];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);

    /** Checks that both write the same: the sample. */
    @Setup
    public void check() {
        value = Ipv4Codec.INSTANCE.decode(Samples.IPV4);
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
}
