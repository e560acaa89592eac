package org.bitrecord.ping;

import java.math.BigDecimal;
import java.time.Duration;

/** Reads the numbers of options: ASCII digits and a point, whatever the locale, and nothing else. */
final class Numbers {
    /** More digits are no number that any option takes; the limit keeps arithmetic on garbage cheap. */
    private static final int LONGEST = 18;

    private static final int DECIMALS = 9;

    private Numbers() {}

    /**
     * A whole number.
     *
     * @throws UsageException naming the option, the text and the range
     */
    static long whole(String option, String text, long minimum, long maximum) {
        boolean wellFormed = !text.isEmpty() && text.length() <= LONGEST && digits(text) == text.length();
        if (wellFormed) {
            long value = Long.parseLong(text);
            if (value >= minimum && value <= maximum) {
                return value;
            }
        }
        throw new UsageException(
                "option " + option + ": '" + text + "' is not a whole number from " + minimum + " to " + maximum);
    }

    /**
     * A number of seconds, such as {@code 1}, {@code 0.2} or {@code .5}, down to the nanosecond.
     *
     * @throws UsageException naming the option, the text and the range
     */
    static Duration seconds(String option, String text, String minimum, String maximum) {
        if (isDecimal(text)) {
            BigDecimal value = new BigDecimal(text);
            if (value.scale() <= DECIMALS
                    && value.compareTo(new BigDecimal(minimum)) >= 0
                    && value.compareTo(new BigDecimal(maximum)) <= 0) {
                return Duration.ofNanos(value.movePointRight(DECIMALS).longValueExact());
            }
        }
        throw new UsageException("option " + option + ": '" + text + "' is not a number of seconds from " + minimum
                + " to " + maximum + " (such as 0.5)");
    }

    private static boolean isDecimal(String text) {
        int point = text.indexOf('.');
        String joined = point < 0 ? text : text.substring(0, point) + text.substring(point + 1);
        return !joined.isEmpty() && text.length() <= LONGEST && digits(joined) == joined.length();
    }

    /** How many ASCII digits there are; {@code Character.isDigit} would take those of other scripts too. */
    private static int digits(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                count++;
            }
        }
        return count;
    }
}
