package org.bitrecord.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.arp.Arp;
import org.bitrecord.protocols.ethernet.Ethernet;
import org.bitrecord.protocols.ethernet.EthernetCodec;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoReply;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoRequest;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several threads at one interface, with its own receiving thread, on a wire whose peers answer at once. */
class ConcurrencyTest {
    private static final int THREADS = 4;
    private static final int REQUESTS = 500;

    private final Lan lan = new Lan();
    private final AtomicInteger questions = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @BeforeEach
    void connect() {
        lan.link.peers = this::answer;
        lan.network.start();
    }

    @AfterEach
    void disconnect() {
        threads.shutdownNow();
        lan.network.close();
        assertThat(lan.network.registered()).isZero();
    }

    private void answer(Ethernet frame) {
        arrive(frame);
        if (frame.payload() instanceof Arp arp) {
            questions.incrementAndGet();
            arrive(Ethernet.of(Lan.MAC, Lan.PEER_MAC, Lan.reply(Ipv4Address.of(arp.targetProtocol()), Lan.PEER_MAC)));
        } else if (frame.payload() instanceof Ipv4 packet
                && packet.payload() instanceof Icmp icmp
                && icmp.message() instanceof EchoRequest request) {
            arrive(Lan.echoReply(packet.destination(), request.sequence()));
        }
    }

    private void arrive(Ethernet frame) {
        lan.link.arrive(EthernetCodec.INSTANCE.encode(frame).toByteArray());
    }

    private List<Future<Integer>> start(Callable<Integer> work) {
        List<Future<Integer>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(work));
        }
        return running;
    }

    @Test
    void everyRequest_isStampedAndAnswered_andNothingIsLeft() throws Exception {
        AtomicInteger sequences = new AtomicInteger();
        List<Future<Integer>> running = start(() -> {
            int answered = 0;
            for (int i = 0; i < REQUESTS; i++) {
                int sequence = sequences.incrementAndGet();
                CompletableFuture<Received> reply =
                        lan.network.expectIpv4(in -> in.packet().payload() instanceof Icmp icmp
                                && icmp.message() instanceof EchoReply echo
                                && echo.sequence() == sequence);
                CompletableFuture<Sent> sent = lan.network.sendIpv4(Lan.request(sequence), Lan.PEER);
                if (sent.get(1, TimeUnit.MINUTES).stampedByKernel()) {
                    reply.get(1, TimeUnit.MINUTES);
                    answered++;
                }
            }
            return answered;
        });
        for (Future<Integer> one : running) {
            assertThat(one.get(2, TimeUnit.MINUTES)).isEqualTo(REQUESTS);
        }
        assertThat(lan.network.registered()).isZero();
        assertThat(lan.timer.size()).isZero();
        assertThat(questions.get()).isBetween(1, THREADS);
        assertThat(lan.failures).isEmpty();
    }

    @Test
    void closingAmidst_failsOrAnswersEveryone() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        List<Future<Integer>> running = start(() -> {
            int closed = 0;
            while (closed == 0) {
                CompletableFuture<Received> reply = lan.network.expectIpv4(in -> false);
                CompletableFuture<Sent> sent = lan.network.sendIpv4(Lan.request(1), Lan.PEER);
                begun.incrementAndGet();
                try {
                    sent.get(1, TimeUnit.MINUTES);
                    reply.cancel(false);
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(NetException.Closed.class);
                    assertThatThrownBy(() -> reply.get(1, TimeUnit.MINUTES))
                            .hasCauseInstanceOf(NetException.Closed.class);
                    closed++;
                }
            }
            return closed;
        });
        while (begun.get() < 100) {
            Thread.onSpinWait();
        }
        lan.network.close();
        for (Future<Integer> one : running) {
            assertThat(one.get(1, TimeUnit.MINUTES)).isEqualTo(1);
        }
    }
}
