package dev.migrationsafety.postgresql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.UnreadableValues;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.postgresql.rows.Digests;
import dev.migrationsafety.postgresql.rows.RowReader;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Digests of tables of every kind. */
@ExtendWith(FreshDatabase.class)
class DigestTablesIT {
    @Test
    void seesValuesThatChangePlaces(Connection connection) throws SQLException {
        Sql.run(connection, "CREATE TABLE t (a int, b int); INSERT INTO t VALUES (1, 2), (3, 4)");
        DataDigest before = digest(connection);

        Sql.run(connection, "UPDATE t SET a = b, b = a");
        DataDigest columns = digest(connection);
        Sql.run(connection, "UPDATE t SET a = b, b = a; UPDATE t SET b = 6 - b");
        DataDigest rows = digest(connection);
        Sql.run(connection, "ALTER TABLE t RENAME a TO c; ALTER TABLE t RENAME b TO a; ALTER TABLE t RENAME c TO b");

        assertThat(List.of(columns, rows, digest(connection)))
                .doesNotContain(before)
                .doesNotHaveDuplicates();
    }

    @Test
    void equalRowsDoNotCancelEachOther(Connection connection) throws SQLException {
        Sql.run(connection, "CREATE TABLE t (a int); INSERT INTO t VALUES (1), (1), (2), (2)");
        DataDigest two = digest(connection);
        Sql.run(connection, "TRUNCATE t; INSERT INTO t VALUES (1), (1), (3), (3)");
        DataDigest other = digest(connection);
        Sql.run(connection, "TRUNCATE t; INSERT INTO t VALUES (1), (1), (1), (2)");

        assertThat(List.of(two, other, digest(connection))).doesNotHaveDuplicates();
    }

    @Test
    void countsEachRowOnceWhereverItIsStored(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE SCHEMA other;
                CREATE TABLE p (id int, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
                CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY HASH (id);
                CREATE TABLE other.p1a PARTITION OF p1 FOR VALUES WITH (MODULUS 2, REMAINDER 0);
                CREATE TABLE p1b (at date NOT NULL, gone text, id int NOT NULL);
                ALTER TABLE p1b DROP gone;
                ALTER TABLE p1 ATTACH PARTITION p1b FOR VALUES WITH (MODULUS 2, REMAINDER 1);
                CREATE UNLOGGED TABLE p2 PARTITION OF p DEFAULT;
                CREATE TABLE p_empty (id int) PARTITION BY LIST (id);
                CREATE TABLE p_empty_1 PARTITION OF p_empty FOR VALUES IN (1);
                CREATE TABLE parent (id int);
                CREATE TABLE child (extra text) INHERITS (parent);
                CREATE TABLE grandchild () INHERITS (child);
                CREATE TABLE no_columns ();
                CREATE TABLE empty (id int);
                CREATE TABLE emptied (id int);
                CREATE UNLOGGED TABLE unlogged (id int);
                CREATE TEMP TABLE passing (id int);
                CREATE MATERIALIZED VIEW view AS SELECT 1 AS one;
                INSERT INTO p SELECT g, '2024-01-01'::date + g FROM generate_series(1, 700) g;
                INSERT INTO parent VALUES (1);
                INSERT INTO child VALUES (1, 'x'), (2, NULL);
                INSERT INTO grandchild VALUES (1, 'x'), (2, NULL), (3, 'z');
                INSERT INTO no_columns DEFAULT VALUES;
                INSERT INTO no_columns DEFAULT VALUES;
                INSERT INTO emptied VALUES (1);
                DELETE FROM emptied;
                INSERT INTO unlogged VALUES (1);
                """);

        assertThat(counts(digest(connection)))
                .isEqualTo(new TreeMap<>(Map.of(
                        "p",
                        700L,
                        "p_empty",
                        0L,
                        "parent",
                        1L,
                        "child",
                        2L,
                        "grandchild",
                        3L,
                        "no_columns",
                        2L,
                        "empty",
                        0L,
                        "emptied",
                        0L,
                        "unlogged",
                        1L)));
    }

    @Test
    void readsAPartitionedTableAsOneWithoutPartitions(Connection connection, Connection other) throws SQLException {
        String rows = "INSERT INTO t SELECT g, 'v' || g % 7 FROM generate_series(1, 100) g";
        Sql.run(connection, "CREATE TABLE t (id int, v text); " + rows);
        Sql.run(
                other,
                "CREATE TABLE t (v text, id int) PARTITION BY HASH (id);"
                        + " CREATE TABLE t0 PARTITION OF t FOR VALUES WITH (MODULUS 3, REMAINDER 0);"
                        + " CREATE TABLE t1 PARTITION OF t FOR VALUES WITH (MODULUS 3, REMAINDER 1);"
                        + " CREATE TABLE t2 PARTITION OF t FOR VALUES WITH (MODULUS 3, REMAINDER 2);"
                        + rows.replace("t SELECT g, 'v' || g % 7", "t SELECT 'v' || g % 7, g"));

        assertThat(digest(other)).isEqualTo(digest(connection));
    }

    @Test
    void emptyTablesDigestAlikeWhetherTheirFilesAreEmptyOrNot(Connection connection, Connection other)
            throws SQLException {
        Sql.run(connection, "CREATE TABLE t (id int, v text)");
        Sql.run(other, "CREATE TABLE t (id int, v text); INSERT INTO t VALUES (1, 'x'); DELETE FROM t");

        assertThat(digest(other)).isEqualTo(digest(connection));
    }

    @Test
    void seesRowsThatPoliciesAndViewsHide(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE TABLE t (id int);
                INSERT INTO t VALUES (1), (2);
                ALTER TABLE t ENABLE ROW LEVEL SECURITY;
                ALTER TABLE t FORCE ROW LEVEL SECURITY;
                CREATE POLICY one ON t USING (id = 1);
                """);

        assertThat(counts(digest(connection))).isEqualTo(Map.of("t", 2L));
    }

