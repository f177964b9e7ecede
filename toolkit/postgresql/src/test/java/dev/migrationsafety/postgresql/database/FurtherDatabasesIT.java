package dev.migrationsafety.postgresql.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.engine.script.ScriptOutcome.Succeeded;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.Catalog;
import dev.migrationsafety.postgresql.OneServer;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.postgresql.PostgresEngine;
import dev.migrationsafety.postgresql.PostgresServer;
import dev.migrationsafety.postgresql.PsqlRuns;
import dev.migrationsafety.postgresql.Scripts;
import dev.migrationsafety.postgresql.script.psql.Psql;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class FurtherDatabasesIT {
    private static final String UP =
            """
            CREATE DATABASE reporting;
            CREATE ROLE keeper LOGIN;
            ALTER ROLE keeper SET statement_timeout TO '77s';
            CREATE ROLE nobody NOLOGIN;
            \\connect reporting
            CREATE TABLE report (id int);
            INSERT INTO report VALUES (1), (2);
            GRANT SELECT ON report TO keeper;
            \\c - keeper
            SELECT count(*) AS seen, current_user AS who, current_setting('statement_timeout') AS limit FROM report \\gset
            \\c ledger app_owner
            CREATE TABLE told AS SELECT :seen AS seen, :'who' AS who, :'limit' AS "limit";
            """;
    private static final String DOWN =
            "DROP TABLE told;\n\\c postgres\nDROP DATABASE reporting;\nDROP ROLE keeper, nobody;\n";

    private static Environment environment(String runAs, String init) {
        return new Environment(
                "UTC",
                List.of(new Script("init.sql", "0", init, TransactionMode.NONE)),
                List.of(),
                Duration.ofMinutes(1),
                PostgresSettings.STANDARD.withDatabase("ledger").withRunAs(runAs));
    }

    private static ScriptOutcome run(Database database, String script) {
        return PsqlRuns.outcome(
                database,
                Map.of("main.sql", script),
                "main.sql",
                new Psql(Map.of("ON_ERROR_STOP", "1"), false, ".", Map.of()));
    }

    private static Optional<CatalogObject> rows(SchemaSnapshot snapshot) {
        return snapshot.find("rows", "reporting: report");
    }

    @Test
    void areSeenOnServerCopiesAndAreGoneWhenTheyAreDropped() {
        Environment environment = environment("app_owner", "ALTER ROLE app_owner CREATEDB CREATEROLE");
        DatabaseServer server = new PostgresEngine().open(OneServer.start(), environment);
        try (DatabaseServer isolated =
                server.capability(SharedObjects.class).orElseThrow().isolated()) {
            Database original = isolated.createBaseline();
            SchemaSnapshot before = original.observeSchema().snapshot();
            assertThat(run(original, UP)).isInstanceOf(Succeeded.class);
            assertThat(Scripts.ask(original, "SELECT seen || who || \"limit\" FROM told"))
                    .containsExactly("2keeper77s");
            SchemaSnapshot after = original.observeSchema().snapshot();
            assertThat(after.find("table", "reporting: report")).isPresent();
            assertThat(rows(after)).map(CatalogObject::attributes).contains(Map.of("rows", "2"));
            assertThat(after.find("role", "keeper")).hasValueSatisfying(keeper -> assertThat(keeper.attributes())
                    .containsEntry("password", "f"));
            try (DatabaseTemplate template = original.freeze();
                    Database one = template.open();
                    Database two = template.open()) {
                assertThat(run(one, "\\c reporting\nDELETE FROM report WHERE id = 1;"))
                        .isInstanceOf(Succeeded.class);
                assertThat(SchemaDiff.between(after, one.observeSchema().snapshot())
                                .changes())
                        .extracting(SchemaChange::subject)
                        .containsExactly("rows reporting: report");
                assertThat(run(two, DOWN)).isInstanceOf(Succeeded.class);
                assertThat(SchemaDiff.between(before, two.observeSchema().snapshot())
                                .changes())
                        .isEmpty();
                assertThat(refused(two, "\\c - nobody")).isEqualTo("\\connect: role \"nobody\" does not exist");
                assertThat(refused(two, "\\c reporting"))
                        .isEqualTo("\\connect: FATAL: database \"reporting\" does not exist");
                assertThat(refused(two, "CREATE ROLE mute NOLOGIN;\n\\c - mute"))
                        .isEqualTo("\\connect: role \"mute\" is not permitted to log in");
                assertThat(refused(two, "\\c - postgres")).contains("is a superuser", "superuser: true");
            }
        }
        server.close();
    }

    private static String refused(Database database, String script) {
        ScriptOutcome outcome = run(database, script);
        assertThat(outcome).isInstanceOf(Failed.class);
        return ((Failed) outcome).failure().message();
    }

    /** Other rehearsals share the server then, so this history must move to server copies. */
    @Test
    void areAChangeOfTheClusterOnASharedServer(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open(environment("", "SELECT 1"));
                Database database = server.createBaseline()) {
            SchemaSnapshot before = server.sharedSnapshot();
            assertThat(run(database, "\\c postgres\nSELECT 1;")).isInstanceOf(Succeeded.class);
            assertThat(SchemaDiff.between(before, server.sharedSnapshot()).changes())
                    .extracting(SchemaChange::subject)
                    .containsExactly("connection to database postgres");
        }
    }

    @Test
    void areNeverTouchedOnAGivenServerUnlessThisRunMadeThem(Borrowed borrowed) {
        String names = "SELECT datname FROM pg_database WHERE datname LIKE 'given%' ORDER BY 1";
        try (PostgresServer bystander = borrowed.open()) {
            bystander.admin().execute("Creating a database", "CREATE DATABASE given_foreign");
            PostgresServer server = borrowed.given()
                    .open(environment(
                            "",
                            "DO $$ BEGIN EXECUTE format('ALTER ROLE %I CREATEDB',"
                                    + " (SELECT datdba::regrole FROM pg_database WHERE datname ="
                                    + " current_database())); END $$"));
            try (Database database = server.createBaseline()) {
                assertThatThrownBy(() -> run(database, "\\c given_foreign\nCREATE TABLE t (a int);"))
                        .isInstanceOf(ObservationException.class)
                        .hasMessageContaining("A script connects to the database given_foreign on the server")
                        .hasMessageContaining("a rehearsal touches only databases that it created");
                assertThat(run(database, "CREATE DATABASE given_made;")).isInstanceOf(Succeeded.class);
            }
            bystander.admin().execute("Creating a database", "CREATE DATABASE given_later");
            assertThat(Catalog.ask(bystander, names)).containsExactly("given_foreign", "given_later", "given_made");
            server.close();
            assertThat(Catalog.ask(bystander, names)).containsExactly("given_foreign", "given_later");
            assertThat(server.leftovers())
                    .containsExactly("database given_later appeared during the run; if the migrations created it, drop"
                            + " it by hand");
            bystander.admin().execute("Dropping", "DROP DATABASE given_foreign");
            bystander.admin().execute("Dropping", "DROP DATABASE given_later");
        }
    }
}
