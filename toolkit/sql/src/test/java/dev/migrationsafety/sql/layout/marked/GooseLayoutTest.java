package dev.migrationsafety.sql.layout.marked;

import static dev.migrationsafety.sql.layout.SqlLayoutContract.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.ScriptCommand;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.sql.layout.MarkedLayout;
import dev.migrationsafety.sql.layout.SqlLayoutContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GooseLayoutTest {
    private final MarkedLayout layout = new MarkedLayout(new GooseLayout());

    private static final String BOTH =
            """
            -- the ledger's first table
            -- +goose Up
            CREATE TABLE account (
                id bigint PRIMARY KEY -- ; no end
            ); -- the end
            INSERT INTO account VALUES (1); INSERT INTO account
            VALUES (2);

            -- +goose StatementBegin
            CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$
            BEGIN
                RETURN 1;
            END $$;
            -- +goose StatementEnd

            -- +goose Down
            -- the table goes last
            DROP FUNCTION one();
            DROP TABLE account;
            """;

    @Test
    void cutsBothDirectionsAsGooseDoesAndKeepsTheLinesOfTheFile() {
        MigrationFile file = file("00001_create_account.sql", BOTH);
        String up =
                """


                CREATE TABLE account (
                    id bigint PRIMARY KEY -- ; no end
                ); -- the end
                INSERT INTO account VALUES (1); INSERT INTO account
                VALUES (2);

                -- +goose StatementBegin
                CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$
                BEGIN
                    RETURN 1;
                END $$;
                -- +goose StatementEnd





                """;
        Script expectedUp = new Script(
                        file.path(),
                        file.sha256(),
                        up.replaceFirst("\n\n", "\n-- +goose Up\n"),
                        TransactionMode.PER_SCRIPT)
                .cut(List.of(
                        new ScriptCommand(
                                3, "CREATE TABLE account (\n    id bigint PRIMARY KEY -- ; no end\n); -- the end"),
                        new ScriptCommand(6, "INSERT INTO account VALUES (1); INSERT INTO account\nVALUES (2);"),
                        new ScriptCommand(
                                10,
                                "CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$\nBEGIN\n    RETURN"
                                        + " 1;\nEND $$;")));
        Script expectedDown = new Script(
                        file.path(),
                        file.sha256(),
                        "\n".repeat(15)
                                + "-- +goose Down\n-- the table goes last\nDROP FUNCTION one();\nDROP TABLE account;\n",
                        TransactionMode.PER_SCRIPT)
                .cut(List.of(
                        new ScriptCommand(18, "DROP FUNCTION one();"), new ScriptCommand(19, "DROP TABLE account;")));
        assertThat(layout.read(file))
                .isEqualTo(new MigrationHistory(
                        "db/migration",
                        "goose",
                        "postgresql",
                        SessionMode.KEPT,
                        List.of(new MigrationStep(
                                "00001",
                                "00001 create account",
                                MigrationStep.Kind.VERSIONED,
                                expectedUp,
                                Optional.of(expectedDown),
                                List.of())),
                        Map.of(file.path(), file.sha256()),
                        Map.of()));
    }

    @Test
    void ordersVersionsByNumberAndPassesOverWhatGooseDoes() {
        assertThat(layout.read(
                                file("20240101120000_b.sql", "-- +goose Up\nselect 1;\n"),
                                file("00002_a.sql", "-- +goose up\nselect 1;\n"),
                                file("10_c.sql", "--+goose UP\nselect 1;\n"),
                                file("helper.go", "package migrations"),
                                file("00002_a_test.go", "package migrations"),
                                file("README.md", "x"))
                        .steps())
                .extracting(MigrationStep::version)
                .containsExactly("00002", "10", "20240101120000");
    }

    @Test
    void takesNoTransactionForBothDirectionsWhereverItStands() {
        MigrationStep step = layout.read(
                        file(
                                "1_a.sql",
                                """
                -- +goose Up
                CREATE INDEX CONCURRENTLY i ON t (a);
                -- +goose Down
                -- +goose NO TRANSACTION
                DROP INDEX i;
                """))
                .steps()
                .get(0);
        assertThat(step.up().transaction()).isEqualTo(TransactionMode.NONE);
        assertThat(step.down().orElseThrow().transaction()).isEqualTo(TransactionMode.NONE);
    }

    @Test
    void tellsAnEmptyDownFromNone() {
        List<MigrationStep> steps = layout.read(
                        file("1_a.sql", "-- +goose Up\nselect 1;\n-- +goose Down\n-- nothing\n"),
                        file("2_a.sql", "-- +goose Up\nselect 1;\n"),
                        file(
                                "3_a.sql",
                                """
                        -- +goose Up
                        select 1;
                        -- +goose Down
                        -- +goose StatementBegin

                        -- +goose StatementEnd

                        """))
                .steps();
        assertThat(steps)
                .extracting(step -> step.down().map(Script::commands))
                .containsExactly(Optional.of(List.of()), Optional.empty(), Optional.of(List.of()));
    }

    @Test
    void putsValuesForNamesOfTheEnvironmentWhereItIsSwitchedOn() {
        MigrationFile file = file(
                "1_a.sql",
                """
                -- +goose Up
                SELECT '$OWNER';
                -- +goose ENVSUB ON
                SELECT '$OWNER', '${OWNER}', '${NONE:-other}', '${NONE-}', '$$a', '\\$b', $1;
                -- +goose ENVSUB OFF
                SELECT '${OWNER}';
                """);
        MigrationHistory history = layout.read(new LayoutOptions("postgresql", Map.of("OWNER", "ledger")), file);
        assertThat(history.steps().get(0).up().commands())
                .containsExactly(
                        new ScriptCommand(2, "SELECT '$OWNER';"),
                        new ScriptCommand(4, "SELECT 'ledger', 'ledger', 'other', '', '$a', '$b', $1;"),
                        new ScriptCommand(6, "SELECT '${OWNER}';"));
        assertThat(history.placeholders()).isEqualTo(Map.of("OWNER", "ledger"));
    }

    @Test
    void findsDeclarationsAnywhereInTheFileOnce() {
        assertThat(layout.read(
                                file(
                                        "1_a.sql",
                                        """
                        -- migration-safety: irreversible owner="ops" reason="gone"
                        -- +goose Up
                        select 1;
                        -- +goose Down
                        -- migration-safety: lossy a.b owner="ops" reason="old"
                        """))
                        .steps()
                        .get(0)
                        .declarations())
                .containsExactly(
                        new Declaration(Declaration.Kind.IRREVERSIBLE, "1", "", "ops", "gone"),
                        new Declaration(Declaration.Kind.LOSSY, "1", "a.b", "ops", "old"));
    }

    @Test
    void listsEverythingThatGooseWouldRefuse() {
        layout.refuses(
                List.of(
                        file("01_a.sql", "select 1;\n-- +goose Up\n"),
                        file("02_a.sql", "-- +goose Up\nselect 1\n-- +goose Down\nselect 2;"),
                        file("03_a.sql", "-- +goose Up\n-- +goose Up\n"),
                        file("04_a.sql", "-- +goose Down\n"),
                        file("05_a.sql", "-- +goose Up\n-- +goose StatementBegin\nselect 1;\n-- +goose Down\n"),
                        file("06_a.sql", "-- +goose Up\n-- +goose StatementBegin\nselect 1;\n"),
                        file("07_a.sql", "-- +goose Up\n-- +goose StatementEnd\n"),
                        file("08_a.sql", "-- +goose Up\n-- +goose StatmentBegin\n"),
                        file("09_a.sql", "-- +goose Up\n  -- +goose Down\n"),
                        file("10_a.sql", "-- +goose Up\n-- +goose StatementBegin\n-- +goose StatementEnd\nselect 1;\n"),
                        file("11_a.sql", "-- +goose Up\nselect 1;\n"),
                        file("11_b.sql", "-- +goose Up\nselect 1;\n"),
                        file("12_a.go", "package migrations"),
                        file("13_a.sql", "-- +goose Up\n-- +goose ENVSUB ON\nselect '$A', '${B:?no}';\n"),
                        file("14_a.sql", "-- nothing here\n"),
                        file("15_a.sql", " "),
                        file("0_a.sql", "-- +goose Up\nselect 1;\n"),
                        file("name.sql", "-- +goose Up\nselect 1;\n"),
                        file("sub/16_a.sql", "-- +goose Up\nselect 1;\n")),
                "01_a.sql:1: text before -- +goose Up; move it below",
                "02_a.sql:2: a statement without a semicolon at the end of a line; add one",
                "03_a.sql:2: a second -- +goose Up; keep the first",
                "04_a.sql:1: -- +goose Down must come once, after -- +goose Up and outside a StatementBegin block",
                "05_a.sql:4: -- +goose Down must come once, after -- +goose Up and outside a StatementBegin block",
                "06_a.sql:4: ends inside a statement; add -- +goose StatementEnd after it",
                "07_a.sql:2: -- +goose StatementEnd without a StatementBegin before it; add the StatementBegin or"
                        + " remove this line",
                "08_a.sql:2: goose does not know the marker \"-- +goose StatmentBegin\" and rejects the file; correct"
                        + " or remove the marker",
                "09_a.sql:2: a goose marker must be at the start of its line; remove the white space before it",
                "0_a.sql: does not match the file names of this layout (00001_name.sql with -- +goose Up and -- +goose"
                        + " Down); rename it or"
                        + " move it out of the migrations",
                "10_a.sql:4: goose drops this line because the block before it is empty; remove the empty block",
                "12_a.go: is a migration in Go, which cannot be rehearsed; write it in SQL, or move it and the versions"
                        + " after it out of the folder",
                "13_a.sql:3: goose takes A from the environment; give it a value under placeholders: in"
                        + " migration-safety.yml",
                "13_a.sql:3: an expansion that cannot be parsed; write ${NAME} or ${NAME:-value}",
                "14_a.sql:1: has no -- +goose Up; add it above the statements",
                "15_a.sql: is empty; write its statements, or a comment that explains why there are none",
                "name.sql: does not match the file names of this layout (00001_name.sql with -- +goose Up and --"
                        + " +goose Down); rename it or"
                        + " move it out of the migrations",
                "sub/16_a.sql: does not match the file names of this layout (00001_name.sql with -- +goose Up and --"
                        + " +goose Down); rename it"
                        + " or move it out of the migrations",
                "11_a.sql, 11_b.sql: have the same version; keep one, or give one of them a different version");
    }

    @Test
    void isRecognizedByItsMarkersAlone() {
        layout.recognizedAlone(file("00001_create_account.sql", BOTH));
        layout.recognizedAlone(file("00001_a.sql", "\n\n--  +goose up\nselect 1;"));
        assertThat(new GooseLayout().recognizes(SqlLayoutContract.files(file("1_a.sql", "-- goose Up\n"))))
                .isFalse();
    }
}
