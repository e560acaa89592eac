package org.bitrecord.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page under {@code docs/guide/annotations} says of one annotation.
 *
 * @param page the file's name
 * @param name that of the annotation
 * @param text what stands below its heading
 */
record AnnotationSection(String page, String name, String text) {
    private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)\n");
    private static final Pattern PLACES = Pattern.compile("(?m)^Stands on: (.*)\\.$");
    private static final Pattern ELEMENTS =
            Pattern.compile("(?m)^\\| element \\| default \\| meaning \\|\n\\|---\\|---\\|---\\|\n((?:\\|.*\\|\n)+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\S.*?) \\| (\\S.*) \\|$");
    private static final Pattern MISTAKES = Pattern.compile("(?ms)^Mistakes: (.*?)(?:\n\n|\\z)");
    private static final Pattern MISTAKE =
            Pattern.compile("\\[([\\w-]+)]\\(\\.\\./\\.\\./diagnostics/([\\w-]+)\\.md\\)");

    /** Those of a page; headings of something else are left out. */
    static List<AnnotationSection> in(String page, String text) {
        List<MatchResult> headings = HEADING.matcher(text).results().toList();
        List<AnnotationSection> sections = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String name = headings.get(i).group(1);
            if (name.startsWith("@")) {
                int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
                String below = text.substring(headings.get(i).end(), end);
                sections.add(new AnnotationSection(page, name.substring(1), below));
            }
        }
        return sections;
    }

    /** Where it stands, in words. */
    String places() {
        return found(PLACES);
    }

    /** The elements in their order, each with its default. */
    Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        Matcher table = ELEMENTS.matcher(text);
        if (table.find()) {
            ROW.matcher(table.group(1)).results().forEach(row -> defaults.put(row.group(1), row.group(2)));
        }
        return defaults;
    }

    /** The names of the mistakes, as the links show them. */
    List<String> mistakes() {
        return mistakesIn(found(MISTAKES));
    }

    boolean hasExample() {
        return Fence.in(text).stream().anyMatch(fence -> fence.info().equals("java"));
    }

    boolean hasPicture() {
        return Fence.in(text).stream().anyMatch(fence -> fence.info().startsWith("picture "));
    }

    /** The names that links to pages of mistakes show, which have to be those of the pages. */
    static List<String> mistakesIn(String text) {
        return MISTAKE.matcher(text)
                .results()
                .map(link -> {
                    if (!link.group(1).equals(link.group(2))) {
                        throw new AssertionError("the link of " + link.group(1) + " leads to " + link.group(2));
                    }
                    return link.group(1);
                })
                .toList();
    }

    private String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("nothing of the form " + pattern + " stands below @" + name);
        }
        return matcher.group(1);
    }

    @Override
    public String toString() {
        return "@" + name + " in " + page;
    }
}
