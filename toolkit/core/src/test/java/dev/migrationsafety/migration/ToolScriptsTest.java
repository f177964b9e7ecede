package dev.migrationsafety.migration;

import dev.migrationsafety.postgresql.script.Psql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToolScriptsTest {
    private static final Psql STRICT = new Psql(Map.of("ON_ERROR_STOP", "1"), true, "db", Map.of());
    private static final String UP = "\\ir parts/tables.sql\n";

    private static final MigrationFile STEP = file("001_start.sql", UP);
    private static final MigrationFile PART = file("parts/tables.sql", "create table t ();\r\n");
    private static final MigrationFile IMAGE =
            MigrationFile.of("logo.png", new byte[] {(byte) 0x89, 'P', (byte) 0xff, 0});

    private final HistoryReader reader = new HistoryReader(ToolScriptsTest.class.getClassLoader());

    private static MigrationFile file(String path, String text) {
        return MigrationFile.of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private MigrationHistory read(Optional<Psql> psql, MigrationFile... files) {
        return reader.read(
                new MigrationFiles("db/migration", List.of(files)),
                "numbered",
                new LayoutOptions("postgresql", Map.of(), psql),
                Set.of());
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
        assertThatThrownBy(() -> read(Optional.of(STRICT), STEP, PART, file("parts/views.sql", "select 1;")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("- parts/views.sql: fits no name of this layout")
                .hasMessageNotContaining("tables.sql");
        assertThatThrownBy(() -> read(Optional.empty(), STEP, PART))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("- parts/tables.sql: fits no name of this layout");
    }
}
