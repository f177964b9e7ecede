package dev.migrationsafety.data;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;

/**
 * The position of a counter of the server, for example of a sequence.
 *
 * @param name qualified name, the default namespace left out
 * @param lastValue its last value
 * @param called whether that value was given out
 * @param increment its step
 * @param nextInUse whether the next value is already present in the field that the counter feeds
 * @param feeds the fields that it feeds, sorted by container
 */
public record CounterPosition(
        String name, long lastValue, boolean called, long increment, boolean nextInUse, List<Feed> feeds) {
    /** A field whose values a counter gives. */
    public record Feed(ContainerName container, FieldPath field) {}

    /** Copies. */
    public CounterPosition {
        feeds = List.copyOf(feeds);
    }

    /** The value that it would give next; the last of its range where it is exhausted. */
    public long next() {
        if (!called) {
            return lastValue;
        }
        long next = lastValue + increment;
        boolean beyond = increment > 0 ? next < lastValue : next > lastValue;
        return beyond ? lastValue : next;
    }
}
