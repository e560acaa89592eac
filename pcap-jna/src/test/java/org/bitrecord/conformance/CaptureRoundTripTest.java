package org.bitrecord.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bitrecord.Bytes;
import org.bitrecord.DecodeException;
import org.bitrecord.pcap.Frame;
import org.bitrecord.pcap.Savefile;
import org.bitrecord.protocols.ethernet.Ethernet;
import org.bitrecord.protocols.ethernet.EthernetCodec;
import org.bitrecord.testing.Requirements;
import org.junit.jupiter.api.Test;

/** Real Ethernet frames, captured by others: what decodes encodes to the same bytes, what does not says why. */
class CaptureRoundTripTest {
    /** A frame of the captures whose link and network headers tshark found complete and valid. */
    private record Sample(String name, Bytes bytes) {}

    @Test
    void everyFrameDecodesAndEncodesToTheSameBytesOrNamesTheLimitThatItsTotalLengthOverruns() throws IOException {
        List<Sample> samples = samples();

        int same = 0;
        List<String> different = new ArrayList<>();
        List<DecodeException> refused = new ArrayList<>();
        for (Sample sample : samples) {
            try {
                Ethernet frame = EthernetCodec.INSTANCE.decode(sample.bytes());
                if (EthernetCodec.INSTANCE.encode(frame).equals(sample.bytes())) {
                    same++;
                } else {
                    different.add(sample.name());
                }
            } catch (DecodeException e) {
                refused.add(e);
            }
        }

        System.out.println("captures: " + samples.size() + " frames, " + same + " the same, " + different.size()
                + " different, " + refused.size() + " refused");
        assertThat(different).isEmpty();
        assertThat(samples).hasSize(8496);
        assertThat(same).isEqualTo(8339);
        assertThat(refused).hasSize(157).allSatisfy(e -> {
            assertThat(e.path()).isEqualTo("Ethernet.payload/Ipv4.totalLength");
            assertThat(e.diagnosis().limitedBy()).isEqualTo("the input");
            assertThat(e.diagnosis().needed()).isGreaterThan(e.diagnosis().available());
        });
    }

    private static List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(Requirements.captures().resolve("ethernet"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".pcap"))
                    .sorted()
                    .toList()) {
                addFrames(file, samples);
            }
        }
        return samples;
    }

    private static void addFrames(Path file, List<Sample> samples) throws IOException {
        List<String> expected = Files.readAllLines(Path.of(file + ".s1.tsv"));
        int err = List.of(expected.get(0).split("\t", -1)).indexOf("err");
        try (Savefile savefile = Savefile.open(file)) {
            Frame frame = new Frame();
            for (int i = 1; savefile.next(frame); i++) {
                if (expected.get(i).split("\t", -1)[err].equals("-")) {
                    ByteBuffer data = frame.data();
                    samples.add(new Sample(
                            file.getFileName() + " frame " + i,
                            Bytes.copyOf(data, frame.offset(), frame.capturedLength())));
                }
            }
        }
    }
}
