package org.bitrecord.processor.layout.picture;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a field of a picture and a component mean the same. Pictures have names of several words, with an abbreviation in
 * parentheses, or an abbreviation only where there is no room.
 */
final class PictureNames {
    private static final int LONGEST_ABBREVIATION = 5;
    private static final int SHORTEST_WORD = 3;
    /** A word of a text, or a hump of a Java name. */
    private static final Pattern WORD = Pattern.compile("[A-Z]*[a-z0-9]+|[A-Z0-9]+");

    /** As in {@code V=2}, or {@code Length = Variable}. */
    private static final Pattern CONSTANT = Pattern.compile("=\\s*\\w+$");

    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^)]*)\\)");

    private PictureNames() {}

    /** Whether the text of a field may stand for a component of that name. */
    static boolean match(String drawn, String component) {
        List<String> words = words(component);
        Matcher inside = IN_PARENTHESES.matcher(drawn);
        while (inside.find()) {
            if (isAlike(words(inside.group(1)), words)) {
                return true;
            }
        }
        return isAlike(words(IN_PARENTHESES.matcher(drawn).replaceAll(" ")), words);
    }

    /** The words of a name, in small letters: those between blanks, and the humps of a Java name. */
    private static List<String> words(String name) {
        String text = CONSTANT.matcher(name).replaceAll("");
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean isAlike(List<String> drawn, List<String> component) {
        if (drawn.isEmpty() || component.isEmpty()) {
            return false;
        }
        String short_ = String.join("", drawn);
        String full = String.join("", component);
        return short_.equals(full)
                || isPart(drawn, component)
                || isPart(component, drawn)
                || (drawn.size() == 1 && isAbbreviation(short_, component));
    }

    /** Whether all words of one name are in the other, in order; words may be cut short. */
    private static boolean isPart(List<String> part, List<String> whole) {
        int next = 0;
        for (String word : whole) {
            if (next < part.size() && isSameWord(part.get(next), word)) {
                next++;
            }
        }
        return next == part.size();
    }

    private static boolean isSameWord(String one, String other) {
        int least = Math.min(one.length(), other.length());
        return one.equals(other) || (least >= SHORTEST_WORD && one.regionMatches(0, other, 0, least));
    }

    /** Whether it is the initials of the words, perhaps behind another one (IHL), or some letters of them in order. */
    private static boolean isAbbreviation(String letters, List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        if (initials.length() > 1 && letters.endsWith(initials.toString())) {
            return true;
        }
        String all = String.join("", words);
        if (letters.length() == 1) {
            return all.indexOf(letters) >= 0 && all.indexOf(letters) <= 1; // X: extension
        }
        if (letters.length() > LONGEST_ABBREVIATION || letters.charAt(0) != all.charAt(0)) {
            return false;
        }
        int at = -1;
        for (int i = 0; i < letters.length(); i++) {
            at = all.indexOf(letters.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }
}
