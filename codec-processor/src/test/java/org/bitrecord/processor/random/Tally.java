package org.bitrecord.processor.random;

import java.util.EnumMap;
import java.util.Map;

/** How much was compared. Not for several threads. */
final class Tally {
    /** What is counted. */
    enum Outcome {
        /** Values that were written and read again. */
        VALUE,
        /** Values that would be read as others, and are told. */
        REFUSED,
        /** Other bytes that are values. */
        DECODED,
        /** Bytes that are none. */
        MALFORMED,
        /** Layouts for which no value was found. */
        WITHOUT_VALUE,
        /** Malformed bytes, and those with something behind the value, for which it was compared where they are wrong. */
        PLACE,
        /** Those of them for which more was asked before what is wrong was found. */
        ASKED_BEFORE,
        /** Those that were refused before it was found that more is missing. */
        REFUSED_BEFORE,
        /** Those of one or the other kind where too much is missing to see which. */
        NOT_COMPARED
    }

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    /** One more. */
    void add(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    /** All that another one has counted. */
    void add(Tally other) {
        other.counts.forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum));
    }

    int of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
