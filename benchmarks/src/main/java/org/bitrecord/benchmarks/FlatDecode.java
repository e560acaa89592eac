package org.bitrecord.benchmarks;

import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Decodes a flat record of thirteen numbers and uses them; the record itself goes nowhere. */
@State(Scope.Thread)
public class FlatDecode {
    private ByteBuffer buffer = ByteBuffer.allocate(0);
    private int offset;
    private int length;

    /** Checks that both read the same, in a program that reads other records, too. */
    @Setup
    public void check() {
        Samples.readSeveralKinds();
        buffer = ByteBuffer.wrap(Samples.IPV4.toByteArray());
        length = buffer.limit();
        Samples.requireEqual(
                HandIpv4Header.decode(buffer, offset), Ipv4HeaderCodec.INSTANCE.decode(buffer, offset, length));
    }

    /** By the codec. */
    @Benchmark
    public long generated() {
        return use(Ipv4HeaderCodec.INSTANCE.decode(buffer, offset, length));
    }

    /** By hand. */
    @Benchmark
    public long hand() {
        return use(HandIpv4Header.decode(buffer, offset));
    }

    /** Needs every component. */
    static long use(Ipv4Header value) {
        return (long) value.version()
                + value.headerLength()
                + value.differentiatedServices()
                + value.congestion()
                + value.totalLength()
                + value.identification()
                + value.flags()
                + value.fragmentOffset()
                + value.timeToLive()
                + value.protocol()
                + value.headerChecksum()
                + value.source()
                + value.destination();
    }
}
