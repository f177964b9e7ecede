package dev.migrationsafety.postgresql.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.OneServer;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.postgresql.PostgresServer;
import dev.migrationsafety.postgresql.Scripts;
import dev.migrationsafety.postgresql.settings.DatabaseLocale;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class BaselineIT {
    private static Environment environment(
            String locale, String runAs, boolean superuser, List<String> extensions, String init) {
        return new Environment(
                "UTC",
                init.isEmpty() ? List.of() : List.of(new Script("init.sql", "0", init, TransactionMode.PER_SCRIPT)),
                List.of(),
                Duration.ofMinutes(1),
                PostgresSettings.STANDARD
                        .withDatabase("ledger")
                        .withLocale(DatabaseLocale.ofSystem(locale))
                        .withRunAs(runAs)
                        .withSuperuser(superuser)
                        .making(List.of("app reader"), List.of("audit"), extensions));
    }

    @Test
    void ownsTheDatabaseWithoutBeingSuperuser(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open();
                Database database = server.createBaseline()) {
            assertThat(
                            Scripts.ask(
                                    database,
                                    """
                            SELECT concat_ws(' ', r.rolname, r.rolsuper, r.rolcreaterole, r.rolcreatedb, r.rolbypassrls,
                              pg_encoding_to_char(d.encoding), n.nspowner::regrole, n.nspacl)
                            FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba, pg_namespace n
                            WHERE d.datname = current_database() AND r.rolname = current_user
                              AND n.nspname = 'public'"""))
                    .containsExactly("migration_owner f f f f UTF8 pg_database_owner"
                            + " {pg_database_owner=UC/pg_database_owner,=U/pg_database_owner}");
            assertThat(Scripts.ask(database, "SHOW search_path")).containsExactly("\"$user\", public");
            Scripts.run(database, "CREATE TABLE t (); CREATE SCHEMA s; ALTER SCHEMA public RENAME TO p");
        }
    }

    @Test
    void keepsCopyToProgramFromTheHost(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open();
                Database database = server.createBaseline();
                var session = database.openSession("UTC")) {
            assertThat(Scripts.fail(session, TransactionMode.NONE, "COPY (SELECT 1) TO PROGRAM 'cat > /tmp/x'")
                            .code())
                    .isEqualTo("42501");
        }
    }

    @Test
    void makesRolesSchemasExtensionsAndRunsInitAsSuperuser(Borrowed borrowed) {
        Environment environment = environment(
                "C", "app owner", false, List.of("pg_trgm", "earthdistance"), "CREATE TABLE audit.log (id int);");
        try (PostgresServer server = borrowed.open(environment);
                Database database = server.createBaseline();
                Database second = server.createBaseline()) {
            assertThat(
                            Scripts.ask(
                                    database,
                                    """
                            SELECT 'owner ' || current_user UNION ALL
                            SELECT extname FROM pg_extension UNION ALL
                            SELECT nspname || ' ' || nspowner::regrole FROM pg_namespace WHERE nspname = 'audit'
                            UNION ALL SELECT relname || ' ' || relowner::regrole FROM pg_class WHERE relname = 'log'
                            UNION ALL SELECT rolname || ' ' || rolcanlogin FROM pg_roles WHERE rolname LIKE 'app%'
                            UNION ALL SELECT datcollate FROM pg_database WHERE datname = current_database()
                            ORDER BY 1"""))
                    .containsExactlyInAnyOrder(
                            "owner app owner",
                            "plpgsql",
                            "pg_trgm",
                            "cube",
                            "earthdistance",
                            "audit \"app owner\"",
                            "log postgres",
                            "app owner true",
                            "app reader false",
                            "C");
            assertThat(Scripts.ask(second, "SELECT current_user")).containsExactly("app owner");
        }
    }

    @Test
    void runsAsSuperuserWhenAsked(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open(environment("", "", true, List.of(), ""));
                Database database = server.createBaseline()) {
            assertThat(Scripts.ask(database, "SHOW is_superuser")).containsExactly("on");
        }
    }

    @Test
    void refusesASuperuserToRunAs(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open(environment("", "postgres", false, List.of(), ""))) {
            assertThatThrownBy(server::createBaseline)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("run-as: the role postgres is a superuser on "
                            + server.admin().login()
                            + ", so privileges would not be exercised. Name a different role, or set `superuser: true`"
                            + " if production does the same.");
        }
    }

    @Test
    void namesTheImageForAnExtensionThatTheServerLacks(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open(environment("", "", false, List.of("vector"), ""))) {
            assertThatThrownBy(server::createBaseline)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("extensions: the server " + borrowed.address().host() + ":"
                            + borrowed.address().port() + " does not have the extension vector. Embedded binaries"
                            + " contain only the extensions of PostgreSQL itself; use the image pgvector/pgvector with"
                            + " Testcontainers, or configure the URL of a server that has it.");
        }
    }

    @Test
    void saysWhichStatementOfAnInitScriptFailed(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open(environment("", "", false, List.of(), "SELECT 1;\nSELECT 1/0"))) {
            assertThatThrownBy(server::createBaseline)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("init: init.sql failed at statement 2 (init.sql:2): SQLSTATE 22012, division by zero."
                            + " Init scripts run as superuser before step 1; correct the script.");
        }
    }

    @Test
    void saysThatALocaleIsNotThere(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open(environment("xx_XX.UTF-8", "", false, List.of(), ""))) {
            assertThatThrownBy(server::createBaseline)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("locale: creating a UTF-8 database failed with xx_XX.UTF-8: ")
                    .hasMessageEndingWith("for example C.UTF-8 or C.");
        }
    }
}
