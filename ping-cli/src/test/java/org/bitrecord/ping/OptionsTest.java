package org.bitrecord.ping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.bitrecord.ping.engine.Means;
import org.bitrecord.ping.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    private static Options read(String... arguments) {
        return Options.of(Options.parse(arguments));
    }

    @Test
    void aHostAloneIsAskedFourTimes() {
        assertThat(read("peer.lab"))
                .isEqualTo(new Options(
                        "peer.lab",
                        4,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        56,
                        64,
                        Optional.empty(),
                        Optional.empty(),
                        Terminal.Detail.NORMAL));
    }

    @Test
    void everyOptionIsReadBeforeAndBehindTheHost() {
        assertThat(read(
                        "-c",
                        "3",
                        "-i.2",
                        "-W",
                        "0.5",
                        "-s0",
                        "peer",
                        "-t",
                        "1",
                        "-I",
                        "eth0",
                        "-v",
                        "--backend",
                        "packet-socket"))
                .isEqualTo(new Options(
                        "peer",
                        3,
                        Duration.ofMillis(200),
                        Duration.ofMillis(500),
                        0,
                        1,
                        Optional.of("eth0"),
                        Optional.of(Means.PACKET_SOCKET),
                        Terminal.Detail.VERBOSE));
    }

    @Test
    void ofARepeatedOptionTheLastValueHolds() {
        assertThat(read("-c", "3", "-c", "5", "peer").count()).isEqualTo(5);
    }

    @Test
    void quietWinsOverVerbose() {
        assertThat(read("-q", "-v", "peer").detail()).isEqualTo(Terminal.Detail.QUIET);
    }

    @Test
    void behindTwoDashesEverythingIsAHost() {
        assertThat(read("--", "read").host()).isEqualTo("read");
        assertThat(read("--", "-c").host()).isEqualTo("-c");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    -c x h         | option -c: 'x' is not a whole number from 1 to 1000000000
                    -c 0 h         | option -c: '0' is not a whole number from 1 to 1000000000
                    -c1.1 h        | option -c: '1.1' is not a whole number from 1 to 1000000000
                    -i -1 h        | option -i: '-1' is not a number of seconds from 0.001 to 3600 (such as 0.5)
                    -W 0 h         | option -W: '0' is not a number of seconds from 0.001 to 3600 (such as 0.5)
                    -s 65508 h     | option -s: '65508' is not a whole number from 0 to 65507
                    -t 300 h       | option -t: '300' is not a whole number from 1 to 255
                    --backend x h  | option --backend: 'x' is none of libpcap, packet-socket and icmp-socket
                    -z h           | there is no option -z, or not in this form; 'sup --help' lists the options
                    --back libpcap | there is no option --back, or not in this form; 'sup --help' lists the options
                    -c             | option -c needs a value; 'sup --help' lists the options
                    -q             | the host to ping is missing; 'sup --help' lists the options
                    a b            | one host at a time, but here are 2; 'sup --help' lists the options
                    """)
    void aMistakeIsOneLineAndExitCodeTwo(String arguments, String message) {
        assertThatThrownBy(() -> read(arguments.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
        Printed printed = new Printed(arguments.split(" "));
        assertThat(printed.code).isEqualTo(2);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err()).isEqualTo("sup: " + message + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource({"224.0.0.1", "255.255.255.255", "0.0.0.0"})
    void anAddressOfMoreOrLessThanOneHostIsRefused(String address) {
        Printed printed = new Printed(address);
        assertThat(printed.code).isEqualTo(2);
        assertThat(printed.err())
                .isEqualTo("sup: " + address + " is not the address of one host" + System.lineSeparator());
    }

    @Test
    void helpFitsAnOrdinaryTerminalAndNamesEveryOption() {
        Printed printed = new Printed("--help");
        assertThat(printed.code).isZero();
        assertThat(printed.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(printed.out())
                .contains(
                        "-c ", "-i ", "-W ", "-s ", "-t ", "-I ", "-q ", "-v ", "--backend ", "--version ", "--help ");
        assertThat(printed.err()).isEmpty();
    }

    @Test
    void theVersionIsOneLine() {
        Printed printed = new Printed("--version");
        assertThat(printed.code).isZero();
        assertThat(printed.out()).startsWith("sup ").hasLineCount(1);
    }

    @Test
    void anEmptyInterfaceIsRefused() {
        Printed printed = new Printed("-I", "", "127.0.0.1");
        assertThat(printed.code).isEqualTo(2);
        assertThat(printed.err())
                .isEqualTo("sup: option -I: the name of the interface is empty" + System.lineSeparator());
    }

    @Test
    void controlCharactersOfANameDoNotReachTheTerminal() {
        Printed printed = new Printed("-c", "\u001b[31m\u009b\n", "h");
        assertThat(printed.err())
                .startsWith("sup: option -c: '\\x1b[31m\\x9b\\x0a' is not")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "--help, No space left on device, 2, sup: cannot write the output",
        "--version, Bad file descriptor, 2, sup: cannot write the output",
        "--help, Broken pipe, 0, ''"
    })
    void outputThatIsLostIsToldUnlessNobodyWantsIt(String question, String why, int code, String message) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(why);
            }
        };
        assertThat(new Main(full, Printed.stream(err)).run(new EarlyEnd(), question))
                .isEqualTo(code);
        assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo(message);
    }

    /** What the program prints, and its exit code. */
    private static final class Printed {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
        final int code;

        Printed(String... arguments) {
            code = new Main(stream(out), stream(err)).run(new EarlyEnd(), arguments);
        }

        private static PrintStream stream(ByteArrayOutputStream bytes) {
            return new PrintStream(bytes, true, StandardCharsets.UTF_8);
        }

        String out() {
            return out.toString(StandardCharsets.UTF_8);
        }

        String err() {
            return err.toString(StandardCharsets.UTF_8);
        }
    }
}
