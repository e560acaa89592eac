package org.bitrecord.ping.engine;

import org.bitrecord.ping.report.RoundTrips;
import org.bitrecord.ping.report.Summary;

/** Counts what happens in a run. */
final class Tally {
    final RoundTrips roundTrips = new RoundTrips();
    long sent;
    long received;
    long duplicates;
    long late;
    long corrupt;
    long otherAddress;
    long errors;
    long unresolved;
    long notSent;

    Summary summary(long open) {
        return new Summary(
                sent,
                received,
                open,
                duplicates,
                late,
                corrupt,
                otherAddress,
                errors,
                unresolved,
                notSent,
                roundTrips.minimum(),
                roundTrips.mean(),
                roundTrips.maximum(),
                roundTrips.deviation());
    }
}
