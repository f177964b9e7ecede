package dev.migrationsafety.data.generator;

import dev.migrationsafety.schema.ContainerName;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The number of records that are generated per container.
 *
 * @param standard for each container that is not named; with 0 there are no records at all
 * @param containers for single containers
 */
public record Volumes(int standard, Map<ContainerName, Integer> containers) {
    /** Copies and sorts. */
    public Volumes {
        containers = Collections.unmodifiableMap(new TreeMap<>(containers));
    }

    /** The same number for every container. */
    public static Volumes of(int records) {
        return new Volumes(records, Map.of());
    }

    /** How many records one container should get. */
    public int of(ContainerName container) {
        return containers.getOrDefault(container, standard);
    }

    /** The same, but no more than some records for any container. */
    public Volumes atMost(int most) {
        Map<ContainerName, Integer> fewer = new TreeMap<>(containers);
        fewer.replaceAll((container, records) -> Math.min(records, most));
        return new Volumes(Math.min(standard, most), fewer);
    }

    /** For a report: {@code 12}, or {@code 12, posting 500}. */
    public String describe() {
        return containers.isEmpty()
                ? String.valueOf(standard)
                : standard
                        + containers.entrySet().stream()
                                .map(entry -> ", " + entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining());
    }
}
