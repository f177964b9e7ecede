package dev.migrationsafety.postgresql.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.ScriptTool;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.reader.HistoryReader;
import dev.migrationsafety.postgresql.script.psql.Psql;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the scripts of a team that runs them with psql are read. */
class PsqlScriptsTest {
    private static final Psql STRICT = new Psql(Map.of("ON_ERROR_STOP", "1"), true, "db", Map.of());
    private static final String UP = "\\ir parts/tables.sql\n";

    private static final MigrationFile STEP = file("001_start.sql", UP);
    private static final MigrationFile PART = file("parts/tables.sql", "create table t ();\r\n");
    private static final MigrationFile IMAGE =
            MigrationFile.of("logo.png", new byte[] {(byte) 0x89, 'P', (byte) 0xff, 0});

    private final HistoryReader reader = new HistoryReader(PsqlScriptsTest.class.getClassLoader());

    private static MigrationFile file(String path, String text) {
        return MigrationFile.of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private MigrationHistory read(Optional<ScriptTool> tool, MigrationFile... files) {
        return reader.read(
                new MigrationFiles("db/migration", List.of(files)),
                "numbered",
                new LayoutOptions("postgresql", Map.of(), tool),
                Set.of());
    }

    private void refuses(String part, Optional<ScriptTool> tool, MigrationFile... files) {
        assertThatThrownBy(() -> read(tool, files))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Migrations in db/migration cannot be read as numbered, 1 problem:\n- " + part
                        + ": does not match the file names of this layout (001_name.sql with 001_name_rollback.sql,"
                        + " 001_name.down.sql or"
                        + " down/001_name.sql); rename it or move it out of the migrations");
    }

    @Test
    void givesEveryScriptToPsqlWithTheTextsBesideIt() {
        MigrationHistory history = read(Optional.of(STRICT), STEP, PART, IMAGE);
        Map<String, String> texts = Map.of("001_start.sql", UP, "parts/tables.sql", "create table t ();\r\n");
        assertThat(history.steps()).singleElement().satisfies(step -> assertThat(step.up())
                .isEqualTo(new Script(
                        "001_start.sql",
                        STEP.sha256(),
                        UP,
                        TransactionMode.NONE,
                        Optional.of(new Psql(Map.of("ON_ERROR_STOP", "1"), true, "db", texts)))));
        assertThat(history.session()).isEqualTo(SessionMode.NEW);
        assertThat(history.digests()).containsOnlyKeys("001_start.sql", "parts/tables.sql", "logo.png");
    }

    @Test
    void leavesScriptsToTheirLayoutWithoutPsql() {
        assertThat(read(Optional.empty(), STEP).steps().get(0).up())
                .isEqualTo(new Script("001_start.sql", STEP.sha256(), UP, TransactionMode.NONE));
    }

    @Test
    void refusesAScriptThatNeitherTheLayoutNorAnotherScriptNames() {
        refuses("parts/views.sql", Optional.of(STRICT), STEP, PART, file("parts/views.sql", "select 1;"));
        refuses("parts/tables.sql", Optional.empty(), STEP, PART);
    }
}
