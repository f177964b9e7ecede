package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.capability.Counters;
import dev.migrationsafety.engine.capability.UserTriggers;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class DatabaseIT {
    private static final ContainerName A = ContainerName.of("a");

    private PostgresServer server;
    private Database database;

    @BeforeEach
    void open(Borrowed borrowed) {
        server = borrowed.open();
        database = server.createBaseline();
        Scripts.run(
                database,
                """
                CREATE TABLE a (id int PRIMARY KEY, parent int REFERENCES a);
                CREATE TABLE b (id serial PRIMARY KEY, a int NOT NULL REFERENCES a ON DELETE RESTRICT);
                CREATE TABLE c (b int REFERENCES b, day date, note text) PARTITION BY RANGE (day);
                CREATE TABLE c1 PARTITION OF c FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
                CREATE TABLE audit (gone text);
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS
                  'BEGIN INSERT INTO audit VALUES (tg_table_name); RETURN old; END';
                CREATE TRIGGER g AFTER DELETE ON a FOR EACH ROW EXECUTE FUNCTION f();
                CREATE TRIGGER g AFTER DELETE ON c FOR EACH ROW EXECUTE FUNCTION f();
                INSERT INTO a VALUES (1, NULL), (2, 1), (3, 2), (4, NULL);
                INSERT INTO b (a) VALUES (1), (3), (4);
                INSERT INTO c VALUES (1, '2024-02-02', 'x'), (2, '2024-02-02', 'y'), (3, '2024-02-02', NULL),
                  (NULL, '2024-02-02', 'z');""");
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    private List<String> rows() {
        return Scripts.ask(
                database,
                "SELECT 'a' || id FROM a UNION ALL SELECT 'b' || id FROM b UNION ALL"
                        + " SELECT 'c' || coalesce(b::text, '') FROM c UNION ALL SELECT gone FROM audit ORDER BY 1");
    }

    private static DataRecord row(@Nullable String... namesAndValues) {
        TreeMap<FieldPath, Value> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(FieldPath.of(Objects.requireNonNull(namesAndValues[i])), Value.of(namesAndValues[i + 1]));
        }
        return new DataRecord(values);
    }

    @Test
    void emptiesTablesAndAllThatRefersToThemWithoutTriggers() {
        Schema schema = database.observeSchema();
        database.empty(schema, List.of(ContainerName.of("b")));
        assertThat(rows()).containsExactly("a1", "a2", "a3", "a4", "c");
        database.empty(schema, List.of(A));
        assertThat(rows()).containsExactly("c");
        assertThat(Scripts.ask(database, "SHOW session_replication_role")).containsExactly("origin");
    }

    @Test
    void removesSingleRowsWithAllThatRefersToThem() {
        Schema schema = database.observeSchema();
        database.remove(
                schema,
                new Records(
                        A,
                        FieldPath.all(List.of("id")),
                        FieldPath.all(List.of("id", "parent")),
                        List.of(row("id", "2"))));
        assertThat(rows()).containsExactly("a1", "a4", "b1", "b3", "c", "c1", "c3");
        Records keyless = new Records(
                ContainerName.of("c"),
                List.of(),
                FieldPath.all(List.of("b", "day", "note")),
                List.of(row("b", "3", "day", "2024-02-02", "note", null)));
        database.remove(schema, keyless);
        assertThat(rows()).containsExactly("a1", "a4", "b1", "b3", "c", "c1");
    }

    @Test
    void removesTheRowsThatItRead() {
        Schema schema = database.observeSchema();
        var table = schema.find(ContainerName.of("c")).orElseThrow();
        database.remove(schema, database.records(table, FieldPath.all(List.of("b", "day", "note"))));
        assertThat(rows()).containsExactly("a1", "a2", "a3", "a4", "b1", "b2", "b3");
    }

    @Test
    void setsSequencesBackAndPassesOverThoseThatAreGone() {
        Scripts.run(database, "CREATE SCHEMA s; CREATE SEQUENCE s.\"odd.name\"; SELECT nextval('s.\"odd.name\"')");
        List<CounterPosition> before = database.digest(database.observeSchema()).counters();
        assertThat(before).extracting(CounterPosition::name).containsExactly("b_id_seq", "s.\"odd.name\"");
        Scripts.run(database, "SELECT nextval('b_id_seq'), nextval('s.\"odd.name\"')");
        database.capability(Counters.class).orElseThrow().setCounters(before);
        assertThat(database.digest(database.observeSchema()).counters()).isEqualTo(before);
        Scripts.run(database, "DROP SEQUENCE s.\"odd.name\"; ALTER SEQUENCE b_id_seq RESTART 40");
        database.capability(Counters.class).orElseThrow().setCounters(before);
        assertThat(Scripts.ask(database, "SELECT nextval('b_id_seq')")).containsExactly("4");
    }

    @Test
    void leavesASequenceWhoseValuesAreStillInUseWhereItIs() {
        Scripts.run(
                database,
                "CREATE TABLE numbered (id serial, up integer GENERATED BY DEFAULT AS IDENTITY"
                        + " (INCREMENT -1 MAXVALUE 10 MINVALUE -10 START 5))");
        List<CounterPosition> before = database.digest(database.observeSchema()).counters();
        Scripts.run(database, "INSERT INTO numbered DEFAULT VALUES; INSERT INTO numbered DEFAULT VALUES");
        Scripts.run(database, "DELETE FROM numbered WHERE id = 1");
        database.capability(Counters.class).orElseThrow().setCounters(before);
        assertThat(Scripts.ask(database, "SELECT nextval('numbered_id_seq') || ' ' || nextval('numbered_up_seq')"))
                .containsExactly("3 3");
        Scripts.run(database, "DELETE FROM numbered");
        database.capability(Counters.class).orElseThrow().setCounters(before);
        assertThat(Scripts.ask(database, "SELECT nextval('numbered_id_seq') || ' ' || nextval('numbered_up_seq')"))
                .containsExactly("1 5");
    }

    @Test
    void disablesTheTriggersOfUsersOnly() {
        UserTriggers triggers = database.capability(UserTriggers.class).orElseThrow();
        triggers.disableUserTriggers(A);
        triggers.disableUserTriggers(ContainerName.of("c"));
        Scripts.run(database, "DELETE FROM c; DELETE FROM b; DELETE FROM a WHERE id = 4");
        assertThat(rows()).containsExactly("a1", "a2", "a3");
        assertThatThrownBy(() -> Scripts.run(database, "INSERT INTO b (a) VALUES (99)"))
                .hasMessageContaining("23503");
    }

    @Test
    void opensClonesThatEqualTheirOriginal() {
        Scripts.run(
                database,
                """
                CREATE VIEW v AS SELECT * FROM a; CREATE MATERIALIZED VIEW m AS SELECT * FROM a;
                CREATE TYPE mood AS ENUM ('x'); CREATE DOMAIN d AS int CHECK (VALUE > 0); COMMENT ON TABLE a IS 'x';
                GRANT SELECT ON a TO pg_monitor; ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_monitor;
                ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a USING (id > 0);
                DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem TO ''5MB''', current_database());
                EXECUTE format('COMMENT ON DATABASE %I IS ''x''', current_database());
                EXECUTE format('REVOKE TEMP ON DATABASE %I FROM PUBLIC', current_database()); END $$;""");
        Schema schema = database.observeSchema();
        var digest = database.digest(schema);
        DatabaseTemplate template = database.freeze();
        database = template.open();
        assertThat(database.observeSchema()).isEqualTo(schema);
        assertThat(database.digest(schema)).isEqualTo(digest);
        template.close();
    }

    @Test
    void throwsWhenAnObservationTakesTooLong(Borrowed borrowed) {
        Environment hasty =
                new Environment("UTC", List.of(), List.of(), Duration.ofSeconds(3), PostgresSettings.STANDARD);
        try (PostgresServer other = borrowed.open(hasty);
                Database slow = other.createBaseline()) {
            Scripts.run(slow, "CREATE TABLE t (id int); INSERT INTO t VALUES (1)");
            Schema schema = slow.observeSchema();
            try (ScriptSession holding = slow.openSession("UTC")) {
                Scripts.succeed(holding, TransactionMode.NONE, "BEGIN; LOCK TABLE t");
                assertThatThrownBy(() -> slow.digest(schema))
                        .isInstanceOf(ObservationException.class)
                        .hasMessageContaining("SQLSTATE 57014");
            }
            assertThat(slow.digest(schema).containers()).hasSize(1);
        }
    }

    @Test
    void throwsWhenTheServerIsLostWhileObserving(Borrowed borrowed) {
        database.observeSchema();
        server.admin()
                .execute(
                        "",
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                                + " AND datname LIKE 'migration\\_safety\\_"
                                + server.names().run() + "\\_%'");
        assertThatThrownBy(database::observeSchema)
                .isInstanceOf(ObservationException.class)
                .hasMessageStartingWith(
                        "Reading the catalog failed on " + borrowed.address().user() + "@");
    }
}
