package org.bitrecord.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/** HotSpot inlines a hot method of up to 325 bytecodes (FreqInlineSize), and compiles none of more than 8000. */
class BytecodeBudgetTest {
    private static final int INLINED = 325;
    private static final int COMPILED = 8000;
    /** What is called for every value; {@code fixed} and {@code check} are not. */
    private static final Set<String> HOT = Set.of("read", "verify", "write", "sizeInBytes", "<init>");

    @Test
    void whatReadsAndWritesIsInlined() {
        Map<String, Integer> sizes = sizes(HOT);

        assertThat(sizes).containsKeys("Ipv4Codec.read", "Ipv4Codec.write", "ArpCodec.read", "Ipv4.<init>");
        assertThat(sizes)
                .allSatisfy((method, size) -> assertThat(size).as(method).isLessThanOrEqualTo(INLINED));
    }

    @Test
    void everythingIsCompiled() {
        assertThat(sizes(Set.of()))
                .hasSizeGreaterThan(100)
                .allSatisfy((method, size) -> assertThat(size).as(method).isLessThanOrEqualTo(COMPILED));
    }

    /** The greatest sizes in bytes of all methods of this module with one of these names; with none, of all. */
    private static Map<String, Integer> sizes(Set<String> names) {
        Map<String, Integer> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes())) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> collect(file, names, sizes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes;
    }

    private static Path classes() {
        try {
            URI place = Ipv4.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(place);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(Path file, Set<String> names, Map<String, Integer> sizes) {
        String type = file.getFileName().toString().replace(".class", "");
        try {
            ClassReader reader = new ClassReader(Files.readAllBytes(file));
            int methods =
                    behindMembers(reader, reader.header + 8 + 2 * reader.getInterfaces().length, (name, size) -> {});
            behindMembers(reader, methods, (name, size) -> {
                if (names.isEmpty() || names.contains(name)) {
                    sizes.merge(type + "." + name, size, Math::max);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Walks over the fields or methods of a class file (JVMS 4.5, 4.6); returns where they end. */
    private static int behindMembers(ClassReader reader, int start, ObjIntConsumer<String> code) {
        char[] buffer = new char[reader.getMaxStringLength()];
        int at = start + 2;
        for (int member = reader.readUnsignedShort(start); member > 0; member--) {
            String name = reader.readUTF8(at + 2, buffer);
            int attributes = reader.readUnsignedShort(at + 6);
            at += 8;
            for (; attributes > 0; attributes--) {
                if ("Code".equals(reader.readUTF8(at, buffer))) {
                    code.accept(name, reader.readInt(at + 10));
                }
                at += 6 + reader.readInt(at + 2);
            }
        }
        return at;
    }
}
