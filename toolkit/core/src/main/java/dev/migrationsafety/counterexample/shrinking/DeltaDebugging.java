package dev.migrationsafety.counterexample.shrinking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds a small part of a list that still fails: none of its items can be left out alone. */
final class DeltaDebugging {
    private DeltaDebugging() {}

    /**
     * A minimal failing part, in the order of the list; the smallest one found so far once the time is over.
     *
     * @param failing a list that fails
     * @param fails called only for parts of it, never for the empty one
     * @param over whether the time is over; no further part is made then
     */
    static <T> List<T> minimize(List<T> failing, Predicate<List<T>> fails, BooleanSupplier over) {
        List<T> current = List.copyOf(failing);
        int parts = 2;
        while (current.size() > 1 && !over.getAsBoolean()) {
            List<List<T>> chunks = chunks(current, parts);
            List<T> smaller = firstFailing(chunks.size(), chunks::get, fails, over);
            if (smaller.isEmpty() && parts > 2) {
                smaller = firstFailing(chunks.size(), without -> complement(chunks, without), fails, over);
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

    /** Makes one candidate after the other: all of them together would fill the memory. */
    private static <T> List<T> firstFailing(
            int count, IntFunction<List<T>> candidates, Predicate<List<T>> fails, BooleanSupplier over) {
        return IntStream.range(0, count)
                .takeWhile(number -> !over.getAsBoolean())
                .mapToObj(candidates)
                .filter(fails)
                .findFirst()
                .orElse(List.of());
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

    private static <T> List<T> complement(List<List<T>> chunks, int without) {
        List<T> rest = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            if (i != without) {
                rest.addAll(chunks.get(i));
            }
        }
        return rest;
    }
}
