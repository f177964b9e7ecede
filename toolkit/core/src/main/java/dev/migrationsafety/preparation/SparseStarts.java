package dev.migrationsafety.preparation;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.NewRows;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.State;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Start data with fewer generated rows: none in one table, none with one value of a field that has few values, one
 * row per table. Only tables and fields that the scripts of the step name are reduced, and rows that migrations wrote
 * are kept.
 */
public final class SparseStarts {
    /** So many are given for a step. */
    private static final int MOST = 6;

    private static final int FEW_VALUES = 4;

    private final Prepared prepared;
    private final ScriptHints hints;

    private SparseStarts(Prepared prepared) {
        this.prepared = prepared;
        this.hints = prepared.context().engine().hints();
    }

    /**
     * One start.
     *
     * @param words what is special, for messages, for example {@code table person has no rows}
     * @param start the rows
     */
    public record Sparse(String words, Recipe start) {}

    /** Those of a step. */
    public static List<Sparse> of(Prepared prepared) {
        return new SparseStarts(prepared).starts();
    }

    private List<Sparse> starts() {
        Map<ContainerName, Records> generated = generated();
        Map<String, Sparse> starts = new LinkedHashMap<>();
        generated.forEach((table, rows) -> {
            if (isNamed(table.name())) {
                starts.put(table.toString(), sparse("table " + table + " has no rows", rows));
                withoutAValue(table, rows).forEach(each -> starts.put(each.words(), each));
            }
        });
        List<Sparse> all = new ArrayList<>(starts.values());
        oneEach(generated).ifPresent(one -> all.add(Math.min(all.size(), MOST - 1), one));
        return all.stream().limit(MOST).toList();
    }

    /** The common rows that the migrations before the step did not write, by table. */
    private Map<ContainerName, Records> generated() {
        State migrated = State.of(new Recipe.Migrated(prepared.step().from()));
        Look.Written written = new Look.Written(new NewRows(migrated, migrated, Optional.empty()));
        return prepared.trace(Experiment.over(prepared.questions().start(), Look.WHOLE, written))
                .start()
                .get(written)
                .records();
    }

    private boolean isNamed(String name) {
        return prepared.step().scripts().stream().anyMatch(script -> isNamed(script, name));
    }

    private boolean isNamed(Script script, String name) {
        return hints.mention(script, name).isPresent();
    }

    private Sparse sparse(String words, Records without) {
        return new Sparse(words, new Recipe.Without(prepared.questions().start(), without));
    }

    private List<Sparse> withoutAValue(ContainerName table, Records rows) {
        List<Sparse> starts = new ArrayList<>();
        for (FieldPath field : rows.fields()) {
            if (!rows.identity().contains(field) && isNamed(field.name())) {
                Map<@Nullable String, List<DataRecord>> byValue = new LinkedHashMap<>();
                rows.records().forEach(row -> byValue.computeIfAbsent(text(row.get(field)), key -> new ArrayList<>())
                        .add(row));
                if (byValue.size() > 1 && byValue.size() <= FEW_VALUES) {
                    byValue.forEach((value, having) -> starts.add(sparse(
                            "no row of " + table + " has " + field + " = " + value,
                            new Records(table, rows.identity(), rows.fields(), having))));
                }
            }
        }
        return starts;
    }

    private static @Nullable String text(@Nullable Value value) {
        return value == null ? null : value.text();
    }

    private Optional<Sparse> oneEach(Map<ContainerName, Records> generated) {
        Recipe start = prepared.questions().start();
        for (Records rows : generated.values()) {
            if (rows.records().size() > 1) {
                start = new Recipe.Without(
                        start,
                        new Records(
                                rows.container(),
                                rows.identity(),
                                rows.fields(),
                                rows.records().subList(1, rows.records().size())));
            }
        }
        return start.equals(prepared.questions().start())
                ? Optional.empty()
                : Optional.of(new Sparse("each table has one row", start));
    }
}
