package org.bitrecord.protocols.ethernet;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bitrecord.Bytes;
import org.bitrecord.protocols.ProtocolArbitraries;
import org.bitrecord.testing.CodecAssertions;

class EthernetProperties {
    private static final EthernetCodec CODEC = EthernetCodec.INSTANCE;

    @Property
    void aConsistentValueIsReadAgain(@ForAll("consistent") Ethernet value) {
        CodecAssertions.assertCanonical(CODEC, value);
    }

    @Property
    void whatIsLeftToTheCodecIsWrittenAsIfItHadBeenMendedBefore(@ForAll("automatic") Ethernet value) {
        CodecAssertions.assertComputed(CODEC, value);
    }

    @Property
    void anyValueIsWrittenOrRefusedAndMendedOrRefused(@ForAll("any") Ethernet value) {
        CodecAssertions.assertMendable(CODEC, value);
    }

    @Property(tries = 60)
    void everyTruncationAsksForMoreOrIsAShorterValue(@ForAll("consistent") Ethernet value) {
        CodecAssertions.assertEveryTruncationIsTold(CODEC, CODEC.encode(value));
    }

    @Property(tries = 30)
    void everyBitFlipIsReadOrDiagnosed(@ForAll("consistent") Ethernet value) {
        CodecAssertions.assertEveryBitFlipIsRead(CODEC, CODEC.encode(value));
    }

    @Property
    void anyBytesAreReadOrDiagnosed(@ForAll("bytes") Bytes bytes) {
        CodecAssertions.assertTotal(CODEC, bytes);
    }

    @Property(tries = 200)
    void allKindsOfBuffersAgree(@ForAll("consistent") Ethernet value) {
        CodecAssertions.assertBuffersAgree(CODEC, CODEC.encode(value));
    }

    @Property(tries = 200)
    void nothingOutsideTheValueIsWritten(@ForAll("consistent") Ethernet value) {
        CodecAssertions.assertWritesOnlyItself(CODEC, value);
    }

    @Provide
    Arbitrary<Ethernet> consistent() {
        return ProtocolArbitraries.ethernets();
    }

    @Provide
    Arbitrary<Ethernet> automatic() {
        return ProtocolArbitraries.automaticEthernets();
    }

    @Provide
    Arbitrary<Ethernet> any() {
        return ProtocolArbitraries.anyEthernets();
    }

    @Provide
    Arbitrary<Bytes> bytes() {
        return ProtocolArbitraries.bytes(80);
    }
}
