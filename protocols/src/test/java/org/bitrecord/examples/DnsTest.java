package org.bitrecord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.Count;
import org.bitrecord.DecodeException;
import org.bitrecord.Gap;
import org.bitrecord.Length;
import org.bitrecord.Text;
import org.bitrecord.Until;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** DNS messages (RFC 1035 section 4) whose names are not compressed; the bytes follow its figures, by hand. */
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

    /** Section 3.1: labels, up to and with the empty one of the root. */
    @BitCodec
    record Name(@Until("it.length == 0") List<Label> labels) {}

    /** The two bits before a length are zeros; ones would make it a pointer (section 4.1.4). */
    @BitCodec
    record Label(
            @Gap(2) @Bits(6) @Length(of = "text") int length,
            @Text(charset = "US-ASCII") String text) {
        static final Label ROOT = new Label(0, "");
    }

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

    private static final Name EXAMPLE_COM = new Name(List.of(new Label(7, "example"), new Label(3, "com"), Label.ROOT));
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
        Name name = new Name(List.of(new Label(AUTO, "example"), new Label(AUTO, "com"), Label.ROOT));
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
        Name name = new Name(List.of(new Label(AUTO, "a".repeat(64)), Label.ROOT));

        assertThatThrownBy(() -> DnsTest_NameCodec.INSTANCE.encode(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Name.labels[0].length: is 64, but 6 bits hold 0 to 63");
    }

    @Test
    void aPointerIsNoLabel() {
        // The answer's name points to that of the question, at 12.
        Bytes bytes = ANSWER.slice(0, 29).concat(Bytes.fromHex("c00c 0001 0001 00000e10 0004 c0000207"));

        assertThatThrownBy(() -> CODEC.decode(bytes))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Message.answers[0].name.labels[0].lengthGap at bit 232 (byte 29): is 3, but has to be 0");
    }

    @Test
    void aNameThatIsNotEndedIsMalformed() {
        assertThatThrownBy(() -> DnsTest_NameCodec.INSTANCE.decode(Bytes.fromHex("03 636f6d")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Name.labels at bit 32 (byte 4): no element fulfils `it.length == 0`"
                        + " before the end of the input");
    }

    @Test
    void bytesThatAreCutOrSpoiltAreReadOrDiagnosed() {
        CodecAssertions.assertEveryTruncationIsTold(CODEC, ANSWER);
        CodecAssertions.assertEveryBitFlipIsRead(CODEC, ANSWER);
    }
}
