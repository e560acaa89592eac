package org.bitrecord.ping.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.bitrecord.ping.report.Complaint;
import org.bitrecord.protocols.Ipv4Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintsTest {
    @ParameterizedTest(name = "type {0} code {1}")
    @CsvSource({
        "3, 0, 0, destination net unreachable",
        "3, 1, 0, destination host unreachable",
        "3, 4, 1280, fragmentation needed (next MTU 1280)",
        "3, 4, 0, fragmentation needed (next MTU unknown)",
        "3, 13, 0, communication administratively prohibited",
        "3, 99, 0, 'destination unreachable, code 99'",
        "4, 0, 0, source quench: send more slowly",
        "11, 0, 0, time to live exceeded",
        "11, 1, 0, fragment reassembly time exceeded",
        "11, 2, 0, 'time exceeded, code 2'",
        "12, 0, 8, parameter problem: pointer = 8",
        "12, 1, 0, parameter problem: a required option is missing",
        "12, 2, 0, parameter problem: bad length",
        "12, 3, 0, 'parameter problem, code 3'",
        "44, 7, 0, 'ICMP type 44, code 7'"
    })
    void errorsAreToldInWords(int type, int code, int detail, String text) {
        assertThat(Complaints.inWords(new Complaint(type, code, detail))).isEqualTo(text);
    }

    @ParameterizedTest(name = "code {0}")
    @CsvSource({
        "0, redirect to 10.77.1.3 for the net",
        "1, redirect to 10.77.1.3 for the host",
        "2, redirect to 10.77.1.3 for the net and this type of service",
        "3, redirect to 10.77.1.3 for the host and this type of service",
        "9, 'redirect to 10.77.1.3, code 9'"
    })
    void redirectsNameTheBetterGateway(int code, String text) {
        assertThat(Complaints.inWords(
                        new Complaint(5, code, Ipv4Address.of("10.77.1.3").value())))
                .isEqualTo(text);
    }

    @Test
    void allSixteenKindsOfUnreachableAreToldApart() {
        Set<String> texts = new HashSet<>();
        for (int code = 0; code <= 15; code++) {
            texts.add(Complaints.inWords(new Complaint(3, code, 0)));
        }
        assertThat(texts).hasSize(16).noneMatch(text -> text.contains("code"));
    }
}
