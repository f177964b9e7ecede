package dev.migrationsafety.data.generator;

import dev.migrationsafety.data.LoadResult.Refusal;
import dev.migrationsafety.schema.ContainerName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request for records that replace those that a server refused.
 *
 * @param request what was requested first; its existing records are those that the server has now
 * @param missing how many records are wanted, by container
 * @param refused records that the server refused, those of earlier tries too
 * @param clues what may tell why, by container
 * @param accepted containers of which the server has accepted a record since the first request
 */
public record Retry(
        GenerationRequest request,
        Map<ContainerName, Integer> missing,
        List<Refusal> refused,
        Map<ContainerName, ContainerHints> clues,
        Set<ContainerName> accepted) {
    /** Copies. */
    public Retry {
        missing = Collections.unmodifiableMap(new TreeMap<>(missing));
        refused = List.copyOf(refused);
        clues = Collections.unmodifiableMap(new TreeMap<>(clues));
        accepted = Set.copyOf(accepted);
    }

    /** The refused records of a container. */
    public List<Refusal> refused(ContainerName container) {
        return refused.stream()
                .filter(refusal -> refusal.record().container().equals(container))
                .toList();
    }

    /** The clues to a container. */
    public ContainerHints containerHints(ContainerName container) {
        return clues.getOrDefault(container, ContainerHints.NONE);
    }
}
