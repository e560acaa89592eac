package org.bitrecord.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bitrecord.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BigEndianTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsNetworkOrderAtAnyIndexOfABufferOfAnyOrder(boolean direct) {
        byte[] bytes = Bytes.fromHex("00 fe dc ba 98 76 54 32 10").toByteArray();
        ByteBuffer in = (direct ? ByteBuffer.allocateDirect(9).put(0, bytes) : ByteBuffer.wrap(bytes))
                .order(ByteOrder.LITTLE_ENDIAN);

        assertThat(BigEndian.getByte(in, 1)).isEqualTo(0xfe);
        assertThat(BigEndian.getShort(in, 1)).isEqualTo(0xfedc);
        assertThat(BigEndian.getInt(in, 1)).isEqualTo(0xfedcba98);
        assertThat(BigEndian.getLong(in, 1)).isEqualTo(0xfedcba9876543210L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void writesNetworkOrderAndNothingBesides(boolean direct) {
        ByteBuffer out =
                (direct ? ByteBuffer.allocateDirect(19) : ByteBuffer.allocate(19)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 19; i++) {
            out.put(i, (byte) 0xA5);
        }

        BigEndian.putByte(out, 1, 0x1FE);
        BigEndian.putShort(out, 3, 0x1FEDC);
        BigEndian.putInt(out, 6, 0xfedcba98);
        BigEndian.putLong(out, 11, 0xfedcba9876543210L);

        assertThat(Bytes.copyOf(out, 0, 19)).isEqualTo(Bytes.fromHex("a5 fe a5 fedc a5 fedcba98 a5 fedcba9876543210"));
    }

    @Test
    void nothingBehindTheLimitIsReadOrWritten() {
        ByteBuffer buffer = ByteBuffer.allocate(16).limit(8);

        assertThatThrownBy(() -> BigEndian.getByte(buffer, 8)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> BigEndian.getShort(buffer, 7)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> BigEndian.getInt(buffer, 5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> BigEndian.getLong(buffer, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> BigEndian.putLong(buffer, 1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> BigEndian.putInt(buffer, -1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
