package org.bitrecord.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    private static final Path PAGES = Path.of("../docs/diagnostics");

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

    /** Compiles a source of the page. */
    static Javac.Result compile(String source, Path classes, DiagnosticId id, String... options) {
        CodecProcessor processor =
                id == DiagnosticId.INTERNAL_ERROR ? new CodecProcessor(new CrashingBackend()) : new CodecProcessor();
        return Snippet.compile(List.of(Snippet.source(source)), classes, processor, List.of(), List.of(options));
    }

    /** The page with another output in it. */
    String withPrinted(String other) {
        return text.replace("```text\n" + printed + "```", "```text\n" + other + "```");
    }

    private static String block(String text, String heading, String language) {
        int from = text.indexOf("\n" + heading + "\n");
        if (from < 0) {
            throw new AssertionError("the page lacks " + heading);
        }
        return Fence.in(text).stream()
                .filter(fence -> fence.from() > from && fence.info().equals(language))
                .findFirst()
                .orElseThrow(() -> new AssertionError(heading + " lacks a block of " + language))
                .text();
    }
}
