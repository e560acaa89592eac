package org.bitrecord.ping;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import joptsimple.OptionException;
import joptsimple.OptionParser;
import joptsimple.OptionSet;
import org.bitrecord.ping.engine.Means;
import org.bitrecord.ping.terminal.Terminal;
import org.bitrecord.protocols.Ipv4Address;

/**
 * What a command line asks for.
 *
 * <p>There are no commands yet, only a host. Of a host that is called like a command to come ({@code read}, {@code layout},
 * {@code devices}, {@code install}), {@code sup -- read} is sure to stay a ping.
 *
 * @param host whom to ping: a name or an address
 * @param count how many requests
 * @param interval from one request to the next
 * @param timeout how long to wait for an answer
 * @param size how many bytes of data in each request
 * @param timeToLive of each request
 * @param via a device's name or one of this host's addresses
 * @param means the only backend to use
 * @param detail how much to print
 */
record Options(
        String host,
        long count,
        Duration interval,
        Duration timeout,
        int size,
        int timeToLive,
        Optional<String> via,
        Optional<Means> means,
        Terminal.Detail detail) {
    static final String HELP = """
            Usage: sup [OPTION]... HOST
            Sends ICMP echo requests to HOST, a name or an IPv4 address, and tells
            what comes back.

              -c COUNT       how many requests to send (4)
              -i INTERVAL    seconds from one request to the next, such as 0.2 (1)
              -W TIMEOUT     seconds to wait for each answer (2)
              -s SIZE        bytes of data in each request, up to 65507 (56)
              -t TTL         how many routers a request may pass, up to 255 (64)
              -I INTERFACE   send from this interface, or from this own address
              -q             print only the first line and the statistics
              -v             print the backend, the interface and the first hop, too
              --backend NAME send by libpcap, packet-socket or icmp-socket only; without
                             it, frames are put on the wire where there is an Ethernet
              --version      print the version
              --help         print this
              --             what follows is a host, even if it looks like an option

            Exit code: 0 if there was an answer, 1 if there was none, 2 if nothing could be
            tried. Ctrl-C ends the run with its statistics.
            """;

    private static final List<String> WITH_VALUE = List.of("c", "i", "W", "s", "t", "I", "backend");
    private static final String HINT = "; 'sup --help' lists the options";

    /** What to do instead of pinging. */
    enum Question {
        HELP,
        VERSION
    }

    /** Whether the command line only asks a question. */
    static Optional<Question> question(OptionSet set) {
        if (set.has("help")) {
            return Optional.of(Question.HELP);
        }
        return set.has("version") ? Optional.of(Question.VERSION) : Optional.empty();
    }

    /**
     * Takes the command line apart.
     *
     * @throws UsageException if an option is unknown or lacks its value
     */
    static OptionSet parse(String... arguments) {
        OptionParser parser = new OptionParser(false);
        WITH_VALUE.forEach(name -> parser.accepts(name).withRequiredArg());
        List.of("q", "v", "help", "version").forEach(parser::accepts);
        try {
            return parser.parse(arguments);
        } catch (OptionException e) {
            String name = String.join(", ", e.options());
            throw new UsageException(
                    WITH_VALUE.contains(name)
                            ? "option " + dashed(name) + " needs a value" + HINT
                            : "there is no option " + dashed(name) + ", or not in this form" + HINT);
        }
    }

    /**
     * Reads the values.
     *
     * @throws UsageException if one is out of range or malformed, or there is not exactly one host
     */
    static Options of(OptionSet set) {
        List<?> hosts = set.nonOptionArguments();
        if (hosts.size() != 1) {
            throw new UsageException(
                    hosts.isEmpty()
                            ? "the host to ping is missing" + HINT
                            : "one host at a time, but here are " + hosts.size() + HINT);
        }
        return new Options(
                hosts.get(0).toString(),
                whole(set, "c", "4", 1, 1_000_000_000),
                seconds(set, "i", "1", "0.001"),
                seconds(set, "W", "2", "0.001"),
                (int) whole(set, "s", "56", 0, 65507),
                (int) whole(set, "t", "64", 1, 255),
                last(set, "I").map(Options::via),
                last(set, "backend").map(Options::means),
                set.has("q") ? Terminal.Detail.QUIET : set.has("v") ? Terminal.Detail.VERBOSE : Terminal.Detail.NORMAL);
    }

    private static long whole(OptionSet set, String name, String usual, long minimum, long maximum) {
        return Numbers.whole(dashed(name), last(set, name).orElse(usual), minimum, maximum);
    }

    private static Duration seconds(OptionSet set, String name, String usual, String minimum) {
        return Numbers.seconds(dashed(name), last(set, name).orElse(usual), minimum, "3600");
    }

    /** Of an option that is given again, the last value holds, as elsewhere. */
    private static Optional<String> last(OptionSet set, String name) {
        List<?> values = set.valuesOf(name);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.get(values.size() - 1).toString());
    }

    private static Means means(String name) {
        for (Means means : Means.values()) {
            if (means.label().equals(name)) {
                return means;
            }
        }
        throw new UsageException("option --backend: '" + name + "' is none of libpcap, packet-socket and icmp-socket");
    }

    private static String via(String text) {
        if (text.isEmpty()) {
            throw new UsageException("option -I: the name of the interface is empty");
        }
        return text;
    }

    /** The address to send from, if it is one that {@code via} names. */
    Optional<Ipv4Address> source() {
        try {
            return via.map(Ipv4Address::of);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String dashed(String name) {
        return (name.length() == 1 ? "-" : "--") + name;
    }
}
