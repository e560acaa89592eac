package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Javadoc of a codec says: the picture, then what each component is. */
class DocumentationTest {
    @TempDir
    Path classes;

    @Test
    void thePictureOfTheSpecificationStandsThereAsItWasGiven() throws Exception {
        String documentation = documentation("""
                @BitCodec(diagram = \"""

                           0                   1
                           0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5
                          +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                          |Version|  IHL  |      Type     |
                          +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+

                    \""")
                record Sample(@Bits(4) int version, @Bits(4) int ihl, @Bits(8) int type) {}
                """);

        assertThat(documentation).startsWith("""
                Reads and writes {@link example.Sample}: 2 bytes.

                <pre>
                 0                   1
                 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |Version|  IHL  |      Type     |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                </pre>

                <ul>
                """);
    }

    @Test
    void nothingInAPictureIsTakenForTagsOrForTheEndOfTheComment() throws Exception {
        String documentation = documentation("""
                @BitCodec(diagram = \"""
                        +-+-+-+-+-+-+-+-+
                        |      Type     | */ {@code } <b> &amp; \\\\u0041
                        +-+-+-+-+-+-+-+-+
                        @param
                        \""")
                record Sample(@Bits(8) int type) {}
                """);

        assertThat(documentation)
                .contains("|      Type     | *&#47; &#123;&#64;code &#125; &lt;b&gt; &amp;amp; &#92;u0041\n")
                .contains("\n&#64;param\n");
    }

    @Test
    void anotherOrderThanTheUsualOneIsSaid() throws Exception {
        assertThat(documentation("@BitCodec(order = Order.LITTLE) record Sample(@Bits(16) int type) {}"))
                .startsWith("Reads and writes {@link example.Sample}: 2 bytes, little-endian.\n");
    }

    @Test
    void howWordsAreCutIsSaid() throws Exception {
        assertThat(documentation("""
                @BitCodec(order = Order.BIG, bits = BitOrder.LSB_FIRST, container = 16)
                record Sample(@Bits(4) int type, @Bits(12) int size) {}
                """))
                .startsWith(
                        "Reads and writes {@link example.Sample}: 2 bytes, in words of 16 bits, big-endian, cut from the"
                                + " least\nsignificant bit on.\n");
    }

    @Test
    void theGreatestSizeOfATextIsInCharsOfJava() throws Exception {
        assertThat(documentation("@BitCodec record Sample(@Max(3) @Prefixed(8) String text) {}"))
                .contains("at\n      most 3 chars\n");
    }

    @Test
    void fillingSaysWhereItsUnitIsCountedFrom() throws Exception {
        assertThat(documentation("""
                @BitCodec
                record Sample(
                        @Bits(8) int kind,
                        @Bits(8) @Length(of = {"code", "name", "data"}) int length,
                        @Bits(8) int code,
                        @AlignTo(value = 32, from = AlignTo.From.REGION) @Prefixed(8) Bytes name,
                        Bytes data) {}
                """)).contains("up to a multiple of 4 bytes from {@code code}");
    }

    @Test
    void aPartOfOneByteIsOneByteInThePicture() throws Exception {
        assertThat(documentation("""
                @BitCodec
                record Sample(@Bits(16) int type, @Size(1) Bytes flags, @Size(2) Bytes data) {}
                """)).contains("flags (1 byte) ", "data (2 bytes) ");
    }

