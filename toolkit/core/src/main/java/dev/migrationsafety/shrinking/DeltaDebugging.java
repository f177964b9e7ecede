package dev.migrationsafety.shrinking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds a small part of a list that still fails: none of its items can be left out alone. */
final class DeltaDebugging {
    private DeltaDebugging() {}

    /**
     * A minimal failing part, in the order of the list.
     *
     * @param failing a list that fails
     * @param fails asked only for parts of it, never for the empty one
     */
    static <T> List<T> minimize(List<T> failing, Predicate<List<T>> fails) {
        List<T> current = List.copyOf(failing);
        int parts = 2;
        while (current.size() > 1) {
            List<List<T>> chunks = chunks(current, parts);
            List<T> smaller = firstFailing(chunks, fails);
            if (smaller.isEmpty() && parts > 2) {
                smaller = firstFailing(complements(chunks), fails);
                parts = Math.max(parts - 1, 2);
            } else if (!smaller.isEmpty()) {
                parts = 2;
            }
            if (!smaller.isEmpty()) {
                current = smaller;
                parts = Math.min(parts, current.size());
            } else if (chunks.size() == current.size()) {
                return current;
            } else {
                parts = Math.min(chunks.size() * 2, current.size());
            }
        }
        return current;
    }

    private static <T> List<T> firstFailing(List<List<T>> candidates, Predicate<List<T>> fails) {
        return candidates.stream().filter(fails).findFirst().orElse(List.of());
    }

    private static <T> List<List<T>> chunks(List<T> items, int parts) {
        List<List<T>> chunks = new ArrayList<>();
        int from = 0;
        for (int part = 0; part < parts; part++) {
            int to = from + (items.size() - from) / (parts - part);
            chunks.add(items.subList(from, to));
            from = to;
        }
        return chunks;
    }

    private static <T> List<List<T>> complements(List<List<T>> chunks) {
        List<List<T>> complements = new ArrayList<>();
        for (List<T> chunk : chunks) {
            List<T> rest = new ArrayList<>();
            chunks.stream().filter(other -> other != chunk).forEach(rest::addAll);
            complements.add(rest);
        }
        return complements;
    }
}
