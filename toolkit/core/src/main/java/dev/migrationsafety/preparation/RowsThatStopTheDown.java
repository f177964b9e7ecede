package dev.migrationsafety.preparation;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A few rows of one table, or of a few, that make a down fail, where it succeeds over all others.
 *
 * @param parts the rows of each table
 * @param rest the start without them
 */
public record RowsThatStopTheDown(List<Part> parts, Recipe rest) {
    /** At most one row in so many; a down that fails over more of them is not a matter of single values. */
    private static final int ONE_IN = 4;

    public RowsThatStopTheDown {
        parts = List.copyOf(parts);
    }

    /**
     * Those of one table.
     *
     * @param table the table
     * @param refused the rows
     * @param total how many rows the table has
     */
    public record Part(ContainerName table, List<DataRecord> refused, int total) {
        public Part {
            refused = List.copyOf(refused);
        }

        private String describe() {
            return refused.size() + " of " + total + " rows of " + table + ", for example " + refused.get(0);
        }
    }

    /** Those of a step whose down fails over the common rows; only tables that the scripts of the step name are tried. */
    public static Optional<RowsThatStopTheDown> of(Prepared prepared) {
        return new Search(prepared).find();
    }

    /** In words, with one of the rows of each table. */
    public String describe() {
        return parts.stream().map(Part::describe).collect(Collectors.joining(", and with "));
    }

    private record Search(Prepared prepared) {
        Optional<RowsThatStopTheDown> find() {
            List<Container> named = prepared.before().schema().roots().stream()
                    .filter(table -> CulpritTables.names(prepared.questions(), table))
                    .sorted(Comparator.comparing((Container table) ->
                            prepared.before().schema().referring(table.name()).size()))
                    .toList();
            CulpritTables culprits = new CulpritTables(prepared.questions().start(), this::passes);
            return few(culprits.one(named).map(List::of).orElseGet(() -> culprits.several(named)));
        }

        private boolean passes(Recipe start) {
            return prepared.trace(prepared.questions()
                            .upOver(start)
                            .then(prepared.questions().down()))
                    .complete();
        }

        /** Separates the rows of one table after the other, while those that follow are empty. */
        private Optional<RowsThatStopTheDown> few(List<Container> tables) {
            List<Part> parts = new ArrayList<>();
            Recipe rest = prepared.questions().start();
            for (int i = 0; i < tables.size(); i++) {
                Container table = tables.get(i);
                Records rows = rows(table, rest);
                RowBisection sieve = RowBisection.of(
                        CulpritTables.without(rest, tables.subList(i + 1, tables.size())),
                        rows,
                        RowBisection.inner(table),
                        this::passes);
                int refused = sieve.refused().size();
                int total = rows.records().size();
                if (refused == 0 || refused * ONE_IN > total || sieve.unparted() > 0) {
                    return Optional.empty();
                }
                parts.add(new Part(table.name(), sieve.refused(), total));
                rest = sieve.restOf(rest);
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of(new RowsThatStopTheDown(parts, rest));
        }

        private Records rows(Container table, Recipe start) {
            return prepared.lab()
                    .read(
                            start,
                            database ->
                                    database.records(table, prepared.before().readable(table)));
        }
    }
}
