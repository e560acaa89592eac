package org.bitrecord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.Count;
import org.bitrecord.DecodeException;
import org.bitrecord.Gap;
import org.bitrecord.Length;
import org.bitrecord.Max;
import org.bitrecord.Strict;
import org.bitrecord.Text;
import org.bitrecord.Union;
import org.bitrecord.When;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** DNS messages (RFC 1035, section 4); the bytes follow its figures, by hand. */
class DnsTest {
    private static final Codec<Message> CODEC = DnsTest_MessageCodec.INSTANCE;

    /** Section 4.1.1, with the bits AD and CD of RFC 4035. */
    @BitCodec
    record Message(
            @Bits(16) int id,
            boolean response,
            @Bits(4) int opcode,
            boolean authoritativeAnswer,
            boolean truncated,
            boolean recursionDesired,
            boolean recursionAvailable,
            @Gap(1) boolean authenticData,
            boolean checkingDisabled,
            @Bits(4) int responseCode,
            @Bits(16) @Count(of = "questions") int questionCount,
            @Bits(16) @Count(of = "answers") int answerCount,
            @Bits(16) @Count(of = "authorities") int authorityCount,
            @Bits(16) @Count(of = "additionals") int additionalCount,
            List<Question> questions,
            List<Resource> answers,
            List<Resource> authorities,
            List<Resource> additionals) {}

    /** Section 4.1.2. */
    @BitCodec
    record Question(Name name, @Bits(16) int type, @Bits(16) int classCode) {}

    /** Section 4.1.3. */
    @BitCodec
    record Resource(
            Name name,
            @Bits(16) int type,
            @Bits(16) int classCode,
            @Bits(32) long secondsToLive,
            @Bits(16) @Length(of = "data") int dataLength,
            Bytes data) {}

    /** Section 3.1: labels, up to and with the empty one of the root; or a pointer to where the rest stands (4.1.4). */
    @Strict
    @Union
    sealed interface Name permits Label, Pointer {
        Label ROOT = new Label(0, 0, "", Optional.empty());

        /** The name of some labels. */
        static Name of(String... labels) {
            return before(ROOT, labels);
        }

        /** Labels before another name. */
        static Name before(Name rest, String... labels) {
            Name name = rest;
            for (int i = labels.length - 1; i >= 0; i--) {
                name = new Label(0, labels[i].length(), labels[i], Optional.of(name));
            }
            return name;
        }
    }

    @BitCodec
    record Label(
            @Const(0) @Bits(2) int kind,
            @Bits(6) @Length(of = "text") int length,
            @Text(charset = "US-ASCII") String text,
            @When("length != 0") @Max(127) Optional<Name> rest)
            implements Name {}

    /** Where it points is data; whoever follows it reads again there, and only backwards, lest it never end. */
    @BitCodec
    record Pointer(@Const(3) @Bits(2) int kind, @Bits(14) int offset) implements Name {}

    private static final int INTERNET = 1;
    private static final int ADDRESS = 1;

    private static final Bytes QUERY = Bytes.fromHex("""
            db42 0100 0001 0000 0000 0000
            07 6578616d706c65 03 636f6d 00 0001 0001
            """);

    private static final Bytes ANSWER = Bytes.fromHex("""
            db42 8180 0001 0001 0000 0000
            07 6578616d706c65 03 636f6d 00 0001 0001
            07 6578616d706c65 03 636f6d 00 0001 0001 00000e10 0004 c0000207
            """);

    private static final Name EXAMPLE_COM = Name.of("example", "com");
    private static final Question QUESTION = new Question(EXAMPLE_COM, ADDRESS, INTERNET);

    @Test
    void aQueryAsksForTheAddressOfAName() {
        Message query = CodecAssertions.assertBytesSurvive(CODEC, QUERY);

        assertThat(query)
                .isEqualTo(new Message(
                        0xDB42,
                        false,
                        0,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        0,
                        1,
                        0,
                        0,
                        0,
                        List.of(QUESTION),
                        List.of(),
                        List.of(),
                        List.of()));
        assertThat(CODEC.check(query)).isEmpty();
    }

    @Test
    void anAnswerHasTheAddressAsData() {
        Message answer = CodecAssertions.assertBytesSurvive(CODEC, ANSWER);

        assertThat(answer.response()).isTrue();
        assertThat(answer.recursionAvailable()).isTrue();
        assertThat(answer.questions()).containsExactly(QUESTION);
        assertThat(answer.answers())
                .containsExactly(new Resource(EXAMPLE_COM, ADDRESS, INTERNET, 3600, 4, Bytes.fromHex("c0000207")));
    }

