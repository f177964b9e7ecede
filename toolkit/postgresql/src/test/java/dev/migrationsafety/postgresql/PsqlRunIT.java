package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Failure.Place;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.engine.script.ScriptOutcome.Succeeded;
import dev.migrationsafety.engine.script.ScriptOutcome.Written;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.postgresql.script.psql.Psql;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs from psql on purpose, and what psql cannot be asked about here. */
@ExtendWith(OneServer.class)
class PsqlRunIT {
    private static final ContainerName T = ContainerName.of("t");
    private static final Environment NAMED = environment("ledger");

    private static Environment environment(String database) {
        return new Environment(
                "UTC", List.of(), List.of(), Duration.ofMinutes(1), PostgresSettings.STANDARD.withDatabase(database));
    }

    private static ScriptOutcome run(Database database, String script) {
        return PsqlRuns.outcome(database, Map.of("main.sql", script), "main.sql", Psql.PLAIN);
    }

    @Test
    void tellsWhatWasWrittenAndWhatWasPassedOverWithPlaces(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open();
                Database database = server.createBaseline()) {
            ScriptOutcome outcome = PsqlRuns.outcome(
                    database,
                    Map.of(
                            "main.sql",
                            "CREATE TABLE t (a int PRIMARY KEY);\n\\set n 2\n\n\\ir part.sql\nINSERT INTO t VALUES"
                                    + " (:n);",
                            "part.sql",
                            "INSERT INTO t VALUES\n (1);\n-- again\nINSERT INTO t VALUES\n (1);\n\\nothing\n"),
                    "main.sql",
                    Psql.PLAIN);
            // The server's counters know the row that was refused too.
            assertThat(outcome)
                    .isEqualTo(new Succeeded(
                            OptionalInt.of(4),
                            Optional.of(Map.of(T, new Written(3, 0, 0))),
                            List.of(
                                    new Failed(
                                            OptionalInt.of(2),
                                            new Statement(
                                                    new Location("part.sql", 4),
                                                    "INSERT",
                                                    Statement.Effect.ADDS,
                                                    "INSERT INTO t VALUES\n (1)"),
                                            new Failure(
                                                    "SQLSTATE",
                                                    "23505",
                                                    Failure.Kind.DUPLICATE_KEY,
                                                    "duplicate key value violates unique constraint \"t_pkey\""
                                                            + " (Key (a)=(1) already exists.)",
                                                    new Place(Optional.of(T), "", "t_pkey"))),
                                    new Failed(
                                            OptionalInt.of(3),
                                            new Statement(
                                                    new Location("part.sql", 6),
                                                    "",
                                                    Statement.Effect.OTHER,
                                                    "\\nothing"),
                                            new Failure(
                                                    "SQLSTATE",
                                                    "",
                                                    Failure.Kind.OTHER,
                                                    "invalid command \\nothing",
                                                    Place.UNKNOWN))),
                            List.of()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "\\! touch /tmp/x # \\! would run a program on the machine",
                "\\o |cat # \\o | would run a program on the machine",
                "SELECT 1 \\g |cat # \\g | would run a program on the machine",
                "\\set x `date` # \\set with `…` would run a program on the machine",
                "\\copy t from program cat # \\copy … from program would run a program on the machine",
                "\\password # \\password is not supported in a rehearsal",
                "SELECT 1 \\watch 1 # \\watch is not supported in a rehearsal",
                "\\i /etc/passwd # the file /etc/passwd is outside the folder of the migrations",
                "\\ir ../../x.sql # is outside the folder of the migrations",
                "\\encoding LATIN1 # \\encoding LATIN1: scripts are read as UTF-8",
                "\\c - - example.org # \\connect to host example.org, port - leaves the server of the rehearsal",
                "\\i main.sql # files include each other 50 deep"
            })
    void refusesWhatReachesBeyondTheRehearsal(String script, String reason, Borrowed borrowed) {
        try (PostgresServer server = borrowed.open();
                Database database = server.createBaseline()) {
            assertThat(run(database, "SELECT 1;\n" + script + "\nCREATE TABLE never (a int);"))
                    .isInstanceOfSatisfying(Failed.class, failed -> {
                        assertThat(failed.failure().message()).contains(reason);
                        assertThat(failed.location()).isEqualTo(new Location("main.sql", 2));
                        assertThat(failed.code()).isEqualTo("0A000");
                    });
            assertThat(Scripts.ask(database, "SELECT to_regclass('never') IS NULL"))
                    .containsExactly("t");
        }
    }

    @Test
    void tellsThatATransactionIsLeftOpen(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open();
                Database database = server.createBaseline()) {
            assertThat(run(database, "BEGIN;\nCREATE TABLE t (a int);\n"))
                    .isInstanceOfSatisfying(Succeeded.class, done -> assertThat(done.passedOver())
                            .extracting(failed -> failed.failure().message())
                            .containsExactly("the script ends without COMMIT inside a transaction; the server rolls"
                                    + " back everything since its BEGIN"));
            assertThat(run(database, "BEGIN;\nSELECT 1;\n")).isEqualTo(Succeeded.of(2, Map.of(), List.of()));
        }
    }

    @Test
    void takesTheRealNameForTheDatabaseItself(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open(NAMED);
                Database database = server.createBaseline()) {
            SchemaSnapshot before = server.sharedSnapshot();
            assertThat(run(database, "\\c ledger\nCREATE TABLE t (a int);\n\\c \"ledger\";\nINSERT INTO t VALUES (1);"))
                    .isEqualTo(Succeeded.of(2, Map.of(T, new Written(1, 0, 0)), List.of()));
            assertThat(SchemaDiff.between(before, server.sharedSnapshot()).changes())
                    .isEmpty();
        }
    }
}
