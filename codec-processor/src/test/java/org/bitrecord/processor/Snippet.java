package org.bitrecord.processor;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sources as pages show them, without the imports that every one of them needs. */
final class Snippet {
    private static final String IMPORTS = "import java.util.*;\nimport org.bitrecord.*;\n";
    private static final Pattern TYPE = Pattern.compile("\\b(?:record|class|interface|enum) (\\w+)");
    private static final Pattern LINE = Pattern.compile("(?m)^(\\w+\\.java:)(\\d+):");

    private Snippet() {}

    /** A source in a file called after its first type. */
    static Javac.Source source(String text) {
        Matcher type = TYPE.matcher(text);
        if (!type.find()) {
            throw new AssertionError("no type in " + text);
        }
        return Javac.Source.of(type.group(1) + ".java", IMPORTS + text);
    }

    /**
     * Compiles sources as a user would who takes all warnings for errors. That some types have no files of their own is for
     * the page's sake only.
     */
    static Javac.Result compile(List<Javac.Source> sources, Path classes, CodecProcessor processor) {
        return compile(sources, classes, processor, List.of());
    }

    /** Compiles sources that use the classes in some jars. */
    static Javac.Result compile(List<Javac.Source> sources, Path classes, CodecProcessor processor, List<Path> jars) {
        return compile(sources, classes, processor, jars, List.of("-Werror"));
    }

    /** The same with options beside that for all warnings. */
    static Javac.Result compile(
            List<Javac.Source> sources, Path classes, CodecProcessor processor, List<Path> jars, List<String> options) {
        Javac.Result result = Javac.into(classes)
                .seeing(jars.toArray(new Path[0]))
                .with(processor)
                .options("-Xlint:all,-auxiliaryclass")
                .options(options.toArray(String[]::new))
                .compile(sources);
        return new Javac.Result(result.succeeded(), withoutImports(result.printed()));
    }

    /** Counts lines as the reader of the page does, who does not see the imports. */
    private static String withoutImports(String printed) {
        int hidden = (int) IMPORTS.lines().count();
        return LINE.matcher(printed)
                .replaceAll(line -> line.group(1) + (Integer.parseInt(line.group(2)) - hidden) + ":");
    }
}
