package dev.migrationsafety.financial;

import java.util.ArrayList;
import java.util.List;

/** What differs between two stations, with at most five examples. */
final class Differences {
    private static final int SHOWN = 5;

    private final List<String> lines = new ArrayList<>();

    void compare(String what, ExactValue before, ExactValue after) {
        if (!before.sameAs(after)) {
            lines.add(what + ": " + before + " before, " + after + " after");
        }
    }

    int count() {
        return lines.size();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<String> examples() {
        return List.copyOf(lines.subList(0, Math.min(SHOWN, lines.size())));
    }
}
