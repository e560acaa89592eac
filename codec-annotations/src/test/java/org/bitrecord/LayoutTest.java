package org.bitrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bitrecord.Layout.Field;
import org.bitrecord.Layout.OfRecord;
import org.junit.jupiter.api.Test;

class LayoutTest {
    /** RFC 768, with a checksum behind the data that UDP has not. */
    private static final OfRecord DATAGRAM = new OfRecord(
            "Datagram",
            64,
            Layout.UNBOUNDED,
            List.of(
                    new Field("sourcePort", number(16)),
                    new Field("destinationPort", number(16)),
                    new Field("length", number(16), List.of(new Layout.Relation.Length(0, 4, 8, 0))),
                    new Field("checksum", number(16)),
                    new Field("data", new Layout.Type.Data()),
                    new Field("crc", number(32))));

    @Test
    void aFieldOfOneWidthSaysIt() {
        assertThat(DATAGRAM.field("destinationPort").bits()).hasValue(16);
        assertThat(new Field("urgent", new Layout.Type.Flag()).bits()).hasValue(1);
        assertThat(new Field("header", new Layout.Type.Nested(DATAGRAM, null, 80)).bits())
                .hasValue(80);
    }

    @Test
    void aFieldOfManyWidthsSaysTheLeastAndTheGreatest() {
        Field text = new Field("text", new Layout.Type.Content("UTF-8", 0, -1, -1, Integer.MAX_VALUE, null));
        assertThat(text.bits()).isEmpty();
        assertThat(text.minBits()).isEqualTo(8);
        assertThat(text.maxBits()).isEqualTo(Layout.UNBOUNDED);

        Field filling = new Field("filling", new Layout.Type.Padding(32, 0, false));
        assertThat(filling.minBits()).isZero();
        assertThat(filling.maxBits()).isEqualTo(31);
    }

    @Test
    void aTextIsAtLeastAsWideAsTheCodeUnitThatEndsIt() {
        Field text = new Field("text", new Layout.Type.Content("UTF-16BE", 0, -1, -1, Integer.MAX_VALUE, null));
        assertThat(text.minBits()).isEqualTo(16);
        assertThat(text.bits()).isEmpty();

        Field bytes = new Field("bytes", new Layout.Type.Content(null, 0, -1, -1, Integer.MAX_VALUE, null));
        assertThat(bytes.minBits()).isEqualTo(8);

        Field sized = new Field("sized", new Layout.Type.Content("UTF-16LE", 0, -1, 64, Integer.MAX_VALUE, null));
        assertThat(sized.bits()).hasValue(64);
    }

    @Test
    void whatAFieldCodecReadsIsAtLeastAsWideAsThatSays() {
        Field growing = new Field("growing", new Layout.Type.Coded(new Leb128(), 8, -1));
        assertThat(growing.minBits()).isEqualTo(8);
        assertThat(growing.maxBits()).isEqualTo(Layout.UNBOUNDED);

        Field fixed = new Field("fixed", new Layout.Type.Coded(new Leb128(), 24));
        assertThat(fixed.bits()).hasValue(24);
    }

    @Test
    void aFillingThatIsNeverThereHasNoWidth() {
        assertThat(new Field("filling", new Layout.Type.Padding(1, 0, false)).bits())
                .hasValue(0);
    }

    @Test
    void aListIsAsWideAsItsElementsTogether() {
        OfRecord pair = new OfRecord("Pair", 24, 40, List.of());
        Field three = new Field("three", new Layout.Type.Items(pair, null, false, 3, -1, Integer.MAX_VALUE));
        assertThat(three.minBits()).isEqualTo(72);
        assertThat(three.maxBits()).isEqualTo(120);

        Field some = new Field("some", new Layout.Type.Items(pair, "it.end", false, -1, -1, 10));
        assertThat(some.minBits()).isEqualTo(24);
        assertThat(some.maxBits()).isEqualTo(400);

        Field rest = new Field("rest", new Layout.Type.Items(pair, null, false));
        assertThat(rest.minBits()).isZero();
        assertThat(rest.maxBits()).isEqualTo(Layout.UNBOUNDED);
    }

    @Test
    void aListOfHugeElementsIsUnbounded() {
        OfRecord huge = new OfRecord("Huge", 8, Layout.UNBOUNDED / 2, List.of());

        assertThat(new Field("three", new Layout.Type.Items(huge, null, false, 3, -1, Integer.MAX_VALUE)).maxBits())
                .isEqualTo(Layout.UNBOUNDED);
    }

    @Test
    void aFieldBehindOthersOfOneWidthHasAnOffset() {
        assertThat(DATAGRAM.bitOffset("sourcePort")).hasValue(0);
        assertThat(DATAGRAM.bitOffset("checksum")).hasValue(48);
        assertThat(DATAGRAM.bitOffset("data")).hasValue(64);
        assertThat(DATAGRAM.bitOffset(3)).hasValue(48);
    }

    @Test
    void aFieldBehindOneOfManyWidthsHasNoOffset() {
        assertThat(DATAGRAM.bitOffset("crc")).isEmpty();
    }

    @Test
    void aNumberWithoutBitsOfItsOwnHasNoOffset() {
        OfRecord outer = new OfRecord(
                "Outer",
                80,
                80,
                List.of(
                        new Field("header", new Layout.Type.Nested(DATAGRAM, null, 80)),
                        new Field("header.length", new Layout.Type.Inside(0, 32, 16)),
                        new Field("next", number(8))));

        assertThat(outer.bitOffset("header.length")).isEmpty();
        assertThat(outer.field("header.length").bits()).hasValue(0);
        assertThat(outer.bitOffset("next")).hasValue(80);
    }

    @Test
    void aNameThatNoComponentHasIsRefused() {
        assertThatThrownBy(() -> DATAGRAM.bitOffset("port"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Datagram has no component port");
    }

    private static Layout.Type.Number number(int bits) {
        return new Layout.Type.Number(bits, false, null);
    }
}
