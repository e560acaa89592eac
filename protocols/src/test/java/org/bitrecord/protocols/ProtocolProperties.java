package org.bitrecord.protocols;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.testing.CodecAssertions;

/**
 * What holds of every protocol's record and its codec.
 *
 * @param <T> the record
 */
public interface ProtocolProperties<T> {
    Codec<T> codec();

    @Provide
    Arbitrary<T> consistent();

    @Provide
    Arbitrary<T> automatic();

    @Provide
    Arbitrary<T> any();

    @Provide
    Arbitrary<Bytes> bytes();

    @Property
    default void aConsistentValueIsReadAgain(@ForAll("consistent") T value) {
        CodecAssertions.assertCanonical(codec(), value);
    }

    @Property
    default void whatIsLeftToTheCodecIsWrittenAsIfItHadBeenMendedBefore(@ForAll("automatic") T value) {
        CodecAssertions.assertComputed(codec(), value);
    }

    @Property
    default void anyValueIsWrittenOrRefusedAndMendedOrRefused(@ForAll("any") T value) {
        CodecAssertions.assertMendable(codec(), value);
    }

    @Property(tries = 60)
    default void everyTruncationAsksForMoreOrIsAShorterValue(@ForAll("consistent") T value) {
        CodecAssertions.assertEveryTruncationIsTold(codec(), codec().encode(value));
    }

    @Property(tries = 30)
    default void everyBitFlipIsReadOrDiagnosed(@ForAll("consistent") T value) {
        CodecAssertions.assertEveryBitFlipIsRead(codec(), codec().encode(value));
    }

    @Property
    default void anyBytesAreReadOrDiagnosed(@ForAll("bytes") Bytes bytes) {
        CodecAssertions.assertTotal(codec(), bytes);
    }

    @Property(tries = 200)
    default void allKindsOfBuffersAgree(@ForAll("consistent") T value) {
        CodecAssertions.assertBuffersAgree(codec(), codec().encode(value));
    }

    @Property(tries = 200)
    default void nothingOutsideTheValueIsWritten(@ForAll("consistent") T value) {
        CodecAssertions.assertWritesOnlyItself(codec(), value);
    }
}
