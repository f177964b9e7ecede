package dev.migrationsafety.benchmarks;

import dev.migrationsafety.benchmarks.measurement.BenchmarkServer;
import dev.migrationsafety.benchmarks.measurement.HeapWatch;
import dev.migrationsafety.benchmarks.measurement.Stopwatch;
import dev.migrationsafety.benchmarks.measurement.SyntheticHistory;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.generation.SchemaRowGenerator;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Generating and loading rows into 20 related tables against a raw COPY of the same rows from prepared files, in one
 * transaction, turn about; the best time of each counts where there are several.
 */
final class LoadSpeed {
    private static final int TABLES = 20;
    private static final Map<Integer, Integer> TURNS_BY_ROWS = new TreeMap<>(Map.of(5_000, 3, 50_000, 1));
    private static final int WARM_UP = 1_000;

    private LoadSpeed() {}

    static void run(BenchmarkServer server) throws Exception {
        System.out.println(
                "     rows | raw COPY ms  rows/s | generate and load ms  rows/s | of the rate | peak heap MiB");
        try (SyntheticHistory files = SyntheticHistory.write(TABLES, TABLES);
                DatabaseServer ours = server.open()) {
            Database migrated = ours.createBaseline();
            for (MigrationStep step : files.read().steps()) {
                try (var session = migrated.openSession("UTC")) {
                    session.run(step.up());
                }
            }
            Schema schema = migrated.observeSchema();
            try (DatabaseTemplate template = migrated.freeze()) {
                measure(server, template, schema, WARM_UP, 1);
                for (var size : TURNS_BY_ROWS.entrySet()) {
                    System.out.println(measure(server, template, schema, size.getKey(), size.getValue()));
                }
            }
        }
    }

    private static String measure(
            BenchmarkServer server, DatabaseTemplate template, Schema schema, int rowsPerTable, int turns)
            throws Exception {
        List<ContainerName> tables =
                schema.roots().stream().map(Container::name).toList();
        Path folder = Files.createTempDirectory("migration-safety-load");
        double best = Double.MAX_VALUE;
        double floor = Double.MAX_VALUE;
        long rows = 0;
        HeapWatch heap = new HeapWatch();
        try {
            for (int turn = 0; turn < turns; turn++) {
                try (Database database = template.open()) {
                    heap.reset();
                    Stopwatch watch = Stopwatch.start();
                    LoadResult result = load(database, schema, tables, rowsPerTable);
                    best = Math.min(best, watch.lap());
                    rows = result.written().values().stream()
                            .mapToLong(Integer::longValue)
                            .sum();
                    if (rows < (long) TABLES * rowsPerTable) {
                        throw new IllegalStateException("only " + rows + " rows were written: " + result.refused());
                    }
                    if (turn == 0) {
                        dump(server, database, tables, folder);
                    }
                }
                try (Database database = template.open();
                        Connection connection = connect(server, database)) {
                    Stopwatch watch = Stopwatch.start();
                    copy(connection, tables, folder);
                    floor = Math.min(floor, watch.lap());
                }
            }
        } finally {
            for (ContainerName table : tables) {
                Files.deleteIfExists(file(folder, table));
            }
            Files.delete(folder);
        }
        return String.format(
                Locale.ROOT,
                "%9d | %11.0f %7.0f | %20.0f %7.0f | %11.2f | %5d",
                rows,
                floor,
                rows / floor * 1000,
                best,
                rows / best * 1000,
                floor / best,
                heap.peakMebibytes());
    }

    private static LoadResult load(Database database, Schema schema, List<ContainerName> tables, int rowsPerTable) {
        GenerationRequest request = new GenerationRequest(schema, tables, List.of(), Map.of(), rowsPerTable, 4711, 0);
        SchemaRowGenerator generator = new SchemaRowGenerator();
        return database.load(schema, sink -> generator.generate(request, sink));
    }

    /** A plain connection to the toolkit's database. */
    private static Connection connect(BenchmarkServer server, Database database) throws SQLException {
        try (Connection handed = database.unwrap(DataSource.class).orElseThrow().getConnection()) {
            return server.connect(handed.getCatalog());
        }
    }

    private static void dump(BenchmarkServer server, Database database, List<ContainerName> tables, Path folder)
            throws SQLException, IOException {
        try (Connection connection = connect(server, database)) {
            for (ContainerName table : tables) {
                try (OutputStream out = Files.newOutputStream(file(folder, table))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("COPY public." + table.name() + " TO STDOUT", out);
                }
            }
        }
    }

    private static void copy(Connection connection, List<ContainerName> tables, Path folder)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        for (int number = 1; number <= tables.size(); number++) {
            ContainerName table = new ContainerName("public", "t" + number);
            try (InputStream in = Files.newInputStream(file(folder, table))) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY public." + table.name() + " FROM STDIN", in, 1 << 16);
            }
        }
        connection.commit();
    }

    private static Path file(Path folder, ContainerName table) {
        return folder.resolve(table.name() + ".copy");
    }
}
