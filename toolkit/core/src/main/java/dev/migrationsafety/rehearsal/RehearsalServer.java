package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.engine.WarmTemplate;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.experiment.schemapass.Progress;
import dev.migrationsafety.experiment.schemapass.SchemaPass;
import dev.migrationsafety.experiment.schemapass.Segment;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.preparation.Preparation;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.filling.NamedTables;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A server after the schema pass, on which nodes are rehearsed. */
final class RehearsalServer implements AutoCloseable {
    /** Databases of one station that are kept ready. */
    private static final int SPARE = 2;

    private final Context context;
    private final int first;
    private final List<Finding> findings = new ArrayList<>();
    private final NodeScheduler nodeScheduler;
    private final Map<Integer, WarmTemplate> fresh = new HashMap<>();

    private RehearsalServer(Context context) {
        this.context = context;
        this.first = Selection.first(context.history(), context.settings());
        this.nodeScheduler = new NodeScheduler(context);
    }

    /**
     * Opens a server and runs the schema pass; again on server copies if it changed cluster-wide objects.
     *
     * @param ahead nodes to rehearse in the background
     */
    static RehearsalServer set(
            MigrationHistory history, RehearsalSettings settings, RehearsalParts parts, List<String> ahead) {
        Progress progress = new Progress(parts.clock(), parts.progress());
        RehearsalServer rehearsalServer = on(parts.servers().get(), history, settings, parts, progress, ahead);
        List<String> shared =
                SchemaRestored.describe(rehearsalServer.context.stations().clusterChanges());
        if (!shared.isEmpty() && canIsolate(rehearsalServer.server())) {
            rehearsalServer.close();
            rehearsalServer = on(isolated(parts.servers().get()), history, settings, parts, progress, ahead);
        } else if (!shared.isEmpty()) {
            rehearsalServer.findings.add(notIsolated(shared, parts.engine()));
        }
        if (settings.rowsPerTable() == 0) {
            rehearsalServer.findings.add(rowless());
        }
        rehearsalServer.findings.addAll(ServerVersion.judge(settings.version(), rehearsalServer.description()));
        return rehearsalServer;
    }

    private static boolean canIsolate(DatabaseServer server) {
        return server.capability(SharedObjects.class)
                .map(SharedObjects::canIsolate)
                .orElse(false);
    }

    private static DatabaseServer isolated(DatabaseServer server) {
        return server.capability(SharedObjects.class).orElseThrow().isolated();
    }

    private static RehearsalServer on(
            DatabaseServer server,
            MigrationHistory history,
            RehearsalSettings settings,
            RehearsalParts parts,
            Progress progress,
            List<String> ahead) {
        SchemaPass structure = new SchemaPass(
                server, history, parts.runner(), settings.timeZone(), neededStations(history, settings), progress);
        RehearsalServer rehearsalServer =
                new RehearsalServer(new Context(history, settings, parts, structure, progress));
        try {
            rehearsalServer.nodeScheduler.pass(ahead);
            NamedTables tables = new NamedTables(history, structure);
            tables.check(
                    "rows: in the configuration",
                    settings.sampling().rows().containers().keySet());
            tables.check(
                    "A class of generators: in the configuration",
                    parts.generator().stated());
            return rehearsalServer;
        } catch (RuntimeException e) {
            try {
                rehearsalServer.close();
            } catch (RuntimeException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    /** The stations that are certainly requested; where repeatables are tried before a version, all are. */
    private static IntPredicate neededStations(MigrationHistory history, RehearsalSettings settings) {
        if (history.steps().stream().anyMatch(step -> step.kind() == MigrationStep.Kind.REPEATABLE)) {
            return index -> true;
        }
        List<Segment> segments = Segment.of(history, settings);
        int start = Selection.first(history, settings) - 1;
        int last = history.steps().size();
        return index -> index == start
                || index == last
                || segments.stream().anyMatch(each -> each.bottom() == index || each.top() == index);
    }

    private static Finding rowless() {
        return Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.UP)
                .subject("rows")
                .next("For a verdict, set rows: in migration-safety.yml to at least 1.")
                .message("No rows were generated (rows: 0): only the schema was rehearsed, so the effect on data"
                        + " is untested.");
    }

    private static Finding notIsolated(List<String> shared, DatabaseEngine engine) {
        return Finding.of(Rules.NOT_ISOLATED, Severity.INCONCLUSIVE, Claim.UP)
                .subject("cluster")
                .evidence(shared)
                .next(engine.advice(Advice.ISOLATE))
                .message("The history changes objects that all databases of a server share, and this server cannot be"
                        + " copied: " + shared.get(0));
    }

    Database databaseAt(String version) {
        int index = existing(version);
        if (index < first) {
            return context.stations().openAt(index);
        }
        try (Prepared prepared = nodeScheduler.prepared(index)) {
            return prepared.top().isPresent()
                    ? new Preparation(prepared.context(), prepared.step()).rowsAfter(prepared)
                    : context.stations().openAt(index);
        }
    }

    /** The first of a station is made when it is requested; from then on one is kept ready. */
    synchronized Database freshDatabaseAt(String version) {
        return fresh.computeIfAbsent(
                        existing(version),
                        index -> new WarmTemplate(context.stations().kept(index), SPARE))
                .open();
    }

    private int existing(String version) {
        int index = version.isEmpty() ? context.history().steps().size() : nodeScheduler.index(version);
        Optional<Finding> failure = context.stations().failure();
        if (failure.isPresent() && !nodeScheduler.reached(index)) {
            throw new ConfigurationException("A database at "
                    + (version.isEmpty() ? "the last version" : "version " + version) + " cannot be opened: "
                    + failure.get().message() + " " + failure.get().nextStep());
        }
        return index;
    }

    /** Rehearses a node, unless that was done in the background. */
    NodeOutcome rehearse(String node) {
        return nodeScheduler.rehearse(node);
    }

    Context context() {
        return context;
    }

    DatabaseServer server() {
        return context.stations().server();
    }

    ServerDescription description() {
        return server().description();
    }

    /** Findings about the history as a whole. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void close() {
        try (nodeScheduler) {
            // Nothing may run on a server that goes.
            fresh.values().forEach(WarmTemplate::close);
        } finally {
            server().close();
        }
    }
}
