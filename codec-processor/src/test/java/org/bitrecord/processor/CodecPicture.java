package org.bitrecord.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the Javadoc of a generated codec shows: the picture, if there is one, and the list below, without its marks. */
final class CodecPicture {
    private static final Pattern PICTURE = Pattern.compile("(?s)<pre>\n(.*?)</pre>\n");
    private static final Pattern LIST = Pattern.compile("(?s)<ul>\n(.*?)</ul>\n");
    private static final Pattern TAG = Pattern.compile("\\{@(?:code|link) ([^}]*)}");

    private CodecPicture() {}

    /** That of a record {@code Outer_Inner} or a union whose codec was generated into a folder. */
    static String of(String type, Path generated) throws IOException {
        String source = Files.readString(generated.resolve(type + "Codec.java"));
        String comment = source.substring(source.indexOf("/**\n") + 4, source.indexOf(" */\n"))
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n", "", "\n"));
        Matcher picture = PICTURE.matcher(comment);
        Matcher list = LIST.matcher(comment);
        StringBuilder shown = new StringBuilder();
        if (picture.find()) {
            shown.append(picture.group(1));
        }
        if (list.find()) {
            shown.append(shown.isEmpty() ? "" : "\n");
            for (String item : List.of(list.group(1).strip().split("\\s*<li>"))) {
                shown.append(
                        item.isEmpty()
                                ? ""
                                : "- " + item.replaceAll("\\s+", " ").strip() + "\n");
            }
        }
        if (shown.isEmpty()) {
            throw new AssertionError("the codec of " + type + " shows nothing");
        }
        return plain(TAG.matcher(shown).replaceAll("$1"));
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#64;", "@")
                .replace("&amp;", "&");
    }
}
