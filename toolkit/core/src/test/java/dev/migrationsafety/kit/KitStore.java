package dev.migrationsafety.kit;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that one database in memory holds; not thread-safe. */
final class KitStore {
    private Map<ContainerName, KitCollection> collections = new TreeMap<>();
    private Map<String, Counter> counters = new TreeMap<>();

    /**
     * A counter.
     *
     * @param last the last number that it gave out, 0 at the start
     * @param feeds container and field that get its numbers
     */
    record Counter(long last, Optional<Map.Entry<ContainerName, FieldPath>> feeds) {}

    KitStore copy() {
        KitStore copy = new KitStore();
        collections.forEach((name, collection) -> copy.collections.put(name, collection.copy()));
        copy.counters.putAll(counters);
        return copy;
    }

    /** Takes the contents of another; counters that are on both sides go on. */
    void restore(KitStore other) {
        collections = other.copy().collections;
        Map<String, Counter> before = new TreeMap<>(other.counters);
        before.replaceAll((name, counter) -> counters.getOrDefault(name, counter));
        counters = before;
    }

    Map<ContainerName, KitCollection> collections() {
        return collections;
    }

    KitCollection collection(ContainerName name) {
        KitCollection collection = collections.get(name);
        if (collection == null) {
            throw KitFailure.of(Failure.Kind.MISSING, name, "", "", "there is no container " + name);
        }
        return collection;
    }

    Map<String, Counter> counters() {
        return counters;
    }

    Counter counter(String name) {
        Counter counter = counters.get(name);
        if (counter == null) {
            throw KitFailure.of(Failure.Kind.MISSING, "there is no counter " + name);
        }
        return counter;
    }

    /** The next number of a counter. */
    Value next(String name) {
        Counter counter = counter(name);
        counters.put(name, new Counter(counter.last() + 1, counter.feeds()));
        return KitValues.of(String.valueOf(counter.last() + 1), "long");
    }

    List<CounterPosition> positions() {
        List<CounterPosition> positions = new ArrayList<>();
        counters.forEach((name, counter) -> positions.add(new CounterPosition(
                name,
                Math.max(counter.last(), 1),
                counter.last() > 0,
                1,
                counter.feeds().filter(fed -> isUsed(fed, counter.last() + 1)).isPresent(),
                counter.feeds().map(fed -> new CounterPosition.Feed(fed.getKey(), fed.getValue())).stream()
                        .toList())));
        return positions;
    }

    boolean isUsed(Map.Entry<ContainerName, FieldPath> fed, long number) {
        KitCollection collection = collections.get(fed.getKey());
        return collection != null
                && collection.holds(List.of(fed.getValue()), List.of(KitValues.of(String.valueOf(number), "long")));
    }
}
