package dev.migrationsafety.counterexample;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.experiment.laboratory.WrittenRows;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.schema.Schema;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tries a step with a few rows that a script writes to a fresh clone of a database, and returns the findings. Rows
 * are not tried again while they are among the last that were tried.
 */
final class Probe {
    /** The maximum number of rows that are remembered with their findings. */
    private static final int MOST_ROWS = 20_000;

    private final Context context;
    private final RowTrial trial;
    private final Schema relations;
    private final Map<List<NewRecord>, List<Finding>> known = new LinkedHashMap<>(16, 0.75f, true);
    private int knownRows;
    private int tried;

    Probe(Context context, RowTrial trial) {
        this.context = context;
        this.trial = trial;
        this.relations = context.stations().station(trial.station()).schema();
    }

    /** The findings with some rows; nothing if they cannot be written. */
    List<Finding> over(List<NewRecord> rows) {
        List<Finding> findings = known.get(rows);
        if (findings == null) {
            findings = tried(rows, Laboratory.ofFew(context));
            tried++;
            remember(List.copyOf(rows), findings);
        }
        return findings;
    }

    private void remember(List<NewRecord> rows, List<Finding> findings) {
        known.put(rows, findings);
        knownRows += rows.size();
        Iterator<List<NewRecord>> eldest = known.keySet().iterator();
        while (knownRows > MOST_ROWS) {
            knownRows -= eldest.next().size();
            eldest.remove();
        }
    }

    /** The same once more, as a step is rehearsed, on clones of databases at rest. */
    List<Finding> confirm(List<NewRecord> rows) {
        return tried(rows, Laboratory.of(context));
    }

    private List<Finding> tried(List<NewRecord> rows, Laboratory lab) {
        Optional<Database> database = written(rows);
        if (database.isEmpty()) {
            lab.close();
            return List.of();
        }
        return trial.over(lab, database.get(), () -> written(rows).orElseThrow());
    }

    /** The fewest rows tried so far over which a finding showed. */
    Optional<List<NewRecord>> fewest(Predicate<List<Finding>> shows) {
        return known.entrySet().stream()
                .filter(entry -> shows.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .min(Comparator.<List<NewRecord>>comparingInt(List::size).thenComparingInt(rows -> rows.stream()
                        .mapToInt(row -> row.values().size())
                        .sum()));
    }

    RowTrial trial() {
        return trial;
    }

    int tried() {
        return tried;
    }

    String script(List<NewRecord> rows) {
        return rows.isEmpty() ? "" : context.stations().server().statements(relations, rows);
    }

    /** A clone with rows; empty if the server does not take them. */
    private Optional<Database> written(List<NewRecord> rows) {
        String text = script(rows);
        if (text.isEmpty()) {
            return Optional.of(context.stations().openAt(trial.station()));
        }
        String file = context.engine().hints().file("rows");
        WrittenRows written =
                WrittenRows.of(context, trial.station(), new Script(file, "", text, TransactionMode.NONE));
        if (!written.taken()) {
            written.database().close();
            return Optional.empty();
        }
        return Optional.of(written.database());
    }
}
