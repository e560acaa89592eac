package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.DecodeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lengths that no number holds once they are multiplied by their unit. */
class WideLengthTest {
    @TempDir
    Path classes;

    @Test
    void aLengthWhoseProductIsMoreThanALongHoldsIsMalformed() throws Exception {
        String source = """
                package layouts;

                import org.bitrecord.*;

                @BitCodec
                public record Wide(@Bits(63) @Length(of = "data", unit = 64) long length, boolean flag, Bytes data) {}
                """;
        Javac.Result result = Javac.into(classes)
                .with(new CodecProcessor())
                .options("-Xlint:all", "-Werror")
                .compile(Javac.Source.of("layouts/Wide.java", source));
        assertThat(result.printed()).isEmpty();
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            Codec<?> codec = (Codec<?>) Class.forName("layouts.WideCodec", true, loader)
                    .getField("INSTANCE")
                    .get(null);

            assertThat(codec.decode(Bytes.fromHex("0000000000000002 0102030405060708")))
                    .hasToString("Wide[length=1, flag=false, data=Bytes[01 02 03 04 05 06 07 08]]");
            // 2^61 + 1 words of eight bytes; their product modulo 2^64 would be eight.
            assertThatThrownBy(() -> codec.decode(Bytes.fromHex("4000000000000002 0102030405060708")))
                    .isInstanceOfSatisfying(
                            DecodeException.class, e -> assertThat(e.path()).isEqualTo("Wide.length"));
        }
    }
}
