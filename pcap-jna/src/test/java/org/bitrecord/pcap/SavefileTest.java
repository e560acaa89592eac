package org.bitrecord.pcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bitrecord.testing.Requirements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavefileTest {
    /** Frame, caplen, len, ts and link of a line of expected values, by tshark: the columns this module knows of. */
    private static final int COLUMNS = 5;

    @ParameterizedTest
    @CsvSource({"ethernet, 509, 8635", "raw, 24, 92", "null, 15, 211", "sll, 7, 289"})
    void everyCapture_hasTheFramesThatTsharkSees(String folder, int files, int frames) throws IOException {
        int seen = 0;
        List<Path> captures = captures(folder, ".pcap");
        for (Path capture : captures) {
            List<String> expected = Files.readAllLines(Path.of(capture + ".s1.tsv")).stream()
                    .skip(1)
                    .map(line -> String.join("\t", Arrays.copyOf(line.split("\t"), COLUMNS)))
                    .toList();
            assertThat(lines(capture)).as(capture.toString()).isEqualTo(expected);
            seen += expected.size();
        }
        assertThat(captures).hasSize(files);
        assertThat(seen).isEqualTo(frames);
    }

    private static List<String> lines(Path capture) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Savefile savefile = Savefile.open(capture)) {
            Frame frame = new Frame();
            while (savefile.next(frame)) {
                lines.add(String.join(
                        "\t",
                        Integer.toString(lines.size() + 1),
                        Integer.toString(frame.capturedLength()),
                        Integer.toUnsignedString(frame.originalLength()),
                        frame.hasTime() ? "%d.%09d".formatted(frame.epochSecond(), frame.fractionNanos()) : "-",
                        Integer.toString(savefile.linkType().value())));
            }
        }
        return lines;
    }

    @ParameterizedTest
    @CsvSource({
        "libpcap-linktype-reserved-field-not-zero.pcap, CorruptFile, 'the link type is 0x00300000'",
        "libpcap-pcap-invalid-version-2.pcap, Unsupported, 'is of version 2.5'",
        "gopacket-le-test901.pcapng, Unsupported, 'pcapng'",
        "libpcap-shb-option-too-long.pcapng, Unsupported, 'pcapng'",
    })
    void everyDamagedFile_isRefusedInOneSentence(String name, String type, String message) {
        Path file = Requirements.captures().resolve("damaged").resolve(name);
        assertThatThrownBy(() -> Savefile.open(file))
                .isInstanceOf(PcapException.class)
                .satisfies(e -> {
                    assertThat(e.getClass().getSimpleName()).isEqualTo(type);
                    assertThat(e.getMessage()).contains(name).contains(message).doesNotContain("\n");
                });
    }

    @Test
    void aPcapngFile_isNamedAsSuch() throws IOException {
        for (Path file : captures("pcapng", ".pcapng")) {
            assertThatThrownBy(() -> Savefile.open(file))
                    .as(file.toString())
                    .isInstanceOf(PcapException.Unsupported.class)
                    .hasMessageContaining("is in the pcapng format, which cannot be read yet");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BIG_ENDIAN, A1B2C3D4, 123456000",
        "LITTLE_ENDIAN, A1B2C3D4, 123456000",
        "BIG_ENDIAN, A1B23C4D, 123456",
        "LITTLE_ENDIAN, A1B23C4D, 123456"
    })
    void bothByteOrdersAndBothResolutions_areRead(String order, String magic, long nanos) throws IOException {
        ByteBuffer file = file(order, Integer.parseUnsignedInt(magic, 16), 1);
        record(file, 0xF000_0000, 123456, 3, 1500, 7, 8, 9);
        try (Savefile savefile = open(file)) {
            Frame frame = new Frame();
            assertThat(savefile.next(frame)).isTrue();
            assertThat(frame.toByteArray()).containsExactly(7, 8, 9);
            assertThat(frame.originalLength()).isEqualTo(1500);
            assertThat(frame.epochSecond()).isEqualTo(0xF000_0000L);
            assertThat(frame.fractionNanos()).isEqualTo(nanos);
            assertThat(frame.epochNanos()).isEqualTo(0xF000_0000L * 1_000_000_000L + nanos);
            assertThat(frame.data().order()).isEqualTo(ByteOrder.BIG_ENDIAN);
            assertThat(savefile.isNanoseconds()).isEqualTo(magic.equals("A1B23C4D"));
            assertThat(savefile.next(frame)).isFalse();
            assertThat(savefile.next(frame)).isFalse();
        }
    }

    @Test
    void aFractionOfASecondOrMore_isShownAsItIs_butIsNoTime() throws IOException {
        ByteBuffer file = file("LITTLE_ENDIAN", 0xA1B2C3D4, 1);
        record(file, 1, -1, 0, 0);
        try (Savefile savefile = open(file)) {
            Frame frame = new Frame();
            assertThat(savefile.next(frame)).isTrue();
            assertThat(frame.hasTime()).isFalse();
            assertThat(frame.fractionNanos()).isEqualTo(0xFFFF_FFFFL * 1000);
        }
    }

    @Test
    void theUpperBitsOfTheLinkType_tellTheLengthOfTheCheckSequence() throws IOException {
        try (Savefile with = open(file("BIG_ENDIAN", 0xA1B2C3D4, 0x2400_0001));
                Savefile without = open(file("BIG_ENDIAN", 0xA1B2C3D4, 0x3000_0001))) {
            assertThat(with.linkType()).isEqualTo(LinkType.ETHERNET);
            assertThat(with.fcsLength()).isEqualTo(OptionalInt.of(4));
            assertThat(without.fcsLength()).isEmpty();
        }
    }

    @Test
    void oldVersions_haveTheLengthsTheOtherWayRound() throws IOException {
        ByteBuffer old = file("BIG_ENDIAN", 0xA1B2C3D4, 1).putShort(6, (short) 2);
        record(old, 1, 2, 60, 2, 5, 6);
        ByteBuffer mixed = file("BIG_ENDIAN", 0xA1B2C3D4, 1).putShort(6, (short) 3);
        record(mixed, 1, 2, 60, 2, 5, 6);
        for (ByteBuffer file : List.of(old, mixed)) {
            try (Savefile savefile = open(file)) {
                Frame frame = new Frame();
                assertThat(savefile.next(frame)).isTrue();
                assertThat(frame.toByteArray()).containsExactly(5, 6);
                assertThat(frame.originalLength()).isEqualTo(60);
            }
        }
    }

    @Test
    void aFileThatIsCutOff_givesTheGoodFramesAndThenSaysWhere() throws IOException {
        ByteBuffer file = file("LITTLE_ENDIAN", 0xA1B2C3D4, 1);
        record(file, 1, 2, 4, 4, 1, 2, 3, 4);
        record(file, 3, 4, 4, 4, 1, 2, 3, 4);
        for (int cut : new int[] {1, 4, 5, 19}) {
            try (Savefile savefile = open(file.duplicate().position(file.position() - cut))) {
                Frame frame = new Frame();
                assertThat(savefile.next(frame)).isTrue();
                for (int again = 0; again < 2; again++) {
                    assertThatThrownBy(() -> savefile.next(frame))
                            .isInstanceOfSatisfying(
                                    PcapException.CorruptFile.class,
                                    e -> assertThat(e.offset()).isEqualTo(44))
                            .hasMessageStartingWith("test, at byte 44: the file ends in the middle of a record");
                }
            }
        }
    }

    @Test
    void aRecordThatClaimsTwoGigabytes_isCorrupt_andNothingIsTaken() throws IOException {
        for (int claim : new int[] {Integer.MAX_VALUE, -1, (1 << 18) + 1}) {
            ByteBuffer file = file("BIG_ENDIAN", 0xA1B2C3D4, 1);
            record(file, 1, 2, claim, 4, 1);
            try (Savefile savefile = open(file)) {
                assertThatThrownBy(() -> savefile.next(new Frame()))
                        .isInstanceOf(PcapException.CorruptFile.class)
                        .hasMessageContaining("at byte 24: the record says that it holds");
            }
        }
    }

    @Test
    void aRecordLongerThanTheBuffer_isRead_ifTheHeaderAllowsIt() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(1_000_100)
                .put(file("BIG_ENDIAN", 0xA1B2C3D4, 1).flip());
        file.putInt(16, 1 << 20);
        file.putInt(1).putInt(2).putInt(1_000_000).putInt(1_000_000).position(24 + 16 + 1_000_000);
        file.put(24 + 16 + 999_999, (byte) 42);
        try (Savefile savefile = open(file)) {
            Frame frame = new Frame();
            assertThat(savefile.next(frame)).isTrue();
            assertThat(frame.capturedLength()).isEqualTo(1_000_000);
            assertThat(frame.toByteArray()[999_999]).isEqualTo((byte) 42);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', this is no capture file", "GIF89a, this is no capture file"})
    void anythingElse_isNoCaptureFile(String content, String message, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("it"), content);
        assertThatThrownBy(() -> Savefile.open(file))
                .isInstanceOf(PcapException.CorruptFile.class)
                .hasMessage(file + ", at byte 0: " + message);
    }

    @Test
    void aHeaderThatIsCutOff_isCorrupt() {
        assertThatThrownBy(() -> open(file("BIG_ENDIAN", 0xA1B2C3D4, 1).position(20)))
                .hasMessage("test, at byte 0: the file ends in the middle of its header");
    }

    @Test
    void readingAllocatesNothingPerFrame() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(24 + 100_000 * 76)
                .put(file("LITTLE_ENDIAN", 0xA1B2C3D4, 1).flip());
        file.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 100_000; i++) {
            file.putInt(i).putInt(0).putInt(60).putInt(60).position(file.position() + 60);
        }
        Path path = Files.createTempFile("many", ".pcap");
        Files.write(path, file.array());
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            try (Savefile savefile = Savefile.open(path)) {
                Frame frame = new Frame();
                long before = allocated();
                int count = 0;
                while (savefile.next(frame)) {
                    count++;
                }
                least = Math.min(least, allocated() - before);
                assertThat(count).isEqualTo(100_000);
            }
        }
        Files.delete(path);
        assertThat(least).isLessThan(100_000);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    static ByteBuffer file(String order, int magic, int link) {
        ByteBuffer file = ByteBuffer.allocate(256)
                .order(order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return file.putInt(magic)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(65535)
                .putInt(link);
    }

    static void record(ByteBuffer file, int seconds, int fraction, int captured, int original, int... bytes) {
        file.putInt(seconds).putInt(fraction).putInt(captured).putInt(original);
        for (int one : bytes) {
            file.put((byte) one);
        }
    }

    private static Savefile open(ByteBuffer written) throws IOException {
        byte[] bytes = new byte[written.position()];
        written.get(0, bytes);
        return Savefile.open(Channels.newChannel(new ByteArrayInputStream(bytes)), "test");
    }

    private static List<Path> captures(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(Requirements.captures().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
