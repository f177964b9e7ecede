package dev.migrationsafety.postgresql.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.schema.CatalogObject;
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
                        "function f(): body: BEGIN RETURN 'a b' || ( 1 + 2 ) ; END → ".replace("'a b'", "'a b'")
                                + "BEGIN RETURN 'a b' || ( 1 + 2 ) ; END");
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
