package org.bitrecord.processor;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A fenced block of a page in Markdown.
 *
 * @param info what stands behind the opening fence, as {@code java}
 * @param text the lines between the fences, each with its end
 * @param from where the text begins in the page
 * @param to where it ends
 */
record Fence(String info, String text, int from, int to) {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```([^`\n]*)\n(.*?)^```$");

    /** The blocks of a page, in its order. */
    static List<Fence> in(String page) {
        return FENCE.matcher(page)
                .results()
                .map(each -> new Fence(each.group(1), each.group(2), each.start(2), each.end(2)))
                .toList();
    }

    /** The page with another text between these fences. */
    String replaced(String page, String other) {
        return page.substring(0, from) + other + page.substring(to);
    }
}
