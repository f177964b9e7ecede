package dev.migrationsafety.engine;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * The result of an {@link Aggregate}.
 *
 * @param aggregate the question
 * @param records how many records it read in the first container
 * @param groups exact value as text per group; a group is its field values joined by {@code " | "}, null as
 *     {@code (null)}; one group with the empty name where there are no group fields
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AggregateResult(Aggregate aggregate, long records, SortedMap<String, String> groups) {
    /** Copies the map. */
    public AggregateResult {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }
}
