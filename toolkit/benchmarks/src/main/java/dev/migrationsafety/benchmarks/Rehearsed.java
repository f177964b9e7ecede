package dev.migrationsafety.benchmarks;

import dev.migrationsafety.postgresql.PostgresEngine;
import dev.migrationsafety.data.NewRecords;
import dev.migrationsafety.data.RecordGenerator;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.generation.SchemaRowGenerator;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.rehearsal.RehearsalParts;
import dev.migrationsafety.rehearsal.RehearsalSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Rehearses whole histories on the benchmark's server. */
final class Rehearsed {
    private Rehearsed() {}

    static int workers() {
        return RehearsalParts.workersHere();
    }

    static Verdict withoutRows(BenchmarkServer server, MigrationHistory history, int workers) {
        return run(server, history, 0, RecordGenerator.none(), workers);
    }

    static Verdict withRows(BenchmarkServer server, MigrationHistory history, int rows, int workers) {
        return run(server, history, rows, new SchemaRowGenerator(), workers);
    }

    private static Verdict run(
            BenchmarkServer server, MigrationHistory history, int rows, RecordGenerator generator, int workers) {
        RehearsalParts parts =
                new RehearsalParts(new PostgresEngine(), server::open, generator, List.of(), Clock.systemUTC(), line -> {}, workers);
        RehearsalSettings settings = RehearsalSettings.standard().withRows(rows);
        try (Rehearsal rehearsal = new Rehearsal(history, settings, parts, "benchmark")) {
            rehearsal.rehearseAll();
            return rehearsal.report().verdict();
        }
    }
}
