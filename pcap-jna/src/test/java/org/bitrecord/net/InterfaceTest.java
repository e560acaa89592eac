package org.bitrecord.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bitrecord.Bytes;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;
import org.bitrecord.protocols.arp.Arp;
import org.bitrecord.protocols.ethernet.EtherType;
import org.bitrecord.protocols.ethernet.Ethernet;
import org.bitrecord.protocols.ethernet.EthernetCodec;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoReply;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoRequest;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.bitrecord.protocols.ipv4.Ipv4Flags;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InterfaceTest {
    private final Lan lan = new Lan();
    private final Interface network = lan.network;

    @AfterEach
    void nothingIsLeftOver() {
        assertThat(network.registered()).isZero();
        assertThat(lan.timer.size()).isZero();
    }

    private static Throwable failure(CompletableFuture<?> future) {
        assertThat(future).isCompletedExceptionally();
        try {
            future.join();
            throw new AssertionError("has not failed");
        } catch (CompletionException e) {
            return e.getCause();
        }
    }

    @Nested
    class Sending {
        @Test
        void aNeighbour_isAskedFor_thenSentTo_andTheCaptureTellsWhen() {
            CompletableFuture<Sent> sent = network.sendIpv4(Lan.request(1), Lan.PEER);
            Ethernet question = lan.link.takeOne().orElseThrow();
            assertThat(question.payload())
                    .isInstanceOfSatisfying(
                            Arp.class,
                            arp -> assertThat(Ipv4Address.of(arp.targetProtocol()))
                                    .isEqualTo(Lan.PEER));
            lan.timer.advance(Duration.ofMillis(5));
            lan.answer(Lan.PEER, Lan.PEER_MAC);
            assertThat(sent).isNotDone();
            Bytes frame = lan.showOwn(5_000_000_007L);
            Sent done = sent.join();
            assertThat(done.epochNanos()).isEqualTo(5_000_000_007L);
            assertThat(done.stampedByKernel()).isTrue();
            assertThat(done.nextHop()).isEqualTo(Lan.PEER_MAC);
            assertThat(done.resolution()).isEqualTo(Duration.ofMillis(5));
            Ethernet decoded = EthernetCodec.INSTANCE.decode(frame);
            assertThat(decoded.destination()).isEqualTo(Lan.PEER_MAC);
            assertThat(decoded.source()).isEqualTo(Lan.MAC);
            Ipv4 packet = (Ipv4) decoded.payload();
            assertThat(packet.source()).isEqualTo(Lan.SOURCE);
            assertThat(packet.destination()).isEqualTo(Lan.PEER);
            assertThat(packet.timeToLive()).isEqualTo(64);
            assertThat(EthernetCodec.INSTANCE.check(decoded)).isEmpty();
        }

        @Test
        void whatIsFarAway_goesToTheGateway() {
            CompletableFuture<Sent> sent = network.sendIpv4(Lan.request(1), Lan.FAR);
            lan.link.takeSent();
            lan.answer(Lan.GATEWAY, Lan.GATEWAY_MAC);
            lan.showOwn(1);
            assertThat(sent.join().nextHop()).isEqualTo(Lan.GATEWAY_MAC);
            assertThat(sent.join().packet().destination()).isEqualTo(Lan.FAR);
            assertThat(network.nextHop(Lan.FAR)).isEqualTo(Lan.GATEWAY);
            assertThat(network.nextHop(Lan.PEER)).isEqualTo(Lan.PEER);
        }

        @Test
        void onceANeighbourIsKnown_theFrameIsSentWithinTheCall() {
            know();
            CompletableFuture<Sent> sent = network.sendIpv4(Lan.request(1), Lan.PEER);
            lan.showOwn(1);
            assertThat(sent.join().resolution()).isZero();
        }

        @Test
        void theOptions_areInTheHeader() {
            know();
            CompletableFuture<Sent> sent = network.sendIpv4(
                    Lan.request(1),
                    Lan.PEER,
                    SendOptions.DEFAULT
                            .withTimeToLive(3)
                            .withIdentification(0xBEEF)
                            .withFlags(Ipv4Flags.DONT_FRAGMENT)
                            .withTrafficClass(0xB9));
            Ipv4 packet = (Ipv4) EthernetCodec.INSTANCE.decode(lan.showOwn(1)).payload();
            assertThat(sent).isDone();
            assertThat(packet.timeToLive()).isEqualTo(3);
            assertThat(packet.identification()).isEqualTo(0xBEEF);
            assertThat(packet.flags()).isEqualTo(Ipv4Flags.DONT_FRAGMENT);
            assertThat(packet.differentiatedServices()).isEqualTo(46);
            assertThat(packet.congestion()).isEqualTo(1);
        }

        @Test
        void groupsAndAll_needNoAsking() {
            List<CompletableFuture<Sent>> all = List.of(
                    network.sendIpv4(Lan.request(1), Ipv4Address.of("224.129.2.3")),
                    network.sendIpv4(Lan.request(2), Ipv4Address.of("10.1.1.255")),
                    network.sendIpv4(Lan.request(3), Ipv4Address.BROADCAST));
            List<Bytes> frames = lan.link.takeSentBytes();
            assertThat(frames.stream().map(EthernetCodec.INSTANCE::decode).map(Ethernet::destination))
                    .containsExactly(MacAddress.of("01:00:5e:01:02:03"), MacAddress.BROADCAST, MacAddress.BROADCAST);
            frames.forEach(frame -> lan.show(frame.toByteArray(), 1));
            assertThat(all).allMatch(CompletableFuture::isDone);
        }

        @Test
        void withoutAnswer_itFailsAfterThreeSeconds_forAllWhoWait() {
            CompletableFuture<Sent> one = network.sendIpv4(Lan.request(1), Lan.PEER);
            lan.timer.advance(Duration.ofSeconds(1));
            CompletableFuture<Sent> two = network.sendIpv4(Lan.request(2), Lan.PEER);
            lan.timer.advance(Duration.ofSeconds(2));
            assertThat(failure(one)).isInstanceOf(NetException.ArpTimeout.class);
            assertThat(failure(two)).isInstanceOf(NetException.ArpTimeout.class);
            assertThat(lan.link.takeSent()).hasSize(3);
        }

        @Test
        void cancelled_itIsNotSentAnyMore() {
            CompletableFuture<Sent> one = network.sendIpv4(Lan.request(1), Lan.PEER);
            CompletableFuture<Sent> two = network.sendIpv4(Lan.request(2), Lan.PEER);
            lan.link.takeSent();
            one.cancel(false);
            lan.answer(Lan.PEER, Lan.PEER_MAC);
            lan.showOwn(9);
            assertThat(two.join().epochNanos()).isEqualTo(9);
            assertThat(lan.link.takeSent()).isEmpty();
        }

        @Test
        void cancelled_itsTimeStampIsNotAwaitedAnyMore() {
            know();
            network.sendIpv4(Lan.request(1), Lan.PEER).cancel(false);
            assertThat(network.registered()).isZero();
        }

        @Test
        void aFrameThatTheCaptureDoesNotShow_hasTheTimeOfTheClock() {
            know();
            long before = System.currentTimeMillis();
            CompletableFuture<Sent> sent = network.sendIpv4(Lan.request(1), Lan.PEER);
            lan.timer.advance(Duration.ofNanos(OwnFrames.PATIENCE_NANOS));
            assertThat(sent.join().stampedByKernel()).isFalse();
            assertThat(sent.join().epochNanos() / 1_000_000).isBetween(before, System.currentTimeMillis());
            assertThat(network.counters().unstamped()).isEqualTo(1);
        }

        @Test
        void equalFrames_areStampedInTheOrderOfSending_othersNot() {
            know();
            SendOptions same = SendOptions.DEFAULT.withIdentification(1);
            CompletableFuture<Sent> one = network.sendIpv4(Lan.request(1), Lan.PEER, same);
            CompletableFuture<Sent> two = network.sendIpv4(Lan.request(1), Lan.PEER, same);
            CompletableFuture<Sent> other = network.sendIpv4(Lan.request(1), Lan.PEER, same.withIdentification(2));
            List<Bytes> frames = lan.link.takeSentBytes();
            lan.show(frames.get(2).concat(Bytes.of(0, 0, 0)).toByteArray(), 30); // padded
            lan.show(frames.get(0).toByteArray(), 10);
            lan.show(frames.get(1).toByteArray(), 20);
            lan.show(frames.get(1).toByteArray(), 99); // nobody's
            assertThat(List.of(
                            one.join().epochNanos(),
                            two.join().epochNanos(),
                            other.join().epochNanos()))
                    .containsExactly(10L, 20L, 30L);
            assertThat(network.counters().own()).isEqualTo(4);
        }

        @Test
        void tooManyAwaited_theOldestIsGivenUp() {
            know();
            List<CompletableFuture<Sent>> all = new ArrayList<>();
            for (int i = 0; i <= OwnFrames.MOST; i++) {
                all.add(network.sendIpv4(Lan.request(i & 0xFFFF), Lan.PEER));
            }
            assertThat(all.get(0).join().stampedByKernel()).isFalse();
            assertThat(all.get(1)).isNotDone();
            lan.timer.advance(Duration.ofSeconds(2));
            assertThat(all).allMatch(CompletableFuture::isDone);
        }

        @Test
        void whatTheDeviceRefuses_fails_beforeAndAfterAsking() {
            know();
            lan.link.refusal = new IllegalStateException("no buffer space");
            assertThat(failure(network.sendIpv4(Lan.request(1), Lan.PEER))).isEqualTo(lan.link.refusal);
            assertThat(failure(network.sendIpv4(Lan.request(1), Lan.FAR))).isEqualTo(lan.link.refusal);
            lan.link.refusal = null;
            CompletableFuture<Sent> waiting = network.sendIpv4(Lan.request(1), Lan.FAR);
            lan.link.refusal = new IllegalStateException("no buffer space");
            lan.answer(Lan.GATEWAY, Lan.GATEWAY_MAC);
            assertThat(failure(waiting)).isEqualTo(lan.link.refusal);
        }

        @Test
        void ownAddressAndLoopback_failAtOnce() {
            for (String address : List.of("10.1.1.2", "127.0.0.1", "0.0.0.0")) {
                assertThat(failure(network.sendIpv4(Lan.request(1), Ipv4Address.of(address))))
                        .isInstanceOfSatisfying(
                                NetException.NotByWire.class,
                                e -> assertThat(e.reach()).isEqualTo(Route.Reach.THIS_HOST))
                        .hasMessageContaining("ICMP socket");
            }
        }

        @Test
        void withoutRoute_itFailsAtOnce_untilThereIsOne() {
            lan.table = new RoutingTable(List.of());
            assertThat(failure(network.sendIpv4(Lan.request(1), Lan.FAR)))
                    .isInstanceOf(NetException.NoRoute.class)
                    .hasMessageContaining("192.0.2.9")
                    .hasMessageContaining("eth7");
            lan.table = new RoutingTable(
                    List.of(new RoutingTable.Entry("eth7", Ipv4Address.ANY, 0, Optional.of(Lan.GATEWAY), 0, false)));
            lan.timer.advance(Duration.ofNanos(NextHops.TABLE_NANOS));
            assertThat(network.nextHop(Lan.FAR)).isEqualTo(Lan.GATEWAY);
        }

        @Test
        void whatCannotBeWritten_isTheCallersMistake() {
            assertThatThrownBy(() -> network.sendIpv4(Icmp.of(new EchoRequest(7, 1 << 16, Bytes.EMPTY)), Lan.PEER))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void tooLongForTheLink_andNotToBeFragmented_fails() {
            know();
            CompletableFuture<Sent> sent = network.sendIpv4(
                    Lan.request(1),
                    Lan.PEER,
                    SendOptions.DEFAULT.withFlags(Ipv4Flags.DONT_FRAGMENT).withIdentification(1));
            lan.showOwn(1);
            assertThat(sent.join().stampedByKernel()).isTrue();
            lan.link.mtu = 30;
            assertThat(failure(network.sendIpv4(
                            Lan.request(1), Lan.PEER, SendOptions.DEFAULT.withFlags(Ipv4Flags.DONT_FRAGMENT))))
                    .isInstanceOfSatisfying(NetException.TooLong.class, e -> {
                        assertThat(e.sizeInBytes()).isEqualTo(31);
                        assertThat(e.mtu()).isEqualTo(30);
                    });
        }

        @Test
        void tooLongForTheLink_itGoesInFragments_andIsStampedByTheLast() {
            know();
            lan.link.mtu = 28;
            CompletableFuture<Sent> sent = network.sendIpv4(Lan.request(1), Lan.PEER);
            List<Bytes> frames = lan.link.takeSentBytes();
            assertThat(frames).hasSize(2);
            lan.show(frames.get(0).toByteArray(), 5);
            assertThat(sent).isNotDone();
            lan.show(frames.get(1).toByteArray(), 6);
            assertThat(sent.join().epochNanos()).isEqualTo(6);
            assertThat(sent.join().stampedByKernel()).isTrue();
        }

        @Test
        void forgotten_theNextHopIsAskedForAnew_andTheNewAddressIsSentTo() {
            know();
            network.forget(Lan.PEER);
            CompletableFuture<Sent> sent = network.sendIpv4(Lan.request(1), Lan.PEER);
            assertThat(lan.link.takeOne().orElseThrow().payload()).isInstanceOf(Arp.class);
            lan.answer(Lan.PEER, Lan.GATEWAY_MAC); // another one than before
            lan.showOwn(3);
            assertThat(sent.join().nextHop()).isEqualTo(Lan.GATEWAY_MAC);
        }

        private void know() {
            CompletableFuture<MacAddress> resolved = network.resolve(Lan.PEER);
            lan.link.takeSent();
            lan.answer(Lan.PEER, Lan.PEER_MAC);
            assertThat(resolved).isCompletedWithValue(Lan.PEER_MAC);
        }
    }

    @Nested
    class Receiving {
        @Test
        void theFirstThatPassesTheFilter_satisfies_andTheFilterIsNotAskedAgain() {
            List<Integer> asked = new ArrayList<>();
            CompletableFuture<Received> expected = network.expectIpv4(in -> {
                asked.add(in.packet().identification());
                return in.packet().source().equals(Lan.PEER);
            });
            lan.show(Lan.echoReply(Lan.FAR, 1), 1);
            lan.show(Lan.echoReply(Lan.PEER, 1), 77);
            lan.show(Lan.echoReply(Lan.PEER, 2), 78);
            assertThat(expected.join().epochNanos()).isEqualTo(77);
            assertThat(expected.join().ethernet().source()).isEqualTo(Lan.PEER_MAC);
            assertThat(asked).hasSize(2);
        }

        @Test
        void cancelled_timedOut_orCompletedByTheCaller_itIsUnregisteredAtOnce() throws Exception {
            network.expectIpv4(in -> true).cancel(true);
            assertThat(network.registered()).isZero();
            network.expectIpv4(in -> true).completeExceptionally(new IllegalStateException());
            assertThat(network.registered()).isZero();
            CompletableFuture<Received> timed = network.expectIpv4(in -> true).orTimeout(1, TimeUnit.MILLISECONDS);
            assertThatThrownBy(() -> timed.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(TimeoutException.class);
            assertThat(network.registered()).isZero();
        }

        @Test
        void whatTheFilterThrows_isWhatTheFutureFailsWith_andOthersAreServed() {
            AssertionError thrown = new AssertionError("a mistake");
            CompletableFuture<Received> bad = network.expectIpv4(in -> {
                throw thrown;
            });
            CompletableFuture<Received> good = network.expectIpv4(in -> true);
            lan.show(Lan.echoReply(Lan.PEER, 1), 1);
            assertThat(failure(bad)).isEqualTo(thrown);
            assertThat(good).isDone();
        }

        @Test
        void aListener_seesAllUntilClosed_andItsFailuresAreReported() {
            List<Received> seen = new ArrayList<>();
            IllegalStateException thrown = new IllegalStateException();
            Registration bad = network.listenIpv4(in -> {
                throw thrown;
            });
            Registration good = network.listenIpv4(seen::add);
            lan.show(Lan.echoReply(Lan.PEER, 1), 1);
            lan.show(Lan.echoReply(Lan.PEER, 1), 2);
            good.close();
            good.close();
            bad.close();
            lan.show(Lan.echoReply(Lan.PEER, 1), 3);
            assertThat(seen).extracting(Received::epochNanos).containsExactly(1L, 2L);
            assertThat(lan.failures).containsExactly(thrown, thrown);
        }

        @Test
        void aWrongHeaderChecksum_isShownToListeners_notToExpectations() {
            List<Received> seen = new ArrayList<>();
            CompletableFuture<Received> expected = network.expectIpv4(in -> true);
            try (Registration registration = network.listenIpv4(seen::add)) {
                byte[] bytes = EthernetCodec.INSTANCE
                        .encode(Lan.echoReply(Lan.PEER, 1))
                        .toByteArray();
                bytes[14 + 8] ^= 1; // time to live
                lan.show(bytes, 1);
                assertThat(expected).isNotDone();
                assertThat(seen).extracting(Received::headerChecksumValid).containsExactly(false);
                bytes[14 + 8] ^= 1;
                lan.show(bytes, 2);
                assertThat(seen).extracting(Received::headerChecksumValid).containsExactly(false, true);
                assertThat(expected).isDone();
                assertThat(registration).isNotNull();
            }
            assertThat(network.counters().headerChecksumWrong()).isEqualTo(1);
            assertThat(network.counters().datagrams()).isEqualTo(2);
        }

        @Test
        void paddingIsNotPayload() {
            CompletableFuture<Received> expected = network.expectIpv4(in -> true);
            Ethernet reply = Lan.echoReply(Lan.PEER, 1);
            lan.show(
                    EthernetCodec.INSTANCE
                            .encode(reply)
                            .concat(Bytes.of(9, 9, 9))
                            .toByteArray(),
                    1);
            assertThat(expected.join().packet().payload())
                    .isInstanceOfSatisfying(
                            Icmp.class,
                            icmp -> assertThat(icmp.message()).isEqualTo(new EchoReply(7, 1, Bytes.of(1, 2, 3))));
            assertThat(expected.join().ethernet().trailer()).isEqualTo(Bytes.of(9, 9, 9));
        }

        @Test
        void whatIsNotForUs_isCountedOnly() {
            List<Received> seen = new ArrayList<>();
            Registration registration = network.listenIpv4(seen::add);
            Ethernet reply = Lan.echoReply(Lan.PEER, 1);
            lan.show(Ethernet.of(Lan.GATEWAY_MAC, Lan.PEER_MAC, reply.payload()), 1); // another station's
            Ipv4 elsewhere = Ipv4.of(Lan.PEER, Lan.FAR, Lan.request(1));
            lan.show(Ethernet.of(Lan.MAC, Lan.PEER_MAC, elsewhere), 1); // to be forwarded
            lan.show(Ethernet.of(Lan.PEER_MAC, Lan.MAC, Ipv4.of(Lan.SOURCE, Lan.PEER, Lan.request(1))), 1); // own
            assertThat(network.counters().notForUs()).isEqualTo(2);
            assertThat(network.counters().own()).isEqualTo(1);
            assertThat(seen).isEmpty();
            lan.show(Ethernet.of(MacAddress.BROADCAST, Lan.PEER_MAC, reply.payload()), 1);
            Ipv4 toAll = Ipv4.of(Lan.PEER, Ipv4Address.of("10.1.1.255"), Lan.request(1));
            lan.show(Ethernet.of(MacAddress.BROADCAST, Lan.PEER_MAC, toAll), 1);
            assertThat(seen).hasSize(2);
            registration.close();
        }

        @Test
        void whatDoesNotDecode_isCountedOnly() {
            byte[] bytes =
                    EthernetCodec.INSTANCE.encode(Lan.echoReply(Lan.PEER, 1)).toByteArray();
            bytes[14 + 3]++; // total length: longer than the frame
            lan.show(bytes, 1);
            bytes[14] = 0x44; // the header shorter than itself
            lan.show(bytes, 1);
            lan.show(new byte[13], 1);
            lan.show(new byte[0], 1);
            assertThat(network.counters().undecodable()).isEqualTo(4);
            byte[] tagged =
                    EthernetCodec.INSTANCE.encode(Lan.echoReply(Lan.PEER, 1)).toByteArray();
            tagged[12] = (byte) 0x81;
            tagged[13] = 0;
            lan.show(tagged, 1);
            assertThat(network.counters().other()).isEqualTo(1);
            assertThat(EtherType.IPV4).isEqualTo(0x800);
        }
    }

    @Nested
    class Closing {
        @Test
        void amidstASending_leavesNothingBehind() {
            CompletableFuture<Sent> first = network.sendIpv4(Lan.request(1), Lan.PEER);
            lan.link.takeSentBytes();
            lan.answer(Lan.PEER, Lan.PEER_MAC);
            lan.showOwn(1);
            first.join();
            lan.timer.advance(Duration.ofNanos(NextHops.TABLE_NANOS));
            lan.meanwhile = network::close;

            CompletableFuture<Sent> sent = network.sendIpv4(Lan.request(2), Lan.PEER);

            assertThat(failure(sent)).isInstanceOf(NetException.Closed.class);
            assertThat(network.registered()).isZero();
        }

        @Test
        void closing_failsAllThatIsOpen_andAllThatComes() {
            CompletableFuture<Received> expected = network.expectIpv4(in -> true);
            CompletableFuture<Sent> sent = network.sendIpv4(Lan.request(1), Lan.PEER);
            CompletableFuture<MacAddress> resolved = network.resolve(Lan.GATEWAY);
            Registration registration = network.listenIpv4(in -> {});
            network.close();
            network.close();
            List<CompletableFuture<?>> all = List.of(
                    expected,
                    sent,
                    resolved,
                    network.expectIpv4(in -> true),
                    network.sendIpv4(Lan.request(1), Lan.PEER),
                    network.resolve(Lan.PEER));
            all.forEach(one -> assertThat(failure(one))
                    .isInstanceOf(NetException.Closed.class)
                    .hasMessageContaining("eth7"));
            network.listenIpv4(in -> {}).close();
            registration.close();
            assertThat(lan.link.isClosed()).isTrue();
        }

        @Test
        void closingFromAListener_endsTheThread() throws Exception {
            CompletableFuture<Thread> receiving = new CompletableFuture<>();
            Registration registration = network.listenIpv4(in -> {
                receiving.complete(Thread.currentThread());
                network.close();
            });
            network.start();
            lan.link.arrive(
                    EthernetCodec.INSTANCE.encode(Lan.echoReply(Lan.PEER, 1)).toByteArray());
            Thread thread = receiving.get(1, TimeUnit.MINUTES);
            thread.join(60_000);
            assertThat(thread.isAlive()).isFalse();
            assertThat(thread.isDaemon()).isTrue();
            assertThat(thread.getName()).isEqualTo("bitrecord receiver eth7");
            registration.close();
        }

        @Test
        void whenTheDeviceGoesAway_allWhoWaitLearnIt() {
            lan.link.failure = new IllegalStateException("device eth7 is down");
            CompletableFuture<Received> expected = network.expectIpv4(in -> true);
            Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
            Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
            try {
                network.start();
                lan.link.arrive();
                assertThatThrownBy(() -> expected.get(1, TimeUnit.MINUTES)).hasCause(lan.link.failure);
                // The receiving thread may still be on its way from the one future to the other.
                assertThatThrownBy(() -> network.resolve(Lan.PEER).get(1, TimeUnit.MINUTES))
                        .hasCause(lan.link.failure);
            } finally {
                Thread.setDefaultUncaughtExceptionHandler(before);
            }
        }
    }
}
