package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Code;
import org.bitrecord.Const;
import org.bitrecord.Count;
import org.bitrecord.Default;
import org.bitrecord.GapAfter;
import org.bitrecord.Internet;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Present;
import org.bitrecord.Rest;
import org.bitrecord.Strict;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.junit.jupiter.api.Test;

/** Values made by name: what describes computes itself, and what changes takes along what describes it. */
class BuilderTest {
    @BitCodec
    record Header(
            @Bits(4) @Const(4) int version,
            @Bits(4) @Default(6) int trafficClass,
            Flags flags,
            @Bits(16) @Length int totalLength,
            @Bits(8) @Default(64) int timeToLive,
            @Tag(of = "body") Protocol protocol,

            @Bits(16) @Checksum(algorithm = Internet.class, through = "host")
            int checksum,

            Host host,
            Body body) {}

    @BitCodec
    record Flags(
            boolean reserved,
            boolean dont,
            boolean more,
            @Bits(5) int rest) {}

    @BitCodec
    record Protocol(@Bits(8) int value) {}

    @BitCodec
    record Host(@Bits(32) long address) {}

    @Union
    sealed interface Body permits Ping, Raw {}

    @BitCodec
    @Case(1)
    record Ping(@Bits(16) int sequence) implements Body {}

    @BitCodec
    @Otherwise
    record Raw(@Rest Bytes data) implements Body {}

    @BitCodec
    record Parts(
            @Const(text = "PK") String magic,
            @Const(hex = "0102") Bytes mark,
            @GapAfter(7) @Present(of = "comment") boolean hasComment,
            @Bits(8) @Count(of = "numbers") int count,
            List<@Bits(8) Integer> numbers,
            Optional<@Bits(8) Integer> comment) {}

    private static final Header HEADER = BuilderTest_HeaderCodec.INSTANCE.fix(BuilderTest_HeaderCodec.builder()
            .host(new Host(0x0A000001))
            .body(new Ping(7))
            .build());

    @Test
    void onlyWhatHasNoBetterValueIsSet() {
        Header header = BuilderTest_HeaderCodec.builder()
                .host(new Host(0x0A000001))
                .body(new Ping(7))
                .build();

        assertThat(header)
                .isEqualTo(new Header(
                        4,
                        6,
                        new Flags(false, false, false, 0),
                        AUTO,
                        64,
                        new Protocol(AUTO),
                        AUTO,
                        new Host(0x0A000001),
                        new Ping(7)));
        assertThat(BuilderTest_HeaderCodec.INSTANCE.encode(header).slice(0, 6))
                .isEqualTo(Bytes.fromHex("46 00 000E 40 01"));
    }

    @Test
    void whatIsNotSetIsNamed() {
        assertThatThrownBy(() ->
                        BuilderTest_HeaderCodec.builder().body(new Ping(7)).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Header.host is not set");
    }

    @Test
    void aCopyComputesWhatDescribesAChange() {
        Header changed = BuilderTest_HeaderCodec.edit(HEADER).timeToLive(3).build();

        assertThat(changed.checksum()).isEqualTo(AUTO);
        assertThat(changed.totalLength()).isEqualTo(AUTO);
        assertThat(changed.protocol()).isEqualTo(HEADER.protocol());
        assertThat(BuilderTest_HeaderCodec.INSTANCE.check(
                        BuilderTest_HeaderCodec.INSTANCE.decode(BuilderTest_HeaderCodec.INSTANCE.encode(changed))))
                .isEmpty();
    }

    @Test
    void aCopyWithoutAChangeIsTheValue() {
        assertThat(BuilderTest_HeaderCodec.edit(HEADER).build()).isEqualTo(HEADER);
    }

    @Test
    void whatIsSetStays() {
        Header forged = BuilderTest_HeaderCodec.edit(HEADER)
                .checksum(0x1234)
                .body(new Raw(Bytes.fromHex("AABBCC")))
                .build();

        assertThat(forged.checksum()).isEqualTo(0x1234);
        assertThat(forged.protocol()).isEqualTo(new Protocol(AUTO));
    }

    @Test
    void aVerbatimCopyLies() {
        Header forged =
                BuilderTest_HeaderCodec.edit(HEADER).verbatim().timeToLive(3).build();

        assertThat(forged.checksum()).isEqualTo(HEADER.checksum());
        assertThat(BuilderTest_HeaderCodec.INSTANCE.check(forged)).hasSize(1);
    }

    @Test
    void whatHasNoAutoIsComputedByTheBuilder() {
        Parts parts = BuilderTest_PartsCodec.builder()
                .numbers(List.of(1, 2))
                .comment(Optional.of(9))
                .build();

        assertThat(parts).isEqualTo(new Parts("PK", Bytes.fromHex("0102"), true, 2, List.of(1, 2), Optional.of(9)));
        assertThat(BuilderTest_PartsCodec.edit(parts)
                        .comment(Optional.empty())
                        .build()
                        .hasComment())
                .isFalse();
    }

    /** The red marks of a map: one color, with the number of the mark. */
    @BitCodec
    record Red(
            @Bits(8) @Const(1) Color color,
            @Bits(40) @Const(5) Color wide,
            @Bits(8) int number) {}

    @Strict
    enum Color {
        @Code(1)
        RED,
        @Code(5)
        GREEN
    }

    @Test
    void aConstantOfAnEnumStartsAsTheConstantWithItsCode() {
        Red red = BuilderTest_RedCodec.builder().number(7).build();

        assertThat(red).isEqualTo(new Red(Color.RED, Color.GREEN, 7));
        assertThat(BuilderTest_RedCodec.INSTANCE.encode(red)).isEqualTo(Bytes.fromHex("01 0000000005 07"));
    }
}
