package dev.migrationsafety.sql.layout;

import static dev.migrationsafety.sql.layout.SqlLayoutContract.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.sql.layout.flyway.FlywayLayout;
import dev.migrationsafety.sql.layout.numbered.NumberedLayout;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DescribedLayoutTest {
    private final MarkedLayout layout = new MarkedLayout(new DescribedLayout());

    private static MigrationFile json(String path, String version) {
        return file(path, "{\"version\": \"" + version + "\"}");
    }

    @Test
    void ordersScriptsByTheirSemanticVersions() {
        MigrationFile accounts = file("create_accounts.sql", "select 1;");
        MigrationFile undo = file("create_accounts.down.sql", "select 1;");
        MigrationFile fees = file("add_fees.up.sql", "select 1;");
        MigrationFile undoFees = file("add_fees-rollback.sql", "select 1;");
        assertThat(layout.read(
                                fees,
                                undoFees,
                                json("add_fees.json", "1.10.0"),
                                accounts,
                                undo,
                                json("create_accounts.json", "1.2.0"))
                        .steps())
                .containsExactly(
                        step("1.2.0", "1.2.0 create accounts", accounts, undo),
                        step("1.10.0", "1.10.0 add fees", fees, undoFees));
    }

    private static MigrationStep step(String version, String label, MigrationFile up, MigrationFile down) {
        return new MigrationStep(
                version, label, MigrationStep.Kind.VERSIONED, script(up), Optional.of(script(down)), List.of());
    }

    private static Script script(MigrationFile file) {
        return new Script(file.path(), file.sha256(), "select 1;", TransactionMode.NONE);
    }

    @Test
    void listsWhatHasNoPlace() {
        layout.refuses(
                List.of(
                        file("a.sql", "select 1;"),
                        json("a.json", "1.0.0"),
                        file("b.sql", "select 1;"),
                        json("b.json", "1.0.0"),
                        file("c.sql", "select 1;"),
                        file("d.down.sql", "select 1;")),
                "c.sql: does not match the file names of this layout (name.sql with name.json and name.down.sql or"
                        + " name_rollback.sql);"
                        + " rename it or move it out of the migrations",
                "d.down.sql: does not match the file names of this layout (name.sql with name.json and name.down.sql"
                        + " or name_rollback.sql);"
                        + " rename it or move it out of the migrations",
                "a.sql, b.sql: are two ups of version 1.0.0; keep one");
    }

    @Test
    void leavesNamesWithVersionsToTheirLayouts() {
        layout.recognizedAlone(file("accounts.sql", "select 1;"), json("accounts.json", "1.0.0"));
        new MarkedLayout(new NumberedLayout())
                .recognizedAlone(file("001_a.sql", "select 1;"), json("001_a.json", "1.0.0"));
        new MarkedLayout(new FlywayLayout())
                .recognizedAlone(file("V1__a.sql", "select 1;"), json("V1__a.json", "1.0.0"));
        assertThat(new DescribedLayout()
                        .recognizes(SqlLayoutContract.files(file("a.sql", "x"), file("package.json", "{}"))))
                .isFalse();
    }
}
