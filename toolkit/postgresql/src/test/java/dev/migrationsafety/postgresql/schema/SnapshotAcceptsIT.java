package dev.migrationsafety.postgresql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Schemas that were built along different roads and are equal, but for notes. */
@ExtendWith(FreshDatabase.class)
class SnapshotAcceptsIT {
    @Test
    void notesTheNewPositionOfAColumnDroppedAndAddedAgain(Connection connection) throws SQLException {
        assertThat(detour(
                        connection,
                        "CREATE TABLE t (a int, b text NOT NULL DEFAULT 'x', c int)",
                        "ALTER TABLE t DROP b; ALTER TABLE t ADD b text NOT NULL DEFAULT 'x'"))
                .containsExactly("note t.b: position: 2 → 3", "note t.c: position: 3 → 2");
    }

    @Test
    void seesNoTraceOfARename(Connection connection) throws SQLException {
        assertThat(detour(
                        connection,
                        "CREATE TABLE t (id serial PRIMARY KEY, v int UNIQUE CHECK (v > 0)); CREATE INDEX ON t (v, id);"
                                + " CREATE VIEW w AS SELECT t.id AS key FROM t",
                        "ALTER TABLE t RENAME TO u; ALTER TABLE u RENAME v TO v2; ALTER SCHEMA public RENAME TO p;"
                                + " ALTER SCHEMA p RENAME TO public; ALTER TABLE public.u RENAME v2 TO v;"
                                + " ALTER TABLE public.u RENAME TO t"))
                .isEmpty();
    }

    @Test
    void seesNoTraceOfObjectsMadeAgainAsTheyWere(Connection connection) throws SQLException {
        assertThat(
                        detour(
                                connection,
                                """
                        CREATE TABLE p (id int PRIMARY KEY);
                        CREATE TABLE t (id int CONSTRAINT positive CHECK (id > 0), p int REFERENCES p ON DELETE CASCADE);
                        CREATE UNIQUE INDEX i ON t (id) WHERE p > 0;
                        CREATE VIEW v AS SELECT t.id FROM t;
                        CREATE MATERIALIZED VIEW m AS SELECT t.id FROM t;
                        CREATE TYPE mood AS ENUM ('a', 'b');
                        """,
                                """
                        ALTER TABLE t DROP CONSTRAINT positive;
                        ALTER TABLE t ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;
                        ALTER TABLE t VALIDATE CONSTRAINT positive;
                        ALTER TABLE t DROP CONSTRAINT t_p_fkey;
                        ALTER TABLE t ADD FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE;
                        DROP INDEX i;
                        CREATE UNIQUE INDEX i ON t USING btree (id) WHERE (p > 0);
                        CREATE OR REPLACE VIEW v AS SELECT t.id FROM t WHERE true;
                        CREATE OR REPLACE VIEW v AS SELECT t.id FROM public.t;
                        DROP MATERIALIZED VIEW m;
                        CREATE MATERIALIZED VIEW m AS SELECT t.id FROM t;
                        DROP TYPE mood;
                        CREATE TYPE mood AS ENUM ('a');
                        ALTER TYPE mood ADD VALUE 'b';
                        GRANT SELECT ON t TO PUBLIC;
                        REVOKE SELECT ON t FROM PUBLIC;
                        GRANT UPDATE (id) ON t TO PUBLIC;
                        REVOKE UPDATE (id) ON t FROM PUBLIC;
                        COMMENT ON TABLE t IS 'x';
                        COMMENT ON TABLE t IS NULL;
                        ALTER TABLE t SET (fillfactor = 70);
                        ALTER TABLE t RESET (fillfactor);
                        ALTER TABLE t ALTER id SET STATISTICS 5;
                        ALTER TABLE t ALTER id SET STATISTICS -1;
                        ALTER TABLE t ADD late int DEFAULT 7;
                        ALTER TABLE t DROP late;
                        """))
                .isEmpty();
    }

    @Test
    void notesNamesThatTheServerGave(Connection connection) throws SQLException {
        assertThat(
                        detour(
                                connection,
                                """
                        CREATE SCHEMA "Other";
                        CREATE TABLE "Other"."T" (id serial PRIMARY KEY, v int UNIQUE CHECK (v > 0), p int REFERENCES "Other"."T");
                        CREATE INDEX ON "Other"."T" (lower(v::text));
                        """,
                                """
                        ALTER TABLE "Other"."T" RENAME TO old;
                        CREATE TABLE "Other"."T" (id serial PRIMARY KEY, v int UNIQUE CHECK (v > 0), p int REFERENCES "Other"."T");
                        CREATE INDEX ON "Other"."T" (lower(v::text));
                        DROP TABLE "Other".old;
                        """))
                .containsExactly(
                        "note check Other.T(v): name: T_v_check → T_v_check1",
                        "note Other.T.id: default: nextval('\"Other\".\"T_id_seq\"'::regclass)"
                                + " → nextval('\"Other\".\"T_id_seq1\"'::regclass)",
                        "note foreign key Other.T(p): name: T_p_fkey → T_p_fkey1",
                        "note index Other.T(lower((v)::text)): name: T_lower_idx → T_lower_idx1",
                        "note primary key Other.T(id): name: T_pkey → T_pkey1",
                        "note sequence Other.T(id): name: T_id_seq → T_id_seq1",
                        "note unique constraint Other.T(v): name: T_v_key → T_v_key1");
    }

