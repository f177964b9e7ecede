package dev.migrationsafety.data;

import dev.migrationsafety.schema.ContainerName;
import java.util.List;

/**
 * The position of a counter of the server, for example of a sequence.
 *
 * @param name qualified name, the default namespace left out
 * @param lastValue its last value
 * @param called whether that value was given out
 * @param increment its step
 * @param nextInUse whether the next value is already present in the field that the counter feeds
 * @param feeds the containers whose fields it feeds, each once
 */
public record CounterPosition(
        String name, long lastValue, boolean called, long increment, boolean nextInUse, List<ContainerName> feeds) {
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
