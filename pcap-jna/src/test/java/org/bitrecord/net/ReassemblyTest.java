package org.bitrecord.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bitrecord.Bytes;
import org.bitrecord.protocols.UnknownPayload;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoReply;
import org.bitrecord.protocols.ipv4.IpProtocol;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.bitrecord.protocols.ipv4.Ipv4Codec;
import org.bitrecord.protocols.ipv4.Ipv4Flags;
import org.junit.jupiter.api.Test;

class ReassemblyTest {
    private final ManualTimer timer = new ManualTimer();
    private final Reassembly reassembly = new Reassembly(timer);

    /** A datagram of 100 bytes: 20, 8 and 72. */
    private static Ipv4 datagram(int identification) {
        byte[] data = new byte[72];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) i;
        }
        Ipv4 plain = Ipv4.of(Lan.PEER, Lan.SOURCE, Icmp.of(new EchoReply(7, 1, Bytes.of(data))));
        return decoded(with(plain, identification, Ipv4Flags.NONE, 0, plain));
    }

    private static Ipv4 with(Ipv4 base, int identification, Ipv4Flags flags, int offset, Ipv4 payload) {
        return new Ipv4(
                4,
                base.headerLength(),
                0,
                0,
                base.totalLength(),
                identification,
                flags,
                offset,
                64,
                base.protocol(),
                base.headerChecksum(),
                base.source(),
                base.destination(),
                List.of(),
                Bytes.EMPTY,
                payload.payload());
    }

    /** As a receiver sees it. */
    private static Ipv4 decoded(Ipv4 packet) {
        return Ipv4Codec.INSTANCE.decode(Ipv4Codec.INSTANCE.encode(packet));
    }

    private static List<Ipv4> fragments(int identification) {
        return new ArrayList<>(Fragments.of(datagram(identification), 44).stream()
                .map(ReassemblyTest::decoded)
                .toList());
    }

    private static Ipv4 fragment(int offset, boolean more, int size) {
        Ipv4 base = Ipv4.of(Lan.PEER, Lan.SOURCE, Lan.request(1));
        Ipv4 whole = new Ipv4(
                4,
                base.headerLength(),
                0,
                0,
                base.totalLength(),
                5,
                new Ipv4Flags(false, false, more),
                offset,
                64,
                new IpProtocol(IpProtocol.ICMP),
                base.headerChecksum(),
                base.source(),
                base.destination(),
                List.of(),
                Bytes.EMPTY,
                new UnknownPayload(Bytes.of(new byte[size])));
        return decoded(whole);
    }

    @Test
    void inOrderAndInReverse_theDatagramIsWhatItWas() {
        List<Ipv4> parts = fragments(9);
        assertThat(parts).hasSize(4);
        for (int round = 0; round < 2; round++) {
            for (Ipv4 part : parts.subList(0, 3)) {
                assertThat(reassembly.add(part)).isEmpty();
            }
            assertThat(reassembly.add(parts.get(3))).contains(datagram(9));
            assertThat(reassembly.size()).isZero();
            Collections.reverse(parts);
        }
    }

    @Test
    void theSameFragmentTwice_changesNothing() {
        List<Ipv4> parts = fragments(9);
        for (Ipv4 part : parts.subList(0, 3)) {
            assertThat(reassembly.add(part)).isEmpty();
            assertThat(reassembly.add(part)).isEmpty();
        }
        assertThat(reassembly.add(parts.get(3))).contains(datagram(9));
    }

    @Test
    void fragmentsOfSeveral_areKeptApart() {
        List<Ipv4> one = fragments(1);
        List<Ipv4> two = fragments(2);
        for (int i = 0; i < 3; i++) {
            assertThat(reassembly.add(one.get(i))).isEmpty();
            assertThat(reassembly.add(two.get(i))).isEmpty();
        }
        assertThat(reassembly.add(two.get(3))).contains(datagram(2));
        assertThat(reassembly.add(one.get(3))).contains(datagram(1));
    }

    @Test
    void overlapping_throwsAllOfItAway() {
        assertThat(reassembly.add(fragment(0, true, 16))).isEmpty();
        assertThat(reassembly.add(fragment(1, false, 16))).isEmpty();
        assertThat(reassembly.size()).isZero();
        assertThat(reassembly.add(fragment(1, true, 16))).isEmpty();
        assertThat(reassembly.add(fragment(0, true, 16))).isEmpty();
        assertThat(reassembly.size()).isZero();
    }

    @Test
    void beyondTheEnd_aSecondEnd_orPartsOfUnits_throwAllOfItAway() {
        reassembly.add(fragment(2, false, 4));
        reassembly.add(fragment(3, true, 8));
        assertThat(reassembly.size()).isZero();
        reassembly.add(fragment(2, false, 4));
        reassembly.add(fragment(4, false, 4));
        assertThat(reassembly.size()).isZero();
        reassembly.add(fragment(4, true, 8));
        reassembly.add(fragment(2, false, 4));
        assertThat(reassembly.size()).isZero();
        reassembly.add(fragment(0, true, 12));
        assertThat(reassembly.size()).isZero();
        reassembly.add(fragment(8191, false, 100));
        assertThat(reassembly.size()).isZero();
    }

    @Test
    void theOldest_isGivenUp_whenThereAreTooMany() {
        for (int i = 0; i <= Reassembly.MOST; i++) {
            reassembly.add(fragments(i).get(0));
        }
        assertThat(reassembly.size()).isEqualTo(Reassembly.MOST);
        fragments(0)
                .subList(1, 4)
                .forEach(part -> assertThat(reassembly.add(part)).isEmpty());
    }

    @Test
    void afterAMinute_itIsGivenUp() {
        List<Ipv4> parts = fragments(1);
        parts.subList(0, 3).forEach(reassembly::add);
        timer.advance(Duration.ofNanos(Reassembly.PATIENCE_NANOS));
        assertThat(reassembly.add(parts.get(3))).isEmpty();
        assertThat(reassembly.size()).isEqualTo(1);
    }
}
