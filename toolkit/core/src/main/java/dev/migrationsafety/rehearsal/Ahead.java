package dev.migrationsafety.rehearsal;

import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import dev.migrationsafety.schema.Transition;
import dev.migrationsafety.schema.Transitions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of the step ahead when rows are made.
 *
 * @param transitions what it will newly demand
 * @param changed tables that it changes or drops
 * @param literals texts that its scripts name
 */
record Ahead(List<Transition> transitions, Set<TableName> changed, List<String> literals) {
    static Ahead between(Relations before, Relations after, List<String> literals) {
        Set<TableName> changed = before.roots().stream()
                .filter(table -> !after.find(table.name()).equals(Optional.of(table)))
                .map(Table::name)
                .collect(Collectors.toSet());
        return new Ahead(Transitions.between(before, after), changed, literals);
    }
}
