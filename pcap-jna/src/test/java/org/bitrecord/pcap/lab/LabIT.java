package org.bitrecord.pcap.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LabIT {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Test
    void twoLabs_areUpSideBySide_andGoneAfterwards() {
        Lab first = Lab.up();
        try (first;
                Lab second = Lab.up()) {
            first.on("client", LONGEST, "ip", "addr", "add", "10.77.1.200/24", "dev", "eth0")
                    .orThrow();
            String show = "ip -4 -br addr show eth0";
            assertThat(first.on("client", LONGEST, "sh", "-c", show).stdout()).contains("10.77.1.200");
            assertThat(second.on("client", LONGEST, "sh", "-c", show).stdout())
                    .contains("10.77.1.2/24")
                    .doesNotContain("10.77.1.200");
            assertThat(first.netlab("status").exitCode()).isZero();
        }
        assertThat(first.netlab("status").exitCode()).isNotZero();
    }

    @Test
    void aCommand_givesItsExitCodeAndBothStreams_andIsKilledWhenTimeIsOver() {
        try (Lab lab = Lab.up()) {
            Lab.Run run = lab.on("client", LONGEST, "sh", "-c", "echo out; echo err >&2; exit 3");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.stdout()).isEqualTo("out\n");
            assertThat(run.stderr()).isEqualTo("err\n");
            assertThat(lab.on("client", Duration.ofMillis(200), "sleep", "60").exitCode())
                    .isEqualTo(-1);
        }
    }
}
