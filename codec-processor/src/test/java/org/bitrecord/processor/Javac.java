package org.bitrecord.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.bitrecord.BitCodec;

/** Compiles sources with processors inside this JVM, and keeps all that the compiler prints. */
public final class Javac {
    private final Path classes;
    private final List<Path> classPath = new ArrayList<>();
    private final List<Processor> processors = new ArrayList<>();
    private final List<String> options = new ArrayList<>(List.of("-implicit:none"));

    private Javac(Path classes) {
        this.classes = classes;
        classPath.add(annotations());
    }

    /** Writes classes and generated sources into that folder. */
    public static Javac into(Path classes) {
        Locale.setDefault(Locale.ENGLISH); // the compiler's own words are part of what is compared
        return new Javac(classes);
    }

    public Javac with(Processor... more) {
        processors.addAll(List.of(more));
        return this;
    }

    public Javac seeing(Path... more) {
        classPath.addAll(List.of(more));
        return this;
    }

    public Javac options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    public Result compile(Source... sources) {
        return compile(List.of(sources));
    }

    public Result compile(Collection<Source> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter printed = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            Files.createDirectories(classes);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            JavaCompiler.CompilationTask task = compiler.getTask(printed, files, null, options, null, sources);
            task.setLocale(Locale.ENGLISH);
            task.setProcessors(processors);
            boolean succeeded = task.call();
            return new Result(succeeded, printed.toString().replace(System.lineSeparator(), "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path annotations() {
        try {
            return Path.of(BitCodec.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * What came of it.
     *
     * @param printed everything that the compiler printed
     */
    public record Result(boolean succeeded, String printed) {}

    /** A source file in memory. */
    public static final class Source extends SimpleJavaFileObject {
        private final String name;
        private final String text;

        private Source(String name, String text) {
            super(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        /** A file of that name, as {@code Input.java} or {@code example/Input.java}. */
        public static Source of(String name, String text) {
            return new Source(name, text);
        }

        /** All source files of a folder, named relative to it. */
        public static List<Source> in(Path folder) {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .map(file -> of(file.getFileName().toString(), read(file)))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public String getName() {
            return name.replace('/', File.separatorChar);
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
