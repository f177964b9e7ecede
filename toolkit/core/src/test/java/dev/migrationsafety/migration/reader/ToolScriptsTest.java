package dev.migrationsafety.migration.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.ScriptTool;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToolScriptsTest {
    private static final Shell SHELL = new Shell(Map.of());
    private static final String UP = "include parts/containers.txt\n";

    private static final MigrationFile STEP = file("001_start.up.kit", UP);
    private static final MigrationFile PART = file("parts/containers.txt", "container account\r\n");
    private static final MigrationFile IMAGE =
            MigrationFile.of("logo.png", new byte[] {(byte) 0x89, 'P', (byte) 0xff, 0});

    private final HistoryReader reader = new HistoryReader(ToolScriptsTest.class.getClassLoader());

    private record Shell(Map<String, String> files) implements ScriptTool {
        @Override
        public String id() {
            return "shell";
        }

        @Override
        public ScriptTool with(Map<String, String> texts) {
            return new Shell(texts);
        }
    }

    private static MigrationFile file(String path, String text) {
        return MigrationFile.of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private MigrationHistory read(Optional<ScriptTool> tool, MigrationFile... files) {
        return reader.read(
                new MigrationFiles("db/migration", List.of(files)),
                "kit",
                new LayoutOptions("kit", Map.of(), tool),
                Set.of());
    }

    @Test
    void givesEveryScriptToTheToolWithTheTextsBesideIt() {
        MigrationHistory history = read(Optional.of(SHELL), STEP, PART, IMAGE);
        Map<String, String> texts = Map.of("001_start.up.kit", UP, "parts/containers.txt", "container account\r\n");
        assertThat(history.steps()).singleElement().satisfies(step -> assertThat(step.up())
                .isEqualTo(new Script(
                        "001_start.up.kit",
                        STEP.sha256(),
                        UP,
                        TransactionMode.PER_SCRIPT,
                        Optional.of(new Shell(texts)))));
        assertThat(history.session()).isEqualTo(SessionMode.NEW);
        assertThat(history.digests()).containsOnlyKeys("001_start.up.kit", "parts/containers.txt", "logo.png");
    }

    @Test
    void leavesScriptsToTheirLayoutWithoutATool() {
        assertThat(read(Optional.empty(), STEP).steps().get(0).up())
                .isEqualTo(new Script("001_start.up.kit", STEP.sha256(), UP, TransactionMode.PER_SCRIPT));
    }
}
