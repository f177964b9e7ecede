package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.SchemaRestored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server with the structure pass behind it, on which nodes are rehearsed. */
final class Stage implements AutoCloseable {
    private final Context context;
    private final Chain chain;
    private final int first;
    private final List<Finding> findings;

    private Stage(Context context, int first, List<Finding> findings) {
        this.context = context;
        this.first = first;
        this.findings = findings;
        this.chain = new Chain(context, first);
    }

    /** Opens a server and runs the structure pass; again on server copies if it changed cluster-wide objects. */
    static Stage set(MigrationHistory history, RehearsalSettings settings, RehearsalParts parts) {
        Progress progress = new Progress(parts.clock(), parts.progress());
        List<Finding> findings = new ArrayList<>();
        DatabaseServer server = parts.servers().get();
        try {
            Structure structure = Structure.pass(server, history, settings.timeZone(), progress);
            List<String> shared = SchemaRestored.describe(structure.clusterChanges());
            if (!shared.isEmpty() && server.canIsolate()) {
                structure.close();
                server.close();
                server = parts.servers().get().isolated();
                structure = Structure.pass(server, history, settings.timeZone(), progress);
            } else if (!shared.isEmpty()) {
                findings.add(notIsolated(shared));
            }
            findings.addAll(ServerVersion.judge(settings.version(), server.description()));
            Context context = new Context(history, settings, parts, structure, progress);
            return new Stage(context, Selection.first(history, settings), findings);
        } catch (RuntimeException e) {
            try {
                server.close();
            } catch (RuntimeException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    private static Finding notIsolated(List<String> shared) {
        return Finding.of(Rules.NOT_ISOLATED, Severity.INCONCLUSIVE, Claim.UP)
                .subject("cluster")
                .evidence(shared)
                .next("Rehearse on embedded PostgreSQL, where each pass gets a server copy of its own.")
                .message("The history changes objects that all databases of a server share, and this server cannot be"
                        + " copied: " + shared.get(0));
    }

    /** Rehearses a node. */
    Outcome rehearse(String node) {
        Journal journal =
                node.equals(StepReport.WAY_HOME) ? Journal.ofHistory(node) : Journal.of(context.step(index(node)));
        try {
            if (node.equals(StepReport.WAY_HOME)) {
                wayHome(journal);
            } else {
                journal = step(index(node), journal);
            }
        } catch (ObservationException e) {
            journal.add(Finding.of(Rules.RUN_BROKE, Severity.INCONCLUSIVE, Claim.UP)
                    .subject(node)
                    .next("Run it again; if it happens again, look at the server's log.")
                    .message("The rehearsal of this step broke off: " + e.getMessage()));
        } catch (RuntimeException e) {
            journal.broke(Claim.UP, "rehearsal of " + node, e);
        }
        return new Outcome(node, context, journal);
    }

    /** What was found at a node. */
    record Outcome(String node, Context context, Journal journal) {}

    private Journal step(int index, Journal journal) {
        Optional<Finding> failure = context.structure().failure();
        int reached = context.structure().last().index();
        if (failure.isPresent() && index > reached) {
            if (index == reached + 1) {
                journal.add(failure.get());
            } else {
                journal.add(Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.UP)
                        .subject(context.step(index).version())
                        .next("Fix " + context.step(reached + 1).label() + " first.")
                        .message("Not reached, since "
                                + context.step(reached + 1).label() + " fails."));
            }
            return journal;
        }
        Ascent ascent = chain.ascend(index);
        new Rung(context, ascent).rehearse();
        return ascent.journal();
    }

    private void wayHome(Journal journal) {
        List<MigrationStep> steps = context.history().steps();
        int versioned = (int) steps.stream()
                .filter(step -> step.kind() == MigrationStep.Kind.VERSIONED)
                .count();
        if (steps.stream().noneMatch(step -> step.down().isPresent())) {
            journal.add(Finding.of(Rules.DOWN_MISSING, Severity.ERROR, Claim.WAY_BACK)
                    .subject("history")
                    .next("If this is meant, put this line into migration-safety.yml: way-back: none")
                    .message("No step of this history has a down script."));
        } else if (context.structure().failure().isPresent()) {
            journal.add(Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.WAY_BACK)
                    .subject(StepReport.WAY_HOME)
                    .next("Fix the failing up first.")
                    .message("The way home was not rehearsed, since the history does not reach its last station."));
        } else {
            new WayHome(context, journal).rehearse(first - 1, versioned);
        }
    }

    Database databaseAt(String version) {
        int index = reached(version);
        return index < first
                ? context.structure().station(index).template().open()
                : chain.ascend(index).top().open();
    }

    Database freshDatabaseAt(String version) {
        return context.structure().station(reached(version)).template().open();
    }

    private int reached(String version) {
        int index = version.isEmpty() ? context.history().steps().size() : index(version);
        Optional<Finding> failure = context.structure().failure();
        if (failure.isPresent() && index > context.structure().last().index()) {
            throw new ConfigurationException(
                    "There is no database at " + (version.isEmpty() ? "the last version" : "version " + version) + ": "
                            + failure.get().message() + " " + failure.get().nextStep());
        }
        return index;
    }

    private int index(String version) {
        int index = 1;
        for (MigrationStep step : context.history().steps()) {
            if (Selection.names(version, step.version())) {
                return index;
            }
            index++;
        }
        throw new ConfigurationException("There is no version " + version + " in "
                + context.history().location() + "; it holds "
                + context.history().steps().stream().map(MigrationStep::version).toList());
    }

    Context context() {
        return context;
    }

    ServerDescription server() {
        return context.structure().server().description();
    }

    /** Findings about the history as a whole. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void close() {
        context.structure().server().close();
    }
}
