package org.bitrecord.processor;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.bitrecord.Described;
import org.bitrecord.testing.CodecAssertions;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The pictures of records, from the Javadoc of their codecs and from their layouts at run time.
 *
 * @param documented those of the Javadoc, by the names of the codecs
 * @param drawn those of the layouts
 */
public record DrawnRecords(Map<String, String> documented, Map<String, String> drawn) {
    /** A picture that the user gave, which is the one in the Javadoc then. */
    private static final Pattern GIVEN = Pattern.compile("\\bdiagram = \"\"\".*?\"\"\"", Pattern.DOTALL);

    private static final Pattern PICTURE = Pattern.compile("<pre>\n(.*?) \\* </pre>", Pattern.DOTALL);
    /** A class of each library that the records stand beside. */
    private static final List<Class<?>> LIBRARIES =
            List.of(Assertions.class, Test.class, CodecAssertions.class, NullMarked.class);

    private static final String SUFFIX = "Codec.java";

    /** A source without the picture that the user gave. */
    static Javac.Source source(Path file) {
        try {
            String text = Files.readString(file);
            return Javac.Source.of(file.toString(), GIVEN.matcher(text).replaceAll("diagram = \"\""));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Compiles sources into a folder and collects the pictures. */
    public static DrawnRecords of(Collection<Javac.Source> sources, Path classes)
            throws IOException, ReflectiveOperationException {
        Path[] libraries = LIBRARIES.stream().map(DrawnRecords::place).toArray(Path[]::new);
        Javac.Result result = Javac.into(classes)
                .with(new CodecProcessor())
                .seeing(libraries)
                .options("-nowarn", "-parameters")
                .compile(sources);
        if (!result.succeeded()) {
            throw new AssertionError(result.printed());
        }
        Map<String, String> documented = new TreeMap<>();
        Map<String, String> drawn = new TreeMap<>();
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, DrawnRecords.class.getClassLoader())) {
            for (Path file : codecs(classes)) {
                Matcher picture = PICTURE.matcher(Files.readString(file));
                String name = classes.relativize(file).toString();
                name = name.substring(0, name.length() - ".java".length()).replace(File.separatorChar, '.');
                if (picture.find()) {
                    documented.put(name, unescaped(picture.group(1)));
                    drawn.put(name, described(loader.loadClass(name)).layout().diagram());
                }
            }
        }
        return new DrawnRecords(documented, drawn);
    }

    /** The jar or folder that a class is in. */
    private static Path place(Class<?> of) {
        try {
            return Path.of(
                    of.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Those that are not the same: what the Javadoc shows, then what is drawn, by the names of the codecs. */
    public Map<String, String> differences() {
        Map<String, String> differences = new TreeMap<>();
        documented.forEach((codec, picture) -> {
            if (!picture.equals(drawn.get(codec))) {
                differences.put(codec, "\n" + picture + "\n" + drawn.get(codec) + "\n");
            }
        });
        return differences;
    }

    private static List<Path> codecs(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
    }

    private static Described described(Class<?> codec) throws ReflectiveOperationException {
        var instance = codec.getDeclaredField("INSTANCE");
        instance.setAccessible(true); // the codec is no more visible than its record
        return (Described) instance.get(null);
    }

    private static String unescaped(String comment) {
        return comment.lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
