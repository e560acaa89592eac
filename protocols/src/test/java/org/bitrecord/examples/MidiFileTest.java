package org.bitrecord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;
import static org.bitrecord.Auto.AUTO_LONG;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.Count;
import org.bitrecord.DecodeException;
import org.bitrecord.Length;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** Standard MIDI Files 1.0 (MIDI Manufacturers Association, RP-001), and the examples at the end of it. */
class MidiFileTest {
    private static final Codec<MidiFile> CODEC = MidiFileTest_MidiFileCodec.INSTANCE;

    /** The header chunk may grow: its length counts, even if it is more than 6. */
    @BitCodec
    record MidiFile(
            @Const(text = "MThd") Bytes type,

            @Bits(32) @Length(of = {"format", "trackCount", "division", "more"})
            long length,

            @Bits(16) int format,
            @Bits(16) @Count(of = "tracks") int trackCount,
            @Bits(16) int division,
            Bytes more,
            List<Track> tracks) {}

    /** A track chunk, whose events are bytes here. */
    @BitCodec
    record Track(
            @Const(text = "MTrk") Bytes type,
            @Bits(32) @Length(of = "events") long length,
            Bytes events) {
        static Track of(long length, String events) {
            return new Track(MTRK, length, Bytes.fromHex(events));
        }
    }

    private static final Bytes MTHD = Bytes.fromHex("4d546864");
    private static final Bytes MTRK = Bytes.fromHex("4d54726b");

    /** Time signature, tempo, three programs and their notes, in one track. */
    private static final String EVENTS = """
            00 ff580404021808
            00 ff510307a120
            00 c005
            00 c12e
            00 c246
            00 923060
            00 3c60
            60 914340
            60 904c20
            8140 823040
            00 3c40
            00 814340
            00 804c40
            00 ff2f00
            """;

    private static final Bytes FORMAT_0 = Bytes.fromHex("""
            4d546864 00000006 0000 0001 0060
            4d54726b 0000003b
            """ + EVENTS);

    /** The same music, its tempo and its three channels in tracks of their own. */
    private static final Bytes FORMAT_1 = Bytes.fromHex("""
            4d546864 00000006 0001 0004 0060
            4d54726b 00000014 00ff580404021808 00ff510307a120 8300ff2f00
            4d54726b 00000010 00c005 8140904c20 81404c00 00ff2f00
            4d54726b 0000000f 00c12e 60914340 82204300 00ff2f00
            4d54726b 00000015 00c246 00923060 003c60 83003000 003c00 00ff2f00
            """);

    @Test
    void aFileOfFormat0HasOneTrack() {
        MidiFile file = CodecAssertions.assertBytesSurvive(CODEC, FORMAT_0);

        assertThat(file).isEqualTo(new MidiFile(MTHD, 6, 0, 1, 96, Bytes.EMPTY, List.of(Track.of(59, EVENTS))));
        assertThat(CODEC.check(file)).isEmpty();
    }

    @Test
    void aFileOfFormat1HasSeveralTracks() {
        MidiFile file = CodecAssertions.assertBytesSurvive(CODEC, FORMAT_1);

        assertThat(file.format()).isEqualTo(1);
        assertThat(file.tracks())
                .containsExactly(
                        Track.of(20, "00ff580404021808 00ff510307a120 8300ff2f00"),
                        Track.of(16, "00c005 8140904c20 81404c00 00ff2f00"),
                        Track.of(15, "00c12e 60914340 82204300 00ff2f00"),
                        Track.of(21, "00c246 00923060 003c60 83003000 003c00 00ff2f00"));
    }

    @Test
    void lengthsAndTheCountOfTracksAreComputed() {
        MidiFile automatic =
                new MidiFile(MTHD, AUTO_LONG, 0, AUTO, 96, Bytes.EMPTY, List.of(Track.of(AUTO_LONG, EVENTS)));

        assertThat(CODEC.encode(automatic)).isEqualTo(FORMAT_0);
        CodecAssertions.assertComputed(CODEC, automatic);
    }

    @Test
    void aHeaderThatHasGrownKeepsWhatIsNew() {
        Bytes bytes = Bytes.fromHex("4d546864 00000008 0000 0000 0060 cafe");

        assertThat(CodecAssertions.assertBytesSurvive(CODEC, bytes))
                .isEqualTo(new MidiFile(MTHD, 8, 0, 0, 96, Bytes.fromHex("cafe"), List.of()));
    }

    @Test
    void aHeaderIsNotShorterThanItsFields() {
        byte[] bytes = FORMAT_0.toByteArray();
        bytes[7] = 4;

        assertThatThrownBy(() -> CODEC.decode(bytes))
                .isInstanceOf(DecodeException.class)
                .hasMessage(
                        "MidiFile.length at bit 32 (byte 4): says 4 bytes, but format to more take at least 6 bytes");
    }

    @Test
    void aFileWithFewerTracksThanItSaysIsMalformed() {
        byte[] bytes = FORMAT_0.toByteArray();
        bytes[11] = 2;

        assertThatThrownBy(() -> CODEC.decode(bytes))
                .isInstanceOf(DecodeException.class)
                .hasMessage(
                        "MidiFile.tracks[1].type at bit 648 (byte 81): needs 4 bytes, but none is left of the input");
    }

    @Test
    void bytesThatAreCutOrSpoiltAreReadOrDiagnosed() {
        CodecAssertions.assertEveryTruncationIsTold(CODEC, FORMAT_1);
        CodecAssertions.assertEveryBitFlipIsRead(CODEC, FORMAT_1);
    }
}
