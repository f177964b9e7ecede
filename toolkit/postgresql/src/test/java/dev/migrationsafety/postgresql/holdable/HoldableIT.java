package dev.migrationsafety.postgresql.holdable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.postgresql.query.Query;
import dev.migrationsafety.postgresql.schema.CatalogReader;
import dev.migrationsafety.postgresql.schema.FreshDatabase;
import dev.migrationsafety.postgresql.schema.Sql;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.transition.SqlTransition;
import dev.migrationsafety.sql.transition.SqlTransitions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FreshDatabase.class)
class HoldableIT {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "numeric(18,2) | numeric(18,4) | 1.10 | 0",
                "numeric | numeric(18,4) | 1.1 | 0",
                "numeric(18,4) | numeric(18,2) | 1.1000 | 0",
                "numeric[] | numeric(18,4)[] | '{1.1,NULL}' | 0",
                "numeric(18,4)[] | numeric(18,2)[] | '{1.1000}' | 0",
                "numeric(18,4)[] | numeric(18,2)[] | '{1.1001}' | 1",
                "interval | interval(0) | '1 day' | 0",
                "interval | interval(0) | '0.5 seconds' | 1",
                "json | jsonb | '{\"a\":  1}' | 1",
                "xml | text | '<a/>' | 0",
                "numeric(18,4) | numeric(18,2) | 1.1001 | 1",
                "numeric(18,2) | numeric(4,2) | 100.00 | 1",
                "numeric(18,2) | bigint | 1.50 | 1",
                "bigint | integer | 3000000000 | 1",
                "bigint | integer | 3000 | 0",
                "text | integer | 'x' | 1",
                "text | integer | '007' | 1",
                "text | integer | '7' | 0",
                "text | varchar(3) | 'abcd' | 1",
                "varchar(9) | char(5) | 'ab' | 0",
                "varchar(9) | char(5) | 'ab ' | 1",
                "char(5) | varchar(5) | 'ab' | 0",
                "timestamptz | date | '2024-01-01 00:00Z' | 0",
                "timestamptz | date | '2024-01-01 10:00Z' | 1",
                "timestamptz | timestamp | '2024-01-01 10:00Z' | 0",
                "timestamp(6) | timestamp(0) | '2024-01-01 10:00:00.5' | 1",
                "double precision | numeric | 0.1 | 0",
                "double precision | numeric | 0.30000000000000004 | 1",
                "text | jsonb | '{' | 1",
                "text | boolean | 'maybe' | 1",
                "text | boolean | 'true' | 0",
                "text | there | 'ok' | 0",
                "text | there | 'else' | 1",
                "there | text | 'ok' | 0",
                "text | later | 'new' | 0",
                "text | later | 'old' | 1",
                "integer | later_amount | 5 | 0",
                "numeric(8,3) | later_amount | 5.001 | 1",
                "integer | later_amount | -5 | 1",
                "integer | point | 5 | -",
                "integer | later_pair | 5 | -",
                "integer | text | NULL | 0",
                "numeric(10,2) | numeric(10,3) | 12345678.90 | 1",
                "numeric | double precision | 9007199254740993 | 1",
                "real | numeric | 16777215 | 1",
                "varchar(9) | varchar(5) | 'yyyyy ' | 1",
                "text | varchar(5) | 'xxxxe\u0301' | 1",
                "text | boolean | 'yes' | 1",
                "text | date | '2024-1-5' | 1",
                "text | uuid | 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11' | 1",
                "bit(8) | bit(4) | B'00000001' | 1",
                "bit(8) | bit(4) | B'10000000' | 0",
                "varbit(8) | bit(8) | B'1111111' | 1",
                "interval | interval year to month | '1 year 3 days' | 1",
                "interval | interval(0) | '23:59:59.999999' | 1",
                "inet | cidr | '10.1.2.3/24' | 1",
                "json | jsonb | '{\"n\": 1e2}' | 1",
                "date | timestamp | 'infinity' | 0",
                "timestamp | timestamptz | 'infinity' | 0",
                "timestamp | timestamptz | '2024-03-31 02:30' | 0",
                "text[] | varchar(3)[] | '{abcd}' | 1",
                "integer[] | bigint[] | '{1,2}' | 0",
                "there | varchar(9) | 'ok' | 0",
            })
    void castsThereAndBack(String old, String now, String value, String expected, Connection before, Connection after)
            throws SQLException {
        Sql.run(before, "CREATE TYPE there AS ENUM ('ok'); CREATE TABLE \"T\" (v " + old + ")");
        Sql.run(before, "INSERT INTO \"T\" VALUES (" + value + "), (NULL)");
        Sql.run(
                after,
                "CREATE TYPE there AS ENUM ('ok'); CREATE TYPE later AS ENUM ('new'); CREATE TYPE later_pair AS (a int);"
                        + " CREATE DOMAIN later_amount AS numeric(8,2) CHECK (VALUE > 0); CREATE TABLE \"T\" (v " + now
                        + ")");

        SqlTransition transition = transitions(before, after).get(0);

        assertThat(Holdable.count(before, "UTC", transition)
                        .map(String::valueOf)
                        .orElse(null))
                .isEqualTo(expected);
        assertThat(String.valueOf(Holdable.withhold(before, "UTC", CatalogReader.read(before), transition)))
                .isEqualTo(expected == null ? "0" : expected);
        assertThat(Query.list(before, "SELECT count(*) FROM public.\"T\"", row -> row.getLong(1)))
                .containsExactly("1".equals(expected) ? 1L : 2L);
    }

    @Test
    void knowsWhatNewConstraintsRefuse(Connection before, Connection after) throws SQLException {
        String types = "CREATE TYPE mood AS ENUM (";
        Sql.run(
                before,
                types
                        + """
                        'sad', 'ok');
                        CREATE SCHEMA "S";
                        CREATE TABLE p (id int PRIMARY KEY);
                        CREATE TABLE "S"."T" (id int PRIMARY KEY, a int, b int, c text, mood mood);
                        INSERT INTO p VALUES (1);
                        INSERT INTO "S"."T" VALUES
                            (1, 1, 1, 'x', 'ok'), (2, 1, 1, 'x', 'sad'), (3, 1, NULL, 'y', 'ok'), (4, 1, NULL, 'y', 'ok'),
                            (5, 2, 5, NULL, NULL);
                        """);
        Sql.run(
                after,
                types
                        + """
                        'ok');
                        CREATE SCHEMA "S";
                        CREATE TABLE p (id int PRIMARY KEY);
                        CREATE TABLE later (id int PRIMARY KEY);
                        CREATE FUNCTION later(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
                        CREATE TABLE "S"."T" (id int PRIMARY KEY, a int REFERENCES p, b int, c text NOT NULL, mood mood,
                            UNIQUE (a, b), UNIQUE NULLS NOT DISTINCT (b), CHECK (b < 5), CHECK (later(c)));
                        CREATE UNIQUE INDEX some_c ON "S"."T" (c) WHERE id > 1;
                        ALTER TABLE "S"."T" ADD FOREIGN KEY (b) REFERENCES later;
                        """);

        TreeMap<String, String> counts = new TreeMap<>();
        for (SqlTransition transition : transitions(before, after)) {
            counts.put(
                    transition.describe(),
                    Holdable.count(before, "UTC", transition)
                            .map(String::valueOf)
                            .orElse("unknown"));
        }

        TreeMap<String, String> expected = new TreeMap<>();
        expected.put("S.T.c: NOT NULL added", "1");
        expected.put("S.T.mood: label sad removed", "1");
        expected.put("S.T: check T_b_check (b < 5)", "1");
        expected.put("S.T: check T_c_check public.later(c)", "unknown");
        expected.put("S.T: foreign key T_a_fkey to p", "1");
        expected.put("S.T: foreign key T_b_fkey to later", "unknown");
        expected.put("S.T: unique key T_a_b_key over a, b", "1");
        expected.put("S.T: unique key T_b_key over b", "2");
        expected.put("S.T: unique key some_c over c", "1");
        assertThat(counts).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "timestamp | timestamptz | '2024-03-31 02:30' | 1",
                "timestamp | timestamptz | '2024-10-27 02:30' | 0",
                "timestamptz | timestamp | '2024-10-27 00:30Z' | 1",
                "timestamptz | timestamp | '2024-10-27 01:30Z' | 0",
                "timestamptz | date | '2024-01-01 00:00Z' | 1",
                "timestamptz | date | '2023-12-31 23:00Z' | 0",
            })
    void castsInTheZoneOfTheScripts(
            String old, String now, String value, long expected, Connection before, Connection after)
            throws SQLException {
        Sql.run(before, "CREATE TABLE t (v " + old + "); INSERT INTO t VALUES (" + value + ")");
        Sql.run(after, "CREATE TABLE t (v " + now + ")");
        SqlTransition transition = transitions(before, after).get(0);

        assertThat(Holdable.count(before, "Europe/Berlin", transition)).contains(expected);
        assertThat(Query.list(before, "SHOW TimeZone", row -> row.getString(1))).containsExactly("UTC");
    }

    /** What each kind of transition beside the types takes for beyond: {@code old shape | new shape | rows | expected}. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(a text, b int)"
                        + " | (a text, b int); CREATE UNIQUE INDEX lower_a ON \"T\" (lower(a), b)"
                        + " | ('Ann', 1), ('ann', 1), ('ANN', 2), (NULL, 1), (NULL, 1)"
                        + " | T: unique index lower_a over lower(a), b: 1 of 5",
                "(a text) | (a text); CREATE UNIQUE INDEX i ON \"T\" (a) NULLS NOT DISTINCT"
                        + " | (NULL), (NULL), ('x') | T: unique key i over a: 1 of 1",
                "(a text, UNIQUE (a)) | (a text, UNIQUE NULLS NOT DISTINCT (a))"
                        + " | (NULL), (NULL), ('x') | T: unique key T_a_key over a: 1 of 1",
                "(a text, b int, UNIQUE (a)) | (a text, b int, UNIQUE (a), UNIQUE (a, b)) | ('x', 1) | ",
                "(a text, b bool) | (a text, b bool); CREATE UNIQUE INDEX i ON \"T\" (a) WHERE b"
                        + " | ('x', true), ('x', true), ('x', false) | T: unique key i over a: 1 of 3",
                "(a int, b int4range) | (a int, b int4range, EXCLUDE USING gist (b WITH &&))"
                        + " | (1, '[1,5)'), (2, '[4,9)'), (3, '[9,12)'), (4, 'empty'), (5, NULL)"
                        + " | T: exclusion constraint T_b_excl over b with OPERATOR(pg_catalog.&&): 1 of 4",
                "(a text, UNIQUE (a)) | (a text COLLATE nocase, UNIQUE (a)) | ('Ann'), ('ann'), ('Bob')"
                        + " | T.a: compared by text → public.nocase: 1 of 3",
                "(a text COLLATE \"C\") | (a text COLLATE \"POSIX\") | ('Ann'), ('ann')"
                        + " | T.a: compared by \"C\" → \"POSIX\": 0 of 2",
                "(a text) | (a text); CREATE UNIQUE INDEX i ON \"T\" (a COLLATE nocase) | ('Ann'), ('ann')"
                        + " | T: unique index i over a COLLATE public.nocase: unknown",
                "(a points) | (a points) | (1), (-1), (NULL)"
                        + " | T.a: domain public.points with check (VALUE > 0): 1 of 2",
                "(a int) | (a int, b int GENERATED ALWAYS AS (10 / a) STORED) | (0), (5), (NULL)"
                        + " | T.b: computed as (10 / a): 1 of 2",
                "(a int) | (a int, b int NOT NULL GENERATED ALWAYS AS (a + 1) STORED) | (2147483647), (5), (NULL)"
                        + " | T.b: computed as (a + 1): 2 of 2",
                "(a int, b int) | (a int, b int, FOREIGN KEY (a, b) REFERENCES pair MATCH FULL)"
                        + " | (1, 1), (1, NULL), (NULL, NULL), (7, 7) | T: foreign key T_a_b_fkey to pair: 2 of 3",
                "(a int) | (a int); ALTER TABLE \"T\" ADD CHECK (a > 0) NOT VALID | (1), (-1)"
                        + " | T: check T_a_check (a > 0): 1 of 2",
                "(a int); INSERT INTO \"T\" VALUES (-1); ALTER TABLE \"T\" ADD CHECK (a > 0) NOT VALID"
                        + " | (a int CHECK (a > 0)) | (1) | T: check T_a_check (a > 0) validated: 1 of 2",
                "(a int); INSERT INTO \"T\" VALUES (7); ALTER TABLE \"T\" ADD FOREIGN KEY (a) REFERENCES single NOT VALID"
                        + " | (a int REFERENCES single) | (1) | T: foreign key T_a_fkey to single validated: 1 of 2",
                "(a int) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF \"T\" FOR VALUES IN (1);"
                        + " CREATE TABLE p2 PARTITION OF \"T\" FOR VALUES IN (2, 3)"
                        + " | (a int) PARTITION BY LIST (a); CREATE TABLE p2 PARTITION OF \"T\" FOR VALUES IN (2)"
                        + " | (1), (2), (3), (3) | T: partition p1 removed: 1 of 4;"
                        + " T: partition p2 accepts only ((a IS NOT NULL) AND (a = 2)): 2 of 4",
            })
    void knowsWhatEachKindTakesForBeyond(
            String old, String now, String rows, String expected, Connection before, Connection after)
            throws SQLException {
        Sql.run(
                before,
                "CREATE DOMAIN points AS integer; CREATE TABLE pair (a int, b int, PRIMARY KEY (a, b));"
                        + " CREATE TABLE single (a int PRIMARY KEY); INSERT INTO pair VALUES (1, 1);"
                        + " INSERT INTO single VALUES (1); CREATE TABLE \"T\" " + old);
        Sql.run(before, "INSERT INTO \"T\" VALUES " + rows);
        Sql.run(
                after,
                "CREATE DOMAIN points AS integer CHECK (VALUE > 0);"
                        + " CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false);"
                        + " CREATE TABLE pair (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE single (a int PRIMARY KEY);"
                        + " CREATE TABLE \"T\" " + now);

        List<String> found = new ArrayList<>();
        for (SqlTransition transition : transitions(before, after)) {
            String beyond = Holdable.count(before, "UTC", transition)
                    .map(String::valueOf)
                    .orElse("unknown");
            long concerned = Holdable.concerned(before, transition);
            found.add(transition.describe() + ": " + beyond + (beyond.equals("unknown") ? "" : " of " + concerned));
        }

        assertThat(String.join("; ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void withholdsRowsWithAllThatRefersToThem(Connection before, Connection after) throws SQLException {
        String rest = ", at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);"
                + " CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');"
                + " CREATE TABLE p2 PARTITION OF p DEFAULT;"
                + " CREATE TABLE c (id int, at date, FOREIGN KEY (id, at) REFERENCES p);";
        Sql.run(before, "CREATE TABLE p (id int, code text" + rest);
        Sql.run(before, "INSERT INTO p VALUES (1, 'a', '2024-05-05'), (2, 'a', '2023-05-05'), (3, 'b', '2023-05-05')");
        Sql.run(before, "INSERT INTO c SELECT id, at FROM p");
        Sql.run(after, "CREATE TABLE p (id int, code text CHECK (code <> 'a')" + rest);
        before.setAutoCommit(false);

        long gone = Holdable.withhold(
                before,
                "UTC",
                CatalogReader.read(before),
                transitions(before, after).get(0));
        before.commit();
        before.setAutoCommit(true);

        assertThat(gone).isEqualTo(2);
        assertThat(Query.list(
                        before, "SELECT id FROM public.p UNION ALL SELECT id FROM public.c", row -> row.getInt(1)))
                .containsExactly(3, 3);
    }

    @Test
    void leavesATransactionUsableAfterAnUnknown(Connection before, Connection after) throws SQLException {
        Sql.run(before, "CREATE TABLE t (v int); INSERT INTO t VALUES (1)");
        Sql.run(after, "CREATE TABLE t (v point)");
        SqlTransition transition = transitions(before, after).get(0);
        before.setAutoCommit(false);

        assertThat(Holdable.count(before, "UTC", transition)).isEmpty();
        assertThat(Query.list(before, "SELECT count(*) FROM public.t", row -> row.getInt(1)))
                .containsExactly(1);
        before.rollback();
        before.setAutoCommit(true);
    }

    private static List<SqlTransition> transitions(Connection before, Connection after) throws SQLException {
        Schema old = CatalogReader.read(before);
        Relations now = Relations.of(CatalogReader.read(after));
        return new ArrayList<>(SqlTransitions.between(Relations.of(old), now));
    }
}
