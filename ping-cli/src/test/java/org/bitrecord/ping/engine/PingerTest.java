package org.bitrecord.ping.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.ping.engine.FakeTransport.EPOCH;
import static org.bitrecord.ping.engine.FakeTransport.HOST;
import static org.bitrecord.ping.engine.FakeTransport.IDENTIFIER;
import static org.bitrecord.ping.engine.FakeTransport.MILLI;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.bitrecord.ping.report.Complaint;
import org.bitrecord.ping.report.Event;
import org.bitrecord.ping.report.Event.Standing;
import org.bitrecord.ping.report.Flaw;
import org.bitrecord.ping.report.Summary;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpCodec;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoReply;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoRequest;
import org.junit.jupiter.api.Test;

class PingerTest {
    private static final Ipv4Address STRANGER = Ipv4Address.of("10.77.1.211");
    private static final Ipv4Address ROUTER = Ipv4Address.of("10.77.1.1");

    private final List<Event> events = new ArrayList<>();
    private FakeTransport network = new FakeTransport((fake, sequence) -> {});

    private Summary run(int count, BiConsumer<FakeTransport, Integer> script) {
        return run(count, Duration.ofSeconds(1), script);
    }

    private Summary run(int count, Duration interval, BiConsumer<FakeTransport, Integer> script) {
        network = new FakeTransport(script);
        return pinger(count, interval).run();
    }

    private Pinger pinger(int count, Duration interval) {
        Plan plan = new Plan(HOST, count, interval, Duration.ofSeconds(2), Plan.data(56));
        return new Pinger(plan, network, () -> network.now, events::add);
    }

    /** What happened between the first event and the last. */
    private List<Event> happened() {
        assertThat(events.get(0)).isInstanceOf(Event.Started.class);
        assertThat(events.get(events.size() - 1)).isInstanceOf(Event.Finished.class);
        return events.subList(1, events.size() - 1);
    }

    private static Event reply(Ipv4Address from, int sequence, long millis, Standing standing) {
        return new Event.Reply(from, 56, sequence, OptionalLong.of(millis * MILLI), OptionalInt.of(64), standing);
    }

    private static Event reply(int sequence, long millis) {
        return reply(HOST, sequence, millis, Standing.COUNTED);
    }

    private static Icmp with(Icmp icmp, int code, int checksum) {
        return new Icmp(icmp.type(), code, checksum, icmp.message());
    }

    @Test
    void requestsBearTheIdentifierSequencesFromOneAndBytesThatCountUp() {
        run(2, (fake, sequence) -> {
            EchoRequest echo = (EchoRequest) fake.request.message();
            assertThat(echo.identifier()).isEqualTo(IDENTIFIER);
            assertThat(echo.sequence()).isEqualTo(sequence);
            assertThat(echo.data().size()).isEqualTo(56);
            assertThat(echo.data().unsignedAt(55)).isEqualTo(55);
            fake.leaves(sequence).answers(1, fake.answer());
        });
        assertThat(happened()).containsExactly(reply(1, 1), reply(2, 1));
    }

    @Test
    void theRoundTripIsFromTheKernelsStampToTheKernelsStamp() {
        run(
                1,
                (fake, sequence) -> fake.after(5, new Signal.Sent(sequence, EPOCH + 100))
                        .after(9, FakeTransport.from(HOST, fake.answer(), EPOCH + 100 + 37_000)));
        assertThat(happened())
                .containsExactly(
                        new Event.Reply(HOST, 56, 1, OptionalLong.of(37_000), OptionalInt.of(64), Standing.COUNTED));
    }

    @Test
    void withoutAStampTheEnginesOwnTimeHasToDo() {
        run(
                2,
                (fake, sequence) -> fake.after(0, new Signal.Sent(sequence, sequence == 1 ? Signal.NO_TIME : EPOCH))
                        .after(7, FakeTransport.from(HOST, fake.answer(), sequence == 1 ? EPOCH : Signal.NO_TIME)));
        assertThat(happened()).containsExactly(reply(1, 7), reply(2, 7));
    }

    @Test
    void aClockThatIsSetMeanwhileDoesNotShow() {
        run(
                2,
                (fake, sequence) -> fake.leaves(sequence)
                        .after(
                                3,
                                FakeTransport.from(
                                        HOST, fake.answer(), EPOCH + (sequence == 1 ? -1 : 3_600_000 * MILLI))));
        assertThat(happened()).containsExactly(reply(1, 3), reply(2, 3));
    }

    @Test
    void anAnswerThatIsFasterThanItsRequestsStampWaitsForIt() {
        run(
                1,
                (fake, sequence) -> fake.after(1, FakeTransport.from(HOST, fake.answer(), EPOCH + 30_000))
                        .after(40, new Signal.Sent(sequence, EPOCH)));
        assertThat(happened())
                .containsExactly(
                        new Event.Reply(HOST, 56, 1, OptionalLong.of(30_000), OptionalInt.of(64), Standing.COUNTED));
    }

