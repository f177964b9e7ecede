package dev.migrationsafety.postgresql.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.Catalog;
import dev.migrationsafety.postgresql.OneServer;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.postgresql.PostgresServer;
import dev.migrationsafety.postgresql.Scripts;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class MissingObjectsIT {
    private static MigrationHistory history(TransactionMode mode, String... ups) {
        List<MigrationStep> steps = new ArrayList<>();
        for (String up : ups) {
            String version = String.valueOf(steps.size() + 1);
            steps.add(new MigrationStep(
                    version,
                    "V" + version,
                    MigrationStep.Kind.VERSIONED,
                    Scripts.script(mode, up),
                    Optional.empty(),
                    List.of()));
        }
        return new MigrationHistory("db", "flyway", "postgresql", SessionMode.RESTORED, steps, Map.of(), Map.of());
    }

    @Test
    void collectsEverythingInOneGoAndLeavesNothing(Borrowed borrowed) {
        Environment environment = new Environment(
                "UTC",
                List.of(),
                List.of(),
                Duration.ofMinutes(1),
                PostgresSettings.STANDARD.making(List.of("known"), List.of(), List.of("hstore")));
        try (PostgresServer server = borrowed.open(environment)) {
            List<String> roles = Catalog.ask(server, "SELECT rolname FROM pg_roles ORDER BY 1");
            MigrationHistory history = history(
                    TransactionMode.NONE,
                    "CREATE TABLE t (id int, name text); GRANT SELECT ON t TO app_reader; CREATE ROLE by_script_not_allowed",
                    "GRANT SELECT ON t TO \"App Writer\", app_reader, known",
                    "CREATE TABLE audit.log (id int)",
                    "SELECT 1/0",
                    "CREATE EXTENSION file_fdw",
                    "CREATE INDEX ON t USING gin (name gin_trgm_ops)",
                    "ALTER TABLE t ADD mail citext; SELECT crypt('a', 'b')",
                    "ALTER TABLE t ADD v vector(3)",
                    "CREATE EXTENSION postgis",
                    "CREATE ROLE x; SELECT nothing()");
            assertThat(server.missing(history))
                    .contains(
                            """
                            roles: [known, "App Writer", app_reader]
                            schemas: [audit]
                            extensions: [hstore, citext, file_fdw, pg_trgm, pgcrypto, postgis, vector]""");
            assertThat(Catalog.ask(server, "SELECT rolname FROM pg_roles ORDER BY 1"))
                    .isEqualTo(roles);
        }
    }

    @Test
    void findsNothingMissingInASoundHistory(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open()) {
            assertThat(server.missing(history(TransactionMode.PER_SCRIPT, "CREATE TABLE t ()", "DROP TABLE t")))
                    .isEmpty();
        }
    }
}
