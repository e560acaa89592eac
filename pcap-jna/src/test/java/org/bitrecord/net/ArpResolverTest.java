package org.bitrecord.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.bitrecord.Bytes;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;
import org.bitrecord.protocols.arp.Arp;
import org.bitrecord.protocols.arp.ArpOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArpResolverTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualTimer timer = new ManualTimer();
    private final List<MacAddress> askedAt = new ArrayList<>();
    private final List<Arp> asked = new ArrayList<>();
    private final ArpResolver resolver = new ArpResolver(
            Lan.STATION,
            "eth7",
            (to, packet) -> {
                askedAt.add(to);
                asked.add(packet);
            },
            timer);

    @AfterEach
    void nothingIsLeftOver() {
        assertThat(resolver.inquiries()).isZero();
        assertThat(timer.size()).isZero();
    }

    @Test
    void aRequest_goesToAll_andAsksForTheAddress() {
        CompletableFuture<MacAddress> future = resolver.resolve(Lan.PEER);
        assertThat(askedAt).containsExactly(MacAddress.BROADCAST);
        assertThat(asked).containsExactly(Arp.request(Lan.MAC, Lan.SOURCE, Lan.PEER));
        assertThat(future).isNotDone();
        resolver.accept(Lan.reply(Lan.PEER, Lan.PEER_MAC));
        assertThat(future).isCompletedWithValue(Lan.PEER_MAC);
        assertThat(resolver.resolve(Lan.PEER)).isCompletedWithValue(Lan.PEER_MAC);
        assertThat(asked).hasSize(1);
    }

    @Test
    void threeRequestsASecondApart_thenAFailureThatNamesAddressAndDevice() {
        CompletableFuture<MacAddress> future = resolver.resolve(Lan.PEER);
        for (int requests = 1; requests <= 3; requests++) {
            assertThat(asked).hasSize(requests);
            timer.advance(SECOND.minusNanos(1));
            assertThat(asked).hasSize(requests);
            assertThat(future).isNotDone();
            timer.advance(Duration.ofNanos(1));
        }
        assertThat(asked).hasSize(3);
        assertThatThrownBy(future::join)
                .cause()
                .isInstanceOfSatisfying(NetException.ArpTimeout.class, e -> {
                    assertThat(e.address()).isEqualTo(Lan.PEER);
                    assertThat(e.device()).isEqualTo("eth7");
                })
                .hasMessage("no answer to 3 ARP requests for 10.1.1.3 on eth7");
        // the next one begins anew
        assertThat(resolver.resolve(Lan.PEER).cancel(true)).isTrue();
        assertThat(asked).hasSize(4);
    }

    @Test
    void anAnswerToTheSecondRequest_comesInTime() {
        CompletableFuture<MacAddress> future = resolver.resolve(Lan.PEER);
        timer.advance(SECOND.plusMillis(2));
        resolver.accept(Lan.reply(Lan.PEER, Lan.PEER_MAC));
        assertThat(future).isCompletedWithValue(Lan.PEER_MAC);
        assertThat(asked).hasSize(2);
    }

    @Test
    void whoWantsTheSame_sharesTheRequests_andMayLeaveAlone() {
        CompletableFuture<MacAddress> one = resolver.resolve(Lan.PEER);
        timer.advance(Duration.ofMillis(500));
        CompletableFuture<MacAddress> two = resolver.resolve(Lan.PEER);
        CompletableFuture<MacAddress> three = resolver.resolve(Lan.PEER);
        assertThat(asked).hasSize(1);
        assertThat(two.cancel(false)).isTrue();
        assertThat(resolver.inquiries()).isEqualTo(1);
        resolver.accept(Lan.reply(Lan.PEER, Lan.PEER_MAC));
        assertThat(one).isCompletedWithValue(Lan.PEER_MAC);
        assertThat(three).isCompletedWithValue(Lan.PEER_MAC);
        assertThat(two).isCancelled();
    }

    @Test
    void whenTheLastOneLeaves_theRequestsEnd() {
        CompletableFuture<MacAddress> one = resolver.resolve(Lan.PEER);
        CompletableFuture<MacAddress> two = resolver.resolve(Lan.PEER);
        one.cancel(false);
        two.completeExceptionally(new IllegalStateException("enough"));
        timer.advance(SECOND.multipliedBy(5));
        assertThat(asked).hasSize(1);
    }

    @Test
    void answersOfOthers_andImpossibleOnes_answerNothing() {
        CompletableFuture<MacAddress> future = resolver.resolve(Lan.PEER);
        resolver.accept(Lan.reply(Lan.GATEWAY, Lan.GATEWAY_MAC));
        resolver.accept(Lan.reply(Lan.PEER, MacAddress.BROADCAST));
        resolver.accept(Lan.reply(Lan.PEER, MacAddress.ZERO));
        resolver.accept(Lan.reply(Ipv4Address.ANY, Lan.PEER_MAC));
        resolver.accept(new Arp(
                6,
                0x800,
                6,
                4,
                ArpOperation.REPLY,
                Lan.PEER_MAC.bytes(),
                Lan.PEER.bytes(),
                Lan.MAC.bytes(),
                Lan.SOURCE.bytes()));
        resolver.accept(new Arp(
                1,
                0x800,
                2,
                4,
                ArpOperation.REPLY,
                Bytes.of(1, 2),
                Lan.PEER.bytes(),
                Bytes.of(1, 2),
                Lan.SOURCE.bytes()));
        assertThat(future).isNotDone();
        assertThat(resolver.known(Lan.GATEWAY)).isEmpty();
        assertThat(resolver.known(Lan.PEER)).isEmpty();
        future.cancel(false);
    }

    @Test
    void aRequestOfTheOneAskedFor_answersToo() {
        CompletableFuture<MacAddress> future = resolver.resolve(Lan.PEER);
        resolver.accept(Arp.request(Lan.PEER_MAC, Lan.PEER, Lan.SOURCE));
        assertThat(future).isCompletedWithValue(Lan.PEER_MAC);
        resolver.accept(Arp.request(Lan.GATEWAY_MAC, Lan.GATEWAY, Lan.SOURCE)); // whom nobody wants to know
        assertThat(resolver.known(Lan.GATEWAY)).isEmpty();
    }

    @Test
    void ourOwnAddressFromSomebodyElse_isNotBelieved() {
        resolver.accept(Lan.reply(Lan.SOURCE, Lan.PEER_MAC));
        assertThat(resolver.known(Lan.SOURCE)).isEmpty();
    }

    @Test
    void whatIsKnown_isChanged_byGratuitousRepliesAndByRequests() {
        know();
        resolver.accept(Lan.reply(Lan.PEER, Lan.GATEWAY_MAC));
        assertThat(resolver.known(Lan.PEER)).contains(Lan.GATEWAY_MAC);
        resolver.accept(Arp.request(Lan.PEER_MAC, Lan.PEER, Lan.PEER));
        assertThat(resolver.known(Lan.PEER)).contains(Lan.PEER_MAC);
    }

    @Test
    void whatIsInUse_isConfirmedByThePeerAlone_beforeItExpires() {
        know();
        timer.advance(Duration.ofNanos(ArpResolver.FRESH_NANOS - 1));
        assertThat(resolver.known(Lan.PEER)).contains(Lan.PEER_MAC);
        assertThat(asked).hasSize(1);
        timer.advance(Duration.ofNanos(1));
        assertThat(resolver.known(Lan.PEER)).contains(Lan.PEER_MAC);
        assertThat(resolver.known(Lan.PEER)).contains(Lan.PEER_MAC);
        assertThat(askedAt).containsExactly(MacAddress.BROADCAST, Lan.PEER_MAC);
        resolver.accept(Lan.reply(Lan.PEER, Lan.PEER_MAC));
        timer.advance(Duration.ofNanos(ArpResolver.FRESH_NANOS - 1));
        assertThat(resolver.known(Lan.PEER)).contains(Lan.PEER_MAC);
        assertThat(asked).hasSize(2);
    }

    @Test
    void whoDoesNotConfirm_isForgotten() {
        know();
        timer.advance(Duration.ofNanos(ArpResolver.FRESH_NANOS));
        assertThat(resolver.known(Lan.PEER)).contains(Lan.PEER_MAC);
        timer.advance(SECOND.multipliedBy(2));
        assertThat(resolver.known(Lan.PEER)).contains(Lan.PEER_MAC);
        timer.advance(SECOND);
        assertThat(resolver.known(Lan.PEER)).isEmpty();
        assertThat(asked).hasSize(4);
    }

    @Test
    void whatWasNotUsedForAMinute_isAskedOfAll() {
        know();
        timer.advance(Duration.ofNanos(ArpResolver.USABLE_NANOS));
        CompletableFuture<MacAddress> future = resolver.resolve(Lan.PEER);
        assertThat(future).isNotDone();
        assertThat(askedAt).containsExactly(MacAddress.BROADCAST, MacAddress.BROADCAST);
        future.cancel(false);
    }

    @Test
    void whoeverIsForgotten_isAskedForAgain_evenWhileBeingPolled() {
        know();
        resolver.forget(Lan.PEER);
        CompletableFuture<MacAddress> future = resolver.resolve(Lan.PEER);
        assertThat(asked).hasSize(2);
        resolver.forget(Lan.PEER); // they are under way
        resolver.accept(Lan.reply(Lan.PEER, Lan.PEER_MAC));
        assertThat(future).isCompletedWithValue(Lan.PEER_MAC);
        timer.advance(Duration.ofNanos(ArpResolver.FRESH_NANOS));
        resolver.known(Lan.PEER);
        resolver.forget(Lan.PEER);
        CompletableFuture<MacAddress> again = resolver.resolve(Lan.PEER);
        assertThat(askedAt)
                .containsExactly(MacAddress.BROADCAST, MacAddress.BROADCAST, Lan.PEER_MAC, MacAddress.BROADCAST);
        again.cancel(false);
    }

    @Test
    void whenTheDeviceRefuses_theWaitingFailsWithThat() {
        IllegalStateException refusal = new IllegalStateException("refused");
        ArpResolver refusing = new ArpResolver(
                Lan.STATION,
                "eth7",
                (to, packet) -> {
                    throw refusal;
                },
                timer);
        assertThatThrownBy(() -> refusing.resolve(Lan.PEER).join())
                .isInstanceOf(CompletionException.class)
                .hasCause(refusal);
        assertThat(refusing.inquiries()).isZero();
    }

    @Test
    void closing_failsAllAtOnce_andAllThatCome() {
        CompletableFuture<MacAddress> one = resolver.resolve(Lan.PEER);
        CompletableFuture<MacAddress> two = resolver.resolve(Lan.GATEWAY);
        NetException.Closed reason = new NetException.Closed("eth7");
        resolver.close(reason);
        for (var future : List.of(one, two, resolver.resolve(Lan.PEER))) {
            assertThatThrownBy(future::join).hasCause(reason);
        }
    }

    private void know() {
        CompletableFuture<MacAddress> future = resolver.resolve(Lan.PEER);
        resolver.accept(Lan.reply(Lan.PEER, Lan.PEER_MAC));
        assertThat(future).isCompletedWithValue(Lan.PEER_MAC);
    }
}
