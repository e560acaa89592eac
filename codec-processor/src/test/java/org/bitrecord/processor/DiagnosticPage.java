package org.bitrecord.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitrecord.processor.diagnostics.DiagnosticId;
import org.jspecify.annotations.Nullable;

/**
 * A page of {@code docs/diagnostics}: a record with a mistake, what the compiler says of it, and the record mended.
 *
 * @param text the whole page
 * @param failing the source with the mistake
 * @param printed what the page says that the compiler prints
 * @param mended the source without the mistake, or null where nothing of the user's is mistaken
 */
record DiagnosticPage(
        String text,
        String failing,
        String printed,
        @Nullable String mended) {
    /** What the sources on the pages leave out, as README.md there says. */
    private static final String IMPORTS = "import java.util.*;\nimport org.bitrecord.*;\n";

    private static final Path PAGES = Path.of("../docs/diagnostics");
    private static final Pattern TYPE = Pattern.compile("\\b(?:record|class|interface|enum) (\\w+)");
    private static final Pattern LINE = Pattern.compile("(?m)^(\\w+\\.java:)(\\d+):");

    static Path of(DiagnosticId id) {
        return PAGES.resolve(id.text() + ".md");
    }

    static Path index() {
        return PAGES.resolve("README.md");
    }

    static DiagnosticPage read(Path file) throws IOException {
        String text = Files.readString(file);
        return new DiagnosticPage(
                text,
                block(text, "## What fails", "java"),
                block(text, "## What the compiler says", "text"),
                text.contains("\n## Mended\n") ? block(text, "## Mended", "java") : null);
    }

    /** The names of all pages, without their ending. */
    static List<String> names() throws IOException {
        try (var files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .map(name -> name.replace(".md", ""))
                    .toList();
        }
    }

    /**
     * Compiles a source of the page as a user would who takes all warnings, in a file called after its first type. That its
     * other types have no files of their own is for the page's sake only.
     */
    static Javac.Result compile(String source, Path classes, DiagnosticId id, String... options) {
        CodecProcessor processor =
                id == DiagnosticId.INTERNAL_ERROR ? new CodecProcessor(new CrashingBackend()) : new CodecProcessor();
        Javac.Result result = Javac.into(classes)
                .with(processor)
                .options("-Xlint:all,-auxiliaryclass")
                .options(options)
                .compile(Javac.Source.of(firstType(source) + ".java", IMPORTS + source));
        return new Javac.Result(result.succeeded(), withoutImports(result.printed()));
    }

    /** The page with another output in it. */
    String withPrinted(String other) {
        return text.replace("```text\n" + printed + "```", "```text\n" + other + "```");
    }

    private static String firstType(String source) {
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            throw new AssertionError("no type in " + source);
        }
        return type.group(1);
    }

    /** Counts lines as the reader of the page does, who does not see the imports. */
    private static String withoutImports(String printed) {
        int hidden = (int) IMPORTS.lines().count();
        return LINE.matcher(printed)
                .replaceAll(line -> line.group(1) + (Integer.parseInt(line.group(2)) - hidden) + ":");
    }

    private static String block(String text, String heading, String language) {
        int from = after(text, "\n```" + language + "\n", after(text, "\n" + heading + "\n", 0) - 1);
        return text.substring(from, text.indexOf("```", from));
    }

    private static int after(String text, String what, int from) {
        int at = text.indexOf(what, from);
        if (at < 0) {
            throw new AssertionError("the page lacks " + what.strip());
        }
        return at + what.length();
    }
}
