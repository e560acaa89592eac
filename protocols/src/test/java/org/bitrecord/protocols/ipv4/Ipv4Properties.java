package org.bitrecord.protocols.ipv4;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bitrecord.Bytes;
import org.bitrecord.protocols.ProtocolArbitraries;
import org.bitrecord.testing.CodecAssertions;

class Ipv4Properties {
    private static final Ipv4Codec CODEC = Ipv4Codec.INSTANCE;

    @Property
    void aConsistentValueIsReadAgain(@ForAll("consistent") Ipv4 value) {
        CodecAssertions.assertCanonical(CODEC, value);
    }

    @Property
    void whatIsLeftToTheCodecIsWrittenAsIfItHadBeenMendedBefore(@ForAll("automatic") Ipv4 value) {
        CodecAssertions.assertComputed(CODEC, value);
    }

    @Property
    void anyValueIsWrittenOrRefusedAndMendedOrRefused(@ForAll("any") Ipv4 value) {
        CodecAssertions.assertMendable(CODEC, value);
    }

    @Property(tries = 60)
    void everyTruncationAsksForMoreOrIsAShorterValue(@ForAll("consistent") Ipv4 value) {
        CodecAssertions.assertEveryTruncationIsTold(CODEC, CODEC.encode(value));
    }

    @Property(tries = 30)
    void everyBitFlipIsReadOrDiagnosed(@ForAll("consistent") Ipv4 value) {
        CodecAssertions.assertEveryBitFlipIsRead(CODEC, CODEC.encode(value));
    }

    @Property
    void anyBytesAreReadOrDiagnosed(@ForAll("bytes") Bytes bytes) {
        CodecAssertions.assertTotal(CODEC, bytes);
    }

    @Property(tries = 200)
    void allKindsOfBuffersAgree(@ForAll("consistent") Ipv4 value) {
        CodecAssertions.assertBuffersAgree(CODEC, CODEC.encode(value));
    }

    @Property(tries = 200)
    void nothingOutsideTheValueIsWritten(@ForAll("consistent") Ipv4 value) {
        CodecAssertions.assertWritesOnlyItself(CODEC, value);
    }

    @Provide
    Arbitrary<Ipv4> consistent() {
        return ProtocolArbitraries.ipv4s();
    }

    @Provide
    Arbitrary<Ipv4> automatic() {
        return ProtocolArbitraries.automaticIpv4s();
    }

    @Provide
    Arbitrary<Ipv4> any() {
        return ProtocolArbitraries.anyIpv4s();
    }

    @Provide
    Arbitrary<Bytes> bytes() {
        return ProtocolArbitraries.bytes(80);
    }
}
