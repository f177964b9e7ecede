package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.engine.WarmTemplate;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A server with the structure pass behind it, on which nodes are rehearsed. */
final class Stage implements AutoCloseable {
    /** Databases of one station that are kept ready. */
    private static final int SPARE = 2;

    private final Context context;
    private final Chain chain;
    private final int first;
    private final List<Finding> findings = new ArrayList<>();
    private final Background background;
    private final Map<Integer, WarmTemplate> fresh = new HashMap<>();

    private Stage(Context context) {
        this.context = context;
        this.first = Selection.first(context.history(), context.settings());
        this.chain = new Chain(context, first);
        this.background = new Background(context.parts().workers());
    }

    /**
     * Opens a server and runs the structure pass; again on server copies if it changed cluster-wide objects.
     *
     * @param ahead nodes to rehearse in the background
     */
    static Stage set(MigrationHistory history, RehearsalSettings settings, RehearsalParts parts, List<String> ahead) {
        Progress progress = new Progress(parts.clock(), parts.progress());
        Stage stage = on(parts.servers().get(), history, settings, parts, progress, ahead);
        List<String> shared = SchemaRestored.describe(stage.context.structure().clusterChanges());
        if (!shared.isEmpty() && stage.server().canIsolate()) {
            stage.close();
            stage = on(parts.servers().get().isolated(), history, settings, parts, progress, ahead);
        } else if (!shared.isEmpty()) {
            stage.findings.add(notIsolated(shared));
        }
        if (settings.rowsPerTable() == 0) {
            stage.findings.add(rowless());
        }
        stage.findings.addAll(ServerVersion.judge(settings.version(), stage.description()));
        return stage;
    }