    @Test
    void lengthsAndCountsAreComputed() {
        Name com = new Label(0, AUTO, "com", Optional.of(Name.ROOT));
        Name name = new Label(0, AUTO, "example", Optional.of(com));
        Message automatic = new Message(
                0xDB42,
                true,
                0,
                false,
                false,
                true,
                true,
                false,
                false,
                0,
                AUTO,
                AUTO,
                AUTO,
                AUTO,
                List.of(new Question(name, ADDRESS, INTERNET)),
                List.of(new Resource(name, ADDRESS, INTERNET, 3600, AUTO, Bytes.fromHex("c0000207"))),
                List.of(),
                List.of());

        assertThat(CODEC.encode(automatic)).isEqualTo(ANSWER);
        CodecAssertions.assertComputed(CODEC, automatic);
    }

    @Test
    void aLabelHasSixtyThreeBytesAtMost() {
        Label label = new Label(0, AUTO, "a".repeat(64), Optional.of(Name.ROOT));

        assertThatThrownBy(() -> DnsTest_NameCodec.INSTANCE.encode(label))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Name/Label.length: is 64, but 6 bits hold 0 to 63");
    }

    /** The answer's name points to that of the question, at 12; the second one to its last label. */
    private static final Bytes COMPRESSED = ANSWER.slice(0, 29)
            .concat(Bytes.fromHex("c00c 0001 0001 00000e10 0004 c0000207"))
            .concat(Bytes.fromHex("03 777777 c014 0001 0001 00000e10 0004 c0000208"));

    private static Bytes withTwoAnswers(Bytes message) {
        byte[] bytes = message.toByteArray();
        bytes[7] = 2;
        return Bytes.of(bytes);
    }

    @Test
    void pointersAreKeptBitForBit() {
        Message message = CodecAssertions.assertBytesSurvive(CODEC, withTwoAnswers(COMPRESSED));

        assertThat(message.answers())
                .extracting(Resource::name)
                .containsExactly(new Pointer(3, 12), Name.before(new Pointer(3, 20), "www"));
        assertThat(CODEC.check(message)).isEmpty();
    }

    @Test
    void aNameIsReadThroughByReadingWhereItPoints() {
        Bytes bytes = withTwoAnswers(COMPRESSED);
        Message message = CODEC.decode(bytes);

        assertThat(text(message.answers().get(0).name(), bytes, 29)).isEqualTo("example.com.");
        assertThat(text(message.answers().get(1).name(), bytes, 45)).isEqualTo("www.com.");
        assertThatThrownBy(() -> text(new Pointer(3, 29), bytes, 29)).hasMessage("29 does not lie before 29");
    }

    /** The name at {@code at} in dotted form: strictly backwards, so it ends. */
    private static String text(Name name, Bytes message, int at) {
        if (name instanceof Pointer pointer) {
            if (pointer.offset() >= at) {
                throw new IllegalArgumentException(pointer.offset() + " does not lie before " + at);
            }
            ByteBuffer in = message.asByteBuffer().position(pointer.offset());
            return text(DnsTest_NameCodec.INSTANCE.decode(in), message, pointer.offset());
        }
        Label label = (Label) name;
        return label.rest()
                .map(rest -> label.text() + "." + text(rest, message, at))
                .orElse("");
    }

    @Test
    void otherKindsOfLabelsAreMalformed() {
        assertThatThrownBy(() -> DnsTest_NameCodec.INSTANCE.decode(Bytes.fromHex("41 00")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Name.kind at bit 0 (byte 0): is 1, but Name has records for 0, 3 only");
    }

    @Test
    void aNameThatIsNotEndedIsMalformed() {
        assertThatThrownBy(() -> DnsTest_NameCodec.INSTANCE.decode(Bytes.fromHex("03 636f6d")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Name/Label.rest.kind at bit 32 (byte 4): needs 2 bits, but none is left of the input");
    }

    @Test
    void bytesThatAreCutOrSpoiltAreReadOrDiagnosed() {
        CodecAssertions.assertEveryTruncationIsTold(CODEC, ANSWER);
        CodecAssertions.assertEveryBitFlipIsRead(CODEC, ANSWER);
    }
}
