package org.bitrecord.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

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
        assertThat(sizes).allSatisfy((method, size) -> assertThat(size).as(method).isLessThanOrEqualTo(INLINED));
    }

    @Test
    void everythingIsCompiled() {
        assertThat(sizes(Set.of())).hasSizeGreaterThan(100).allSatisfy((method, size) -> assertThat(size)
                .as(method)
                .isLessThanOrEqualTo(COMPILED));
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
            URI place = Ipv4.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(place);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(Path file, Set<String> names, Map<String, Integer> sizes) {
        String type = file.getFileName().toString().replace(".class", "");
        try (InputStream in = Files.newInputStream(file)) {
            new ClassReader(in).accept(new Sizes(type, names, sizes), ClassReader.SKIP_DEBUG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Sizes extends ClassVisitor {
        private final String type;
        private final Set<String> names;
        private final Map<String, Integer> sizes;

        Sizes(String type, Set<String> names, Map<String, Integer> sizes) {
            super(Opcodes.ASM9);
            this.type = type;
            this.names = names;
            this.sizes = sizes;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if (!names.isEmpty() && !names.contains(name)) {
                return null;
            }
            return new CodeSizeEvaluator(null) {
                @Override
                public void visitEnd() {
                    sizes.merge(type + "." + name, getMaxSize(), Math::max);
                }
            };
        }
    }
}
