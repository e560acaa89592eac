package org.bitrecord.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The jars of a page: blocks that are marked {@code java in NAME}. Each jar is compiled by itself, seeing those before it as
 * packed files, as the builds of different projects do. A line {@code // folder/File.java} begins a file.
 */
final class GuideJars {
    private static final String MARK = "java in ";
    private static final Pattern FILE = Pattern.compile("(?m)^// (\\S+\\.java)\n");

    private GuideJars() {}

    static boolean isPartOfOne(Fence fence) {
        return fence.info().startsWith(MARK);
    }

    /** Packs the jars of a page into a folder; in the order of the page. */
    static List<Path> in(List<Fence> fences, Path folder) throws IOException {
        Map<String, List<Javac.Source>> sources = new LinkedHashMap<>();
        for (Fence fence : fences) {
            if (isPartOfOne(fence)) {
                sources.computeIfAbsent(fence.info().substring(MARK.length()), name -> new ArrayList<>())
                        .addAll(files(fence.text()));
            }
        }
        List<Path> jars = new ArrayList<>();
        for (Map.Entry<String, List<Javac.Source>> jar : sources.entrySet()) {
            Path classes = folder.resolve(jar.getKey());
            Javac.Result result = Javac.into(classes)
                    .seeing(jars.toArray(new Path[0]))
                    .with(new CodecProcessor())
                    .options("-Xlint:all", "-Werror")
                    .compile(jar.getValue());
            if (!result.succeeded() || !result.printed().isEmpty()) {
                throw new AssertionError(jar.getKey() + ": " + result.printed());
            }
            jars.add(packed(classes, folder.resolve(jar.getKey() + ".jar")));
        }
        return jars;
    }

    private static List<Javac.Source> files(String block) {
        List<MatchResult> begins = FILE.matcher(block).results().toList();
        if (begins.isEmpty() || begins.get(0).start() > 0) {
            throw new AssertionError("a block of a jar begins with the name of a file: " + block);
        }
        List<Javac.Source> files = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            int end = i + 1 < begins.size() ? begins.get(i + 1).start() : block.length();
            String text = block.substring(begins.get(i).end(), end);
            files.add(Javac.Source.of(begins.get(i).group(1), text));
        }
        return files;
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
