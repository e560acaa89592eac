package org.bitrecord.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bitrecord.runtime.Formats.ETHERNET;
import static org.bitrecord.runtime.Formats.ICMP;
import static org.bitrecord.runtime.Formats.OPTION;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.bitrecord.Bytes;
import org.bitrecord.Diagnosis;
import org.bitrecord.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A frame as it comes from the wire, and what may be wrong with it. */
class InterpreterTest {
    /** An echo request of 4 bytes in a header with a router alert. */
    static final Bytes FRAME = Bytes.fromHex("ffffffffffff 020000000001 0800"
            + "46000024 12344000 4001b861 c0a80001 c0a800c7 94040000"
            + "0800 0000 0001 0002 61626364");

    private static final int IPV4 = 14;

    @Test
    void whatIsRightIsAFaultOfWhoeverAsks() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> explain(ETHERNET, FRAME))
                .withMessageStartingWith("nothing is wrong with these 50 bytes of Ethernet: ffffffffffff02");
    }

    static List<Integer> lengths() {
        return IntStream.range(0, FRAME.size()).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void everyTruncationIsExplainedByTheInputsEnd(int length) {
        Diagnosis diagnosis = explain(ETHERNET, FRAME.slice(0, length));

        assertThat(diagnosis.path())
                .matches("Ethernet\\.(destination|source|type|payload/Ipv4\\.(version|ihl|totalLength))");
        assertThat(diagnosis.limitedBy()).isEqualTo("the input");
        assertThat(diagnosis.available()).isNotNegative().isLessThan(diagnosis.needed());
        assertThat(diagnosis.bitOffset()).isLessThanOrEqualTo(8L * length);
        assertThat(diagnosis.problem()).contains(" left of the input");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0  | Ethernet.destination at bit 0 (byte 0): needs 6 bytes, but none is left of the input",
                "7  | Ethernet.source at bit 48 (byte 6): needs 6 bytes, but only 1 is left of the input",
                "14 | Ethernet.payload/Ipv4.version at bit 112 (byte 14): needs 4 bits, but none is left of the input",
                "17 | Ethernet.payload/Ipv4.ihl at bit 116 (byte 14, bit 4): is 6, so says 24 bytes, but only 3 are left of the input",
                "40 | Ethernet.payload/Ipv4.totalLength at bit 128 (byte 16): says 36 bytes, but only 26 are left of the input"
            })
    void aTruncationIsFoundWhereItFirstMatters(int length, String sentence) {
        assertThat(explain(ETHERNET, FRAME.slice(0, length))).hasToString(sentence);
    }

    @Test
    void aTruncatedCaptureHasItsNumbers() {
        Diagnosis diagnosis = explain(ETHERNET, FRAME.slice(0, 40));

        assertThat(diagnosis)
                .isEqualTo(new Diagnosis(
                        "Ethernet.payload/Ipv4.totalLength",
                        128,
                        "says 36 bytes, but only 26 are left of the input",
                        288,
                        208,
                        "the input",
                        null,
                        "36",
                        """
                        00000000  ff ff ff ff ff ff 02 00  00 00 00 01 08 00 46 00  |..............F.|
                        00000010  00 24 12 34 40 00 40 01  b8 61 c0 a8 00 01 c0 a8  |.$.4@.@..a......|
                                  ^^
                        00000020  00 c7 94 04 00 00 08 00                           |........|"""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // version
                "0  | 66 | version at bit 112 (byte 14): is 6, but has to be 4",
                // ihl
                "0  | 44 | ihl at bit 116 (byte 14, bit 4): is 4, so says 16 bytes, but version to padding take at least 20 bytes",
                "0  | 4f | ihl at bit 116 (byte 14, bit 4): is 15, so says 60 bytes, but only 36 are left of the input",
                "0  | 47 | options[1]/OtherOption.length at bit 312 (byte 39): says 0 bytes, but kind to data take at least 2 bytes",
                // totalLength
                "3  | 13 | totalLength at bit 128 (byte 16): says 19 bytes, but version to payload take at least 20 bytes",
                "3  | 14 | totalLength at bit 128 (byte 16): says 20 bytes, but Ethernet.payload/Ipv4.ihl = 6 reaches further",
                "3  | 1e | payload/Icmp.sequence at bit 352 (byte 44): needs 2 bytes, but none is left of Ethernet.payload/Ipv4.totalLength = 30",
                // the option's kind and length
                "21 | 05 | options[0]/RouterAlert.length at bit 280 (byte 35): is 5, but has to be 4"
            })
    void whatAHeaderSaysWrongIsFoundWhereItSaysSo(int index, String octet, String sentence) {
        byte[] bytes = FRAME.toByteArray();
        bytes[IPV4 + index] = Bytes.fromHex(octet).toByteArray()[0];

        assertThat(explain(ETHERNET, Bytes.of(bytes))).hasToString("Ethernet.payload/Ipv4." + sentence);
    }

    @Test
    void anotherConstantIsNamedWithBothValues() {
        byte[] bytes = FRAME.toByteArray();
        bytes[IPV4] = 0x66;

        Diagnosis diagnosis = explain(ETHERNET, Bytes.of(bytes));

        assertThat(diagnosis.expected()).isEqualTo("4");
        assertThat(diagnosis.actual()).isEqualTo("6");
        assertThat(diagnosis.needed()).isEqualTo(-1);
        assertThat(diagnosis.available()).isEqualTo(-1);
        assertThat(diagnosis.limitedBy()).isNull();
    }

    @Test
    void aTagDoesNotCountUnderAFalseGuard() {
        // With a fragment offset the payload is not an ICMP header, so 6 bytes of it are right.
        byte[] bytes = FRAME.slice(0, 44).toByteArray();
        bytes[IPV4 + 3] = 30;
        bytes[IPV4 + 7] = 1;

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> explain(ETHERNET, Bytes.of(bytes)));
    }

    @Test
    void anOptionThatEndsTheListLeavesTheRestToThePadding() {
        byte[] bytes = FRAME.toByteArray();
        bytes[IPV4 + 20] = 0;

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> explain(ETHERNET, Bytes.of(bytes)));
    }

    @Test
    void bytesBehindAValueAreLeftOverOnlyIfAllHaveToBeUsed() {
        Bytes more = Bytes.fromHex("08 04 000000");

        assertThat(explain(OPTION, more, true))
                .hasToString("Ipv4Option at bit 32 (byte 4): 1 byte is left over of the input");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> explain(OPTION, more, false));
    }

    @Test
    void onlyTheGivenBytesOfTheBufferCount() {
        ByteBuffer in =
                ByteBuffer.allocateDirect(60).order(ByteOrder.LITTLE_ENDIAN).position(1);
        FRAME.slice(0, 40).copyTo(in, 5);

        Diagnosis diagnosis =
                Interpreter.explain(new Shape.Cache(), ETHERNET, null, in, 5, 40, true, Failure.malformed());

        assertThat(diagnosis.toString())
                .isEqualTo("Ethernet.payload/Ipv4.totalLength at bit 128 (byte 16): says 36 bytes, but only 26 are left"
                        + " of the input");
        assertThat(in.position()).isEqualTo(1);
    }

    @Test
    void theRecordWhoseConstructorRefusedIsFoundByItsPlace() {
        Failure failure = Failure.refused("Icmp", 3 + IPV4 + 24, new IllegalArgumentException("no such code"));
        ByteBuffer in = ByteBuffer.allocate(60);
        FRAME.copyTo(in, 3);

        Diagnosis diagnosis =
                Interpreter.explain(new Shape.Cache(), ETHERNET, null, in, 3, FRAME.size(), true, failure);

        assertThat(diagnosis)
                .hasToString(
                        "Ethernet.payload/Ipv4.payload/Icmp at bit 304 (byte 38): is refused by its constructor: no"
                                + " such code");
    }

    @Test
    void aRefusalBeforeSomethingElseThatIsWrongComesFirst() {
        Failure failure = Failure.refused("EtherType", 12, new IllegalArgumentException("no"));

        Diagnosis diagnosis = Interpreter.explain(
                new Shape.Cache(), ETHERNET, null, FRAME.slice(0, 20).asByteBuffer(), 0, 20, true, failure);

        assertThat(diagnosis.path()).isEqualTo("Ethernet.type");
    }

    @Test
    void aRefusalOfSomethingThatTheLayoutDoesNotNameStillHasItsPlace() {
        Failure failure = Failure.refused("Identifier", 4, new IllegalArgumentException("is 0"));

        Diagnosis diagnosis =
                Interpreter.explain(new Shape.Cache(), ICMP, null, ByteBuffer.allocate(8), 0, 8, true, failure);

        assertThat(diagnosis).hasToString("Icmp at bit 32 (byte 4): Identifier is refused by its constructor: is 0");
    }

    static Diagnosis explain(Layout layout, Bytes bytes) {
        return explain(layout, bytes, true);
    }

    static Diagnosis explain(Layout layout, Bytes bytes, boolean exact) {
        return Interpreter.explain(
                new Shape.Cache(), layout, null, bytes.asByteBuffer(), 0, bytes.size(), exact, Failure.malformed());
    }
}
