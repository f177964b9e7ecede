package dev.migrationsafety.preparation;

import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known about the next step when rows are generated.
 *
 * @param transitions what it will newly demand
 * @param changed tables that it changes or drops
 * @param literals texts that its scripts name
 */
public record Ahead(List<Transition> transitions, Set<ContainerName> changed, List<String> literals) {
    /** No step is ahead. */
    static final Ahead NOTHING = new Ahead(List.of(), Set.of(), List.of());

    static Ahead between(DatabaseEngine engine, Schema before, Schema after, List<Script> scripts) {
        Set<ContainerName> changed = before.roots().stream()
                .filter(table -> !after.find(table.name()).equals(Optional.of(table)))
                .map(Container::name)
                .collect(Collectors.toSet());
        return new Ahead(
                engine.transitions(before, after), changed, engine.hints().literals(scripts));
    }
}
