package dev.migrationsafety.benchmarks;

import dev.migrationsafety.benchmarks.measurement.BenchmarkServer;
import dev.migrationsafety.benchmarks.measurement.RawPsql;
import dev.migrationsafety.benchmarks.measurement.Stopwatch;
import dev.migrationsafety.benchmarks.measurement.SyntheticHistory;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.WarmTemplate;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;

/** A fresh migrated database, with an open connection, against a raw CREATE DATABASE … TEMPLATE and a connection. */
final class DatabaseSpeed {
    private static final int TABLES = 60;
    private static final int TRIES = 40;

    private DatabaseSpeed() {}

    static void run(BenchmarkServer server) throws Exception {
        try (SyntheticHistory files = SyntheticHistory.write(20, TABLES);
                DatabaseServer ours = server.open()) {
            double raw = raw(server, files);
            WarmTemplate warm = new WarmTemplate(migrated(ours, files.read()).freeze(), 2);
            double[] cold = new double[TRIES];
            double[] ready = new double[TRIES];
            try (warm) {
                warm.open().close();
                for (int i = 0; i < TRIES; i++) {
                    Thread.sleep(400);
                    ready[i] = open(warm::open);
                }
            }
            try (var template = migrated(ours, files.read()).freeze()) {
                for (int i = 0; i < TRIES; i++) {
                    cold[i] = open(template::open);
                }
            }
            System.out.printf(
                    "medians of %d at %d tables, each with an open connection: raw %.1f ms, fresh %.1f ms (%.2f times),"
                            + " from the warm pool %.2f ms%n",
                    TRIES, TABLES, raw, median(cold), median(cold) / raw, median(ready));
        }
    }

    private static Database migrated(DatabaseServer server, MigrationHistory history) {
        Database database = server.createBaseline();
        for (MigrationStep step : history.steps()) {
            try (var session = database.openSession("UTC")) {
                session.run(step.up());
            }
        }
        return database;
    }

    /** Opens databases. */
    @FunctionalInterface
    private interface Opening {
        Database open();
    }

    private static double open(Opening opening) throws Exception {
        Stopwatch watch = Stopwatch.start();
        try (Database database = opening.open();
                Connection connection =
                        database.unwrap(DataSource.class).orElseThrow().getConnection()) {
            double took = watch.lap();
            if (!connection.isValid(1)) {
                throw new IllegalStateException("the connection is not open");
            }
            return took;
        }
    }

    private static double raw(BenchmarkServer server, SyntheticHistory files) throws Exception {
        RawPsql psql = new RawPsql(server.address());
        psql.create("raw_template");
        for (var up : files.ups()) {
            psql.script("raw_template", up);
        }
        double[] times = new double[TRIES];
        try (Connection admin = server.connect("postgres");
                Statement statement = admin.createStatement()) {
            for (int i = 0; i < TRIES; i++) {
                Stopwatch watch = Stopwatch.start();
                statement.execute("CREATE DATABASE raw_clone TEMPLATE raw_template STRATEGY FILE_COPY");
                server.connect("raw_clone").close();
                times[i] = watch.lap();
                statement.execute("DROP DATABASE raw_clone WITH (FORCE)");
            }
        }
        return median(times);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
