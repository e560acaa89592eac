package org.bitrecord.pcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.bitrecord.pcap.Filter.Instruction;
import org.bitrecord.pcap.Filter.Program;
import org.bitrecord.testing.Requirements;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final String MACS = "020000000002 020000000001 ";

    @Test
    void arpOrIcmp_passesArp() {
        assertThat(run(Packets.hex(MACS + "0806 0001080006040001"))).isEqualTo(CaptureOptions.MAXIMUM_SNAP_LENGTH);
    }

    @Test
    void arpOrIcmp_passesAnEchoRequest() {
        byte[] frame = Packets.echoFrame("02:00:00:00:00:01", "02:00:00:00:00:02", "10.0.0.1", "10.0.0.2", 1);
        assertThat(run(frame)).isNotZero();
    }

    @Test
    void arpOrIcmp_passesALaterFragmentThatHasNoIcmpHeader() {
        byte[] frame = Packets.echoFrame("02:00:00:00:00:01", "02:00:00:00:00:02", "10.0.0.1", "10.0.0.2", 1);
        frame[20] = 0x00;
        frame[21] = (byte) 0xB9; // offset 1480
        assertThat(run(frame)).isNotZero();
    }

    @Test
    void arpOrIcmp_passesIcmpBehindIpOptions() {
        assertThat(run(Packets.hex(MACS + "0800 4F00002400000000 4001 0000 0A000001 0A000002")))
                .isNotZero();
    }

    @Test
    void arpOrIcmp_dropsUdpAndIpv6AndShortFrames() {
        assertThat(run(Packets.hex(MACS + "0800 4500001C00000000 4011 0000 0A000001 0A000002")))
                .isZero();
        assertThat(run(Packets.hex(MACS + "86DD 6000000000003A40"))).isZero();
        assertThat(run(Packets.hex(MACS + "0800 4500"))).isZero();
        assertThat(run(Packets.hex(MACS))).isZero();
        assertThat(run(new byte[0])).isZero();
    }

    @Test
    void arpOrIcmp_meansWhatLibpcapMakesOfTheExpression_onEveryCapturedFrame() throws IOException {
        Requirements.require(Backend.LIBPCAP.isAvailable(), "libpcap is not installed");
        Program compiled = new Filter.Expression("arp or icmp").compile(LinkType.ETHERNET);
        int frames = 0;
        int passed = 0;
        for (Path file : captures("ethernet")) {
            try (Savefile savefile = Savefile.open(file)) {
                Frame frame = new Frame();
                while (savefile.next(frame)) {
                    byte[] bytes = frame.toByteArray();
                    boolean expected = BpfInterpreter.run(compiled, bytes) != 0;
                    assertThat(run(bytes) != 0).as("%s frame %d", file, frames).isEqualTo(expected);
                    frames++;
                    passed += expected ? 1 : 0;
                }
            }
        }
        assertThat(frames).isGreaterThan(8000);
        assertThat(passed).isBetween(1000, frames - 1000);
    }

    @Test
    void anExpression_isRefusedWithLibpcapsReason_ifItIsNoneItUnderstands() {
        Requirements.require(Backend.LIBPCAP.isAvailable(), "libpcap is not installed");
        Filter.Expression expression = new Filter.Expression("icmp and and");
        assertThatThrownBy(() -> expression.compile(LinkType.ETHERNET))
                .isInstanceOfSatisfying(PcapException.FilterSyntax.class, e -> {
                    assertThat(e.expression()).isEqualTo("icmp and and");
                    assertThat(e.explanation()).contains("syntax error");
                });
    }

    @Test
    void aProgram_hasAtLeastOneInstructionAndAtMost4096() {
        Instruction drop = new Instruction(6, 0, 0, 0);
        assertThatThrownBy(() -> new Program(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Program(Collections.nCopies(4097, drop)))
                .hasMessage("4097 instructions, but the range is 1 to 4096");
    }

    @Test
    void anInstruction_refusesWhatItsFieldsCannotHold() {
        assertThatThrownBy(() -> new Instruction(0x10000, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Instruction(0, 256, 0, 0))
                .hasMessage("jumpTrue is 256, but the range is 0 to 255");
        assertThatThrownBy(() -> new Instruction(0, 0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int run(byte[] frame) {
        return BpfInterpreter.run(Filter.ARP_OR_ICMP, frame);
    }

    private static List<Path> captures(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Requirements.captures().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".pcap"))
                    .sorted()
                    .toList();
        }
    }
}
