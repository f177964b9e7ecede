package dev.migrationsafety.mongodb.operation;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.StepHeader;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.JsonText;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.layout.MigrationLayout;
import dev.migrationsafety.migration.layout.Problems;
import dev.migrationsafety.mongodb.layout.NumberedFiles;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbered operation files in JSON: {@code 001_name.json}, with {@code 001_name_rollback.json} or a rollback that is
 * inferred. A file has {@code operations}, and may have {@code version}, {@code name}, {@code description},
 * {@code database_type} and {@code migration_type}. Placeholders are not replaced.
 */
public final class OperationLayout implements MigrationLayout {
    private static final Pattern NAME = Pattern.compile("(?<number>\\d+)_(?<title>.+?)(?<rollback>_rollback)?\\.json");
    private static final String EXPECTED = "001_name.json with 001_name_rollback.json";
    private static final String OPERATIONS = "operations";
    private static final Set<String> TEXTS =
            Set.of("version", "name", "description", "database_type", "migration_type", "author", "created_at");

    /** For {@link java.util.ServiceLoader}. */
    public OperationLayout() {}

    @Override
    public String id() {
        return "json-operations";
    }

    @Override
    public boolean recognizes(MigrationFiles files) {
        return files.files().stream().anyMatch(this::isScript);
    }

    @Override
    public boolean isScript(MigrationFile file) {
        return NAME.matcher(file.name()).matches() && text(file).contains('"' + OPERATIONS + '"');
    }

    @Override
    public Set<String> engineFolders() {
        return Set.of("mongodb");
    }

    @Override
    public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
        Problems problems = new Problems("Migrations in " + files.location() + " cannot be read as " + id());
        NumberedFiles numbered = NumberedFiles.of(files, NAME, EXPECTED, problems);
        List<MigrationStep> steps = new ArrayList<>();
        numbered.ups()
                .forEach((number, up) ->
                        steps.add(step(up, Optional.ofNullable(numbered.downs().get(number)), problems)));
        problems.throwIfAny();
        return new MigrationHistory(
                files.location(),
                id(),
                options.engine(),
                SessionMode.NEW,
                steps,
                numbered.digests(),
                options.placeholders());
    }

    private static MigrationStep step(MigrationFile up, Optional<MigrationFile> down, Problems problems) {
        Matcher name = NAME.matcher(up.name());
        if (!name.matches()) {
            throw new IllegalStateException(up.name() + " was checked before");
        }
        Map<?, ?> keys = keys(up, name.group("number"), problems);
        down.ifPresent(file -> {
            Map<?, ?> its = keys(file, name.group("number"), problems);
            if (its.containsKey("version") && !its.get("version").equals(keys.get("version"))) {
                problems.add(file.path(), "has another version than " + up.path());
            }
        });
        List<Operation> operations = operations(up, problems);
        Script written = script(up, text(up));
        Optional<Script> rollback = down.map(file -> {
            operations(file, problems);
            return script(file, text(file));
        });
        Inverse inverse = rollback.isPresent() ? new Inverse(Optional.empty(), "") : Inverse.of(operations);
        return new MigrationStep(
                        name.group("number"),
                        name.group("number") + " " + name.group("title").replace('_', ' '),
                        MigrationStep.Kind.VERSIONED,
                        written,
                        rollback.or(() -> inverse.text().map(text -> script(up, text))),
                        List.of())
                .described(new StepHeader(
                        text(keys, "author"), text(keys, "created_at"), text(keys, "description"), inverse.words()));
    }

    private static String text(Map<?, ?> keys, String key) {
        return keys.get(key) instanceof String text ? text : "";
    }

    private static Script script(MigrationFile file, String text) {
        return new Script(file.path(), file.sha256(), text, TransactionMode.NONE);
    }

    private static List<Operation> operations(MigrationFile file, Problems problems) {
        try {
            return OperationFile.read(file.path(), text(file));
        } catch (OperationFile.Unreadable e) {
            problems.add(e.statement().location().toString(), String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    /** The keys of a file but its operations, each a text. */
    private static Map<?, ?> keys(MigrationFile file, String number, Problems problems) {
        @Nullable Object read;
        try {
            read = new JsonText(text(file)).read();
        } catch (IllegalArgumentException e) {
            problems.add(file.path(), "is not JSON: " + e.getMessage());
            return Map.of();
        }
        if (!(read instanceof Map<?, ?> keys) || !(keys.get(OPERATIONS) instanceof List<?>)) {
            problems.add(file.path(), "must be an object with a list of operations");
            return Map.of();
        }
        keys.forEach((key, value) -> {
            if (!OPERATIONS.equals(key) && !(value instanceof String && TEXTS.contains(key))) {
                problems.add(
                        file.path(),
                        TEXTS.contains(key)
                                ? key + " must be a text"
                                : "has the unknown key " + key + "; remove it or correct its name");
            }
        });
        if (text(keys, "version").matches("\\d+")
                && !new BigInteger(text(keys, "version")).equals(new BigInteger(number))) {
            problems.add(file.path(), "version is " + text(keys, "version") + ", expected " + number);
        }
        demand(file, keys, "database_type", "mongodb", problems);
        return keys;
    }

    private static void demand(MigrationFile file, Map<?, ?> keys, String key, String value, Problems problems) {
        if (keys.get(key) instanceof String text && !text.equals(value)) {
            problems.add(file.path(), key + " is " + text + ", expected " + value);
        }
    }

    private static String text(MigrationFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
