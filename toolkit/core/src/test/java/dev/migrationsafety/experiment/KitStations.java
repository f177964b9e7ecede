package dev.migrationsafety.experiment;

import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.engine.statistics.Statistics;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.experiment.schemapass.Progress;
import dev.migrationsafety.experiment.schemapass.SchemaPass;
import dev.migrationsafety.kit.KitEngine;
import dev.migrationsafety.kit.KitGenerator;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.RehearsalSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A history after its schema pass on the engine in memory. Counts what is done on the server after the pass. */
public final class KitStations implements AutoCloseable {
    private final Statistics statistics = new Statistics();
    private final DatabaseServer server;
    private final Context context;
    private final Map<Operation, Long> before;

    public KitStations(KitProfile profile, KitHistory history, RehearsalSettings settings, StepRunner runner) {
        DatabaseServer counted = statistics.around(KitEngine.server(profile));
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        RehearsalParts parts = new RehearsalParts(
                new KitEngine(), () -> counted, new KitGenerator(), List.of(), clock, line -> {}, 1, "", runner);
        Progress progress = new Progress(clock, parts.progress());
        MigrationHistory read = history.read();
        SchemaPass stations = new SchemaPass(counted, read, runner, settings.timeZone(), index -> true, progress);
        stations.pass(true, Optional.empty());
        this.server = counted;
        this.context = new Context(read, settings, parts, stations, progress);
        this.before = counts();
    }

    public static KitStations of(KitHistory history) {
        return new KitStations(KitProfile.FULL, history, RehearsalSettings.standard(), StepRunner.SESSIONS);
    }

    public Context context() {
        return context;
    }

    /** A database with what the migrations wrote up to a station, brought to rest; the caller closes it. */
    public FrozenDatabase freeze(int station) {
        return FrozenDatabase.of(context.stations().openAt(station), observe(station));
    }

    /** What the migrations wrote up to a station. */
    public Observation observe(int station) {
        try (FrozenDatabase kept = context.stations().kept(station)) {
            return kept.observation();
        }
    }

    private Map<Operation, Long> counts() {
        Map<Operation, Long> counts = new EnumMap<>(Operation.class);
        statistics.usages().forEach((operation, usage) -> counts.put(operation, usage.count()));
        return counts;
    }

    /** How often something was done since the schema pass. */
    public long count(Operation operation) {
        return counts().getOrDefault(operation, 0L) - before.getOrDefault(operation, 0L);
    }

    /** How many databases were made since the schema pass and are still there, frozen ones left out. */
    public long databases() {
        return count(Operation.BASELINE) + count(Operation.CLONE) - count(Operation.FREEZE) - count(Operation.DROP);
    }

    /** How many databases were frozen since the schema pass and are still there. */
    public long frozen() {
        return count(Operation.FREEZE) - count(Operation.DROP_FROZEN);
    }

    @Override
    public void close() {
        context.stations().close();
        server.close();
    }
}
