package dev.migrationsafety.migration.reader;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.ScriptTool;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Assigns the scripts of a history to a tool that runs each in a separate process, with the files that they may
 * include.
 */
final class ToolScripts {
    private final LayoutOptions options;
    private final MigrationFiles files;

    ToolScripts(LayoutOptions options, MigrationFiles files) {
        this.options = options;
        this.files = files;
    }

    /** The history itself if neither the team nor the layout runs scripts with a tool of its own. */
    MigrationHistory in(MigrationHistory history) {
        boolean any = options.tool().isPresent()
                || history.steps().stream().anyMatch(step -> step.up().tool().isPresent());
        if (!any) {
            return history;
        }
        Map<String, String> texts = texts();
        List<MigrationStep> steps = history.steps().stream()
                .map(step -> step.with(script -> byTool(script, texts)))
                .toList();
        return history.with(steps).with(SessionMode.NEW);
    }

    /** What the layout says comes before what the team says. */
    private Script byTool(Script script, Map<String, String> texts) {
        Optional<ScriptTool> tool = script.tool().or(options::tool);
        return tool.map(found -> script.by(found.with(texts))).orElse(script);
    }

    /** Files that are not text are left out; the tool could not read them either. */
    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        files.files().forEach(file -> text(file).ifPresent(text -> texts.put(file.path(), text)));
        return texts;
    }

    private static Optional<String> text(MigrationFile file) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
