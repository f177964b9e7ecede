package dev.migrationsafety.rehearsal;

import dev.migrationsafety.attribution.Attribution.Repetition;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.MigrationSafetyException;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.preparation.filling.VersionRows;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Release;
import dev.migrationsafety.settings.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The rehearsal of one history on one server. Steps may be requested in any order and alone: each rehearses what it
 * needs, once. Not thread-safe.
 *
 * <pre>{@code
 * try (Rehearsal rehearsal = new Rehearsal(history, settings, parts, "check")) {
 *     rehearsal.rehearseAll();
 *     SafetyReport report = rehearsal.report();
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Rehearsal implements AutoCloseable {
    private final MigrationHistory history;
    private final RehearsalSettings settings;
    private final RehearsalParts parts;
    private final ReportBuilder reportBuilder;
    private final Map<String, StepReport> done = new LinkedHashMap<>();
    private final List<Repetition> repetitions = new ArrayList<>();
    private List<String> ahead = List.of();
    private @Nullable RehearsalServer rehearsalServer;
    private @Nullable MigrationSafetyException broken;

    /**
     * Prepares a rehearsal; nothing is run yet.
     *
     * @throws dev.migrationsafety.finding.ConfigurationException if the settings name a version that does not exist
     */
    public Rehearsal(MigrationHistory history, RehearsalSettings settings, RehearsalParts parts, String test) {
        this.history = history;
        this.settings = settings;
        this.parts = parts;
        this.reportBuilder =
                new ReportBuilder(history, settings, parts, test, parts.clock().instant());
        Selection.validate(history, settings);
    }

    /**
     * The nodes in order: the versions that are judged, the releases, and {@link StepReport#FULL_ROLLBACK} last where there is
     * a rollback.
     */
    public List<String> nodes() {
        List<String> nodes = new ArrayList<>();
        history.steps().stream()
                .skip(Selection.first(history, settings) - 1L)
                .map(MigrationStep::version)
                .forEach(nodes::add);
        settings.rollbackSettings().releases().stream().map(Release::node).forEach(nodes::add);
        if (!settings.forwardOnly()) {
            nodes.add(StepReport.FULL_ROLLBACK);
        }
        return nodes;
    }

    /** The nodes that the settings select, in order; all if they name none. */
    public List<String> selected() {
        return nodes().stream()
                .filter(node -> Selection.selects(settings, node))
                .toList();
    }

    /**
     * What {@link StepReport#label()} will say of a node, for example {@code V3 add currency: up, down, up}; runs
     * nothing.
     */
    public String label(String node) {
        return reportBuilder.label(node);
    }

    /** The verdict of a node by the claims that the policy requires, as the verdict of the whole report is made. */
    public Verdict verdict(StepReport step) {
        return reportBuilder.verdict(step);
    }

    /**
     * Rehearses one node, with what it needs; a second call gives the same report again.
     *
     * @throws MigrationSafetyException if there is no server, or the configuration does not fit it
     */
    public StepReport rehearse(String node) {
        StepReport known = done.get(node);
        if (known != null) {
            return known;
        }
        NodeOutcome nodeOutcome = rehearsalServer().rehearse(node);
        repetitions.addAll(nodeOutcome.journal().repetitions());
        StepReport report = reportBuilder.of(nodeOutcome);
        done.put(node, report);
        return report;
    }

    /**
     * Lets every node that the settings select be rehearsed in the background, several at a time where the parts allow
     * more than one worker; {@link #rehearse} then waits for its node. For callers that will ask for all of them. Has no
     * effect once the first node was requested.
     */
    public void rehearseAhead() {
        if (parts.workers() > 1) {
            ahead = selected();
        }
    }

    /** Rehearses every node that the settings select. */
    public void rehearseAll() {
        rehearseAhead();
        selected().forEach(this::rehearse);
    }

    /**
     * The report over what was rehearsed so far; partial until every node was. After {@link #close()} it also names what
     * could not be cleaned away.
     */
    public SafetyReport report() {
        return reportBuilder.report(rehearsalServer, broken, done, nodes());
    }

    /** What was found at the nodes rehearsed so far and the report leaves out, since it only repeats another finding. */
    public List<Repetition> repetitions() {
        return List.copyOf(repetitions);
    }

    /**
     * A database at the station after a step, filled with rows; the caller closes it.
     *
     * @param version the version; empty for the last
     * @throws MigrationSafetyException if there is no server or no such version
     */
    public Database databaseAt(String version) {
        return rehearsalServer().databaseAt(version);
    }

    /**
     * A database at the station after a step without generated rows, in milliseconds once the first request; the
     * caller closes it.
     *
     * @param version the version; empty for the last
     * @throws MigrationSafetyException if there is no server or no such version
     */
    public Database freshDatabaseAt(String version) {
        return rehearsalServer().freshDatabaseAt(version);
    }

    /**
     * What makes rows for a version, without a database.
     *
     * @param version the version; empty for the last
     * @throws MigrationSafetyException if there is no server or no such version
     */
    public VersionRows rowsAt(String version) {
        try (Database database = freshDatabaseAt(version)) {
            return VersionRows.of(database, parts, settings.sampling());
        }
    }

    private RehearsalServer rehearsalServer() {
        if (broken != null) {
            throw broken;
        }
        RehearsalServer open = rehearsalServer;
        if (open == null) {
            try {
                open = RehearsalServer.set(history, settings, parts, ahead);
                rehearsalServer = open;
            } catch (MigrationSafetyException e) {
                broken = e;
                throw e;
            }
        }
        return open;
    }

    /** Drops what was made and stops the server; idempotent. */
    @Override
    public void close() {
        RehearsalServer open = rehearsalServer;
        if (open != null) {
            open.close();
        }
    }
}
