package org.bitrecord.processor.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.Decoded;
import org.bitrecord.processor.CodecProcessor;
import org.bitrecord.processor.Javac;
import org.bitrecord.processor.random.Format.Val;
import org.bitrecord.processor.random.Tally.Outcome;
import org.bitrecord.testing.CodecAssertions;

/** Compiles codecs of some layouts and compares them with {@link Reference}. For one batch, and one thread. */
final class Differential {
    private static final int VALUES = 50;
    private static final int ATTEMPTS = 400;

    private final Path folder;
    private final long seed;
    private final Tally tally = new Tally();

    /**
     * For one batch.
     *
     * @param folder where to compile
     * @param seed what random values are made of
     */
    Differential(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /** Compares all codecs of a batch. */
    Tally compare(List<Format.Layout> batch) throws IOException {
        Path classes = folder.resolve(batch.get(0).name());
        Javac.Result result = Javac.into(classes)
                .with(new CodecProcessor())
                .options("-Xlint:all", "-Werror")
                .compile(batch.stream()
                        .map(layout -> Javac.Source.of(
                                FormatSource.PACKAGE + "/" + layout.name() + ".java", FormatSource.of(layout)))
                        .toList());
        assertThat(result).as("seed %s", seed).isEqualTo(new Javac.Result(true, ""));
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            for (Format.Layout layout : batch) {
                Random random = new Random(seed ^ layout.name().hashCode());
                try {
                    compare(layout, new FormatObjects(layout, loader), random);
                } catch (RuntimeException | AssertionError | LinkageError e) {
                    fail(
                            "seed " + seed + ", layout\n" + FormatSource.of(layout) + "main "
                                    + layout.main().name() + ": " + e,
                            e);
                }
            }
        }
        return tally;
    }

    @SuppressWarnings("unchecked") // the codec of the record whose objects it is given
    private void compare(Format.Layout layout, FormatObjects objects, Random random) {
        Codec<Object> codec = (Codec<Object>) objects.codec(layout.main());
        FormatValues maker = new FormatValues(random);
        int found = 0;
        for (int i = 0; i < ATTEMPTS && found < VALUES; i++) {
            Val automatic = maker.value(layout.main());
            Val value = Automatic.fixed(automatic);
            if (value == null) {
                continue;
            }
            found++;
            String bits = ReferenceWriter.encode(value);
            Object java = objects.toJava(value, value);
            Bytes bytes = Bitstring.bytes(bits);
            if (isReadAgain(value, bits)) {
                tally.add(Outcome.VALUE);
                assertThat(codec.encode(java)).isEqualTo(bytes);
                CodecAssertions.assertCanonical(codec, java);
                Object open = objects.toJava(automatic, value);
                assertThat(codec.encode(open)).isEqualTo(bytes);
                assertThat(codec.fix(open)).isEqualTo(java);
                requireThatMoreIsAskedFor(layout, codec, bytes, random);
                if (found % 4 == 0) {
                    CodecAssertions.assertBuffersAgree(codec, bytes);
                    CodecAssertions.assertWritesOnlyItself(codec, java);
                }
            } else {
                tally.add(Outcome.REFUSED);
                requireThatItIsNoticed(codec, java);
            }
            for (Bytes other : others(bytes, random)) {
                compareReading(layout, objects, codec, other);
            }
        }
        if (found == 0) {
            tally.add(Outcome.WITHOUT_VALUE);
        }
    }

    private static boolean isReadAgain(Val value, String bits) {
        try {
            return Reference.decode(value.rec(), bits).equals(new Reference.Read(value, bits.length()));
        } catch (Bad e) {
            return false;
        }
    }

    /** What begins as a value does, and does not go on to whatever end there is, lacks no more than the rest of it. */
    private static void requireThatMoreIsAskedFor(
            Format.Layout layout, Codec<Object> codec, Bytes bytes, Random random) {
        if (Sizes.absorbs(layout.main()) || bytes.isEmpty()) {
            return;
        }
        int size = random.nextInt(bytes.size());
        assertThat(codec.tryDecode(bytes.slice(0, size).asByteBuffer()))
                .as("%s of %s", size, bytes)
                .isInstanceOfSatisfying(
                        Decoded.NeedMore.class, more -> assertThat(more.bytes()).isBetween(1, bytes.size() - size));
    }

    /** R37 (c): what describes wrongly is listed, and nothing else. */
    private static void requireThatCheckKnows(Codec<Object> codec, Object java, Val value) {
        Val consistent = Automatic.fixed(value);
        if (consistent != null) {
            assertThat(codec.check(java).isEmpty()).as("check(%s)", java).isEqualTo(consistent.equals(value));
        }
    }

    /** R37 (b): what would be read as something else is refused, or at least listed. */
    private static void requireThatItIsNoticed(Codec<Object> codec, Object value) {
        try {
            assertThat(codec.check(value)).as("check(%s)", value).isNotEmpty();
        } catch (IllegalArgumentException e) {
            assertThatThrownBy(() -> codec.encode(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<Bytes> others(Bytes bytes, Random random) {
        List<Bytes> others = new ArrayList<>();
        others.add(bytes.concat(Bytes.of((byte) random.nextInt())));
        for (int i = 0; i < 4 && !bytes.isEmpty(); i++) {
            others.add(bytes.slice(0, random.nextInt(bytes.size())));
            byte[] flipped = bytes.toByteArray();
            for (int flips = random.nextInt(3); flips >= 0; flips--) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            others.add(Bytes.of(flipped));
        }
        byte[] noise = new byte[random.nextInt(40)];
        random.nextBytes(noise);
        others.add(Bytes.of(noise));
        return others;
    }

    private void compareReading(Format.Layout layout, FormatObjects objects, Codec<Object> codec, Bytes bytes) {
        ByteBuffer in = bytes.asByteBuffer();
        Decoded<Object> outcome = codec.tryDecode(in);
        Reference.Read expected;
        try {
            expected = Reference.decode(layout.main(), Bitstring.of(bytes));
        } catch (Bad bad) {
            tally.add(Outcome.MALFORMED);
            assertThat(outcome)
                    .as("%s, for the reference: %s", bytes, bad.getMessage())
                    .isNotInstanceOf(Decoded.Ok.class);
            comparePlace(codec, bytes, bad.place());
            switch (Places.verdict(layout.main(), codec, bytes, outcome, bad.place())) {
                case ASKED_BEFORE -> tally.add(Outcome.ASKED_BEFORE);
                case REFUSED_BEFORE -> tally.add(Outcome.REFUSED_BEFORE);
                case NOT_COMPARED -> tally.add(Outcome.NOT_COMPARED);
                default -> {}
            }
            CodecAssertions.assertTotal(codec, bytes);
            return;
        }
        tally.add(Outcome.DECODED);
        Object value = objects.toJava(expected.value(), expected.value());
        assertThat(outcome).as("%s", bytes).isEqualTo(new Decoded.Ok<>(value));
        assertThat(in.position() * 8).isEqualTo(expected.bits());
        requireThatCheckKnows(codec, value, expected.value());
        DissectedValue.requireParts(codec, bytes.slice(0, expected.bits() / 8), value, expected.value());
        if (expected.bits() < 8 * bytes.size()) {
            comparePlace(codec, bytes, Bad.leftOver(layout.main().name(), expected.bits(), Bad.Limit.INPUT));
        }
        CodecAssertions.assertTotal(codec, bytes);
    }

    private void comparePlace(Codec<Object> codec, Bytes bytes, Bad.Place place) {
        tally.add(Outcome.PLACE);
        Places.compare(codec, bytes, place);
    }
}
