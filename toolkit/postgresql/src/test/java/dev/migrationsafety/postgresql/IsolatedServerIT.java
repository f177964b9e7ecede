package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IsolatedServerIT {
    private static final String ROLES = "SELECT rolname FROM pg_roles WHERE rolname LIKE 'iso%' ORDER BY 1";

    @Test
    void keepsRolesOfOneDatabaseFromAnotherUnderTheRealName() {
        Environment environment = new Environment(
                "UTC",
                List.of(),
                List.of(),
                Duration.ofMinutes(1),
                PostgresSettings.STANDARD.withDatabase("ledger").withRunAs("iso_owner"));
        ProvisionedServer provisioned = OneServer.start();
        DatabaseServer server = new PostgresEngine().open(provisioned, environment);
        SharedObjects shared = server.capability(SharedObjects.class).orElseThrow();
        assertThat(shared.canIsolate()).isTrue();
        try (DatabaseServer isolated = shared.isolated()) {
            Database original = isolated.createBaseline();
            assertThat(Scripts.ask(original, "SELECT current_database()")).containsExactly("ledger");
            Scripts.run(original, "ALTER DATABASE ledger SET work_mem TO '5MB'; CREATE TABLE t AS SELECT 1 AS id");
            try (DatabaseTemplate template = original.freeze();
                    Database one = template.open();
                    Database two = template.open()) {
                Scripts.run(one, "ALTER DATABASE ledger SET work_mem TO '6MB'; DROP TABLE t");
                assertThat(Scripts.ask(one, "SHOW work_mem")).containsExactly("6MB");
                assertThat(Scripts.ask(two, "SHOW work_mem")).containsExactly("5MB");
                assertThat(Scripts.ask(two, "SELECT id FROM t")).containsExactly("1");
                assertThat(Scripts.ask(two, ROLES)).containsExactly("iso_owner");
                var before = two.observeSchema().snapshot();
                assertThat(before.find("role", "iso_owner")).isPresent();
                assertThat(before.find("database", "postgres")).isPresent();
                assertThat(one.observeSchema().snapshot()).isNotEqualTo(before);
            }
            SchemaSnapshot snapshot =
                    isolated.capability(SharedObjects.class).orElseThrow().sharedSnapshot();
            assertThat(snapshot.find("role", "postgres")).isPresent();
            assertThat(snapshot.find("role", "iso_owner")).isEmpty();
        }
        server.close();
    }
}
