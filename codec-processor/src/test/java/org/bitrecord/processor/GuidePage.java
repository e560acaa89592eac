package org.bitrecord.processor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of {@code docs/guide}. Its types are compiled together; each block of statements is run by itself; a block that
 * is marked {@code fails} is compiled alone. What comes out is compared with the {@code text} block behind. A block that is
 * marked {@code picture X} shows what the Javadoc of {@code XCodec} does; of one that is marked {@code java in NAME} a jar
 * is made, which all others see.
 *
 * @param text the whole page
 */
record GuidePage(String text) {
    private static final Pattern TYPES = Pattern.compile("(?m)^(?:(?:public|sealed|non-sealed|final|abstract) )*"
            + "(?:record|class|interface|enum|@interface) \\w+");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\n+");
    private static final String PICTURE = "picture ";

    /** A block of Java, and the text behind it, if there is one. */
    private record Example(Fence code, List<Fence> printed) {
        boolean fails() {
            return code.info().equals("java fails");
        }

        boolean declaresTypes() {
            return TYPES.matcher(code.text()).find();
        }
    }

    /** The page as it would be if it said what its examples print. */
    String printed(Path classes) throws ReflectiveOperationException, IOException {
        List<Example> examples = examples();
        List<String> outputs = outputs(examples, classes);
        String page = text;
        for (int i = examples.size() - 1; i >= 0; i--) {
            page = withOutput(page, examples.get(i), outputs.get(i));
        }
        return withPictures(page, together(classes));
    }

    private static String withPictures(String text, Path generated) throws IOException {
        List<Fence> fences = Fence.in(text);
        String page = text;
        for (int i = fences.size() - 1; i >= 0; i--) {
            Fence fence = fences.get(i);
            if (fence.info().startsWith(PICTURE)) {
                String type = fence.info().substring(PICTURE.length());
                page = fence.replaced(page, CodecPicture.of(type, generated));
            }
        }
        return page;
    }

    private static Path together(Path classes) {
        return classes.resolve("together");
    }

    private List<Example> examples() {
        List<Fence> fences = Fence.in(text);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < fences.size(); i++) {
            if (fences.get(i).info().startsWith("java") && !GuideJars.isPartOfOne(fences.get(i))) {
                List<Fence> behind = fences.subList(i + 1, Math.min(i + 2, fences.size()));
                examples.add(new Example(
                        fences.get(i),
                        behind.stream()
                                .filter(fence -> fence.info().equals("text"))
                                .toList()));
            }
        }
        if (examples.isEmpty()) {
            throw new AssertionError("the page has no example");
        }
        return examples;
    }

    private List<String> outputs(List<Example> examples, Path classes)
            throws ReflectiveOperationException, IOException {
        Path together = together(classes);
        List<Path> jars = GuideJars.in(Fence.in(text), classes.resolve("jars"));
        List<Javac.Source> sources = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            if (!example.fails()) {
                String code = example.code().text();
                sources.add(Snippet.source(example.declaresTypes() ? code : inMain(name(i), code)));
            }
        }
        Javac.Result result = Snippet.compile(sources, together, new CodecProcessor(), jars);
        if (!result.succeeded() || !result.printed().isEmpty()) {
            throw new AssertionError(result.printed());
        }
        List<String> outputs = new ArrayList<>();
        List<URL> path = new ArrayList<>();
        path.add(together.toUri().toURL());
        for (Path jar : jars) {
            path.add(jar.toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(path.toArray(new URL[0]), GuidePage.class.getClassLoader())) {
            for (int i = 0; i < examples.size(); i++) {
                outputs.add(output(examples.get(i), name(i), loader, classes.resolve(name(i))));
            }
        }
        return outputs;
    }

    private static String output(Example example, String name, ClassLoader loader, Path alone)
            throws ReflectiveOperationException {
        if (example.fails()) {
            Javac.Result result =
                    Snippet.compile(List.of(Snippet.source(example.code().text())), alone, new CodecProcessor());
            if (result.succeeded()) {
                throw new AssertionError("compiles: " + example.code().text());
            }
            return result.printed();
        }
        return example.declaresTypes() ? "" : run(loader.loadClass(name));
    }

    /** What the class prints; an exception that nobody catches comes last, as a line of its own. */
    private static String run(Class<?> main) throws ReflectiveOperationException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            main.getMethod("main").invoke(null);
        } catch (InvocationTargetException e) {
            bytes.writeBytes((e.getCause() + "\n").getBytes(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static String withOutput(String page, Example example, String output) {
        if (example.printed().isEmpty() || (example.declaresTypes() && !example.fails())) {
            if (!output.isEmpty()) {
                throw new AssertionError(
                        "no block says what this prints: " + example.code().text() + output);
            }
            return page;
        }
        return example.printed().get(0).replaced(page, output);
    }

    private static String name(int number) {
        return "Example" + number;
    }

    private static String inMain(String name, String statements) {
        String imports =
                IMPORT.matcher(statements).results().map(MatchResult::group).collect(Collectors.joining());
        return imports + "import static org.bitrecord.Auto.AUTO;\nimport java.nio.ByteBuffer;\npublic class " + name
                + " {\npublic static void main() throws Exception {\n"
                + IMPORT.matcher(statements).replaceAll("") + "}\n}\n";
    }
}
