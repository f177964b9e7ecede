package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.engine.Tier;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.finding.ProvisioningException;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.postgresql.connection.Waiting;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class GivenServerIT {
    private static final String OURS =
            "SELECT datname FROM pg_database WHERE datname LIKE 'migration\\_safety\\_%' UNION ALL"
                    + " SELECT rolname FROM pg_roles WHERE rolname LIKE 'migration\\_owner\\_%' ORDER BY 1";

    private static GivenServer given(Borrowed borrowed) {
        var address = borrowed.address();
        String url = "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database();
        return GivenServer.of(url, address.user(), address.password());
    }

    @Test
    void isOpenedByTheEngineThatServiceLoaderFinds(Borrowed borrowed) {
        DatabaseEngine engine =
                ServiceLoader.load(DatabaseEngine.class).findFirst().orElseThrow();
        assertThat(engine.id()).isEqualTo("postgresql");
        try (DatabaseServer server = engine.open(given(borrowed), Environment.standard())) {
            assertThat(server.description())
                    .isEqualTo(new ServerDescription(
                            "PostgreSQL 18.6",
                            18,
                            Tier.REAL,
                            "url",
                            "given server",
                            borrowed.address().host() + ":" + borrowed.address().port()));
            SharedObjects shared = server.capability(SharedObjects.class).orElseThrow();
            assertThat(shared.canIsolate()).isFalse();
            assertThatThrownBy(shared::isolated)
                    .isInstanceOf(ProvisioningException.class)
                    .hasMessageContaining("(url) cannot be copied");
        }
    }

    @Test
    void removesWhatAKilledRunLeftButNothingOfALivingOne(Borrowed borrowed) {
        try (PostgresServer bystander = borrowed.open();
                PostgresServer living = borrowed.given().open()) {
            Database alive = living.createBaseline();
            bystander
                    .admin()
                    .execute(
                            "Leaving things",
                            List.of(
                                    "CREATE ROLE migration_owner_00c0ffee",
                                    "CREATE DATABASE migration_safety_00c0ffee_1 OWNER migration_owner_00c0ffee",
                                    "CREATE DATABASE migration_safety_fedcba98_12 IS_TEMPLATE true",
                                    "CREATE DATABASE migration_safety_mine"));
            List<String> ofTheLiving = List.of(
                    "migration_owner_" + living.names().run(),
                    "migration_safety_" + living.names().run() + "_1");
            try (PostgresServer next = borrowed.given().open()) {
                assertThat(next.leftovers()).isEmpty();
                assertThat(Catalog.ask(bystander, OURS))
                        .containsAll(ofTheLiving)
                        .contains("migration_safety_mine")
                        .doesNotContain(
                                "migration_owner_00c0ffee",
                                "migration_safety_00c0ffee_1",
                                "migration_safety_fedcba98_12");
            }
            assertThat(Scripts.ask(alive, "SELECT 1")).containsExactly("1");
            bystander.admin().execute("Tidying", "DROP DATABASE migration_safety_mine");
        }
    }

    @Test
    void namesEveryRoleThatAScriptMadeBeforeAndAfterItIsClosed(Borrowed borrowed) {
        List<String> named =
                List.of("role made_by_script appeared during the run; if the migrations created it, drop it by hand");
        PostgresServer server = borrowed.given().open();
        try (server) {
            assertThat(server.leftovers()).isEmpty();
            server.admin().execute("As a script would", "CREATE ROLE made_by_script");
            assertThat(server.leftovers()).isEqualTo(named);
        }
        assertThat(server.leftovers()).isEqualTo(named);
        try (PostgresServer bystander = borrowed.open()) {
            bystander.admin().execute("Tidying", "DROP ROLE made_by_script");
        }
    }

    @Test
    void takesOnARoleThatExistsWithoutTouchingIt(Borrowed borrowed) {
        Environment environment = new Environment(
                "UTC",
                List.of(),
                List.of(),
                Duration.ofMinutes(1),
                PostgresSettings.STANDARD.withRunAs("existing_owner"));
        String role = "SELECT concat_ws(' ', rolcanlogin, rolpassword) FROM pg_authid WHERE rolname = 'existing_owner'";
        try (PostgresServer bystander = borrowed.open()) {
            bystander.admin().execute("", "CREATE ROLE existing_owner");
            try (PostgresServer server = borrowed.given().open(environment);
                    Database database = server.createBaseline()) {
                Scripts.run(database, "CREATE TABLE t AS SELECT session_user::text || current_user AS who");
                assertThat(Scripts.ask(database, "SELECT who || current_user FROM t"))
                        .containsExactly("existing_ownerexisting_ownerexisting_owner");
                assertThat(Catalog.ask(bystander, role)).containsExactly("f");
            }
            bystander.admin().execute("", "DROP ROLE existing_owner");
        }
    }

    @Test
    void saysThatNobodyAnswers() {
        GivenServer nobody = GivenServer.of("postgresql://me:secret@127.0.0.1:1/d", "", "");
        assertThatThrownBy(() -> new PostgresEngine().open(nobody, Environment.standard()))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageStartingWith("The PostgreSQL server me@127.0.0.1:1/d (url) does not answer: ")
                .hasMessageEndingWith(". Check host, port, user and password.")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void refusesAUserWithoutAllRights(Borrowed borrowed) throws SQLException {
        var address = borrowed.address();
        try (PostgresServer server = borrowed.open()) {
            server.admin().execute("", "CREATE ROLE weak LOGIN PASSWORD 'weak'");
            String url = "postgresql://weak:weak@" + address.host() + ":" + address.port() + "/postgres";
            assertThatThrownBy(() -> new PostgresEngine().open(GivenServer.of(url, "", ""), Environment.standard()))
                    .isInstanceOf(ProvisioningException.class)
                    .hasMessage("The user weak@" + address.host() + ":" + address.port() + "/postgres is not a"
                            + " superuser. A rehearsal needs a superuser to create, drop and observe its databases."
                            + " Configure a superuser.");
            String sessions = "SELECT usename FROM pg_stat_activity WHERE usename = 'weak'";
            Waiting.until("the weak user to leave", () -> Catalog.ask(server, sessions)
                    .isEmpty());
            server.admin().execute("", "DROP ROLE weak");
        }
    }
}
