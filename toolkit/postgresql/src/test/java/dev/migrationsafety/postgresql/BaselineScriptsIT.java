package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands before step 1 by the role of the migrations: scripts and dumps. */
@ExtendWith(OneServer.class)
class BaselineScriptsIT {
    private static final String DUMP =
            """
            --
            -- PostgreSQL database dump
            --

            \\restrict 4xQ2hY0t7m

            SET statement_timeout = 0;
            SET lock_timeout = 0;
            SET client_encoding = 'UTF8';
            SET standard_conforming_strings = on;
            SELECT pg_catalog.set_config('search_path', '', false);
            SET check_function_bodies = false;
            SET row_security = off;
            SET default_tablespace = '';
            SET default_table_access_method = heap;

            CREATE TABLE public.account (
                id bigint NOT NULL,
                holder text
            );

            ALTER TABLE public.account OWNER TO bs_owner;

            COPY public.account (id, holder) FROM stdin;
            1\tAda; with a semicolon
            2\t\\N
            \\.

            ALTER TABLE ONLY public.account
                ADD CONSTRAINT account_pkey PRIMARY KEY (id);

            \\unrestrict 4xQ2hY0t7m
            """;

    private static Script script(String file, String text) {
        return new Script(file, "0", text, TransactionMode.NONE);
    }

    private static Environment environment(Script... baseline) {
        return Environment.standard().withBaseline(List.of(baseline));
    }

    @Test
    void restoresADumpAndLeavesNothingOfItsSettings(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open(
                        environment(script("dump.sql", DUMP)).with(PostgresSettings.STANDARD.withRunAs("bs_owner")));
                DatabaseTemplate frozen = server.createBaseline().freeze();
                Database database = frozen.open()) {
            assertThat(Scripts.ask(database, "SELECT id || ' ' || coalesce(holder, '(null)') FROM account ORDER BY id"))
                    .containsExactly("1 Ada; with a semicolon", "2 (null)");
            assertThat(Scripts.ask(database, "SELECT tableowner FROM pg_tables WHERE tablename = 'account'"))
                    .containsExactly("bs_owner");
            Scripts.run(
                    database,
                    "CREATE TABLE settings AS SELECT current_setting('search_path') || ' '"
                            + " || current_setting('check_function_bodies') || ' ' || current_setting('row_security')"
                            + " AS found");
            assertThat(Scripts.ask(database, "SELECT found FROM public.settings"))
                    .containsExactly("\"$user\", public on on");
        }
    }

    @Test
    void runsScriptsInTheirOrderEachInASessionOfItsOwn(Borrowed borrowed) {
        Environment environment = environment(
                script(
                        "tables.sql",
                        "SET search_path TO pg_temp; CREATE TABLE public.t (id int); CREATE TEMP TABLE u ()"),
                script("rows.sql", "INSERT INTO t SELECT count(*) FROM pg_class WHERE relname = 'u'"));
        try (PostgresServer server = borrowed.open(environment);
                Database database = server.createBaseline()) {
            assertThat(Scripts.ask(database, "SELECT id || ' ' || tableowner FROM t, pg_tables WHERE tablename = 't'"))
                    .containsExactly("0 migration_owner");
        }
    }

    @Test
    void namesEveryRoleAndExtensionThatADumpPresumes(Borrowed borrowed) {
        Script dump = script(
                "dump.sql",
                """
                CREATE TABLE t ();
                GRANT SELECT ON t TO bs_reader;
                GRANT INSERT ON t TO "bs writer";
                CREATE TABLE c (v citext);
                """);
        assertFails(
                borrowed,
                environment(dump),
                "baseline: dump.sql failed at statement 2 (dump.sql:2): SQLSTATE 42704, role \"bs_reader\" does not"
                        + " exist. The statement is: GRANT SELECT ON t TO bs_reader. These are missing; add them to"
                        + " migration-safety.yml:\nroles: [\"bs writer\", bs_reader]\nextensions: [citext]");
        Environment complete = environment(dump)
                .with(PostgresSettings.STANDARD.making(
                        List.of("bs writer", "bs_reader"), List.of(), List.of("citext")));
        try (PostgresServer server = borrowed.open(complete);
                Database database = server.createBaseline()) {
            assertThat(Scripts.ask(database, "SELECT count(*) FROM c")).containsExactly("0");
            assertThat(server.leftovers()).isEmpty();
        }
    }

    @Test
    void saysWhatToDoAboutAnOwnerOfSomebodyElse(Borrowed borrowed) {
        assertFails(
                borrowed,
                environment(script("dump.sql", "CREATE TABLE t ();\n\nALTER TABLE t OWNER TO postgres;\n")),
                "baseline: dump.sql failed at statement 2 (dump.sql:3): SQLSTATE 42501, must be able to SET ROLE"
                        + " \"postgres\". The statement is: ALTER TABLE t OWNER TO postgres. Baseline scripts run"
                        + " as the"
                        + " role of the migrations (migration_owner); move what needs an administrator under init:,"
                        + " whose scripts run as superuser, or dump without owners and grants (pg_dump --no-owner"
                        + " --no-privileges).");
    }

    @Test
    void saysThatADumpIsOfAnotherVersion(Borrowed borrowed) {
        assertFails(
                borrowed,
                environment(script("dump.sql", "SET of_the_future = 0;\n")),
                "baseline: dump.sql failed at statement 1 (dump.sql:1): SQLSTATE 42704, unrecognized configuration"
                        + " parameter \"of_the_future\". The statement is: SET of_the_future = 0. The dump was written"
                        + " for a different version of PostgreSQL: set version: to the version of production, or"
                        + " remove the line.");
    }

    @Test
    void saysWhichStatementFailed(Borrowed borrowed) {
        assertFails(
                borrowed,
                environment(script("one.sql", "SELECT 1"), script("two.sql", "SELECT 1;\nSELECT 1/0")),
                "baseline: two.sql failed at statement 2 (two.sql:2): SQLSTATE 22012, division by zero. The statement"
                        + " is: SELECT 1/0. Correct the script, or the order of the scripts under baseline:.");
    }

    private static void assertFails(Borrowed borrowed, Environment environment, String message) {
        try (PostgresServer server = borrowed.open(environment)) {
            assertThatThrownBy(server::createBaseline)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage(message);
        }
    }
}
