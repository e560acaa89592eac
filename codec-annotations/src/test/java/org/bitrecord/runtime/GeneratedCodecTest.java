package org.bitrecord.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bitrecord.Auto;
import org.bitrecord.Bytes;
import org.bitrecord.DecodeException;
import org.bitrecord.Decoded;
import org.bitrecord.Diagnosis;
import org.bitrecord.Mismatch;
import org.bitrecord.runtime.ReadingCodec.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedCodecTest {
    private static final ReadingCodec CODEC = ReadingCodec.INSTANCE;
    private static final Bytes BYTES = Bytes.fromHex("2007 02 aabb");
    private static final Reading READING = new Reading(1, 7, 2, Bytes.of(0xaa, 0xbb));

    @Test
    void everyWayInGivesTheSameValue() {
        assertThat(CODEC.decode(BYTES)).isEqualTo(READING);
        assertThat(CODEC.decode(BYTES.toByteArray())).isEqualTo(READING);
        assertThat(CODEC.decode(BYTES.asByteBuffer())).isEqualTo(READING);
        assertThat(CODEC.decode(BYTES.asByteBuffer(), 0, 5)).isEqualTo(READING);
        assertThat(CODEC.tryDecode(BYTES.asByteBuffer())).isEqualTo(new Decoded.Ok<>(READING));
    }

    @Test
    void aPrefixMovesThePositionBehindItself() {
        ByteBuffer in = ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN).position(2);
        BYTES.copyTo(in, 2);

        Reading reading = CODEC.decode(in);

        assertThat(reading).isEqualTo(READING);
        assertThat(in.position()).isEqualTo(7);
        assertThat(in.order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void absoluteDecodingLeavesThePosition() {
        ByteBuffer in = ByteBuffer.allocate(9).position(8);
        BYTES.copyTo(in, 2);

        assertThat(CODEC.decode(in, 2, 5)).isEqualTo(READING);
        assertThat(in.position()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aTruncatedValueNeedsMoreAndMovesNothing(int length) {
        ByteBuffer in = BYTES.asByteBuffer().limit(length);

        Decoded<Reading> decoded = CODEC.tryDecode(in);

        assertThat(decoded).isEqualTo(new Decoded.NeedMore<>(length < 3 ? 3 - length : 5 - length));
        assertThat(in.position()).isZero();
        DecodeException failure = catchThrowableOfType(DecodeException.class, () -> CODEC.decode(in));
        assertThat(failure.diagnosis().limitedBy()).isEqualTo("the input");
        assertThat(in.position()).isZero();
    }

    @Test
    void malformedBytesAreExplained() {
        ByteBuffer in = Bytes.fromHex("00 4007 00").asByteBuffer().position(1);

        assertThat(CODEC.tryDecode(in)).isEqualTo(new Decoded.Malformed<>());
        DecodeException failure = catchThrowableOfType(DecodeException.class, () -> CODEC.decode(in));

        assertThat(failure).hasMessage("Reading.version at bit 0 (byte 0): is 2, but has to be 1");
        assertThat(failure.path()).isEqualTo("Reading.version");
        assertThat(failure.bitOffset()).isZero();
        assertThat(failure.getStackTrace()).isEmpty();
    }

    @Test
    void bytesLeftOverAreRefusedWhereAllHaveToBeUsed() {
        Bytes more = BYTES.concat(Bytes.of(1, 2));

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> CODEC.decode(more))
                .withMessage("Reading at bit 40 (byte 5): 2 bytes are left over of the input");
        assertThat(CODEC.diagnose(more.asByteBuffer(), 0, 7).path()).isEqualTo("Reading");
        assertThat(CODEC.decode(more.asByteBuffer())).isEqualTo(READING);
    }

    @Test
    void whatAConstructorRefusesIsMalformed() {
        Bytes bytes = Bytes.fromHex("2000 00");

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> CODEC.decode(bytes))
                .withMessage("Reading at bit 0 (byte 0): is refused by its constructor: there is no sensor 0");
    }

    @Test
    void diagnosisIsForBytesThatDoNotDecode() {
        Diagnosis diagnosis = CODEC.diagnose(BYTES.asByteBuffer(), 0, 4);

        assertThat(diagnosis)
                .hasToString("Reading.length at bit 16 (byte 2): says 2 bytes, but only 1 is left of the input");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.diagnose(BYTES.asByteBuffer(), 0, 5))
                .withMessage("nothing to diagnose: these 5 bytes decode");
    }

    @Test
    void bytesOutsideTheBufferAreTheCallersMistake() {
        ByteBuffer in = ByteBuffer.allocate(8).limit(6);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.decode(in, 2, 5))
                .withMessage("5 bytes from 2 do not lie in a buffer with limit 6");
        assertThatIllegalArgumentException().isThrownBy(() -> CODEC.decode(in, -1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> CODEC.decode(in, 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> CODEC.decode(in, Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> CODEC.diagnose(in, 7, 0));
    }

    @Test
    void encodingMovesThePositionAndTouchesNothingElse() {
        ByteBuffer out = ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 9; i++) {
            out.put(i, (byte) 0xA5);
        }
        out.position(2);

        CODEC.encode(READING, out);

        assertThat(out.position()).isEqualTo(7);
        assertThat(Bytes.copyOf(out, 0, 9)).isEqualTo(Bytes.fromHex("a5a5 2007 02 aabb a5a5"));
        assertThat(CODEC.encode(READING)).isEqualTo(BYTES);
        assertThat(CODEC.writtenBytes(READING)).isEqualTo(BYTES);
    }

    @Test
    void aRefusedValueLeavesTheBufferAsItIs() {
        ByteBuffer out = ByteBuffer.allocate(9);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.encode(new Reading(1, 8192, 0, Bytes.EMPTY), out))
                .withMessage("Reading.sensor: is 8192, but 13 bits hold 0 to 8191");
        assertThat(out.position()).isZero();
        assertThat(Bytes.copyOf(out, 0, 9)).isEqualTo(Bytes.of(new byte[9]));
    }

    @Test
    void aBufferTooSmallIsRefusedBeforeTheFirstByte() {
        ByteBuffer out = ByteBuffer.allocate(4);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.encode(READING, out))
                .withMessage("Reading takes 5 bytes, but the buffer has 4 left");
        assertThat(out.get(0)).isZero();
    }

    @Test
    void nullIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.encode(null))
                .withMessage("Reading: is null");
        assertThatIllegalArgumentException().isThrownBy(() -> CODEC.check(null));
    }

    @Test
    void checkListsWhatLies() {
        Reading lying = new Reading(1, 7, 9, Bytes.of(1));
        Reading auto = new Reading(1, 7, Auto.AUTO, Bytes.of(1));

        assertThat(CODEC.check(READING)).isEmpty();
        assertThat(CODEC.check(lying)).containsExactly(new Mismatch("length", 16, "1", "9"));
        assertThat(CODEC.check(auto)).first().hasToString("length at bit 16 (byte 2): AUTO, expected 1");
        assertThat(CODEC.check(CODEC.fix(lying))).isEmpty();
        assertThat(CODEC.encode(auto)).isEqualTo(CODEC.encode(CODEC.fix(auto)));
    }
}
