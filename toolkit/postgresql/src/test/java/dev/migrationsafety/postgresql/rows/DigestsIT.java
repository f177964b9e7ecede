package dev.migrationsafety.postgresql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.postgresql.schema.CatalogReader;
import dev.migrationsafety.postgresql.schema.FreshDatabase;
import dev.migrationsafety.postgresql.schema.Sql;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FreshDatabase.class)
class DigestsIT {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "numeric | 1.10 | 1.1",
                "numeric | NaN | 0",
                "char(5) | a | b",
                "bpchar | 'a ' | 'a'",
                "text | '' | NULL",
                "text | 'NULL' | NULL",
                "text | 'a,b' | 'a;b'",
                "text | U&'\\00e4' | U&'a\\0308'",
                "double precision | 0.1 | 0.10000000000000002",
                "double precision | '-0' | 0",
                "timestamptz | '2024-01-01 00:00:00.000001Z' | '2024-01-01 00:00:00Z'",
                "interval | '24 hours' | '1 day'",
                "jsonb | '{\"a\": 1.0}' | '{\"a\": 1}'",
                "json | '{\"a\":1}' | '{\"a\": 1}'",
                "bytea | '\\x00' | '\\x0000'",
                "boolean | true | false",
                "text[] | '{a,NULL}' | '{a,\"NULL\"}'",
                "money | 1.00 | 1.01",
                "pair | ROW(NULL, NULL) | NULL",
            })
    void tellsValuesApart(String type, String one, String other, Connection connection) throws SQLException {
        Sql.run(connection, "CREATE TYPE pair AS (a int, b int); CREATE TABLE t (v " + type + ")");
        Sql.run(connection, "INSERT INTO t VALUES (" + value(one) + ")");
        DataDigest before = digest(connection);
        DataRecord row = read(connection, "t", "v").get(0);
        Sql.run(connection, "UPDATE t SET v = " + value(other));

        assertThat(digest(connection)).isNotEqualTo(before);
        assertThat(read(connection, "t", "v").get(0)).isNotEqualTo(row);

        Sql.run(connection, "UPDATE t SET v = " + value(one));
        assertThat(digest(connection)).isEqualTo(before);
    }

    @Test
    void readsEqualWhateverTheOrderOfRowsAndColumns(Connection connection, Connection other) throws SQLException {
        Sql.run(connection, "CREATE TABLE t (a int, b text); INSERT INTO t VALUES (1, 'x'), (1, 'x'), (2, NULL)");
        Sql.run(
                other,
                "CREATE TABLE t (gone int, b text, a int); ALTER TABLE t DROP gone;"
                        + " INSERT INTO t VALUES (NULL, 2), ('x', 1), ('x', 1)");

        assertThat(digest(other)).isEqualTo(digest(connection));
    }

    @Test
    void countsRowsThatOccurTwice(Connection connection) throws SQLException {
        Sql.run(connection, "CREATE TABLE t (a int); INSERT INTO t VALUES (1), (1), (2)");
        DataDigest before = digest(connection);
        Sql.run(connection, "TRUNCATE t; INSERT INTO t VALUES (1), (2), (2)");
        assertThat(digest(connection)).isNotEqualTo(before);
        assertThat(digest(connection).find(ContainerName.of("t")))
                .map(ContainerDigest::recordCount)
                .contains(3L);
    }

    @Test
    void readsEachRowOnceThroughPartitionsAndInheritance(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE SCHEMA "odd.schema";
                CREATE TABLE "odd.schema"."Posting" (id int) PARTITION BY LIST (id);
                CREATE TABLE p1 PARTITION OF "odd.schema"."Posting" FOR VALUES IN (1);
                CREATE TABLE p2 PARTITION OF "odd.schema"."Posting" DEFAULT;
                INSERT INTO "odd.schema"."Posting" VALUES (1), (2);
                CREATE TABLE parent (id int);
                CREATE TABLE child () INHERITS (parent);
                INSERT INTO parent VALUES (1);
                INSERT INTO child VALUES (1), (2);
                CREATE TABLE no_columns ();
                INSERT INTO no_columns DEFAULT VALUES;
                """);

        Map<String, Long> counts = new HashMap<>();
        digest(connection)
                .containers()
                .forEach(table -> counts.put(table.container().toString(), table.recordCount()));
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("odd.schema.Posting", 2L, "parent", 1L, "child", 2L, "no_columns", 1L));
    }

    @Test
    void saysWhetherTheNextValueIsInUse(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE SCHEMA audit;
                CREATE SEQUENCE audit.free INCREMENT 5;
                CREATE TABLE a (id serial PRIMARY KEY);
                CREATE TABLE b (id bigint GENERATED BY DEFAULT AS IDENTITY);
                CREATE SEQUENCE shared;
                CREATE TABLE c (id int DEFAULT nextval('shared'), label text DEFAULT 'n' || nextval('shared'));
                CREATE TABLE schema_migrations (id serial);
                INSERT INTO a VALUES (DEFAULT), (3);
                INSERT INTO b VALUES (1);
                INSERT INTO c VALUES (2, 'x');
                SELECT nextval('shared');
                """);

        assertThat(digest(connection).counters())
                .containsExactly(
                        new CounterPosition("a_id_seq", 1, true, 1, false, feeding("a")),
                        new CounterPosition("audit.free", 1, false, 5, false, List.of()),
                        new CounterPosition("b_id_seq", 1, false, 1, true, feeding("b")),
                        new CounterPosition("shared", 1, true, 1, true, feeding("c")));
    }

    private static List<CounterPosition.Feed> feeding(String table) {
        return List.of(new CounterPosition.Feed(ContainerName.of(table), FieldPath.of("id")));
    }

    @Test
    void readsRowsInTheOrderOfTheirIdentity(Connection connection) throws SQLException {
        Sql.run(
                connection,
                "CREATE TABLE t (\"Id\" int PRIMARY KEY, at timestamptz, c char(3));"
                        + " INSERT INTO t VALUES (10, '2024-01-01 12:00+02', 'a'), (9, NULL, NULL)");

        assertThat(read(connection, "t", "Id", "at", "c"))
                .containsExactly(
                        row("Id", "9", "at", null, "c", null),
                        row("Id", "10", "at", "2024-01-01 10:00:00+00", "c", "a  "));
    }

    private static DataRecord row(@Nullable String... pairs) {
        TreeMap<FieldPath, Value> values = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(FieldPath.of(String.valueOf(pairs[i])), Value.of(pairs[i + 1]));
        }
        return new DataRecord(values);
    }

    private static String value(String text) {
        boolean word =
                text.matches("[a-zA-Z]+") && !List.of("NULL", "true", "false").contains(text);
        return word ? "'" + text + "'" : text;
    }

    private static DataDigest digest(Connection connection) throws SQLException {
        return Digests.digest(connection, CatalogReader.read(connection));
    }

    private static List<DataRecord> read(Connection connection, String name, String... columns) throws SQLException {
        Table table = Relations.of(CatalogReader.read(connection))
                .find(ContainerName.of(name))
                .orElseThrow();
        return RowReader.rows(connection, table, List.of(columns)).records();
    }
}
