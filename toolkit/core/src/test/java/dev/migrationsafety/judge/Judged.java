package dev.migrationsafety.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.engine.statistics.Statistics;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.experiment.schemapass.Progress;
import dev.migrationsafety.experiment.schemapass.SchemaPass;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.kit.KitEngine;
import dev.migrationsafety.kit.KitGenerator;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.preparation.Preparation;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.filling.Filler;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.RehearsalSettings;
import java.util.List;
import java.util.Optional;

/** The last step of a history, or its first release, prepared on the engine in memory for one judge at a time. */
public final class Judged implements AutoCloseable {
    private final Statistics statistics = new Statistics();
    private final DatabaseServer server;
    private final Context context;
    private final Prepared prepared;

    private Judged(
            KitProfile profile,
            KitHistory written,
            RehearsalSettings settings,
            DatabaseEngine engine,
            StepRunner runner,
            List<Invariant> invariants) {
        TickingClock clock = new TickingClock();
        Progress progress = new Progress(clock, line -> {});
        MigrationHistory history = written.read();
        server = statistics.around(KitEngine.server(profile));
        RehearsalParts parts = new RehearsalParts(
                engine, () -> server, new KitGenerator(), invariants, clock, line -> {}, 1, "", runner);
        SchemaPass stations =
                new SchemaPass(server, history, parts.runner(), settings.timeZone(), index -> true, progress);
        context = new Context(history, settings, parts, stations, progress);
        stations.pass(false, Optional.empty());
        prepared = prepare();
    }

    public static Judged of(KitProfile profile, KitHistory history) {
        return of(profile, history, RehearsalSettings.standard());
    }

    public static Judged of(
            KitProfile profile, KitHistory history, RehearsalSettings settings, Invariant... invariants) {
        return new Judged(profile, history, settings, new KitEngine(), StepRunner.SESSIONS, List.of(invariants));
    }

    /** With an engine that knows more than the server's own. */
    public static Judged of(KitHistory history, RehearsalSettings settings, DatabaseEngine engine) {
        return new Judged(KitProfile.FULL, history, settings, engine, StepRunner.SESSIONS, List.of());
    }

    /** With scripts that another runner runs. */
    public static Judged of(KitHistory history, StepRunner runner) {
        return new Judged(KitProfile.FULL, history, RehearsalSettings.standard(), new KitEngine(), runner, List.of());
    }

    /** What one judge says of a step that nobody else judges. */
    public static Opinion opinion(Judge judge, KitProfile profile, KitHistory history) {
        try (Judged judged = of(profile, history)) {
            return judged.by(judge);
        }
    }

    /** The same with every power of the engine. */
    public static Opinion opinion(Judge judge, KitHistory history) {
        return opinion(judge, KitProfile.FULL, history);
    }

    /** The same with other settings. */
    public static Opinion opinion(
            Judge judge, KitHistory history, RehearsalSettings settings, Invariant... invariants) {
        try (Judged judged = of(KitProfile.FULL, history, settings, invariants)) {
            return judged.by(judge);
        }
    }

    /** What an opinion finds, each as severity, rule and subject. */
    public static List<String> found(Opinion opinion) {
        return opinion.findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule() + " " + finding.subject())
                .toList();
    }

    /** The message of the first finding. */
    public static String message(Opinion opinion) {
        return opinion.findings().get(0).message();
    }

    private Prepared prepare() {
        StepRange step = context.settings().rollbackSettings().releases().stream()
                .findFirst()
                .map(context::stretch)
                .orElseGet(() -> context.stretch(context.history().steps().size()));
        Preparation preparation = new Preparation(context, step);
        if (context.settings().rowsPerTable() == 0) {
            return preparation.withoutRows(Laboratory.of(context));
        }
        try (FrozenDatabase start = context.stations().kept(step.from())) {
            return preparation.fill(start, new Filler(context.settings(), context.parts()));
        }
    }

    public Opinion by(Judge judge) {
        Opinion opinion = new Opinion(Opinion.Origin.CLOSING);
        judge.judge(prepared, opinion);
        return opinion;
    }

    public Context context() {
        return context;
    }

    public Prepared prepared() {
        return prepared;
    }

    /** How many scripts and queries have run on the server. */
    public long scripts() {
        return count(Operation.SCRIPT) + count(Operation.ASK);
    }

    private long count(Operation operation) {
        Statistics.Usage usage = statistics.usages().get(operation);
        return usage == null ? 0 : usage.count();
    }

    /** Drops everything; no database and no template may be left then. */
    @Override
    public void close() {
        prepared.close();
        context.stations().close();
        long databases = count(Operation.BASELINE) + count(Operation.CLONE);
        assertThat(databases - count(Operation.DROP) - count(Operation.FREEZE))
                .as("databases left open")
                .isZero();
        assertThat(count(Operation.FREEZE) - count(Operation.DROP_FROZEN))
                .as("templates left open")
                .isZero();
        server.close();
    }
}