    @Test
    void lengthsSayWhatTheyMeasureInWhatUnits() throws Exception {
        assertThat(components("""
                @BitCodec
                record Sample(
                        @Bits(4) @Length(through = "options", unit = Unit.WORD32) int headerLength,
                        @Gap(4) @Bits(8) int type,
                        @Bits(16) @Length int totalLength,
                        @Bits(8) @Length(of = {"name", "tail"}, plus = -1) int nameLength,
                        @Bits(24) @Length(of = "data", unit = 24, zero = Zero.TO_END) int dataLength,
                        Bytes options,
                        Bytes name,
                        @Bits(16) int tail,
                        @Prefixed(8) Bytes own,
                        Bytes data) {}
                """))
                .containsExactly(
                        "headerLength: bit 0, 4 bits; length of all up to the end of options in words of 32 bits, counting the 2 words before options",
                        "a gap: bit 4, 4 bits; always 0",
                        "type: bit 8, 8 bits",
                        "totalLength: bit 16, 16 bits; length of the whole record in bytes",
                        "nameLength: bit 32, 8 bits; length of name and tail in bytes, minus 1",
                        "dataLength: bit 40, 24 bits; length of data in units of 24 bits, 0 for up to the end",
                        "options (Bytes): from bit 64, up to the end that headerLength says",
                        "name (Bytes): behind options, up to 2 bytes before the end that nameLength says",
                        "tail: behind name, 16 bits",
                        "a length: 16 bits behind name, 8 bits; length of own in bytes",
                        "own (Bytes): 24 bits behind name, as long as the length before it says",
                        "data (Bytes): behind own, as long as dataLength says");
    }

    @Test
    void valuesAreNamed() throws Exception {
        assertThat(components("""
                @BitCodec
                record Sample(
                        @Bits(4) @Const(4) int version,
                        @Gap(value = 3, policy = Policy.IGNORE) boolean marked,
                        @Bits(8) @Range(min = 1, max = 9) int hops,
                        @Bits(16) @Range(in = {1, 2, 0x800}) int protocol,
                        @Bits(8) Kind kind,
                        @Bits(value = 8, signed = true) int level,
                        @Bits(32) float share,
                        @Bits(64) @Range(min = 0, max = 300) long raw,
                        @Const(hex = "cafe") Bytes magic,
                        @Size(8) @Text(charset = "US-ASCII", terminated = 0, padded = 32) String name) {
                    @Strict
                    enum Kind { @Code(1) PING, @Code(2) PONG }
                }
                """))
                .containsExactly(
                        "version: bit 0, 4 bits; always 4",
                        "a gap: bit 4, 3 bits; not looked at, written as 0",
                        "marked: bit 7, 1 bit",
                        "hops: bit 8, 8 bits; 1 to 9",
                        "protocol: bit 16, 16 bits; 1, 2 or 2048 (0x800)",
                        "kind (Kind): bit 32, 8 bits; PING 1 or PONG 2",
                        "level: bit 40, 8 bits; signed",
                        "share (float): bit 48, 32 bits",
                        "raw: bit 80, 64 bits; 0 to 300 (0x12c)",
                        "magic (Bytes): bit 144, 2 bytes; always the bytes cafe",
                        "name (String): bit 160, 8 bytes; text in US-ASCII; ended by 0x00; filled up with 0x20");
    }

    @Test
    void whatMayBeAbsentOrRepeatedSaysWhen() throws Exception {
        assertThat(components("""
                @BitCodec
                record Sample(
                        @Present(of = "extra") boolean hasExtra,
                        @Bits(7) @Count(of = "numbers") int count,
                        Optional<@Bits(16) Integer> extra,
                        @When("count < 5 && hasExtra") Optional<@Size(4) Bytes> other,
                        List<@Bits(16) Integer> numbers,
                        @Times(3) List<Entry> fixed,
                        @Until("it.type == 0 || index > 5") @AlignTo(Unit.WORD32) List<Entry> entries,
                        @Until(terminator = 0x7c) @Max(9) Bytes line,
                        @With(Leb128.class) long number,
                        @Until(value = "it.length == 1", orEnd = true) List<Entry> last,
                        @Rest Bytes rest) {
                    @BitCodec
                    record Entry(@Bits(8) int type, @Bits(8) int length) {}
                }
                """))
                .containsExactly(
                        "hasExtra: bit 0, 1 bit; says whether extra is present",
                        "count: bit 1, 7 bits; number of elements of numbers",
                        "extra (Optional<Integer>): from bit 8, 2 bytes; present when hasExtra",
                        "other (Optional<Bytes>): behind extra, 4 bytes; present when count < 5 && hasExtra",
                        "numbers (List<Integer>): behind other, as many as count says; 16 bits each",
                        "fixed (List<Entry>): behind numbers, 6 bytes; 3 elements",
                        "entries (List<Entry>): 48 bits behind numbers, ends with the first element for which"
                                + " element.type == 0 || index > 5",
                        "filling: behind entries, zeros up to a multiple of 4 bytes",
                        "line (Bytes): behind the filling, ended by 0x7c; at most 9 bytes",
                        "number: behind line, 1 to 10 bytes; read by Leb128",
                        "last (List<Entry>): behind number, ends with the first element for which"
                                + " element.length == 1, or without one; up to the end",
                        "rest (Bytes): behind last, up to the end");
    }

