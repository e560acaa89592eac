package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.bitrecord.Auto;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.DecodeException;
import org.bitrecord.Decoded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes and texts with {@code @Size}: R40, and R21 for what lies before and behind them. */
class SizedPartsTest {
    private static final String HEX = "001b213c9df8 4445 02 6869 00000c 6162 deadbeef";

    @TempDir
    Path classes;

    private URLClassLoader loader;
    private Codec<Object> codec;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void theRecordHasACodec() throws Exception {
        Javac.Result result = Javac.into(classes)
                .with(new CodecProcessor())
                .options("-Xlint:all", "-Werror")
                .compile(Javac.Source.in(Path.of("src/test/resources/golden/sized/input")));
        assertThat(result.printed()).isEmpty();
        URL[] urls = {classes.toUri().toURL()};
        loader = new URLClassLoader(urls, getClass().getClassLoader());
        codec = (Codec<Object>)
                loader.loadClass("example.StationCodec").getField("INSTANCE").get(null);
    }

    @AfterEach
    void classesCanBeDeleted() throws Exception {
        loader.close();
    }

    // R40, R21: each part where its size puts it, the last from the end.
    @Test
    void partsOfOneSizeLieBeforeBehindAndAtTheEnd() throws Exception {
        Object station = codec.decode(Bytes.fromHex(HEX));

        assertThat(station).isEqualTo(station("001b213c9df8", "DE", 2, "hi", "00000c", "6162", "deadbeef"));
        assertThat(codec.encode(station)).isEqualTo(Bytes.fromHex(HEX));
    }

    // R40
    @Test
    void anotherSizeIsRefusedOnWrite() throws Exception {
        Object shortAddress = station("001b213c9d", "DE", Auto.AUTO, "hi", "00000c", "6162", "deadbeef");
        Object longCountry = station("001b213c9df8", "DEU", Auto.AUTO, "hi", "00000c", "6162", "deadbeef");

        assertThatThrownBy(() -> codec.encode(shortAddress))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Station.address: takes 5 bytes, but has to take 6");
        assertThatThrownBy(() -> codec.encode(longCountry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Station.country: takes 3 bytes, but has to take 2");
    }

    // "Malformed: too short": every truncation asks for more or, where the variable part can shrink, decodes.
    @Test
    void everyTruncationNeedsMoreOrLeavesLessForTheVariablePart() {
        Bytes whole = Bytes.fromHex(HEX);
        for (int size = 0; size < whole.size(); size++) {
            Decoded<Object> decoded = codec.tryDecode(whole.slice(0, size).asByteBuffer());
            // All but the two bytes of `content` have to be there.
            assertThat(decoded)
                    .as("%d bytes", size)
                    .isInstanceOf(size < whole.size() - 2 ? Decoded.NeedMore.class : Decoded.Ok.class);
            if (decoded instanceof Decoded.NeedMore) {
                Bytes cut = whole.slice(0, size);
                assertThatThrownBy(() -> codec.decode(cut)).isInstanceOf(DecodeException.class);
            }
        }
    }

    private Object station(
            String address, String country, int length, String name, String vendor, String content, String end)
            throws Exception {
        return loader.loadClass("example.Station")
                .getConstructor(
                        Bytes.class, String.class, int.class, String.class, Bytes.class, Bytes.class, Bytes.class)
                .newInstance(
                        Bytes.fromHex(address),
                        country,
                        length,
                        name,
                        Bytes.fromHex(vendor),
                        Bytes.fromHex(content),
                        Bytes.fromHex(end));
    }

    @Test
    void aConstantThatIsALengthIsWrittenWithoutARedundantCast() {
        Javac.Result result = Javac.into(classes)
                .with(new CodecProcessor())
                .options("-Xlint:all", "-Werror")
                .compile(Javac.Source.of("layouts/Constant.java", """
                        package layouts;

                        import org.bitrecord.*;

                        @BitCodec
                        public record Constant(@Bits(8) @Length(of = "bytes") @Const(3) int length, Bytes bytes) {}
                        """));

        assertThat(result).isEqualTo(new Javac.Result(true, ""));
    }
}
