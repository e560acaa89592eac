package org.bitrecord.processor.diagnostics;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Suggestions {
    private static final int MOST_EDITS = 2;

    private Suggestions() {}

    /**
     * The candidate nearest to {@code written}, by insertions, deletions, replacements and swaps of neighbours: at most
     * two of them, and fewer than there are characters. Of equally near ones the first.
     */
    public static Optional<String> nearest(String written, Collection<String> candidates) {
        String best = null;
        int fewest = Math.min(MOST_EDITS, written.length() - 1) + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - written.length()) < fewest) {
                int edits = edits(written, candidate);
                if (edits < fewest) {
                    best = candidate;
                    fewest = edits;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The help line for it: {@code did you mean `length`?}. */
    public static Optional<String> didYouMean(String written, Collection<String> candidates) {
        return nearest(written, candidates).map(name -> "did you mean `" + name + "`?");
    }

    private static int edits(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(table, a, b, i, j);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int step(int[][] table, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int edits = Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(edits, table[i - 2][j - 2] + 1) : edits;
    }
}