    @Test
    void requestsLeaveAtTheirTimesHoweverLateTheOneBeforeWas() {
        run(5, Duration.ofMillis(10), (fake, sequence) -> {
            fake.now += 3 * MILLI; // sending takes its time
            fake.leaves(sequence).answers(0, fake.answer());
        });
        long start = network.sendTimes.get(0);
        assertThat(network.sendTimes.stream().map(time -> (time - start) / MILLI))
                .containsExactly(0L, 10L, 20L, 30L, 40L);
    }

    @Test
    void aLongSleepIsNotMadeUpForByABurst() {
        run(4, Duration.ofMillis(10), (fake, sequence) -> {
            if (sequence == 1) {
                fake.now += 95 * MILLI;
            }
            fake.leaves(sequence).answers(0, fake.answer());
        });
        long start = network.sendTimes.get(0);
        assertThat(network.sendTimes.stream().map(time -> (time - start) / MILLI))
                .containsExactly(0L, 95L, 100L, 110L);
    }

    @Test
    void aRequestWithoutAnswerTimesOutAndTheRunEndsThen() {
        long start = network.now;
        Summary summary = run(2, (fake, sequence) -> fake.leaves(sequence));
        assertThat(happened()).containsExactly(new Event.TimedOut(1), new Event.TimedOut(2));
        assertThat(network.now - start).isEqualTo(3000 * MILLI);
        assertThat(summary.lost()).isEqualTo(2);
        assertThat(summary.received()).isZero();
    }

    /** In milliseconds since the first request. */
    private List<Long> doubts() {
        return network.doubts.stream()
                .map(time -> (time - network.sendTimes.get(0)) / MILLI)
                .toList();
    }

    @Test
    void aLossMakesTheNextHopDoubtfulSoThatAMovedPeerIsFoundAgain() {
        Summary summary = run(6, (fake, sequence) -> {
            fake.leaves(sequence);
            if (sequence < 3 || !fake.doubts.isEmpty()) { // then it has another address, until it is asked for
                fake.answers(1, fake.answer());
            }
        });
        assertThat(doubts()).containsExactly(4000L);
        assertThat(happened())
                .containsExactly(
                        reply(1, 1),
                        reply(2, 1),
                        new Event.TimedOut(3),
                        reply(5, 1),
                        new Event.TimedOut(4),
                        reply(6, 1));
        assertThat(summary.lost()).isEqualTo(2);
    }

    @Test
    void aLossAfterWhichTheDestinationWasHeardOfRaisesNoDoubt() {
        run(3, (fake, sequence) -> {
            fake.leaves(sequence);
            if (sequence > 1) {
                fake.answers(1, fake.answer());
            }
        });
        assertThat(happened()).contains(new Event.TimedOut(1));
        assertThat(network.doubts).isEmpty();
    }

    @Test
    void anAnswerFromElsewhereLeavesTheDoubt() {
        run(
                1,
                (fake, sequence) -> fake.leaves(sequence)
                        .after(1, FakeTransport.from(STRANGER, fake.answer(), EPOCH + fake.now + MILLI)));
        assertThat(doubts()).containsExactly(2000L);
    }

    @Test
    void manyLossesRaiseOneDoubtASecond() {
        run(200, Duration.ofMillis(10), (fake, sequence) -> fake.leaves(sequence));
        assertThat(doubts()).containsExactly(2000L, 3000L);
    }

    @Test
    void theRunEndsWithTheLastAnswerAndNotLater() {
        long start = network.now;
        run(2, (fake, sequence) -> fake.leaves(sequence).answers(5, fake.answer()));
        assertThat(network.now - start).isEqualTo(1005 * MILLI);
    }

    @Test
    void duplicatesAreToldAndCountedApart() {
        Summary summary = run(
                2,
                (fake, sequence) ->
                        fake.leaves(sequence).answers(1, fake.answer()).answers(4, fake.answer()));
        assertThat(happened()).startsWith(reply(1, 1), reply(HOST, 1, 4, Standing.DUPLICATE), reply(2, 1));
        assertThat(summary.received()).isEqualTo(2);
        assertThat(summary.duplicates()).isEqualTo(1);
        assertThat(summary.maximum()).isEqualTo(MILLI);
    }

    @Test
    void aLateAnswerIsToldAndNotReceived() {
        Summary summary = run(
                3,
                Duration.ofMillis(1500),
                (fake, sequence) -> fake.leaves(sequence).answers(sequence == 1 ? 2500 : 1, fake.answer()));
        assertThat(happened())
                .containsExactly(reply(2, 1), new Event.TimedOut(1), reply(HOST, 1, 2500, Standing.LATE), reply(3, 1));
        assertThat(summary.late()).isEqualTo(1);
        assertThat(summary.received()).isEqualTo(2);
        assertThat(summary.maximum()).isEqualTo(MILLI);
    }

