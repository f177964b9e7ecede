package dev.migrationsafety.benchmarks.measurement;

import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.statistics.Statistics;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.generation.SchemaRowGenerator;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.postgresql.PostgresEngine;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.RehearsalSettings;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Rehearses whole histories on the benchmark's server. */
public final class RehearsalTimes {
    private RehearsalTimes() {}

    public static int workers() {
        return RehearsalParts.workersHere();
    }

    public static Verdict withoutRows(BenchmarkServer server, MigrationHistory history, int workers) {
        return run(server::open, history, 0, RecordGenerator.none(), workers);
    }

    public static Verdict withRows(BenchmarkServer server, MigrationHistory history, int rows, int workers) {
        return run(server::open, history, rows, new SchemaRowGenerator(), workers);
    }

    public static Verdict counted(
            BenchmarkServer server, MigrationHistory history, int rows, int workers, Statistics statistics) {
        return run(() -> statistics.around(server.open()), history, rows, new SchemaRowGenerator(), workers);
    }

    private static Verdict run(
            Supplier<DatabaseServer> server,
            MigrationHistory history,
            int rows,
            RecordGenerator generator,
            int workers) {
        RehearsalParts parts = new RehearsalParts(
                new PostgresEngine(), server, generator, List.of(), Clock.systemUTC(), line -> {}, workers);
        RehearsalSettings settings = RehearsalSettings.standard().withRows(rows);
        try (Rehearsal rehearsal = new Rehearsal(history, settings, parts, "benchmark")) {
            rehearsal.rehearseAll();
            return rehearsal.report().verdict();
        }
    }
}
