package dev.migrationsafety.preparation.filling;

import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is known about the next step when rows are generated.
 *
 * @param transitions what it will newly demand
 * @param changed tables that it changes or drops
 * @param literals texts that its scripts name
 * @param named fields that its scripts name, of tables that they name too
 * @param after the schema after it; empty if no step is ahead
 * @param related fields that its scripts compare with those of another table, or copy into a new one
 */
public record UpcomingStep(
        List<Transition> transitions,
        Set<ContainerName> changed,
        List<String> literals,
        Map<ContainerName, Set<FieldPath>> named,
        Optional<Schema> after,
        List<Reference> related) {
    /** No step is ahead. */
    public static final UpcomingStep NOTHING =
            new UpcomingStep(List.of(), Set.of(), List.of(), Map.of(), Optional.empty(), List.of());

    public static UpcomingStep between(DatabaseEngine engine, Schema before, Schema after, List<Script> scripts) {
        Set<ContainerName> changed = before.roots().stream()
                .filter(table -> !after.find(table.name()).equals(Optional.of(table)))
                .map(Container::name)
                .collect(Collectors.toSet());
        List<String> literals = engine.hints().literals(scripts);
        return new UpcomingStep(
                engine.transitions(before, after),
                changed,
                literals,
                named(engine.hints(), before, scripts),
                Optional.of(after),
                engine.hints().related(scripts, before, after));
    }

    private static Map<ContainerName, Set<FieldPath>> named(ScriptHints hints, Schema schema, List<Script> scripts) {
        Map<ContainerName, Set<FieldPath>> named = new TreeMap<>();
        for (Container table : schema.roots()) {
            List<Script> about = scripts.stream()
                    .filter(script -> hints.mention(script, table.name().name()).isPresent())
                    .toList();
            Set<FieldPath> fields = table.fields().stream()
                    .map(Field::path)
                    .filter(field -> about.stream().anyMatch(script -> hints.mention(script, field.name())
                            .isPresent()))
                    .collect(Collectors.toSet());
            if (!fields.isEmpty()) {
                named.put(table.name(), fields);
            }
        }
        return named;
    }
}
