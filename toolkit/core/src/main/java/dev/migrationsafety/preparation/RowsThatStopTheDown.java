package dev.migrationsafety.preparation;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Reference;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A few rows of one table that make a down fail, where it succeeds over all others.
 *
 * @param table the table
 * @param refused the rows
 * @param total how many rows the table has
 * @param rest the start without them
 */
public record RowsThatStopTheDown(ContainerName table, List<DataRecord> refused, int total, Recipe rest) {
    /** At most one row in so many; a down that fails over more of them is not a matter of single values. */
    private static final int ONE_IN = 4;

    public RowsThatStopTheDown {
        refused = List.copyOf(refused);
    }

    /** Those of a step whose down fails over the common rows; only tables that the scripts of the step name are tried. */
    public static Optional<RowsThatStopTheDown> of(Prepared prepared) {
        return new Search(prepared).find();
    }

    /** In words, with one of the rows. */
    public String describe() {
        return refused.size() + " of " + total + " rows of " + table + ", for example " + refused.get(0);
    }

    private record Search(Prepared prepared) {
        Optional<RowsThatStopTheDown> find() {
            return prepared.before().schema().roots().stream()
                    .filter(this::isNamed)
                    .sorted(Comparator.comparing((Container table) ->
                            prepared.before().schema().referring(table.name()).size()))
                    .filter(table -> passes(new Recipe.Emptied(start(), table.name())))
                    .findFirst()
                    .flatMap(this::few);
        }

        private Recipe start() {
            return prepared.questions().start();
        }

        private boolean isNamed(Container table) {
            ScriptHints hints = prepared.context().engine().hints();
            return prepared.step().scripts().stream()
                    .anyMatch(
                            script -> hints.mention(script, table.name().name()).isPresent());
        }

        private boolean passes(Recipe start) {
            return prepared.trace(prepared.questions()
                            .upOver(start)
                            .then(prepared.questions().down()))
                    .complete();
        }

        private Optional<RowsThatStopTheDown> few(Container table) {
            Records rows = prepared.lab()
                    .read(
                            start(),
                            database ->
                                    database.records(table, prepared.before().readable(table)));
            List<Reference> inner = table.references().stream()
                    .filter(reference -> reference.target().equals(table.name()))
                    .toList();
            RowBisection parts = RowBisection.of(start(), rows, inner, this::passes);
            int refused = parts.refused().size();
            int total = rows.records().size();
            return refused == 0 || refused * ONE_IN > total || parts.unparted() > 0
                    ? Optional.empty()
                    : Optional.of(new RowsThatStopTheDown(table.name(), parts.refused(), total, parts.rest()));
        }
    }
}
