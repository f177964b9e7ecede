package dev.migrationsafety.preparation;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a database that contain no value from the edge pool, without the older rows that only a constraint which was
 * not checked against them would refuse.
 */
final class OrdinaryRows {
    private final Prepared whole;
    private final StartData data;

    OrdinaryRows(Prepared whole) {
        this.whole = whole;
        this.data = whole.data();
    }

    /** Where they are fewer than all, and no table is left without a row that had some. */
    Optional<Recipe> start() {
        Recipe start = withoutSpared();
        Observation all = data.all().observation();
        for (Container table : all.schema().roots()) {
            if (!all.digest().isUnread(table.name())) {
                Records edge = edge(table, all.readable(table));
                if (!edge.records().isEmpty()) {
                    start = new Recipe.Without(start, edge);
                }
            }
        }
        return start.equals(data.startOfAll()) || empties(start) ? Optional.empty() : Optional.of(start);
    }

    private Recipe withoutSpared() {
        Recipe all = data.startOfAll();
        List<Transition> sparing = whole.context().engine().sparing(data.all().schema()).stream()
                .filter(transition -> whole.lab().read(all, database -> database.capability(Borders.class)
                        .flatMap(borders -> borders.countUnholdable(transition))
                        .filter(count -> count > 0)
                        .isPresent()))
                .toList();
        return sparing.isEmpty() ? all : new Recipe.Holding(all, sparing);
    }

    /** Whether a table lost all its rows; an empty table excuses nothing. */
    private boolean empties(Recipe start) {
        return !StartData.emptied(
                        data.common().digest(), whole.lab().observe(start).digest())
                .isEmpty();
    }

    private Records edge(Container table, List<FieldPath> columns) {
        Records rows = whole.lab().read(data.startOfAll(), database -> database.records(table, columns));
        return new Records(
                table.name(),
                rows.identity(),
                columns,
                rows.records().stream().filter(row -> isEdge(table, row)).toList());
    }

    private static boolean isEdge(Container table, DataRecord row) {
        return table.fields().stream().anyMatch(field -> field.isRare(row.text(field.path())));
    }
}
