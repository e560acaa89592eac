package org.bitrecord.protocols.arp;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bitrecord.Bytes;
import org.bitrecord.protocols.ProtocolArbitraries;
import org.bitrecord.testing.CodecAssertions;

class ArpProperties {
    private static final ArpCodec CODEC = ArpCodec.INSTANCE;

    @Property
    void aConsistentValueIsReadAgain(@ForAll("consistent") Arp value) {
        CodecAssertions.assertCanonical(CODEC, value);
    }

    @Property
    void whatIsLeftToTheCodecIsWrittenAsIfItHadBeenMendedBefore(@ForAll("automatic") Arp value) {
        CodecAssertions.assertComputed(CODEC, value);
    }

    @Property
    void anyValueIsWrittenOrRefusedAndMendedOrRefused(@ForAll("any") Arp value) {
        CodecAssertions.assertMendable(CODEC, value);
    }

    @Property(tries = 60)
    void everyTruncationAsksForMoreOrIsAShorterValue(@ForAll("consistent") Arp value) {
        CodecAssertions.assertEveryTruncationIsTold(CODEC, CODEC.encode(value));
    }

    @Property(tries = 30)
    void everyBitFlipIsReadOrDiagnosed(@ForAll("consistent") Arp value) {
        CodecAssertions.assertEveryBitFlipIsRead(CODEC, CODEC.encode(value));
    }

    @Property
    void anyBytesAreReadOrDiagnosed(@ForAll("bytes") Bytes bytes) {
        CodecAssertions.assertTotal(CODEC, bytes);
    }

    @Property(tries = 200)
    void allKindsOfBuffersAgree(@ForAll("consistent") Arp value) {
        CodecAssertions.assertBuffersAgree(CODEC, CODEC.encode(value));
    }

    @Property(tries = 200)
    void nothingOutsideTheValueIsWritten(@ForAll("consistent") Arp value) {
        CodecAssertions.assertWritesOnlyItself(CODEC, value);
    }

    @Provide
    Arbitrary<Arp> consistent() {
        return ProtocolArbitraries.arps();
    }

    @Provide
    Arbitrary<Arp> automatic() {
        return ProtocolArbitraries.automaticArps();
    }

    @Provide
    Arbitrary<Arp> any() {
        return ProtocolArbitraries.anyArps();
    }

    @Provide
    Arbitrary<Bytes> bytes() {
        return ProtocolArbitraries.bytes(80);
    }
}