    @Test
    void notesNamesThatTheServerGaveUnderAFormerNameOfTheTable(Connection connection) throws SQLException {
        String body =
                """
                 (id bigserial PRIMARY KEY, u bigint REFERENCES u, a int UNIQUE CHECK (a > 0), b int, CHECK (a < b));
                """;
        assertThat(detour(
                        connection,
                        "CREATE TABLE u (id int PRIMARY KEY); CREATE TABLE t" + body + "CREATE INDEX ON t (b)",
                        "CREATE TABLE t_new" + body
                                + "DROP TABLE t; ALTER TABLE t_new RENAME TO t; CREATE TABLE t_new" + body
                                + "CREATE INDEX ON t_new (b); DROP TABLE t; ALTER TABLE t_new RENAME TO t"))
                .containsExactly(
                        "note check t(a): name: t_a_check → t_new_a_check1",
                        "note check t(a, b): name: t_check → t_new_check1",
                        "note t.id: default: nextval('public.t_id_seq'::regclass)"
                                + " → nextval('public.t_new_id_seq1'::regclass)",
                        "note foreign key t(u): name: t_u_fkey → t_new_u_fkey1",
                        "note index t(b): name: t_b_idx → t_new_b_idx",
                        "note primary key t(id): name: t_pkey → t_new_pkey1",
                        "note sequence t(id): name: t_id_seq → t_new_id_seq1",
                        "note unique constraint t(a): name: t_a_key → t_new_a_key1");
    }

    @Test
    void keepsNamesOfAnAuthorsChoice(Connection connection) throws SQLException {
        assertThat(detour(
                        connection,
                        "CREATE TABLE t (id int PRIMARY KEY, a int, b int, CONSTRAINT t_a_key UNIQUE (a),"
                                + " CONSTRAINT a_below_b_check CHECK (a < b))",
                        "ALTER TABLE t RENAME CONSTRAINT t_a_key TO recent_a_key;"
                                + " ALTER TABLE t RENAME CONSTRAINT a_below_b_check TO b_above_a_check"))
                .containsExactly(
                        "- check t.a_below_b_check",
                        "+ check t.b_above_a_check",
                        "- unique constraint t(a)",
                        "+ unique constraint t.recent_a_key");
    }

    @Test
    void tellsTwinsWithoutNamesApart(Connection connection) throws SQLException {
        assertThat(detour(
                        connection,
                        "CREATE TABLE t (v int CHECK (v > 0) CHECK (v < 9))",
                        "ALTER TABLE t DROP CONSTRAINT t_v_check; ALTER TABLE t DROP CONSTRAINT t_v_check1;"
                                + " ALTER TABLE t ADD CHECK (v < 9); ALTER TABLE t ADD CHECK (v > 0)"))
                .containsExactly(
                        "note check t(v): name: t_v_check1 → t_v_check",
                        "note check t(v) #2: name: t_v_check → t_v_check1");
    }

    @Test
    void notesCommentsAndWhiteSpaceInBodies(Connection connection) throws SQLException {
        List<String> differences = detour(
                connection,
                "CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a  b' || (1+2); END $$",
                "CREATE OR REPLACE FUNCTION f() RETURNS text LANGUAGE plpgsql AS"
                        + " $$\nBEGIN -- now\n  RETURN 'a  b'||( 1 + 2 );\nEND $$");
        assertThat(differences).singleElement().asString().startsWith("note function f(): body: ");

        SchemaSnapshot before = Differences.snapshot(connection);
        Sql.run(
                connection,
                "CREATE OR REPLACE FUNCTION f() RETURNS text LANGUAGE plpgsql AS"
                        + " $$ BEGIN RETURN 'a b' || (1+2); END $$");
        assertThat(Differences.withoutNotes(before, Differences.snapshot(connection)))
                .containsExactly(
                        "function f(): body: begin return 'a b' || ( 1 + 2 ) ; end → ".replace("'a b'", "'a b'")
                                + "begin return 'a b' || ( 1 + 2 ) ; end");
    }

