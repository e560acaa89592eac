package org.bitrecord.protocols.icmp;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bitrecord.Bytes;
import org.bitrecord.protocols.ProtocolArbitraries;
import org.bitrecord.testing.CodecAssertions;

class IcmpProperties {
    private static final IcmpCodec CODEC = IcmpCodec.INSTANCE;

    @Property
    void aConsistentValueIsReadAgain(@ForAll("consistent") Icmp value) {
        CodecAssertions.assertCanonical(CODEC, value);
    }

    @Property
    void whatIsLeftToTheCodecIsWrittenAsIfItHadBeenMendedBefore(@ForAll("automatic") Icmp value) {
        CodecAssertions.assertComputed(CODEC, value);
    }

    @Property
    void anyValueIsWrittenOrRefusedAndMendedOrRefused(@ForAll("any") Icmp value) {
        CodecAssertions.assertMendable(CODEC, value);
    }

    @Property(tries = 60)
    void everyTruncationAsksForMoreOrIsAShorterValue(@ForAll("consistent") Icmp value) {
        CodecAssertions.assertEveryTruncationIsTold(CODEC, CODEC.encode(value));
    }

    @Property(tries = 30)
    void everyBitFlipIsReadOrDiagnosed(@ForAll("consistent") Icmp value) {
        CodecAssertions.assertEveryBitFlipIsRead(CODEC, CODEC.encode(value));
    }

    @Property
    void anyBytesAreReadOrDiagnosed(@ForAll("bytes") Bytes bytes) {
        CodecAssertions.assertTotal(CODEC, bytes);
    }

    @Property(tries = 200)
    void allKindsOfBuffersAgree(@ForAll("consistent") Icmp value) {
        CodecAssertions.assertBuffersAgree(CODEC, CODEC.encode(value));
    }

    @Property(tries = 200)
    void nothingOutsideTheValueIsWritten(@ForAll("consistent") Icmp value) {
        CodecAssertions.assertWritesOnlyItself(CODEC, value);
    }

    @Provide
    Arbitrary<Icmp> consistent() {
        return ProtocolArbitraries.icmps();
    }

    @Provide
    Arbitrary<Icmp> automatic() {
        return ProtocolArbitraries.automaticIcmps();
    }

    @Provide
    Arbitrary<Icmp> any() {
        return ProtocolArbitraries.anyIcmps();
    }

    @Provide
    Arbitrary<Bytes> bytes() {
        return ProtocolArbitraries.bytes(80);
    }
}
