package dev.migrationsafety.preparation;

import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the tables whose rows make scripts fail: the first one without whose rows they pass, or else the few that must be
 * empty together.
 *
 * @param start the rows over which the scripts fail
 * @param passes whether they pass
 */
record CulpritTables(Recipe start, Predicate<Recipe> passes) {
    /** Each table that is tried together with others costs a run. */
    private static final int MOST_TRIED = 8;

    private static final int MOST = 3;

    /** Whether the scripts of a step name a table. */
    static boolean names(Questions questions, Container table) {
        ScriptHints hints = questions.context().engine().hints();
        return questions.step().scripts().stream()
                .anyMatch(script -> hints.mention(script, table.name().name()).isPresent());
    }

    /** The table without whose rows the scripts pass. */
    Optional<Container> one(List<Container> candidates) {
        return candidates.stream()
                .filter(table -> passes.test(without(List.of(table))))
                .findFirst();
    }

    /** Several tables without whose rows the scripts pass, none of which can be left out; empty if there are no such. */
    List<Container> several(List<Container> candidates) {
        List<Container> found =
                new ArrayList<>(candidates.stream().limit(MOST_TRIED).toList());
        if (found.size() < 2 || !passes.test(without(found))) {
            return List.of();
        }
        for (Container table : List.copyOf(found)) {
            List<Container> others =
                    found.stream().filter(other -> !other.equals(table)).toList();
            if (passes.test(without(others))) {
                found.remove(table);
            }
        }
        return found.size() > MOST ? List.of() : List.copyOf(found);
    }

    private Recipe without(List<Container> tables) {
        return without(start, tables);
    }

    /** A start without the rows of some tables. */
    static Recipe without(Recipe start, List<Container> tables) {
        Recipe rest = start;
        for (ContainerName name : tables.stream().map(Container::name).toList()) {
            rest = new Recipe.Emptied(rest, name);
        }
        return rest;
    }
}
