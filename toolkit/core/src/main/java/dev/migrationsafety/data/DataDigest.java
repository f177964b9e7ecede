package dev.migrationsafety.data;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A digest of all records and counters of a database at one moment.
 *
 * @param containers one digest per container that is not a part of another, sorted by name
 * @param counters the positions of all counters, sorted by name
 * @param unread values that are in no digest, since the server does not give them out; sorted by container and field
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DataDigest(
        List<ContainerDigest> containers, List<CounterPosition> counters, List<UnreadableValues> unread) {
    /** Sorts and copies. */
    public DataDigest {
        containers = containers.stream()
                .sorted(Comparator.comparing(ContainerDigest::container))
                .toList();
        counters = counters.stream()
                .sorted(Comparator.comparing(CounterPosition::name))
                .toList();
        unread = unread.stream()
                .sorted(Comparator.comparing(UnreadableValues::container).thenComparing(UnreadableValues::subject))
                .toList();
    }

    /** Everything could be read. */
    public DataDigest(List<ContainerDigest> containers, List<CounterPosition> counters) {
        this(containers, counters, List.of());
    }

    /** Whether no record of a container could be read. */
    public boolean isUnread(ContainerName container) {
        return unread.stream()
                .anyMatch(values ->
                        values.container().equals(container) && values.field().isEmpty());
    }

    /** Whether the values of a field could not be read. */
    public boolean isUnread(ContainerName container, FieldPath field) {
        return unread.stream()
                .anyMatch(values -> values.container().equals(container)
                        && values.field()
                                .map(found -> found.path().equals(field))
                                .orElse(false));
    }

    /** The digest of a container. */
    public Optional<ContainerDigest> find(ContainerName container) {
        return containers.stream()
                .filter(digest -> digest.container().equals(container))
                .findFirst();
    }

    /** How many records a container has; 0 for one that is not there or could not be read. */
    public long recordCount(ContainerName container) {
        return find(container).map(ContainerDigest::recordCount).orElse(0L);
    }

    /** The position of a counter. */
    public Optional<CounterPosition> counter(String name) {
        return counters.stream().filter(counter -> counter.name().equals(name)).findFirst();
    }
}
