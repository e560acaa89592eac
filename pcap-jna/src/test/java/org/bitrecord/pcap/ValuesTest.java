package org.bitrecord.pcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.bitrecord.testing.Requirements;
import org.junit.jupiter.api.Test;

/** Frames, options, devices, backends: what needs no network. */
class ValuesTest {
    @Test
    void aFrame_showsForeignBytes_andACopyKeepsThem() {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5});
        Frame frame = new Frame();
        frame.show(bytes, 1, 3, 99);
        frame.stamp(7, 8);
        Frame copy = frame.copy();
        bytes.put(2, (byte) 0);
        assertThat(frame.toByteArray()).containsExactly(2, 0, 4);
        assertThat(copy.toByteArray()).containsExactly(2, 3, 4);
        assertThat(copy.originalLength()).isEqualTo(99);
        assertThat(copy.epochNanos()).isEqualTo(7_000_000_008L);
    }

    @Test
    void aFrameThatIsShownAnew_hasNoTimeUntilStamped() {
        Frame frame = new Frame();
        frame.stamp(7, 8);
        frame.show(ByteBuffer.allocate(1), 0, 1, 1);
        assertThat(frame.hasTime()).isFalse();
        assertThat(frame.epochNanos()).isEqualTo(Frame.NO_TIME);
    }

    @Test
    void aFrame_mustLieWithinItsBuffer() {
        assertThatThrownBy(() -> new Frame().show(ByteBuffer.allocate(5), 3, 3, 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void options_sayWhichValueIsOutOfWhichRange() {
        assertThatThrownBy(() -> CaptureOptions.DEFAULT.withSnapLength(0))
                .hasMessage("snapLength is 0, but the range is 1 to 262144");
        assertThatThrownBy(() -> CaptureOptions.DEFAULT.withBufferSize(100))
                .hasMessage("bufferSize is 100, but the range is 65536 to 1073741824");
    }

    @Test
    void options_areImmediateAndNotPromiscuousByDefault() {
        assertThat(CaptureOptions.DEFAULT.immediate()).isTrue();
        assertThat(CaptureOptions.DEFAULT.promiscuous()).isFalse();
        assertThat(CaptureOptions.DEFAULT.withPromiscuous(true).promiscuous()).isTrue();
        assertThat(CaptureOptions.DEFAULT.withImmediate(false).immediate()).isFalse();
        assertThat(CaptureOptions.DEFAULT.withFilter(Filter.ARP_OR_ICMP).filter())
                .contains(Filter.ARP_OR_ICMP);
    }

    @Test
    void aTimeout_mayBeAnyLengthButNotNegative() {
        assertThatThrownBy(() -> Poller.deadline(Duration.ofNanos(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Poller.deadline(Duration.ofSeconds(Long.MAX_VALUE)) - System.nanoTime())
                .isGreaterThan(Duration.ofDays(365).toNanos());
    }

    @Test
    void theLoopbackDevice_isListed_withItsAddressAndState() {
        Requirements.require(Platform.isLinux(), "its name is lo on Linux");
        Device loopback = Device.named("lo");
        assertThat(loopback.is(Device.Flag.LOOPBACK, Device.Flag.UP)).isTrue();
        assertThat(loopback.addresses()).contains(new Device.Address(Packets.address("127.0.0.1"), 8));
        assertThat(loopback.macAddress()).isEmpty();
        assertThat(loopback.mtu()).isPresent();
    }

    @Test
    void anUnknownDevice_isRefusedWithTheNamesThereAre() {
        Requirements.require(Platform.isLinux(), "its name is lo on Linux");
        assertThatThrownBy(() -> Device.named("nosuch0"))
                .isInstanceOfSatisfying(PcapException.DeviceNotFound.class, e -> {
                    assertThat(e.device()).isEqualTo("nosuch0");
                    assertThat(e.candidates()).contains("lo");
                })
                .hasMessageStartingWith("there is no device nosuch0; there are ");
    }

    @Test
    void packetSockets_areAvailableOnLinux() {
        assertThat(Backend.PACKET_SOCKET.isAvailable()).isEqualTo(Platform.isLinux());
    }

    @Test
    void linkTypes_haveNames_andRawIsKnownByTheNumberOfLiveHandlesToo() {
        assertThat(LinkType.ofDatalink(12)).isEqualTo(LinkType.RAW);
        assertThat(LinkType.ofDatalink(1)).isEqualTo(LinkType.ETHERNET);
        assertThat(List.of(LinkType.ETHERNET, LinkType.LINUX_SLL, new LinkType(220)))
                .extracting(LinkType::toString)
                .containsExactly("ETHERNET", "LINUX_SLL", "LinkType 220");
        assertThatThrownBy(() -> new LinkType(65536)).isInstanceOf(IllegalArgumentException.class);
    }
}