    @Test
    void tagsChecksumsAndMethodsSayWhatTheyAreOf() throws Exception {
        assertThat(components("""
                @BitCodec
                record Sample(
                        @Length(of = "data", in = "length") Header header,
                        @Bits(16) @Tag(of = "body", when = "size > 0") int type,
                        @Bits(16) int size,
                        @Bits(16) @Checksum(algorithm = Internet.class, through = "size", zero = Zero.MEANS_ABSENT) int sum,
                        Bytes data,
                        Bytes sized,
                        Body body,
                        @Bits(32) @Checksum(algorithm = Crc32.class) long crc) {
                    @BitCodec
                    record Header(@Bits(8) int version, @Bits(8) int length) {}

                    @Union
                    sealed interface Body permits One, Other {}

                    @Case({1, 2, 0x800})
                    @BitCodec
                    record One(@Rest Bytes one) implements Body {}

                    @Otherwise
                    @BitCodec
                    record Other(@Rest Bytes other) implements Body {}

                    @SizeOf("sized")
                    static int sizeOfSized(int size) { return size; }
                }
                """))
                .containsExactly(
                        "header (Header): bit 0, 2 bytes",
                        "header.length: length of data in bytes",
                        "type: bit 16, 16 bits; tag of body when size > 0",
                        "size: bit 32, 16 bits",
                        "sum: bit 48, 16 bits; Internet checksum of header to size, 0 for none",
                        "data (Bytes): from bit 64, as long as header.length says",
                        "sized (Bytes): behind data, as long as sizeOfSized() says",
                        "body (Body): behind sized, up to 4 bytes before the end; chosen by type",
                        "crc: behind body, 32 bits; Crc32 checksum of header to body");
        assertThat(comment("Sample_BodyCodec")).contains("""
                <ul>
                  <li>1, 2 or 2048 (0x800): {@link example.Sample.One}
                  <li>any other code: {@link example.Sample.Other}
                </ul>
                """);
    }

    @Test
    void ofARecordInEitherOrderTheNumberThatSaysWhichIsExplained() throws Exception {
        assertThat(components("""
                @BitCodec
                record Sample(@Bits(16) @OrderFrom(little = 0x4949, big = 0x4d4d) int order, @Bits(16) int magic) {}
                """))
                .containsExactly(
                        "order: bit 0, 16 bits; byte order of all behind it, 18761 (0x4949) for the least significant byte first,"
                                + " 19789 (0x4d4d) for the most significant one",
                        "magic: bit 16, 16 bits");
    }

    /** The lines about components, in one line each and without marks. */
    private List<String> components(String source) throws IOException {
        String documentation = documentation(source);
        String list = documentation.substring(documentation.indexOf("<ul>\n") + 5, documentation.indexOf("</ul>"));
        return List.of(list.strip().split("\\s*<li>")).stream()
                .filter(item -> !item.isEmpty())
                .map(item -> item.replaceAll("\\s+", " ")
                        .replaceAll("\\{@code ([^}]*)}", "$1")
                        .strip())
                .toList();
    }

    private String documentation(String source) throws IOException {
        String printed = Javac.into(classes)
                .with(new CodecProcessor())
                .options("-Xlint:all", "-Xdoclint:all,-missing", "-Werror")
                .compile(List.of(Javac.Source.of(
                        "Sample.java",
                        "package example;\n\nimport java.util.*;\nimport org.bitrecord.*;\n\n/** A sample. */\n"
                                + source)))
                .printed();
        assertThat(printed).isEmpty();
        return comment("SampleCodec");
    }

    private String comment(String codec) throws IOException {
        String text = Files.readString(classes.resolve("example/" + codec + ".java"));
        return text.substring(text.indexOf("/**\n") + 4, text.indexOf(" */\n"))
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
