package dev.migrationsafety.mongodb.mongosh;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.layout.MigrationLayout;
import dev.migrationsafety.migration.layout.Problems;
import dev.migrationsafety.mongodb.layout.NumberedFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbered scripts for mongosh: {@code 001_name.js}, with {@code 001_name_rollback.js}. */
public final class MongoshLayout implements MigrationLayout {
    private static final Pattern NAME = Pattern.compile("(?<number>\\d+)_(?<title>.+?)(?<rollback>_rollback)?\\.js");
    private static final String EXPECTED = "001_name.js with 001_name_rollback.js";

    /** For {@link java.util.ServiceLoader}. */
    public MongoshLayout() {}

    @Override
    public String id() {
        return "mongosh";
    }

    @Override
    public boolean recognizes(MigrationFiles files) {
        return files.files().stream().anyMatch(this::isScript);
    }

    @Override
    public boolean isScript(MigrationFile file) {
        return NAME.matcher(file.name()).matches();
    }

    @Override
    public Set<String> engineFolders() {
        return Set.of("mongodb");
    }

    @Override
    public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
        Problems problems = new Problems("Migrations in " + files.location() + " cannot be read as " + id());
        NumberedFiles numbered = NumberedFiles.of(files, NAME, EXPECTED, problems);
        problems.throwIfAny();
        List<MigrationStep> steps = new ArrayList<>();
        numbered.ups()
                .forEach((number, up) ->
                        steps.add(step(up, Optional.ofNullable(numbered.downs().get(number)))));
        return new MigrationHistory(
                files.location(),
                id(),
                options.engine(),
                SessionMode.NEW,
                steps,
                numbered.digests(),
                options.placeholders(),
                MongoshRunner.ID);
    }

    private static MigrationStep step(MigrationFile up, Optional<MigrationFile> down) {
        Matcher name = NAME.matcher(up.name());
        if (!name.matches()) {
            throw new IllegalStateException(up.name() + " was checked before");
        }
        return new MigrationStep(
                name.group("number"),
                name.group("number") + " " + name.group("title").replace('_', ' '),
                MigrationStep.Kind.VERSIONED,
                script(up),
                down.map(MongoshLayout::script),
                List.of());
    }

    private static Script script(MigrationFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        return new Script(file.path(), file.sha256(), text, TransactionMode.NONE);
    }
}
