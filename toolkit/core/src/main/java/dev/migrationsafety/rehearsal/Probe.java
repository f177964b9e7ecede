package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.engine.ScriptSession;
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
 * Tries a step over a few rows, written by a script on a fresh clone of a station, and tells what is found. The same
 * rows are tried once, as long as they are among the last that were tried.
 */
final class Probe {
    /** So many rows are remembered with what was found over them. */
    private static final int MOST_ROWS = 20_000;

    private final Context context;
    private final Trial trial;
    private final Schema relations;
    private final Map<List<NewRecord>, List<Finding>> known = new LinkedHashMap<>(16, 0.75f, true);
    private int knownRows;
    private int tried;

    Probe(Context context, Trial trial) {
        this.context = context;
        this.trial = trial;
        this.relations = context.structure().station(trial.station()).schema();
    }

    /** What is found over rows; nothing if they cannot be written. */
    List<Finding> over(List<NewRecord> rows) {
        List<Finding> findings = known.get(rows);
        if (findings == null) {
            findings = tried(written(rows).map(database -> live(database, rows)));
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

    /** The same once more, as a rung rehearses it, on clones of frozen databases. */
    List<Finding> confirm(List<NewRecord> rows) {
        return tried(written(rows));
    }

    private List<Finding> tried(Optional<Database> written) {
        return written.map(trial::over).orElse(List.of());
    }

    private Database live(Database database, List<NewRecord> rows) {
        return new LiveDatabase(database, () -> written(rows).orElseThrow(), trial::begin);
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

    Trial trial() {
        return trial;
    }

    int tried() {
        return tried;
    }

    String script(List<NewRecord> rows) {
        return rows.isEmpty() ? "" : context.structure().server().statements(relations, rows);
    }

    /** A clone with rows; empty if the server does not take them. */
    private Optional<Database> written(List<NewRecord> rows) {
        String text = script(rows);
        Database database = context.structure().openAt(trial.station());
        if (!text.isEmpty() && write(database, text) instanceof ScriptOutcome.Failed) {
            database.close();
            return Optional.empty();
        }
        return Optional.of(database);
    }

    private ScriptOutcome write(Database database, String text) {
        try (ScriptSession session = database.openSession(context.zone())) {
            String file = context.engine().hints().file("rows");
            return session.run(new Script(file, "", text, TransactionMode.NONE));
        }
    }
}
