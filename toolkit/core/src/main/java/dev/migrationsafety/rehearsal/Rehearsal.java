package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.util.List;

/**
 * The rehearsal of one history on one server. Steps may be asked for in any order and alone: each rehearses what it
 * needs, once. Not thread-safe.
 *
 * <pre>{@code
 * try (Rehearsal rehearsal = new Rehearsal(history, settings, parts, "check")) {
 *     rehearsal.rehearseAll();
 *     SafetyReport report = rehearsal.report();
 * }
 * }</pre>
 */
public final class Rehearsal implements AutoCloseable {
    private final MigrationHistory history;
    private final RehearsalSettings settings;
    private final RehearsalParts parts;
    private final String test;

    /** Prepares a rehearsal; nothing is run yet. */
    public Rehearsal(MigrationHistory history, RehearsalSettings settings, RehearsalParts parts, String test) {
        this.history = history;
        this.settings = settings;
        this.parts = parts;
        this.test = test;
    }

    /** The nodes of this rehearsal in order: versions, and {@link StepReport#WAY_HOME} last where there is a way back. */
    public List<String> nodes() {
        return pending(history + test);
    }

    /** Rehearses one node, with what it needs; a second call gives the same report again. */
    public StepReport rehearse(String node) {
        return pending(node + settings);
    }

    /** Rehearses every node that the settings select. */
    public void rehearseAll() {
        nodes().forEach(this::rehearse);
    }

    /** The report over what was rehearsed so far; partial until every node was. */
    public SafetyReport report() {
        return pending(test);
    }

    /** A database at the station after a step, filled with rows; the caller closes it. */
    public Database databaseAt(String version) {
        return pending(version);
    }

    /** Drops what was made and stops the server. */
    @Override
    public void close() {
        parts.servers().get().close();
    }

    private <T> T pending(Object what) {
        if (parts != null) {
            throw new UnsupportedOperationException(what + ": not built yet");
        }
        throw new IllegalStateException();
    }
}
