package org.bitrecord.ping;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import joptsimple.OptionSet;
import org.bitrecord.net.InterfaceOptions;
import org.bitrecord.net.NetException;
import org.bitrecord.net.Route;
import org.bitrecord.pcap.PcapException;
import org.bitrecord.ping.engine.CannotPing;
import org.bitrecord.ping.engine.Pinger;
import org.bitrecord.ping.engine.Plan;
import org.bitrecord.ping.engine.Transport;
import org.bitrecord.ping.engine.Transports;
import org.bitrecord.ping.report.Summary;
import org.bitrecord.ping.terminal.Terminal;
import org.bitrecord.ping.terminal.Visible;
import org.bitrecord.protocols.Ipv4Address;

/** The program: one run, from the command line to the exit code. */
public final class Main {
    /** There was at least one answer, or only a question to answer. */
    static final int ANSWERED = 0;

    /** There was none. */
    static final int UNANSWERED = 1;

    /** Nothing could be tried, or not to the end. */
    static final int FAILED = 2;

    private final Output output;
    private final PrintStream out;
    private final PrintStream err;

    Main(OutputStream out, PrintStream err) {
        this.output = new Output(out);
        this.out = new PrintStream(new BufferedOutputStream(output), false, charset());
        this.err = err;
    }

    /** Runs, and ends this Java machine with the exit code. */
    public static void main(String[] arguments) {
        new Main(new FileOutputStream(FileDescriptor.out), System.err).runAndExit(arguments);
    }

    private void runAndExit(String... arguments) {
        EarlyEnd earlyEnd = new EarlyEnd();
        int code = run(earlyEnd, arguments);
        earlyEnd.exit(code);
    }

    /** That of {@code System.out}, as far as this Java tells. */
    private static Charset charset() {
        String name = System.getProperty("stdout.encoding");
        return name == null ? Charset.defaultCharset() : Charset.forName(name);
    }

    int run(EarlyEnd earlyEnd, String... arguments) {
        int code = answer(earlyEnd, arguments);
        out.flush();
        if (output.hasFailed()) {
            err.println("sup: cannot write the output");
            return FAILED;
        }
        return code;
    }

    private int answer(EarlyEnd earlyEnd, String... arguments) {
        try {
            OptionSet set = Options.parse(arguments);
            var question = Options.question(set);
            if (question.isPresent()) {
                out.print(question.get() == Options.Question.HELP ? Options.HELP : version());
                return ANSWERED;
            }
            return ping(Options.of(set), earlyEnd);
        } catch (UsageException | CannotPing | PcapException | NetException e) {
            err.println("sup: " + Visible.text(String.valueOf(e.getMessage())));
            return FAILED;
        }
    }

    private int ping(Options options, EarlyEnd earlyEnd) {
        Ipv4Address destination = Hosts.find(options.host());
        options.source().filter(Ipv4Address::isLoopback).ifPresent(source -> requireThisHost(destination, source));
        Plan plan = new Plan(
                destination, options.count(), options.interval(), options.timeout(), Plan.data(options.size()));
        try (Transport transport = Transports.open(destination, options.timeToLive(), options.via(), options.means())) {
            Terminal terminal = new Terminal(options.host(), out, options.detail(), earlyEnd::stop);
            Pinger pinger = new Pinger(plan, transport, System::nanoTime, terminal);
            earlyEnd.onRequest(pinger::stop);
            Summary summary = pinger.run();
            return summary.received() > 0 ? ANSWERED : UNANSWERED;
        }
    }

    /** From a loopback address nothing gets onto a wire, and no system says so when asked to send. */
    private static void requireThisHost(Ipv4Address destination, Ipv4Address source) {
        Route.Reach reach = Route.to(destination, InterfaceOptions.DEFAULT).reach();
        if (reach != Route.Reach.THIS_HOST && reach != Route.Reach.NONE) {
            throw new CannotPing(
                    "from " + source + " only this host itself can be pinged, and " + destination + " is another one");
        }
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "sup " + (version == null ? "(unreleased)" : version) + System.lineSeparator();
    }
}
