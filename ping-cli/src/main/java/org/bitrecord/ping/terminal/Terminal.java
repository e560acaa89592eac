package org.bitrecord.ping.terminal;

import java.io.PrintStream;
import java.util.function.Consumer;
import org.bitrecord.ping.report.Event;
import org.bitrecord.ping.report.Flaw;
import org.bitrecord.ping.report.Path;

/** Prints events, one line each. */
public final class Terminal implements Consumer<Event> {
    /** How much to print. */
    public enum Detail {
        /** The first line and the statistics. */
        QUIET,
        /** What happens, too. */
        NORMAL,
        /** The way that requests take, too. */
        VERBOSE
    }

    private final String host;
    private final PrintStream out;
    private final Detail detail;
    private final Runnable nobodyReads;

    /**
     * A terminal.
     *
     * @param host what the user calls the destination
     * @param nobodyReads is called when the other end of {@code out} is closed; more than once perhaps
     */
    public Terminal(String host, PrintStream out, Detail detail, Runnable nobodyReads) {
        this.host = Visible.text(host);
        this.out = out;
        this.detail = detail;
        this.nobodyReads = nobodyReads;
    }

    @Override
    public void accept(Event event) {
        if (detail.compareTo(least(event)) >= 0) {
            out.println(text(event));
            // A print stream never throws; this flushes as well.
            if (out.checkError()) {
                nobodyReads.run();
            }
        }
    }

    private static Detail least(Event event) {
        if (event instanceof Event.Started || event instanceof Event.Finished) {
            return Detail.QUIET;
        }
        return event instanceof Event.Resolved ? Detail.VERBOSE : Detail.NORMAL;
    }

    private String text(Event event) {
        if (event instanceof Event.Started started) {
            return started(started);
        }
        if (event instanceof Event.Resolved resolved) {
            return "Next hop " + resolved.nextHop() + " is at " + resolved.mac();
        }
        if (event instanceof Event.Reply reply) {
            return reply(reply);
        }
        if (event instanceof Event.Corrupt corrupt) {
            return "Corrupt reply from " + corrupt.from() + ": icmp_seq=" + corrupt.sequence() + " "
                    + flaw(corrupt.flaw());
        }
        if (event instanceof Event.TimedOut lost) {
            return "Timed out: icmp_seq=" + lost.sequence();
        }
        if (event instanceof Event.Problem problem) {
            return "Error from " + problem.from() + ": icmp_seq=" + problem.sequence() + " "
                    + Complaints.inWords(problem.complaint());
        }
        if (event instanceof Event.Unresolved unresolved) {
            return "No ARP answer from " + unresolved.nextHop() + " on " + unresolved.device() + ": icmp_seq="
                    + unresolved.sequence() + " not sent";
        }
        if (event instanceof Event.NotSent notSent) {
            return "Not sent: icmp_seq=" + notSent.sequence() + " " + notSent.reason();
        }
        if (event instanceof Event.Finished finished) {
            return Statistics.text(host, finished.summary());
        }
        throw new AssertionError("an event of unknown kind: " + event);
    }

    private String started(Event.Started started) {
        String address = started.destination().toString();
        String name = host.equals(address) ? address : host + " (" + address + ")";
        String first = "Pinging " + name + " with " + started.size()
                + (started.size() == 1 ? " byte of data:" : " bytes of data:");
        return detail == Detail.VERBOSE ? path(started.path()) + System.lineSeparator() + first : first;
    }

    private static String path(Path path) {
        StringBuilder text = new StringBuilder("Backend ").append(path.backend());
        if (!path.remark().isEmpty()) {
            text.append(" (").append(path.remark()).append(')');
        }
        path.device().ifPresent(name -> line(text, "Interface").append(name));
        path.source().ifPresent(address -> line(text, "Source").append(address));
        path.sourceMac().ifPresent(mac -> text.append(" (").append(mac).append(')'));
        path.nextHop().ifPresent(hop -> line(text, "Next hop").append(hop));
        return text.toString();
    }

    private static StringBuilder line(StringBuilder text, String label) {
        return text.append(System.lineSeparator()).append(label).append(' ');
    }

    private static String reply(Event.Reply reply) {
        StringBuilder text = new StringBuilder(96);
        text.append(reply.standing() == Event.Standing.LATE ? "Late reply from " : "Reply from ");
        text.append(reply.from());
        text.append(": bytes=").append(reply.bytes());
        text.append(" icmp_seq=").append(reply.sequence());
        reply.roundTripNanos()
                .ifPresent(nanos ->
                        text.append(" time=").append(Milliseconds.of(nanos)).append(" ms"));
        reply.timeToLive().ifPresent(hops -> text.append(" ttl=").append(hops));
        switch (reply.standing()) {
            case DUPLICATE -> text.append(" (DUP!)");
            case OTHER_ADDRESS -> text.append(" (DIFFERENT ADDRESS!)");
            case COUNTED, LATE -> {}
        }
        return text.toString();
    }

    private static String flaw(Flaw flaw) {
        if (flaw instanceof Flaw.Checksum checksum) {
            return "checksum " + hex(checksum.actual(), 4) + ", not " + hex(checksum.expected(), 4);
        }
        if (flaw instanceof Flaw.HeaderChecksum) {
            return "wrong checksum of the IP header";
        }
        if (flaw instanceof Flaw.Data data) {
            return "byte " + data.index() + " is " + hex(data.actual(), 2) + ", not " + hex(data.expected(), 2);
        }
        if (flaw instanceof Flaw.Length length) {
            return length.actual() + " bytes, not " + length.expected();
        }
        if (flaw instanceof Flaw.Code code) {
            return "code " + code.actual() + ", not 0";
        }
        throw new AssertionError("a flaw of unknown kind: " + flaw);
    }

    private static String hex(int value, int digits) {
        String text = Integer.toHexString(value);
        return "0x" + "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
