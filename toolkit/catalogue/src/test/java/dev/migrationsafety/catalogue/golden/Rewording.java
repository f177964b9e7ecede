package dev.migrationsafety.catalogue.golden;

import java.util.ArrayList;
import java.util.List;

/**
 * The words in which two texts differ, each run of common words as an ellipsis.
 *
 * @param old the words that only the first text has
 * @param now the words that only the second text has
 */
record Rewording(String old, String now) {
    private static final String SAME = "…";
    /** Longer texts are taken as a whole. */
    private static final int MOST_WORDS = 500;

    static Rewording of(String old, String now) {
        List<String> before = List.of(old.split(" "));
        List<String> after = List.of(now.split(" "));
        if (old.isEmpty() || now.isEmpty() || Math.max(before.size(), after.size()) > MOST_WORDS) {
            return new Rewording(old, now);
        }
        int[][] common = common(before, after);
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                same(gone);
                same(come);
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                gone.add(before.get(i++));
            } else {
                come.add(after.get(j++));
            }
        }
        return new Rewording(String.join(" ", gone), String.join(" ", come));
    }

    /** How many words in their order the ends of both texts have in common, by where the ends begin. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void same(List<String> words) {
        if (words.isEmpty() || !words.get(words.size() - 1).equals(SAME)) {
            words.add(SAME);
        }
    }
}
