package org.bitrecord.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SavefileProperties {
    @Property
    void whatIsWritten_isRead(
            @ForAll boolean littleEndian, @ForAll boolean nanoseconds, @ForAll @Size(max = 20) List<byte[]> frames)
            throws IOException {
        byte[] file = write(littleEndian, nanoseconds, frames);
        try (Savefile savefile = open(file)) {
            Frame frame = new Frame();
            for (int i = 0; i < frames.size(); i++) {
                assertThat(savefile.next(frame)).isTrue();
                assertThat(frame.toByteArray()).isEqualTo(frames.get(i));
                assertThat(frame.copy().toByteArray()).isEqualTo(frames.get(i));
                assertThat(frame.epochSecond()).isEqualTo(i);
                assertThat(frame.fractionNanos()).isEqualTo(nanoseconds ? i : i * 1000L);
            }
            assertThat(savefile.next(frame)).isFalse();
        }
    }

    @Property
    void anyBytes_giveFramesOrOneOfTwoFailures(@ForAll byte[] bytes) throws IOException {
        readThrough(bytes);
    }

    @Property
    void aFileWithOneByteChanged_givesFramesOrOneOfTwoFailures(
            @ForAll @Size(max = 5) List<byte[]> frames, @ForAll @IntRange(max = 400) int at, @ForAll byte value)
            throws IOException {
        byte[] file = write(true, false, frames);
        file[at % file.length] = value;
        readThrough(file);
    }

    @Property
    void aFileCutAnywhere_givesItsWholeFramesFirst(
            @ForAll @Size(min = 1, max = 5) List<byte[]> frames, @ForAll @IntRange(min = 24, max = 400) int length)
            throws IOException {
        byte[] file = write(true, false, frames);
        int cut = Math.min(length, file.length);
        int whole = 0;
        int end = 24;
        for (byte[] frame : frames) {
            end += 16 + frame.length;
            whole += end <= cut ? 1 : 0;
        }
        assertThat(readThrough(Arrays.copyOf(file, cut))).isEqualTo(whole);
    }

    private static int readThrough(byte[] file) throws IOException {
        int count = 0;
        try (Savefile savefile = open(file)) {
            Frame frame = new Frame();
            while (savefile.next(frame)) {
                assertThat(frame.toByteArray()).hasSize(frame.capturedLength());
                count++;
            }
        } catch (PcapException.CorruptFile | PcapException.Unsupported e) {
            assertThat(e.getMessage()).startsWith("test");
        }
        return count;
    }

    private static byte[] write(boolean littleEndian, boolean nanoseconds, List<byte[]> frames) {
        int size = 24 + frames.stream().mapToInt(frame -> 16 + frame.length).sum();
        ByteBuffer file =
                ByteBuffer.allocate(size).order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        file.putInt(nanoseconds ? 0xA1B23C4D : 0xA1B2C3D4).putShort((short) 2).putShort((short) 4);
        file.putLong(0).putInt(65535).putInt(1);
        for (int i = 0; i < frames.size(); i++) {
            byte[] frame = frames.get(i);
            file.putInt(i).putInt(i).putInt(frame.length).putInt(frame.length).put(frame);
        }
        return file.array();
    }

    private static Savefile open(byte[] bytes) throws IOException {
        return Savefile.open(Channels.newChannel(new ByteArrayInputStream(bytes)), "test");
    }
}
