package org.bitrecord.processor.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitrecord.processor.model.Declaration.Documentation;
import org.jspecify.annotations.Nullable;

/** Takes from a documentation comment its first sentence and its {@code @param} tags, as plain text. */
final class DocComment {
    /** Longer texts are cut: they are told at run time, and a constant of a class cannot be of any length. */
    private static final int MOST = 2000;

    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(?=\\w)");
    private static final Pattern PARAM = Pattern.compile("param\\s+(\\w+)\\s(.*)", Pattern.DOTALL);
    private static final Pattern PARAGRAPH = Pattern.compile("(?i)<p>");
    private static final Pattern SENTENCE = Pattern.compile("^.*?[.!?](?=\\s|$)");
    private static final Pattern MARK =
            Pattern.compile("\\{@(\\w+)\\s*([^{}]*)}|</?[A-Za-z][^<>]*>|&(lt|gt|amp|quot|nbsp|#\\d{1,6});");
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", " ");

    private DocComment() {}

    /** Reads a comment without its stars, or null if there is none. */
    static Documentation read(@Nullable String comment) {
        if (comment == null) {
            return Documentation.NONE;
        }
        List<String> blocks = List.of(BLOCK_TAG.split(comment, -1));
        Map<String, String> components = new HashMap<>();
        for (String block : blocks.subList(1, blocks.size())) {
            Matcher param = PARAM.matcher(block);
            if (param.matches()) {
                components.putIfAbsent(param.group(1), plain(param.group(2)));
            }
        }
        String first = plain(PARAGRAPH.split(blocks.get(0), 2)[0]);
        Matcher sentence = SENTENCE.matcher(first);
        return new Documentation(sentence.find() ? sentence.group() : first, components);
    }

    private static String plain(String text) {
        String plain = MARK.matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(unmarked(mark)))
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= MOST ? plain : plain.substring(0, MOST) + "...";
    }

    private static String unmarked(MatchResult mark) {
        String tag = mark.group(1);
        if (tag != null) {
            return tag.startsWith("link") ? linked(mark.group(2).strip()) : mark.group(2);
        }
        String entity = mark.group(3);
        if (entity == null) {
            return "";
        }
        return entity.startsWith("#")
                ? new String(Character.toChars(Integer.parseInt(entity.substring(1))))
                : ENTITIES.getOrDefault(entity, "");
    }

    /** The label of a link, or what it leads to. */
    private static String linked(String link) {
        String[] parts = link.split("\\s+", 2);
        return parts.length == 2 ? parts[1] : parts[0].replaceFirst("^#", "").replace('#', '.');
    }
}
