package dev.migrationsafety.sql.layout;

import static dev.migrationsafety.sql.layout.SqlLayoutContract.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.StepHeader;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.Verification;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.reader.HistoryReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SqlCommentsTest {
    private static List<MigrationStep> read(MigrationFile... files) {
        return new HistoryReader(SqlCommentsTest.class.getClassLoader())
                .read(SqlLayoutContract.files(files), "postgresql", "", Map.of())
                .steps();
    }

    @Test
    void readsTheCommentsAboveTheFirstStatement() {
        List<MigrationStep> steps = read(
                file(
                        "001_a.sql",
                        """
                        /*
                         * Author: Ada
                         * Description: fees
                         */
                        -- DATE: 2026-01-02

                        -- Rollback: drop the column,
                        -- rollback: then tell operations
                        -- Author of nothing
                        SELECT 1;
                        -- Author: somebody else
                        """),
                file("002_b.sql", "SELECT 1;\n-- Author: Ada\n"),
                file("003_c.sql", "-- migration-safety is not a field\n/* Author: Bob */ SELECT 1;\n"));
        assertThat(steps)
                .extracting(MigrationStep::header)
                .containsExactly(
                        new StepHeader("Ada", "2026-01-02", "fees", "drop the column, then tell operations"),
                        StepHeader.NONE,
                        new StepHeader("Bob", "", "", ""));
    }

    @Test
    void readsTheClaimThatAnUpMayRunAgain() {
        List<MigrationStep> steps = read(
                file("001_a.sql", "-- idempotent: TRUE\nSELECT 1;\n"),
                file("002_b.sql", "/* Idempotent: Yes */ SELECT 1;\n"),
                file("003_c.sql", "-- Idempotent: no\nSELECT 1;\n"),
                file("004_d.sql", "-- Idempotent:\nSELECT 1;\n-- Idempotent: yes\n"),
                file("004_d_rollback.sql", "-- Idempotent: yes\nSELECT 1;\n"));
        assertThat(steps)
                .extracting(MigrationStep::declarations)
                .containsExactly(
                        List.of(Declaration.idempotent("001")),
                        List.of(Declaration.idempotent("002")),
                        List.of(),
                        List.of());
    }

    @Test
    void readsProseAboutRepetitionAsADescription() {
        List<MigrationStep> steps = read(
                file("001_a.sql", "-- Idempotent: IF EXISTS lets it run twice.\nSELECT 1;\n"),
                file("002_b.sql", "-- Idempotent: yes, since it only adds\nSELECT 1;\n"));
        assertThat(steps).extracting(MigrationStep::declarations).containsExactly(List.of(), List.of());
        assertThat(steps)
                .extracting(step -> step.header().idempotent())
                .containsExactly("IF EXISTS lets it run twice.", "yes, since it only adds");
    }

    @Test
    void takesProseBehindVerifyForNoQuery() {
        MigrationFile up = file(
                "001_a.sql",
                """
                SELECT 1;
                -- verify: with care
                -- verify: table exists and has rows
                -- verify: values look right
                -- verify: select the right tenant first
                """);
        assertThat(read(up).get(0).verifications()).isEmpty();
    }

    @Test
    void letsAStepOfCommentsGoBackWhereOtherStepsDo() {
        MigrationFile comments = file("002_b.sql", "-- skipped\n/* by the operations team */\n");
        List<MigrationStep> steps = read(
                file("001_a.sql", "SELECT 1;\n"),
                file("001_a_rollback.sql", "SELECT 2;\n"),
                comments,
                file("003_c.sql", "SELECT 3; -- nothing\n"));
        assertThat(steps.get(1).down()).contains(steps.get(1).up());
        assertThat(steps.get(2).down()).isEmpty();
        assertThat(read(file("001_a.sql", "SELECT 1;\n"), comments))
                .allMatch(step -> step.down().isEmpty());
    }

    @Test
    void readsTheHeaderAboveAMarker() {
        assertThat(read(file("1_a.sql", "-- Author: Ada\n-- +goose Up\nSELECT 1;\n")))
                .extracting(MigrationStep::header)
                .containsExactly(new StepHeader("Ada", "", "", ""));
    }

    @Test
    void readsQueriesOfVerifyLinesOfTheUpWithTheirLines() {
        MigrationFile up = file(
                "001_a.sql",
                """
                SELECT 1;
                -- verify: SELECT count(*) = 0 FROM a ;
                -- verify: run the application
                  --verify:  with a as (select true) table a
                """);
        List<MigrationStep> steps = read(up, file("001_a_rollback.sql", "-- verify: SELECT false\n"));
        assertThat(steps.get(0).verifications())
                .containsExactly(
                        query(up, "\nSELECT count(*) = 0 FROM a"), query(up, "\n\n\nwith a as (select true) table a"));
    }

    @Test
    void readsVerifyLinesOfTheSectionThatGoesUpAlone() {
        MigrationFile both = file(
                "1_a.sql",
                """
                -- +goose Up
                SELECT 1;
                -- verify: SELECT true
                -- +goose Down
                SELECT 2;
                -- verify: SELECT false
                """);
        assertThat(read(both).get(0).verifications()).containsExactly(query(both, "\n\nSELECT true"));
    }

    private static Verification query(MigrationFile file, String text) {
        return new Verification(
                Verification.Kind.QUERY, new Script(file.path(), file.sha256(), text, TransactionMode.NONE));
    }
}
