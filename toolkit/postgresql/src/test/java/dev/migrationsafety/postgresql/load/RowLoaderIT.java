package dev.migrationsafety.postgresql.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.LoadResult.Refusal;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.postgresql.OneServer;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.postgresql.PostgresServer;
import dev.migrationsafety.postgresql.Scripts;
import dev.migrationsafety.postgresql.script.statement.Failures;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class RowLoaderIT {
    private static final Schema SCHEMA = Schema.of(new SchemaSnapshot(List.of()), List.of());

    private PostgresServer server;
    private Database database;

    @BeforeEach
    void open(Borrowed borrowed) {
        server = borrowed.open();
        database = server.createBaseline();
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    private static ContainerName table(String name) {
        return ContainerName.of(name);
    }

    private static NewRecord row(String table, String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return NewRecord.ofTexts(table(table), values);
    }

    private LoadResult load(NewRecord... rows) {
        return database.load(SCHEMA, Arrays.asList(rows));
    }

    @Test
    void writesEveryKindOfValueAsTheServerReadsIt() {
        Scripts.run(
                database,
                """
                CREATE TYPE mood AS ENUM ('sad', 'it''s ok'); CREATE TYPE pair AS (a int, b text);
                CREATE TABLE "Odd t" ("a ""b" mood, b bytea, c pair, d int[], e numeric(10,2), f text, g bit(3),
                  h timestamptz, i jsonb, j boolean DEFAULT true);""");
        NewRecord row = row(
                "Odd t",
                "a \"b",
                "it's ok",
                "b",
                "\\x00ff",
                "c",
                "(1,\"x,y\")",
                "d",
                "{1,NULL}",
                "e",
                "-3.10",
                "f",
                "a'\\{?}",
                "g",
                "101",
                "h",
                "2024-01-01 00:00:00+00",
                "i",
                "{\"a\": \"\\\\\"}");
        assertThat(load(row, row("Odd t"), row)).isEqualTo(new LoadResult(Map.of(table("Odd t"), 3), List.of()));
        assertThat(Scripts.ask(database, "SELECT t::text FROM \"Odd t\" t WHERE b IS NOT NULL LIMIT 1"))
                .containsExactly("(\"it's ok\",\"\\\\x00ff\",\"(1,\"\"x,y\"\")\",\"{1,NULL}\",-3.10,\"a'\\\\{?}\",101,"
                        + "\"2024-01-01 00:00:00+00\",\"{\"\"a\"\": \"\"\\\\\\\\\"\"}\",t)");
    }

    @Test
    void reportsEachRowThatTheServerRefusesAndWritesTheRest() {
        Scripts.run(database, "CREATE TABLE t (id int PRIMARY KEY, v varchar(3) NOT NULL CHECK (v <> 'bad'))");
        NewRecord twice = row("t", "id", "1", "v", "b");
        NewRecord long4 = row("t", "id", "2", "v", "four");
        NewRecord bad = row("t", "id", "3", "v", "bad");
        NewRecord none = row("t", "id", "4");
        LoadResult result = load(row("t", "id", "1", "v", "a"), twice, long4, bad, row("t", "id", "5", "v", "e"), none);
        assertThat(result.written()).isEqualTo(Map.of(table("t"), 2));
        assertThat(result.refused()).extracting(Refusal::record).containsExactly(twice, long4, bad, none);
        assertThat(result.refused())
                .extracting(refusal -> refusal.failure().code(), refusal -> refusal.failure()
                        .kind())
                .containsExactly(
                        tuple("23505", Failure.Kind.DUPLICATE_KEY),
                        tuple("22001", Failure.Kind.BAD_VALUE),
                        tuple("23514", Failure.Kind.CONSTRAINT),
                        tuple("23502", Failure.Kind.CONSTRAINT));
        assertThat(result.refused().get(1).failure().message())
                .isEqualTo("ERROR: value too long for type character varying(3)");
        assertThat(Scripts.ask(database, "SELECT v FROM t ORDER BY id")).containsExactly("a", "e");
    }

    @Test
    void writesIdentitiesThatAreAlwaysGenerated() {
        Scripts.run(database, "CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, n int)");
        assertThat(load(row("t", "id", "77", "n", "1")).written()).isEqualTo(Map.of(table("t"), 1));
        assertThat(Scripts.ask(database, "SELECT id FROM t")).containsExactly("77");
    }

    @Test
    void closesCirclesOfDeferrableReferences() {
        Scripts.run(
                database,
                """
                CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL);
                CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL REFERENCES a DEFERRABLE);
                ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b DEFERRABLE INITIALLY IMMEDIATE;""");
        assertThat(load(row("a", "id", "1", "b", "2"), row("b", "id", "2", "a", "1")))
                .isEqualTo(new LoadResult(Map.of(table("a"), 1, table("b"), 1), List.of()));
        NewRecord lost = row("a", "id", "3", "b", "9");
        NewRecord child = row("b", "id", "3", "a", "1");
        LoadResult result = load(lost, child);
        assertThat(result.written()).isEqualTo(Map.of(table("b"), 1));
        assertThat(result.refused())
                .extracting(Refusal::record, refusal -> refusal.failure().code())
                .containsExactly(tuple(lost, "23503"));
    }

    @Test
    void firesTriggersUnderTheSearchPathOfTheMigrationRoleAndNamesSwallowedRows() {
        Scripts.run(
                database,
                """
                CREATE SCHEMA app; ALTER ROLE migration_owner SET search_path TO app, public;
                CREATE TABLE app.log (id int); CREATE TABLE t (id int);
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS
                  'BEGIN IF new.id = 2 THEN RETURN NULL; END IF; INSERT INTO log VALUES (new.id); RETURN new; END';
                CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();""");
        NewRecord swallowed = row("t", "id", "2");
        try {
            assertThat(load(row("t", "id", "1"), swallowed, row("t", "id", "3")))
                    .isEqualTo(new LoadResult(
                            Map.of(table("t"), 2),
                            List.of(new Refusal(
                                    swallowed,
                                    Failures.of(
                                            "00000",
                                            "the server accepted the row without storing it (a trigger or rule)",
                                            Failure.Place.UNKNOWN)))));
            assertThat(Scripts.ask(database, "SELECT id FROM app.log ORDER BY 1"))
                    .containsExactly("1", "3");
        } finally {
            Scripts.run(database, "ALTER ROLE migration_owner RESET search_path");
        }
    }
}
