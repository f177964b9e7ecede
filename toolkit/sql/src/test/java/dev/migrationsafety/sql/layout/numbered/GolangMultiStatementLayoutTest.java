package dev.migrationsafety.sql.layout.numbered;

import static dev.migrationsafety.sql.layout.SqlLayoutContract.file;
import static dev.migrationsafety.sql.layout.SqlLayoutContract.files;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.ScriptCommand;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFiles;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GolangMultiStatementLayoutTest {
    private static final String UP = "\n-- a; b\nCREATE TABLE t (a int);\n\nSELECT ';';\n";

    private final GolangMultiStatementLayout layout = new GolangMultiStatementLayout();
    private final MigrationFiles files = files(file("1_a.up.sql", UP), file("1_a.down.sql", "DROP TABLE t"));

    @Test
    void cutsAtEverySemicolonAsTheToolDoes() {
        MigrationHistory history = layout.read(files, new LayoutOptions("postgresql", Map.of()));
        Script up = history.steps().get(0).up();

        assertThat(up.commands())
                .containsExactly(
                        new ScriptCommand(2, "-- a;"),
                        new ScriptCommand(2, "b\nCREATE TABLE t (a int);"),
                        new ScriptCommand(5, "SELECT ';"),
                        new ScriptCommand(5, "';"));
        assertThat(up.text()).isEqualTo(UP);
        assertThat(up.transaction()).isEqualTo(TransactionMode.NONE);
        assertThat(history.session()).isEqualTo(SessionMode.KEPT);
        assertThat(history.steps().get(0).down().orElseThrow().commands())
                .containsExactly(new ScriptCommand(1, "DROP TABLE t"));
    }

    @Test
    void isNeverRecognized() {
        assertThat(layout.recognizes(files)).isFalse();
    }
}
