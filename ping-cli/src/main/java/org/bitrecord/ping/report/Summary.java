package org.bitrecord.ping.report;

/**
 * What a run came to.
 *
 * @param sent how many requests were to be sent, those that could not be included
 * @param received how many of them were answered in time
 * @param open how many of them are neither answered nor given up, since the run was ended early
 * @param duplicates how many answers were not the first to their request
 * @param late how many answers came after their request was given up
 * @param corrupt how many answers had a flaw
 * @param otherAddress how many answers came from another address
 * @param errors how many ICMP errors came
 * @param unresolved how many requests could not be sent, since nobody answered ARP
 * @param notSent how many requests could not be sent for another reason
 * @param minimum the shortest round trip in nanoseconds
 * @param mean the mean of the round trips in nanoseconds
 * @param maximum the longest round trip in nanoseconds
 * @param deviation see {@link RoundTrips#deviation()}
 */
public record Summary(
        long sent,
        long received,
        long open,
        long duplicates,
        long late,
        long corrupt,
        long otherAddress,
        long errors,
        long unresolved,
        long notSent,
        long minimum,
        long mean,
        long maximum,
        long deviation) {

    /** How many requests were given up without an answer. */
    public long lost() {
        return sent - received - open;
    }

    /** The lost requests in thousandths of those that are decided, rounded; 0 if none is. */
    public long lossPerMille() {
        long decided = sent - open;
        return decided == 0 ? 0 : (2000 * lost() + decided) / (2 * decided);
    }
}
