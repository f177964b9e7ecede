package dev.migrationsafety.kit;

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
import dev.migrationsafety.migration.layout.ScriptComments;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbered scripts of the engine in memory ({@code kit}): {@code 001_name.up.kit} with {@code 001_name.down.kit}, each in
 * a transaction and a session of its own. A first line {@code # transaction: none} does without the transaction.
 */
public final class KitLayout implements MigrationLayout {
    private static final Pattern NAME = Pattern.compile("(?<number>\\d+)_(?<title>.+)\\.(?<way>up|down)\\.kit");
    private static final String EXPECTED = "001_name.up.kit with 001_name.down.kit";
    private static final String BARE = "# transaction: none";

    /** For {@link java.util.ServiceLoader}. */
    public KitLayout() {}

    @Override
    public String id() {
        return "kit";
    }

    @Override
    public boolean recognizes(MigrationFiles files) {
        return files.files().stream().anyMatch(file -> NAME.matcher(file.name()).matches());
    }

    @Override
    public boolean isScript(MigrationFile file) {
        return file.name().endsWith(".kit");
    }

    @Override
    public Set<String> engineFolders() {
        return Set.of("kit", "other");
    }

    @Override
    public ScriptComments comments() {
        return KitComments.INSTANCE;
    }

    @Override
    public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
        Problems problems = new Problems("Migrations in " + files.location() + " cannot be read as kit");
        Map<Integer, MigrationFile> ups = new TreeMap<>();
        Map<Integer, MigrationFile> downs = new TreeMap<>();
        Map<String, String> digests = new HashMap<>();
        for (MigrationFile file : files.files()) {
            digests.put(file.path(), file.sha256());
            Matcher name = NAME.matcher(file.name());
            if (name.matches()) {
                Map<Integer, MigrationFile> known = name.group("way").equals("up") ? ups : downs;
                MigrationFile other = known.putIfAbsent(Integer.valueOf(name.group("number")), file);
                if (other != null) {
                    problems.add(other.path() + " and " + file.path(), "have the same number; give each its own");
                }
            } else if (isScript(file)) {
                problems.add(
                        file.path(),
                        "does not match the file names of this layout (" + EXPECTED
                                + "); rename it or move it out of the migrations");
            }
        }
        downs.forEach((number, file) -> {
            if (!ups.containsKey(number)) {
                problems.add(file.path(), "has no up; add one or remove it");
            }
        });
        if (ups.isEmpty() && problems.isEmpty()) {
            problems.add(files.location(), "holds no migration; expected names are " + EXPECTED);
        }
        problems.throwIfAny();
        return new MigrationHistory(
                files.location(),
                id(),
                options.engine(),
                SessionMode.NEW,
                steps(ups, downs, options.placeholders()),
                digests,
                options.placeholders());
    }

    private static List<MigrationStep> steps(
            Map<Integer, MigrationFile> ups, Map<Integer, MigrationFile> downs, Map<String, String> placeholders) {
        List<MigrationStep> steps = new ArrayList<>();
        ups.forEach((number, up) -> {
            Matcher name = NAME.matcher(up.name());
            if (name.matches()) {
                steps.add(new MigrationStep(
                        name.group("number"),
                        name.group("number") + " " + name.group("title").replace('_', ' '),
                        MigrationStep.Kind.VERSIONED,
                        script(up, placeholders),
                        Optional.ofNullable(downs.get(number)).map(down -> script(down, placeholders)),
                        List.of()));
            }
        });
        return steps;
    }

    private static Script script(MigrationFile file, Map<String, String> placeholders) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            text = text.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
        }
        boolean bare = text.lines().findFirst().filter(BARE::equals).isPresent();
        return new Script(file.path(), file.sha256(), text, bare ? TransactionMode.NONE : TransactionMode.PER_SCRIPT);
    }
}
