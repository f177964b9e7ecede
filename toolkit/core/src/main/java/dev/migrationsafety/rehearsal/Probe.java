package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.engine.ScriptSession;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.TableName;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rehearses a step over a few rows, written by a script on a fresh clone of the station before it, and tells what is
 * found. The same rows are tried once.
 */
final class Probe {
    private static final String FILE = "rows.sql";

    private final Context context;
    private final Stretch step;
    private final Scope scope;
    private final Relations relations;
    private final Map<List<GeneratedRow>, List<Finding>> known = new LinkedHashMap<>();

    Probe(Context context, Stretch step, Scope scope, Relations relations) {
        this.context = context;
        this.step = step;
        this.scope = scope;
        this.relations = relations;
    }

    /** What is found over rows; nothing if they cannot be written. */
    List<Finding> over(List<GeneratedRow> rows) {
        List<Finding> findings = known.get(rows);
        if (findings == null) {
            findings = rehearse(written(rows).map(database -> live(database, rows)));
            known.put(List.copyOf(rows), findings);
        }
        return findings;
    }

    /** The same once more, as a rung rehearses it, on clones of frozen databases. */
    List<Finding> confirm(List<GeneratedRow> rows) {
        return rehearse(written(rows));
    }

    private Database live(Database database, List<GeneratedRow> rows) {
        return new LiveDatabase(database, () -> written(rows).orElseThrow(), step, context.zone());
    }

    /** The fewest rows tried so far over which a finding showed. */
    Optional<List<GeneratedRow>> fewest(Predicate<List<Finding>> shows) {
        return known.entrySet().stream()
                .filter(entry -> shows.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .min(Comparator.<List<GeneratedRow>>comparingInt(List::size).thenComparingInt(rows -> rows.stream()
                        .mapToInt(row -> row.values().size())
                        .sum()));
    }

    /** The tables that the step changes. */
    Set<TableName> changed() {
        return Ascent.ahead(
                        context, step, context.structure().station(step.from()).schema())
                .changed();
    }

    int tried() {
        return known.size();
    }

    String script(List<GeneratedRow> rows) {
        return rows.isEmpty() ? "" : context.structure().server().statements(relations, rows);
    }

    private List<Finding> rehearse(Optional<Database> written) {
        if (written.isEmpty()) {
            return List.of();
        }
        try (Ascent ascent = Ascent.over(context, step, written.get())) {
            new Rung(context, ascent).rehearse(scope);
            return ascent.journal().findings();
        }
    }

    /** A clone with rows; empty if the server does not take them. */
    private Optional<Database> written(List<GeneratedRow> rows) {
        String text = script(rows);
        Database database = context.structure().openAt(step.from());
        if (!text.isEmpty() && write(database, text) instanceof ScriptOutcome.Failed) {
            database.close();
            return Optional.empty();
        }
        return Optional.of(database);
    }

    private ScriptOutcome write(Database database, String text) {
        try (ScriptSession session = database.openSession(context.zone())) {
            return session.run(new Script(FILE, "", text, TransactionMode.NONE));
        }
    }
}