    @Test
    void anAnswerFromElsewhereIsToldAndNotReceived() {
        Summary summary = run(
                1,
                (fake, sequence) -> fake.leaves(sequence)
                        .after(1, FakeTransport.from(STRANGER, fake.answer(), EPOCH + fake.now + MILLI)));
        assertThat(happened()).containsExactly(reply(STRANGER, 1, 1, Standing.OTHER_ADDRESS), new Event.TimedOut(1));
        assertThat(summary.otherAddress()).isEqualTo(1);
        assertThat(summary.received()).isZero();
    }

    @Test
    void answersToOthersAreIgnored() {
        Summary summary = run(1, (fake, sequence) -> {
            Icmp other = Icmp.of(new EchoReply(IDENTIFIER + 1, sequence, Plan.data(56)));
            Icmp never = Icmp.of(new EchoReply(IDENTIFIER, 999, Plan.data(56)));
            Icmp request = Icmp.of(new EchoRequest(IDENTIFIER, sequence, Plan.data(56)));
            fake.leaves(sequence)
                    .answers(1, other)
                    .answers(1, never)
                    .answers(1, request)
                    .answers(2, fake.answer());
        });
        assertThat(happened()).containsExactly(reply(1, 2));
        assertThat(summary.corrupt()).isZero();
    }

    @Test
    void aWrongByteIsNamedAndTheAnswerCounts() {
        Summary summary = run(1, (fake, sequence) -> {
            byte[] data = Plan.data(56).toByteArray();
            data[20] ^= (byte) 0xFF;
            Icmp answer = Icmp.of(new EchoReply(IDENTIFIER, sequence, org.bitrecord.Bytes.of(data)));
            fake.leaves(sequence).answers(1, IcmpCodec.INSTANCE.fix(answer));
        });
        assertThat(happened()).containsExactly(reply(1, 1), new Event.Corrupt(HOST, 1, new Flaw.Data(20, 0xEB, 0x14)));
        assertThat(summary.corrupt()).isEqualTo(1);
        assertThat(summary.received()).isEqualTo(1);
    }

    @Test
    void aWrongChecksumIsNoAnswer() {
        Summary summary = run(1, (fake, sequence) -> {
            int right = fake.answer().checksum();
            fake.leaves(sequence).answers(1, with(fake.answer(), 0, right ^ 0x5555));
        });
        assertThat(happened()).hasSize(2).endsWith(new Event.TimedOut(1));
        assertThat(happened().get(0))
                .isInstanceOfSatisfying(
                        Event.Corrupt.class,
                        corrupt -> assertThat(corrupt.flaw())
                                .isInstanceOfSatisfying(
                                        Flaw.Checksum.class,
                                        flaw -> assertThat(flaw.actual() ^ flaw.expected())
                                                .isEqualTo(0x5555)));
        assertThat(summary.corrupt()).isEqualTo(1);
        assertThat(summary.received()).isZero();
    }

    @Test
    void aWrongChecksumOfTheHeaderIsNoAnswer() {
        Summary summary = run(
                1,
                (fake, sequence) -> fake.leaves(sequence)
                        .after(1, new Signal.Message(HOST, OptionalInt.of(64), fake.answer(), false, EPOCH)));
        assertThat(happened())
                .containsExactly(new Event.Corrupt(HOST, 1, new Flaw.HeaderChecksum()), new Event.TimedOut(1));
        assertThat(summary.received()).isZero();
    }

    @Test
    void anotherLengthOrCodeIsToldOf() {
        run(2, (fake, sequence) -> {
            Icmp longer = IcmpCodec.INSTANCE.fix(Icmp.of(new EchoReply(IDENTIFIER, sequence, Plan.data(72))));
            Icmp odd = IcmpCodec.INSTANCE.fix(with(fake.answer(), 5, 0));
            fake.leaves(sequence).answers(1, sequence == 1 ? longer : odd);
        });
        assertThat(happened())
                .contains(
                        new Event.Corrupt(HOST, 1, new Flaw.Length(72, 56)),
                        new Event.Corrupt(HOST, 2, new Flaw.Code(5)));
    }

