package org.bitrecord.ping.terminal;

/** Makes text that comes from elsewhere safe to print: a terminal would obey the control characters in it. */
public final class Visible {
    private Visible() {}

    /** The text with control characters written like {@code \x1b}. */
    public static String text(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isISOControl(letter)) {
                visible.append("\\x")
                        .append(Character.forDigit(letter >> 4, 16))
                        .append(Character.forDigit(letter & 0xf, 16));
            } else {
                visible.append(letter);
            }
        }
        return visible.toString();
    }
}