    @Test
    void digestsGeneratedColumns(Connection connection) throws SQLException {
        Sql.run(
                connection,
                "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED" + virtual(connection, ", c", "a * 3")
                        + "); INSERT INTO t (a) VALUES (1)");
        DataDigest before = digest(connection);
        String read = read(connection, "t").get(0).toString();
        Sql.run(connection, "UPDATE t SET a = 2");

        assertThat(digest(connection)).isNotEqualTo(before);
        assertThat(read).isEqualTo(isVirtual(connection) ? "(a='1', b='2', c='3')" : "(a='1', b='2')");
    }

    @Test
    void labelsCountAsTheyAreCalledNow(Connection connection) throws SQLException {
        Sql.run(
                connection,
                "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (m mood); INSERT INTO t VALUES ('ok')");
        DataDigest before = digest(connection);
        Sql.run(connection, "ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'");
        DataDigest renamed = digest(connection);
        Sql.run(
                connection,
                "ALTER TYPE mood RENAME VALUE 'fine' TO 'ok'; ALTER TYPE mood ADD VALUE 'low' BEFORE 'sad'");

        assertThat(renamed).isNotEqualTo(before);
        assertThat(digest(connection)).isEqualTo(before);
    }

    @Test
    void takesAnyName(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE SCHEMA "sch""ema.x";
                CREATE TABLE "sch""ema.x"."t""; DROP TABLE x; --" (
                    "t" int, "s" int, "r" int, "u0" int, "a.b" int, "q?" int, "{d 1}" int, "%s" int, "it's" int, "$1" int,
                    "back\\slash" int, "new
                line" int, "ä" int, "id" serial, "select" int, ":p" int, "/* */" int);
                INSERT INTO "sch""ema.x"."t""; DROP TABLE x; --" ("t") VALUES (1);
                """);

        DataDigest digest = digest(connection);

        assertThat(digest.containers()).hasSize(1);
        assertThat(digest.containers().get(0).fields()).hasSize(17);
        Table table = Relations.of(CatalogReader.read(connection)).roots().get(0);
        assertThat(RowReader.rows(
                                connection,
                                table,
                                names(digest.containers().get(0).fields()))
                        .records()
                        .get(0)
                        .values())
                .containsEntry(FieldPath.of("t"), Value.of("1"))
                .containsEntry(FieldPath.of("new\nline"), Value.NULL)
                .hasSize(17);
    }

    @Test
    void takesAsManyColumnsAsATableCanHave(Connection connection) throws SQLException {
        String columns =
                IntStream.range(0, 1600).mapToObj(i -> "c" + i + " bool").collect(Collectors.joining(", "));
        Sql.run(connection, "CREATE TABLE t (" + columns + "); INSERT INTO t (c0, c1599) VALUES (true, false)");
        DataDigest before = digest(connection);
        Sql.run(connection, "UPDATE t SET c1599 = true");

        assertThat(digest(connection)).isNotEqualTo(before);
        assertThat(before.unread()).isEmpty();
        assertThat(read(connection, "t").get(0).values())
                .hasSize(1600)
                .containsEntry(FieldPath.of("c1599"), Value.of("t"));
    }

    @Test
    void namesAColumnThatCannotBeRead(Connection connection) throws SQLException {
        Assumptions.assumeTrue(isVirtual(connection), "virtual generated columns came with PostgreSQL 18");
        Sql.run(
                connection,
                """
                CREATE TABLE fine (id int);
                INSERT INTO fine VALUES (1);
                CREATE TABLE t (part int, whole int, share int GENERATED ALWAYS AS (part / whole) VIRTUAL, id serial);
                INSERT INTO t VALUES (1, 0), (4, 2);
                """);

        DataDigest digest = digest(connection);

        assertThat(digest.unread())
                .containsExactly(new UnreadableValues(
                        ContainerName.of("t"),
                        table(connection, "t").field(FieldPath.of("share")),
                        "22012 ERROR: division by zero"));
        assertThat(digest.find(ContainerName.of("t")))
                .map(ContainerDigest::fields)
                .contains(FieldPath.all(List.of("id", "part", "whole")));
        assertThat(counts(digest)).isEqualTo(Map.of("fine", 1L, "t", 2L));
        assertThat(read(connection, "t").get(0).values())
                .containsOnlyKeys(FieldPath.of("id"), FieldPath.of("part"), FieldPath.of("whole"));

        Sql.run(connection, "UPDATE t SET whole = 3 WHERE whole = 2");
        assertThat(digest(connection).find(ContainerName.of("t"))).isNotEqualTo(digest.find(ContainerName.of("t")));
    }

    @Test
    void namesATableOfWhichNoRowCanBeRead(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE FOREIGN DATA WRAPPER nowhere;
                CREATE SERVER far FOREIGN DATA WRAPPER nowhere;
                CREATE FOREIGN TABLE alone (id int) SERVER far;
                CREATE TABLE fine (id int);
                CREATE TABLE t (id int) PARTITION BY LIST (id);
                CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
                CREATE FOREIGN TABLE t2 PARTITION OF t FOR VALUES IN (2) SERVER far;
                """);

        DataDigest digest = digest(connection);

        assertThat(digest.unread())
                .containsExactly(new UnreadableValues(
                        ContainerName.of("t"),
                        Optional.empty(),
                        "55000 ERROR: foreign-data wrapper \"nowhere\" has no handler"));
        assertThat(counts(digest)).isEqualTo(Map.of("fine", 0L));
        assertThat(read(connection, "t")).isEmpty();
    }