    @Test
    void anErrorEndsTheWaitButARedirectDoesNot() {
        Complaint unreachable = new Complaint(3, 1, 0);
        Complaint redirect = new Complaint(5, 1, STRANGER.value());
        long start = network.now;
        Summary summary = run(2, (fake, sequence) -> {
            fake.leaves(sequence);
            if (sequence == 1) {
                fake.after(1, new Signal.Problem(ROUTER, 1, redirect)).answers(2, fake.answer());
            } else {
                fake.after(1, new Signal.Problem(ROUTER, 2, unreachable));
            }
        });
        assertThat(happened())
                .containsExactly(
                        new Event.Problem(ROUTER, 1, redirect), reply(1, 2), new Event.Problem(ROUTER, 2, unreachable));
        assertThat(network.now - start).isEqualTo(1001 * MILLI);
        assertThat(summary.errors()).isEqualTo(1);
        assertThat(summary.lost()).isEqualTo(1);
    }

    @Test
    void anErrorThatIsFasterThanItsRequestsStampWaitsForIt() {
        MacAddress mac = MacAddress.of("02:77:01:00:00:03");
        Complaint unreachable = new Complaint(3, 1, 0);
        long start = network.now;
        Summary summary = run(
                1,
                (fake, sequence) -> fake.after(1, new Signal.Problem(ROUTER, sequence, unreachable))
                        .after(40, new Signal.Resolved(HOST, mac))
                        .after(40, new Signal.Sent(sequence, EPOCH)));
        assertThat(happened())
                .containsExactly(new Event.Resolved(HOST, mac), new Event.Problem(ROUTER, 1, unreachable));
        assertThat(network.now - start).isEqualTo(40 * MILLI);
        assertThat(summary.errors()).isEqualTo(1);
        assertThat(summary.lost()).isEqualTo(1);
    }

    @Test
    void whileTheAddressIsLookedForTimeDoesNotRun() {
        Summary summary = run(1, (fake, sequence) -> fake.after(3000, new Signal.Unresolved(1, HOST, "eth0")));
        assertThat(happened()).containsExactly(new Event.Unresolved(1, HOST, "eth0"));
        assertThat(summary.unresolved()).isEqualTo(1);
        assertThat(summary.lost()).isEqualTo(1);
    }

    @Test
    void aRefusedRequestIsToldOfAndTheNextOneTried() {
        Summary summary = run(2, (fake, sequence) -> {
            if (sequence == 1) {
                fake.after(0, new Signal.Refused(1, "no buffer"));
            } else {
                fake.leaves(2).answers(1, fake.answer());
            }
        });
        assertThat(happened()).containsExactly(new Event.NotSent(1, "no buffer"), reply(2, 1));
        assertThat(summary.notSent()).isEqualTo(1);
    }

    @Test
    void theMacAddressOfTheFirstHopIsPassedOn() {
        MacAddress mac = MacAddress.of("02:77:01:00:00:03");
        run(
                1,
                (fake, sequence) -> fake.after(0, new Signal.Resolved(HOST, mac))
                        .leaves(sequence)
                        .answers(1, fake.answer()));
        assertThat(happened()).containsExactly(new Event.Resolved(HOST, mac), reply(1, 1));
    }

    @Test
    void stoppingTellsTheSummaryAtOnceAndLeavesOpenWhatIsOpen() {
        Pinger[] self = new Pinger[1];
        FakeTransport fake = new FakeTransport((transport, sequence) -> {
            transport.leaves(sequence);
            if (sequence == 3) {
                self[0].stop();
            } else {
                transport.answers(1, transport.answer());
            }
        });
        self[0] = new Pinger(
                new Plan(HOST, 5, Duration.ofSeconds(1), Duration.ofSeconds(2), Plan.data(56)),
                fake,
                () -> fake.now,
                events::add);
        Summary summary = self[0].run();
        assertThat(summary.sent()).isEqualTo(3);
        assertThat(summary.open()).isEqualTo(1);
        assertThat(summary.lost()).isZero();
        assertThat(happened()).containsExactly(reply(1, 1), reply(2, 1));
    }

    @Test
    void aTransportThatFailsEndsTheRunAfterItsSummary() {
        network = new FakeTransport((fake, sequence) ->
                fake.leaves(sequence).after(1, new Signal.Failed(new IllegalStateException("unplugged"))));
        assertThatThrownBy(() -> pinger(2, Duration.ofSeconds(1)).run()).hasMessage("unplugged");
        assertThat(happened()).isEmpty();
    }

    @Test
    void sequenceNumbersBeginAgainAfter65535AndWhatIsOpenUntilThenIsLost() {
        Summary summary = run(65_538, Duration.ofNanos(1000), (fake, sequence) -> {
            boolean first = fake.sendTimes.size() == 1;
            fake.leaves(sequence);
            if (!first) {
                fake.answers(0, fake.answer());
            }
        });
        assertThat(summary.sent()).isEqualTo(65_538);
        assertThat(summary.lost()).isEqualTo(1);
        assertThat(summary.open()).isZero();
        assertThat(happened()).filteredOn(Event.TimedOut.class::isInstance).containsExactly(new Event.TimedOut(1));
    }
}