    @Test
    void notesTheCaseOfUnquotedWordsInBodies(Connection connection) throws SQLException {
        String before = "CREATE OR REPLACE FUNCTION f() RETURNS text LANGUAGE sql AS $$ select max(B) FROM \"T\" $$";
        Sql.run(connection, "CREATE TABLE \"T\" (b text, \"B\" text); " + before);
        assertThat(detour(connection, before, before.replace("select max(B)", "SELECT MAX(b)")))
                .singleElement()
                .asString()
                .startsWith("note function f(): body: ");
        assertThat(detour(connection, before, before.replace("max(B)", "max(\"B\")")))
                .containsExactly("function f(): body: select max ( b ) from \"T\" → select max ( \"B\" ) from \"T\"");
        assertThat(detour(
                        connection,
                        before.replace("max(B)", "max(B) || 'b'"),
                        before.replace("max(B)", "max(B) || 'B'")))
                .containsExactly("function f(): body: select max ( b ) || 'b' from \"T\""
                        + " → select max ( b ) || 'B' from \"T\"");
    }

    @Test
    void attachesPartitionsEquallyHoweverTheyWereMade(Connection connection, Connection other) throws SQLException {
        String parent = "CREATE TABLE p (id int NOT NULL CONSTRAINT positive CHECK (id > 0), v int, PRIMARY KEY (id))"
                + " PARTITION BY RANGE (id); CREATE INDEX ON p (v); ";
        Sql.run(connection, parent + "CREATE TABLE c PARTITION OF p FOR VALUES FROM (1) TO (9)");
        Sql.run(
                other,
                parent
                        + "CREATE TABLE c (id int NOT NULL CONSTRAINT positive CHECK (id > 0), v int);"
                        + " ALTER TABLE p ATTACH PARTITION c FOR VALUES FROM (1) TO (9)");
        assertThat(Differences.between(Differences.snapshot(connection), Differences.snapshot(other)))
                .isEmpty();
    }

    @Test
    void leavesOutWhatBelongsToToolsExtensionsAndSessions(Connection connection) throws SQLException {
        SchemaSnapshot before = Differences.snapshot(connection);
        Sql.run(
                connection,
                """
                CREATE TABLE flyway_schema_history (installed_rank serial PRIMARY KEY, version text NOT NULL CHECK (version <> ''));
                CREATE INDEX ON flyway_schema_history (version);
                CREATE TABLE databasechangelog (id text);
                CREATE TEMP TABLE passing (id serial PRIMARY KEY);
                CREATE TEMP VIEW glance AS SELECT 1;
                CREATE EXTENSION hstore;
                """);
        assertThat(Differences.between(before, Differences.snapshot(connection)))
                .containsExactly("+ extension hstore");
    }

    @Test
    void notesCastsThatATypeThereAndBackLeavesInAComparison(Connection connection) throws SQLException {
        assertThat(detour(
                        connection,
                        "CREATE TABLE t (a bigint, b int, CONSTRAINT c CHECK (a > 0 AND a <= b), CONSTRAINT d CHECK (a / 2 > 7),"
                                + " CONSTRAINT e CHECK (a > -5))",
                        "ALTER TABLE t ALTER a TYPE numeric, ALTER b TYPE numeric;"
                                + " ALTER TABLE t ALTER a TYPE bigint, ALTER b TYPE int"))
                .containsExactly(
                        "note check t.c: definition: (none) → CHECK ((((a)::numeric > (0)::numeric) AND (a <= b)))",
                        "check t.d: definition: CHECK (((a / 2) > 7))"
                                + " → CHECK ((((a)::numeric / (2)::numeric) > (7)::numeric))",
                        "note check t.e: definition: (none) → CHECK (((a)::numeric > ('-5'::integer)::numeric))");
    }

    @Test
    void makesMembersPartsOfTheirExtension(Connection connection) throws SQLException {
        Sql.run(connection, "CREATE EXTENSION hstore");
        SchemaSnapshot before = Differences.snapshot(connection);
        Sql.run(
                connection,
                "CREATE EXTENSION pgcrypto; REVOKE EXECUTE ON FUNCTION digest(text, text) FROM PUBLIC;"
                        + " REVOKE EXECUTE ON FUNCTION akeys(hstore) FROM PUBLIC");
        assertThat(SchemaRestored.describe(SchemaDiff.between(before, Differences.snapshot(connection))))
                .containsExactly(
                        "left over: extension member hstore.\"public.akeys(public.hstore)\"",
                        "left over: extension pgcrypto");
    }

    @Test
    void readsAnEmptyDatabase(Connection connection) throws SQLException {
        assertThat(Differences.snapshot(connection).objects())
                .extracting(CatalogObject::identity)
                .containsExactly("database current", "extension plpgsql", "schema public");
    }

    private static List<String> detour(Connection connection, String setup, String detour) throws SQLException {
        Sql.run(connection, setup);
        SchemaSnapshot before = Differences.snapshot(connection);
        Sql.run(connection, detour);
        return Differences.between(before, Differences.snapshot(connection));
    }
}