    @Test
    void doesNotBlameATableForAQueryThatWasCanceled(Connection connection) throws SQLException {
        Sql.run(
                connection,
                "CREATE TABLE t (v text); INSERT INTO t SELECT repeat('x', 1000000) FROM generate_series(1, 50)");
        Schema schema = CatalogReader.read(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = 1");
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 20; i++) {
                            Digests.digest(connection, schema);
                        }
                    })
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("canceling statement due to statement timeout");
            statement.execute("SET statement_timeout = 0");
        }
    }

    @Test
    void comparesNextValuesOnlyWithNumbers(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE DOMAIN number AS int;
                CREATE SEQUENCE s;
                CREATE TABLE t (a regclass DEFAULT 's'::regclass, b oid DEFAULT nextval('s')::oid,
                    c money DEFAULT nextval('s')::money, d text DEFAULT nextval('s'), e number DEFAULT nextval('s'),
                    f numeric(5,2) DEFAULT nextval('s'), g float8 DEFAULT nextval('s'));
                CREATE TABLE top (id bigint GENERATED ALWAYS AS IDENTITY);
                INSERT INTO top DEFAULT VALUES;
                SELECT setval('top_id_seq', 9223372036854775807);
                CREATE TABLE p (id int) PARTITION BY LIST (id);
                CREATE TABLE p1 (id int NOT NULL DEFAULT 0);
                CREATE SEQUENCE of_partition;
                ALTER TABLE p1 ALTER id SET DEFAULT nextval('of_partition');
                ALTER TABLE p ATTACH PARTITION p1 FOR VALUES IN (1);
                INSERT INTO p VALUES (1);
                INSERT INTO t VALUES (1, 1, 1, '1', NULL, NULL, NULL);
                """);

        List<CounterPosition> before = digest(connection).counters();
        Sql.run(connection, "INSERT INTO t (f) VALUES (1.00)");

        assertThat(before)
                .containsExactly(
                        new CounterPosition("of_partition", 1, false, 1, true, feeding("p1", "id")),
                        new CounterPosition("s", 1, false, 1, false, feeding("t", "e", "f", "g")),
                        new CounterPosition("top_id_seq", Long.MAX_VALUE, true, 1, false, feeding("top", "id")));
        assertThat(digest(connection).counter("s"))
                .contains(new CounterPosition("s", 5, true, 1, false, feeding("t", "e", "f", "g")));
        Sql.run(connection, "UPDATE t SET f = 6.00");
        assertThat(digest(connection).counter("s"))
                .contains(new CounterPosition("s", 5, true, 1, true, feeding("t", "e", "f", "g")));
    }

    private static List<CounterPosition.Feed> feeding(String table, String... columns) {
        return Stream.of(columns)
                .map(column -> new CounterPosition.Feed(ContainerName.of(table), FieldPath.of(column)))
                .toList();
    }

    private static boolean isVirtual(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion() >= 18;
    }

    private static String virtual(Connection connection, String name, String expression) throws SQLException {
        return isVirtual(connection) ? name + " int GENERATED ALWAYS AS (" + expression + ") VIRTUAL" : "";
    }

    private static Map<String, Long> counts(DataDigest digest) {
        Map<String, Long> counts = new TreeMap<>();
        digest.containers().forEach(table -> counts.put(table.container().toString(), table.recordCount()));
        return counts;
    }

    private static DataDigest digest(Connection connection) throws SQLException {
        return Digests.digest(connection, CatalogReader.read(connection));
    }

    private static Table table(Connection connection, String name) throws SQLException {
        return Relations.of(CatalogReader.read(connection))
                .find(ContainerName.of(name))
                .orElseThrow();
    }

    private static List<DataRecord> read(Connection connection, String name) throws SQLException {
        Table table = table(connection, name);
        return RowReader.rows(
                        connection,
                        table,
                        table.columns().stream()
                                .map(column -> column.name())
                                .sorted()
                                .toList())
                .records();
    }

    private static List<String> names(List<FieldPath> fields) {
        return fields.stream().map(FieldPath::name).toList();
    }
}
