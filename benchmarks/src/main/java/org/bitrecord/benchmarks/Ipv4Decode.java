package org.bitrecord.benchmarks;

import java.nio.ByteBuffer;
import org.bitrecord.protocols.UnknownPayload;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.bitrecord.protocols.ipv4.Ipv4Codec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Decodes the IPv4 record, with its lists and its payload, from a header alone and uses what it holds. */
@State(Scope.Thread)
public class Ipv4Decode {
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
                HandIpv4.decode(buffer, offset, length), Ipv4Codec.INSTANCE.decode(buffer, offset, length));
    }

    /** By the codec. */
    @Benchmark
    public long generated() {
        return use(Ipv4Codec.INSTANCE.decode(buffer, offset, length));
    }

    /** By hand. */
    @Benchmark
    public long hand() {
        return use(HandIpv4.decode(buffer, offset, length));
    }

    private static long use(Ipv4 value) {
        return (long) value.version()
                + value.headerLength()
                + value.differentiatedServices()
                + value.congestion()
                + value.totalLength()
                + value.identification()
                + (value.flags().reserved() ? 1 : 0)
                + (value.flags().dontFragment() ? 2 : 0)
                + (value.flags().moreFragments() ? 4 : 0)
                + value.fragmentOffset()
                + value.timeToLive()
                + value.protocol().value()
                + value.headerChecksum()
                + value.source().value()
                + value.destination().value()
                + value.options().size()
                + value.padding().size()
                + (value.payload() instanceof UnknownPayload unknown
                        ? unknown.bytes().size()
                        : 0);
    }
}
