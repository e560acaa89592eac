package org.bitrecord.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same as {@link FlatDecode} from an array, for which the codec makes a buffer that goes nowhere. */
@State(Scope.Thread)
public class FlatDecodeArray {
    private byte[] bytes = {};
    private int offset;

    /** Checks that both read the same, in a program that reads other records, too. */
    @Setup
    public void check() {
        Samples.readSeveralKinds();
        bytes = Samples.IPV4.toByteArray();
        Samples.requireEqual(HandIpv4Header.decode(bytes, offset), Ipv4HeaderCodec.INSTANCE.decode(bytes));
    }

    /** By the codec. */
    @Benchmark
    public long generated() {
        return FlatDecode.use(Ipv4HeaderCodec.INSTANCE.decode(bytes));
    }

    /** By hand. */
    @Benchmark
    public long hand() {
        return FlatDecode.use(HandIpv4Header.decode(bytes, offset));
    }
}
