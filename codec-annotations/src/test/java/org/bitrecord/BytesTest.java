package org.bitrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
    @Test
    void theArrayItWasMadeOfCannotAlterIt() {
        byte[] array = {1, 2, 3};
        Bytes bytes = Bytes.of(array);

        array[0] = 9;

        assertThat(bytes).isEqualTo(Bytes.of(1, 2, 3));
    }

    @Test
    void theArrayItGivesCannotAlterIt() {
        Bytes bytes = Bytes.of(1, 2, 3);

        bytes.toByteArray()[0] = 9;

        assertThat(bytes).isEqualTo(Bytes.of(1, 2, 3));
    }

    @Test
    void theBufferItGivesIsReadOnlyAndHasNoArray() {
        ByteBuffer buffer = Bytes.of(1, 2, 3, 4).slice(1, 3).asByteBuffer();

        assertThat(buffer.isReadOnly()).isTrue();
        assertThat(buffer.hasArray()).isFalse();
        assertThat(buffer.position()).isZero();
        assertThat(buffer.limit()).isEqualTo(2);
        assertThat(buffer.capacity()).isEqualTo(2);
        assertThat(buffer.order()).isEqualTo(ByteOrder.BIG_ENDIAN);
        assertThatThrownBy(() -> buffer.put(0, (byte) 9)).isInstanceOf(ReadOnlyBufferException.class);
    }

    @Test
    void numbersFrom0To255AreBytes() {
        assertThat(Bytes.of(0, 127, 128, 255)).isEqualTo(Bytes.of(new byte[] {0, 127, -128, -1}));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 256, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void otherNumbersAreRefusedWithTheirPlace(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bytes.of(7, number))
                .withMessage("number 1 is " + number + ", but a byte holds 0 to 255");
    }

    @Test
    void bytesAreReadUnsigned() {
        assertThat(Bytes.of(0x00, 0x80, 0xFF).unsignedAt(1)).isEqualTo(128);
    }

    @Test
    void noIndexLeadsOutOfASlice() {
        Bytes slice = Bytes.of(1, 2, 3, 4).slice(1, 3);

        assertThatThrownBy(() -> slice.unsignedAt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> slice.unsignedAt(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> slice.slice(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> slice.slice(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void slicesAreEqualToFreshBytesOfTheSameContent() {
        Bytes slice = Bytes.of(1, 2, 3, 4).slice(1, 3);

        assertThat(slice).isEqualTo(Bytes.of(2, 3)).hasSameHashCodeAs(Bytes.of(2, 3));
        assertThat(slice).isNotEqualTo(Bytes.of(2)).isNotEqualTo(Bytes.of(2, 4));
        assertThat(slice).isNotEqualTo("0203");
    }

    @Test
    void noBytesAreAlwaysTheSameObject() {
        assertThat(Bytes.of()).isSameAs(Bytes.EMPTY);
        assertThat(Bytes.of(new int[0])).isSameAs(Bytes.EMPTY);
        assertThat(Bytes.fromHex(" ")).isSameAs(Bytes.EMPTY);
        assertThat(Bytes.of(1).slice(1, 1)).isSameAs(Bytes.EMPTY);
        assertThat(Bytes.copyOf(ByteBuffer.allocate(1), 1, 0)).isSameAs(Bytes.EMPTY);
        assertThat(Bytes.EMPTY.isEmpty()).isTrue();
    }

    @Test
    void concatenationJoinsSlices() {
        Bytes bytes = Bytes.of(1, 2, 3, 4, 5);

        assertThat(bytes.slice(3, 5).concat(bytes.slice(0, 2))).isEqualTo(Bytes.of(4, 5, 1, 2));
        assertThat(bytes.concat(Bytes.EMPTY)).isSameAs(bytes);
        assertThat(Bytes.EMPTY.concat(bytes)).isSameAs(bytes);
    }

    @Test
    void copiesLeaveTheBufferAsItIs() {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {1, 2, 3, 4}).position(3).order(ByteOrder.LITTLE_ENDIAN);

        Bytes bytes = Bytes.copyOf(buffer, 1, 2);

        assertThat(bytes).isEqualTo(Bytes.of(2, 3));
        assertThat(buffer.position()).isEqualTo(3);
        assertThat(buffer.order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void nothingBehindTheLimitOfABufferIsCopied() {
        ByteBuffer buffer = ByteBuffer.allocate(4).limit(3);

        assertThatThrownBy(() -> Bytes.copyOf(buffer, 2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Bytes.copyOf(buffer, 0, Integer.MAX_VALUE))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Bytes.copyOf(buffer, 0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void writingIntoABufferTouchesOnlyItsOwnPlace() {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {9, 9, 9, 9}).position(2);

        Bytes.of(1, 2, 3).slice(1, 3).copyTo(buffer, 1);

        assertThat(buffer.array()).containsExactly(9, 2, 3, 9);
        assertThat(buffer.position()).isEqualTo(2);
        assertThatThrownBy(() -> Bytes.of(1, 2).copyTo(buffer, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"45 00 00 FF", "450000ff", "45:00:00:fF", " 4500\n00:FF ", "45\t0000 : ff"})
    void hexadecimalTextMayHaveSeparatorsBetweenBytes(String text) {
        assertThat(Bytes.fromHex(text)).isEqualTo(Bytes.of(0x45, 0, 0, 0xFF));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "4g     | 'g' at index 1 is not a hexadecimal digit",
                "45-00  | '-' at index 2 is not a hexadecimal digit",
                "x      | 'x' at index 0 is not a hexadecimal digit",
                "45 0   | a byte is two hexadecimal digits, but the one at index 3, '0', stands alone",
                "4 50   | a byte is two hexadecimal digits, but the one at index 0, '4', stands alone",
                "\u0664\u0665     | '\u0664' at index 0 is not a hexadecimal digit"
            })
    void otherTextIsRefusedWithThePlace(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bytes.fromHex(text))
                .withMessage(message);
    }

    @Test
    void hexHasTwoLowerCaseDigitsAByte() {
        assertThat(Bytes.of(0, 0x0A, 0xFF).slice(1, 3).toHex()).isEqualTo("0aff");
    }

    @Test
    void hexdumpShowsOffsetBytesAndAscii() {
        Bytes bytes = Bytes.fromHex("00").concat(Bytes.fromHex("4500 0054 1f7e 207f 8041 4243 4445 4647 48"));

        assertThat(bytes.slice(1, 18).hexdump()).isEqualTo("""
                00000000  45 00 00 54 1f 7e 20 7f  80 41 42 43 44 45 46 47  |E..T.~ ..ABCDEFG|
                00000010  48                                                |H|""");
        assertThat(Bytes.EMPTY.hexdump()).isEmpty();
    }

    @Test
    void textIsReadableAndBounded() {
        assertThat(Bytes.EMPTY).hasToString("Bytes[]");
        assertThat(Bytes.of(0x45, 0xFF)).hasToString("Bytes[45 ff]");
        assertThat(Bytes.of(new byte[1500]).toString())
                .endsWith(" 00 ... 1500 bytes]")
                .hasSizeLessThan(130);
    }
}