    private static Stage on(
            DatabaseServer server,
            MigrationHistory history,
            RehearsalSettings settings,
            RehearsalParts parts,
            Progress progress,
            List<String> ahead) {
        List<Segment> segments = Segment.of(history, settings);
        int start = Selection.first(history, settings) - 1;
        int last = history.steps().size();
        Structure structure = new Structure(
                server,
                history,
                settings.timeZone(),
                index -> index == start
                        || index == last
                        || segments.stream().anyMatch(each -> each.bottom() == index || each.top() == index));
        Stage stage = new Stage(new Context(history, settings, parts, structure, progress));
        try {
            stage.pass(ahead);
            return stage;
        } catch (RuntimeException e) {
            try {
                stage.close();
            } catch (RuntimeException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    /** Without generated rows a rung needs nothing but its two stations, and starts as soon as they stand. */
    private void pass(List<String> ahead) {
        boolean rowless = context.settings().rowsPerTable() == 0;
        context.structure().pass(rowless, context.progress(), index -> {
            String node = context.step(index).version();
            if (rowless && ahead.contains(node)) {
                background.start(node, () -> begin(node));
            }
        });
        // The way home needs nothing of the chain, and is the longest piece of work.
        if (ahead.contains(StepReport.WAY_HOME)) {
            background.start(StepReport.WAY_HOME, () -> begin(StepReport.WAY_HOME));
        }
        ahead.stream()
                .filter(node -> !node.equals(StepReport.WAY_HOME))
                .filter(node -> !(rowless && isStep(node) && reached(index(node))))
                .sorted(Comparator.comparingInt(this::place))
                .forEach(node -> background.start(node, () -> begin(node)));
    }

    private boolean isStep(String node) {
        return context.release(node).isEmpty();
    }

    /** The step at which the chain stands when a node begins; a release begins with the station before its first step. */
    private int place(String node) {
        return context.release(node)
                .map(release -> context.stretch(release).from() + 1)
                .orElseGet(() -> index(node));
    }

    private static Finding rowless() {
        return Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.UP)
                .subject("rows")
                .next("Set rows: in migration-safety.yml to at least 1 for a verdict.")
                .message("No rows were generated (rows: 0): only the structure was rehearsed, and nothing was learned"
                        + " about data.");
    }

    private static Finding notIsolated(List<String> shared) {
        return Finding.of(Rules.NOT_ISOLATED, Severity.INCONCLUSIVE, Claim.UP)
                .subject("cluster")
                .evidence(shared)
                .next("Rehearse on embedded PostgreSQL, where each pass gets a server copy of its own.")
                .message("The history changes objects that all databases of a server share, and this server cannot be"
                        + " copied: " + shared.get(0));
    }

    /** Rehearses a node, unless that was done in the background. */
    Outcome rehearse(String node) {
        return background
                .outcome(node)
                .orElseGet(() -> background.onAscents(() -> begin(node)).get());
    }

    /** The first half of a node; gives the second, which may run on another thread. */
    private Supplier<Outcome> begin(String node) {
        Instant start = now();
        if (node.equals(StepReport.WAY_HOME)) {
            Journal journal = Journal.ofHistory(node);
            return () -> end(node, journal, Duration.ZERO, () -> wayHome(journal));
        }
        int index = index(node);
        Stretch stretch = context.release(node).map(context::stretch).orElseGet(() -> context.stretch(index));
        if (!reached(index)) {
            Journal journal = Journal.of(stretch);
            return () -> end(node, journal, Duration.ZERO, () -> notReached(index, journal));
        }
        try {
            Ascent ascent = isStep(node) ? chain.ascend(index) : release(stretch);
            Duration took = Duration.between(start, now());
            return () -> {
                try (ascent) {
                    return end(node, ascent.journal(), took, () -> new Rung(context, ascent).rehearse());
                }
            };
        } catch (RuntimeException e) {
            return () -> end(node, Journal.of(stretch), Duration.ZERO, () -> {
                throw e;
            });
        }
    }

    /** Goes up over all steps of a release, from the rows that the chain made for the station before it. */
    private Ascent release(Stretch stretch) {
        try (Ascent below = chain.ascend(stretch.from() + 1)) {
            Kept start = below.filled().all();
            Filler filler = Filler.beside(context.settings(), context.parts(), start.schema());
            return Ascent.of(context, filler, stretch, start);
        }
    }

    private Outcome end(String node, Journal journal, Duration before, Runnable body) {
        Instant start = now();
        try {
            body.run();
        } catch (ObservationException e) {
            journal.add(Finding.of(Rules.RUN_BROKE, Severity.INCONCLUSIVE, Claim.UP)
                    .subject(node)
                    .next("Run it again; if it happens again, look at the server's log.")
                    .message("The rehearsal of this step broke off: " + e.getMessage()));
        } catch (RuntimeException e) {
            journal.broke(Claim.UP, "rehearsal of " + node, e);
        }
        return new Outcome(node, journal, before.plus(Duration.between(start, now())));
    }

    private Instant now() {
        return context.parts().clock().instant();
    }

    private boolean reached(int index) {
        return index <= context.structure().last().index();
    }

    private void notReached(int index, Journal journal) {
        int failed = context.structure().last().index() + 1;
        if (index == failed) {
            journal.add(context.structure().failure().orElseThrow());
        } else {
            journal.add(Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.UP)
                    .subject(context.step(index).version())
                    .next("Fix " + context.step(failed).label() + " first.")
                    .message("Not reached, since " + context.step(failed).label() + " fails."));
        }
    }

    private void wayHome(Journal journal) {
        if (context.history().steps().stream().noneMatch(step -> step.down().isPresent())) {
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
            new WayHome(context, journal).rehearse();
        }
    }

    Database databaseAt(String version) {
        int index = existing(version);
        if (index < first) {
            return context.structure().openAt(index);
        }
        try (Ascent ascent = background.onAscents(() -> chain.ascend(index))) {
            return ascent.top().isPresent()
                    ? ascent.top().get().template().open()
                    : context.structure().openAt(index);
        }
    }

    /** The first of a station is made when it is asked for; from then on one is kept ready. */
    synchronized Database freshDatabaseAt(String version) {
        return fresh.computeIfAbsent(
                        existing(version),
                        index ->
                                new WarmTemplate(context.structure().kept(index).template(), SPARE))
                .open();
    }

    private int existing(String version) {
        int index = version.isEmpty() ? context.history().steps().size() : index(version);
        Optional<Finding> failure = context.structure().failure();
        if (failure.isPresent() && !reached(index)) {
            throw new ConfigurationException(
                    "There is no database at " + (version.isEmpty() ? "the last version" : "version " + version) + ": "
                            + failure.get().message() + " " + failure.get().nextStep());
        }
        return index;
    }

    /** The number of a version's step, of the last one for a release. */
    private int index(String version) {
        int index = Selection.index(
                context.history(), context.release(version).map(Release::to).orElse(version));
        if (index == 0) {
            throw new ConfigurationException("There is no version " + version + " in "
                    + context.history().location() + "; it holds "
                    + context.history().steps().stream()
                            .map(MigrationStep::version)
                            .toList());
        }
        return index;
    }

    Context context() {
        return context;
    }

    DatabaseServer server() {
        return context.structure().server();
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
        try (background) {
            // Nothing may run on a server that goes.
            fresh.values().forEach(WarmTemplate::close);
        } finally {
            server().close();
        }
    }
}
