package dev.migrationsafety.catalogue.threerows;

import dev.migrationsafety.configuration.Configuration;
import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Runs a history step by step on one database: three rows a table, up, down, the tables and columns and those rows looked
 * at again, and up to the next step. Steps that are declared in the configuration or lie before the first that is judged,
 * and those of a history without a rollback, are skipped, as its users would.
 */
public final class ThreeRows {
    private static final long SEED = 20260101;

    private final MigrationHistory history;
    private final Configuration configuration;
    private final Servers servers;

    private ThreeRows(ConfiguredRehearsal migrations, Servers servers) {
        this.history = migrations.history();
        this.configuration = migrations.configuration();
        this.servers = servers;
    }

    /**
     * The failures of the first step that has any; none if the logic finds no fault.
     *
     * @param location the folder of the migrations
     * @param servers where it runs
     */
    public static List<String> failures(String location, Servers servers) throws SQLException {
        ThreeRows logic;
        try {
            logic = new ThreeRows(ConfiguredRehearsal.at(location, ThreeRows.class.getClassLoader()), servers);
        } catch (ConfigurationException unusable) {
            return List.of("unusable: " + unusable.getMessage());
        }
        return logic.run();
    }

    private List<String> run() throws SQLException {
        try (Database database = servers.of(configuration).createBaseline()) {
            Random random = new Random(SEED);
            boolean begun = configuration.settings().since().isEmpty();
            for (MigrationStep step : history.steps()) {
                begun |= configuration.settings().since().equals(step.version());
                List<String> failures = begun && !skipped(step) ? check(database, step, random) : new ArrayList<>();
                if (failures.isEmpty()) {
                    advance(database, step.up(), failures);
                }
                if (!failures.isEmpty()) {
                    return failures;
                }
            }
            return List.of();
        } catch (ConfigurationException unusable) {
            return List.of("unusable: " + unusable.getMessage());
        }
    }

    private boolean skipped(MigrationStep step) {
        return (configuration.settings().forwardOnly() && step.down().isEmpty())
                || step.kind() == MigrationStep.Kind.REPEATABLE
                || excused(step, step.declarations())
                || excused(step, configuration.settings().declarations());
    }

    private static boolean excused(MigrationStep step, List<Declaration> declarations) {
        return declarations.stream()
                .filter(declared -> declared.kind() != Declaration.Kind.IDEMPOTENT)
                .anyMatch(declared -> declared.version().equals(step.version()));
    }

    private List<String> check(Database database, MigrationStep step, Random random) throws SQLException {
        DataSource source = database.unwrap(DataSource.class).orElseThrow();
        Map<String, SeedTable> before;
        List<SeededRow> rows;
        try (Connection connection = source.getConnection()) {
            before = SeedTables.read(connection);
            rows = new Seeding(connection, random).seed(before);
        }
        List<String> failures = new ArrayList<>();
        advance(database, step.up(), failures);
        if (failures.isEmpty() && step.down().isPresent()) {
            advance(database, step.down().get(), failures);
        }
        if (failures.isEmpty()) {
            try (Connection connection = source.getConnection()) {
                Map<String, SeedTable> after = SeedTables.read(connection);
                failures.addAll(schema(before, after));
                failures.addAll(rows(connection, rows, after));
            }
        }
        return failures;
    }

    private void advance(Database database, Script script, List<String> failures) {
        try (ScriptSession session =
                database.openSession(configuration.settings().timeZone())) {
            if (session.run(script) instanceof ScriptOutcome.Failed failed) {
                failures.add("fails: " + failed.describe());
            }
        }
    }

    /** Tables and columns by name alone; a type, default, constraint or index that differs is not looked at. */
    private static List<String> schema(Map<String, SeedTable> before, Map<String, SeedTable> after) {
        List<String> failures = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            SeedTable old = before.get(name);
            SeedTable now = after.get(name);
            if (old == null || now == null) {
                failures.add("table " + name + (old == null ? " is left behind" : " is missing"));
                continue;
            }
            old.columns().stream()
                    .filter(column -> now.column(column.name()).isEmpty())
                    .forEach(column -> failures.add("column " + name + "." + column.name() + " is missing"));
            now.columns().stream()
                    .filter(column -> old.column(column.name()).isEmpty())
                    .forEach(column -> failures.add("column " + name + "." + column.name() + " is left behind"));
        }
        return failures;
    }

    private static List<String> rows(Connection connection, List<SeededRow> rows, Map<String, SeedTable> after)
            throws SQLException {
        List<String> failures = new ArrayList<>();
        for (SeededRow row : rows) {
            SeedTable table = after.get(row.table());
            if (table == null || table.column(row.keyColumn()).isEmpty()) {
                failures.add("rows of " + row.table() + " are lost");
                continue;
            }
            Map<String, String> now = new LookedUpRows(connection)
                    .at(row.table(), row.keyColumn(), row.keyValue())
                    .orElse(Map.of());
            if (now.isEmpty()) {
                failures.add("a row of " + row.table() + " is lost");
            }
            row.values().forEach((column, value) -> {
                if (!now.getOrDefault(column, value).equals(value)) {
                    failures.add(row.table() + "." + column + " changed");
                }
            });
        }
        return failures;
    }
}
