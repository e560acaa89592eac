package org.bitrecord.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bitrecord.Bytes;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoReply;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.bitrecord.protocols.ipv4.Ipv4Codec;

class NetProperties {
    private static Arbitrary<RoutingTable.Entry> entries() {
        // addresses that differ in few bits, so that prefixes cover each other
        Arbitrary<Integer> words = Arbitraries.integers().between(0, 15).map(low -> 0xC0A8_0000 | low << 4 | low);
        return Combinators.combine(
                        Arbitraries.of("eth0", "eth1", "*"),
                        words,
                        Arbitraries.integers().between(0, 32),
                        words.optional(),
                        Arbitraries.longs().between(0, 3))
                .as((device, word, prefixLength, gateway, metric) -> new RoutingTable.Entry(
                        device,
                        new Ipv4Address(word & mask(prefixLength)),
                        prefixLength,
                        gateway.map(Ipv4Address::new),
                        metric,
                        device.equals("*")));
    }

    private static int mask(int prefixLength) {
        return prefixLength == 0 ? 0 : -1 << (32 - prefixLength);
    }

    private static String hex(int word, ByteOrder order) {
        return String.format(Locale.ROOT, "%08X", order == ByteOrder.LITTLE_ENDIAN ? Integer.reverseBytes(word) : word);
    }

    @Property
    void theRouteTaken_isTheLongestMatch_andThenTheCheapest(
            @ForAll("tables") List<RoutingTable.Entry> entries,
            @ForAll @IntRange(min = 0, max = 255) int low,
            @ForAll boolean little) {
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        StringBuilder text = new StringBuilder("Iface\tDestination\tGateway\n");
        for (RoutingTable.Entry entry : entries) {
            text.append(String.join(
                            "\t",
                            entry.device(),
                            hex(entry.network().value(), order),
                            hex(entry.gateway().map(Ipv4Address::value).orElse(0), order),
                            entry.gateway().isPresent() ? "0003" : "0001",
                            "0",
                            "0",
                            Long.toString(entry.metric()),
                            hex(mask(entry.prefixLength()), order),
                            "0\t0\t0"))
                    .append(" ".repeat(5))
                    .append('\n');
        }
        RoutingTable table = RoutingTable.parse(text.toString(), order);
        assertThat(table.entries()).containsExactlyInAnyOrderElementsOf(entries);

        int destination = 0xC0A8_0000 | low;
        Optional<RoutingTable.Entry> best = Optional.empty();
        for (RoutingTable.Entry entry : entries) {
            boolean matches = ((entry.network().value() ^ destination) & mask(entry.prefixLength())) == 0;
            boolean better = best.isEmpty()
                    || entry.prefixLength() > best.get().prefixLength()
                    || (entry.prefixLength() == best.get().prefixLength()
                            && entry.metric() < best.get().metric());
            best = matches && better ? Optional.of(entry) : best;
        }
        assertThat(table.lookup(new Ipv4Address(destination))).isEqualTo(best);
    }

    @Provide
    Arbitrary<List<RoutingTable.Entry>> tables() {
        return entries().list().ofMaxSize(8);
    }

    @Property(tries = 300)
    void whateverIsCut_isTheSameWhenPutTogether(
            @ForAll @Size(max = 400) byte[] data,
            @ForAll @IntRange(min = 28, max = 120) int mtu,
            @ForAll @IntRange(max = 65535) int identification,
            @ForAll Random random) {
        Ipv4 plain = Ipv4.of(Lan.PEER, Lan.SOURCE, Icmp.of(new EchoReply(7, 1, Bytes.of(data))));
        Bytes whole = Ipv4Codec.INSTANCE.encode(plain);
        List<Ipv4> fragments = new ArrayList<>();
        for (Ipv4 fragment : Fragments.of(plain, mtu)) {
            Bytes bytes = Ipv4Codec.INSTANCE.encode(fragment);
            assertThat(bytes.size()).isLessThanOrEqualTo(mtu);
            fragments.add(Ipv4Codec.INSTANCE.decode(bytes));
        }
        if (fragments.size() == 1) {
            assertThat(Ipv4Codec.INSTANCE.encode(fragments.get(0))).isEqualTo(whole);
            return;
        }
        Collections.shuffle(fragments, random);
        Reassembly reassembly = new Reassembly(new ManualTimer());
        Optional<Ipv4> together = Optional.empty();
        for (Ipv4 fragment : fragments) {
            assertThat(together).isEmpty();
            together = reassembly.add(fragment);
        }
        assertThat(together.map(Ipv4Codec.INSTANCE::encode)).contains(whole);
        assertThat(reassembly.size()).isZero();
    }

    /** What may happen to a resolver, in any order. */
    enum Step {
        RESOLVE,
        CANCEL,
        ANSWER,
        FORGET,
        WAIT
    }

    @Property(tries = 500)
    void whateverHappens_inTheEndNobodyWaits_andNothingIsLeft(
            @ForAll @Size(max = 40) List<Step> steps, @ForAll Random random) {
        ManualTimer timer = new ManualTimer();
        ArpResolver resolver = new ArpResolver(Lan.STATION, "eth7", (to, packet) -> {}, timer);
        List<Ipv4Address> addresses = List.of(Lan.PEER, Lan.GATEWAY);
        List<CompletableFuture<MacAddress>> futures = new ArrayList<>();
        for (Step step : steps) {
            Ipv4Address address = addresses.get(random.nextInt(2));
            switch (step) {
                case RESOLVE -> futures.add(resolver.resolve(address));
                case CANCEL -> {
                    if (!futures.isEmpty()) {
                        futures.get(random.nextInt(futures.size())).cancel(false);
                    }
                }
                case ANSWER -> resolver.accept(Lan.reply(address, Lan.PEER_MAC));
                case FORGET -> resolver.forget(address);
                case WAIT -> timer.advance(Duration.ofMillis(random.nextInt(20_000)));
            }
            assertThat(resolver.inquiries()).isLessThanOrEqualTo(2);
            assertThat(timer.size()).isEqualTo(resolver.inquiries());
        }
        timer.advance(Duration.ofSeconds(3));
        assertThat(futures).allMatch(CompletableFuture::isDone);
        assertThat(resolver.inquiries()).isZero();
        assertThat(timer.size()).isZero();
    }
}
