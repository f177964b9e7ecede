package dev.migrationsafety.sql.layout.marked;

import static dev.migrationsafety.sql.layout.SqlLayoutContract.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.ScriptCommand;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.sql.layout.MarkedLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SqlMigrateLayoutTest {
    private final MarkedLayout layout = new MarkedLayout(new SqlMigrateLayout());

    private static final String BOTH =
            """
            -- +migrate Up
            -- SQL in section 'Up' is executed when this migration is applied
            CREATE TABLE account (
                -- a comment that is left out
                id bigint
            );
            -- +migrate StatementBegin
            CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$
            BEGIN
                RETURN 1;
            END $$;
            -- +migrate StatementEnd

            -- +migrate Down notransaction
            DROP FUNCTION one();
            DROP TABLE account;
            """;

    @Test
    void cutsBothDirectionsAsTheToolDoesAndKeepsTheLinesOfTheFile() {
        MigrationFile file = file("1_create_account.sql", BOTH);
        String[] lines = BOTH.split("\n", -1);
        Script up = new Script(
                        file.path(),
                        file.sha256(),
                        String.join("\n", List.of(lines).subList(0, 13)) + "\n".repeat(4),
                        TransactionMode.PER_SCRIPT)
                .cut(List.of(
                        new ScriptCommand(
                                3, "CREATE TABLE account (\n    -- a comment that is left out\n    id bigint\n);"),
                        new ScriptCommand(
                                8,
                                "CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$\nBEGIN\n    RETURN"
                                        + " 1;\nEND $$;")));
        Script down = new Script(
                        file.path(),
                        file.sha256(),
                        "\n".repeat(13) + "-- +migrate Down notransaction\nDROP FUNCTION one();\nDROP TABLE account;\n",
                        TransactionMode.NONE)
                .cut(List.of(
                        new ScriptCommand(15, "DROP FUNCTION one();"), new ScriptCommand(16, "DROP TABLE account;")));
        assertThat(layout.read(file))
                .isEqualTo(new MigrationHistory(
                        "db/migration",
                        "sql-migrate",
                        "postgresql",
                        SessionMode.KEPT,
                        List.of(new MigrationStep(
                                "1_create_account",
                                "1_create_account",
                                MigrationStep.Kind.VERSIONED,
                                up,
                                Optional.of(down),
                                List.of())),
                        Map.of(file.path(), file.sha256()),
                        Map.of()));
    }

    @Test
    void leavesOutCommentsAtTheStartOfALineEvenInsideACommand() {
        assertThat(layout.read(file("1_a.sql", "-- +migrate Up\nSELECT\n-- one\n--two\n1;\n"))
                        .steps()
                        .get(0)
                        .up()
                        .commands())
                .containsExactly(new ScriptCommand(2, "SELECT\n--two\n1;"));
    }

    @Test
    void takesALicenseAboveTheFirstMarker() {
        assertThat(layout.read(file("1_a.sql", "/*\n * License\n */\n\n-- +migrate Up\nselect 1;\n"))
                        .steps()
                        .get(0)
                        .up()
                        .commands())
                .containsExactly(new ScriptCommand(6, "select 1;"));
    }

    @Test
    void ordersNumbersFirstAndThenNames() {
        String text = "-- +migrate Up\nselect 1;\n";
        assertThat(layout.read(
                                file("b.sql", text),
                                file("a.sql", text),
                                file("10_a.sql", text),
                                file("2_b.sql", text),
                                file("2_a.sql", text))
                        .steps())
                .extracting(MigrationStep::version)
                .containsExactly("2_a", "2_b", "10_a", "a", "b");
    }

    @Test
    void tellsAnEmptyDownFromNone() {
        assertThat(layout.read(
                                file("1_a.sql", "-- +migrate Up\nselect 1;\n-- +migrate Down\n-- nothing\n"),
                                file("2_a.sql", "-- +migrate Up\nselect 1;\n"))
                        .steps())
                .extracting(step -> step.down().map(Script::commands))
                .containsExactly(Optional.of(List.of()), Optional.empty());
    }

    @Test
    void listsWhatTheToolWouldRefuseOrPassOver() {
        layout.refuses(
                List.of(
                        file("1_a.sql", "select 1;\n-- +migrate Up\nselect 1;\n"),
                        file("2_a.sql", "-- +migrate Up\nselect 1\n-- +migrate Down\nselect 2"),
                        file("3_a.sql", "-- +migrate Up\n-- +migrate StatementBegin\nselect 1;\n"),
                        file("4_a.sql", "-- +migrate Up noTransaction\nselect 1;\n"),
                        file("5_a.sql", "-- +migrate Up\n-- +migrate StatmentBegin\nselect 1;\n"),
                        file("6_a.sql", "-- +migrate Down\nselect 1;\n"),
                        file("7_a.sql", "-- nothing here\n"),
                        file("sub/8_a.sql", "-- +migrate Up\nselect 1;\n")),
                "1_a.sql:1: text before the first marker, which sql-migrate ignores; move it below the marker",
                "2_a.sql:2: a statement without a semicolon at the end of a line; add one",
                "2_a.sql:4: a statement without a semicolon at the end of a line; add one",
                "3_a.sql:4: ends inside a statement; add -- +migrate StatementEnd after it",
                "4_a.sql:1: sql-migrate ignores the option \"noTransaction\"; write notransaction, or remove the"
                        + " option",
                "5_a.sql:2: sql-migrate ignores the marker \"-- +migrate StatmentBegin\"; correct or remove it",
                "6_a.sql:1: has no -- +migrate Up; add it above the statements",
                "7_a.sql:1: has no -- +migrate Up; add it above the statements",
                "sub/8_a.sql: does not match the file names of this layout (1_name.sql with -- +migrate Up and --"
                        + " +migrate Down); rename it"
                        + " or move it out of the migrations");
    }

    @Test
    void isRecognizedByItsMarkersAlone() {
        layout.recognizedAlone(file("1_create_account.sql", BOTH));
        layout.recognizedAlone(file("migration-001-a.sql", "-- +migrate Up\n"));
    }
}
