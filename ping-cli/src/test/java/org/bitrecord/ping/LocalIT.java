package org.bitrecord.ping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.bitrecord.pcap.IcmpSocket;
import org.bitrecord.pcap.PcapException;
import org.bitrecord.testing.Requirements;
import org.junit.jupiter.api.Test;

/** The real program on the loopback device, where no namespaces are needed. */
class LocalIT {
    private static String out(int exitCode, String... arguments) throws Exception {
        Process process = new ProcessBuilder(Launcher.command(arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(out).isEqualTo(exitCode);
        return out;
    }

    @Test
    void loopbackAnswers() throws Exception {
        boolean permitted = true;
        try {
            IcmpSocket.open().close();
        } catch (PcapException e) {
            permitted = false;
        }
        Requirements.require(permitted, "this user may not open ICMP sockets");
        assertThat(out(0, "-c", "2", "-i", "0.1", "127.0.0.1"))
                .matches("Pinging 127.0.0.1 with 56 bytes of data:\n"
                        + "(Reply from 127.0.0.1: bytes=56 icmp_seq=[12] time=[0-9.]+ ms ttl=64\n){2}"
                        + "\n--- 127.0.0.1 ping statistics ---\n"
                        + "2 requests, 2 replies, 0 lost \\(0% loss\\)\n"
                        + "round trip min/avg/max/mdev = [0-9./]+ ms\n");
    }

    @Test
    void theVersionIsThatOfTheBuild() throws Exception {
        assertThat(out(0, "--version")).matches("sup [0-9]+\\.[0-9]+\\.[0-9]+.*\n");
    }
}
