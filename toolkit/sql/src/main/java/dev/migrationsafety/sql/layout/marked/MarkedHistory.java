package dev.migrationsafety.sql.layout.marked;

import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.Problems;
import dev.migrationsafety.sql.layout.Declarations;
import dev.migrationsafety.sql.layout.ScriptFile;
import dev.migrationsafety.sql.layout.ScriptText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Orders files that contain an up and a down, divided by markers.
 *
 * @param <K> what orders files; equal keys are one version
 */
final class MarkedHistory<K extends Comparable<K>> {
    private final Map<K, List<MigrationFile>> files = new TreeMap<>();
    private final Map<K, MigrationStep> steps = new TreeMap<>();
    private final Problems problems;

    MarkedHistory(Problems problems) {
        this.problems = problems;
    }

    /** Understands the markers of a text; empty, with problems added, if they make no sense. */
    interface Markers {
        Optional<Sections> read(MigrationFile file, String text);
    }

    void add(K key, String version, String title, MigrationFile file, Markers markers) {
        files.computeIfAbsent(key, same -> new ArrayList<>()).add(file);
        Optional<String> text = ScriptText.filled(file, problems);
        text.flatMap(whole -> markers.read(file, whole))
                .ifPresent(sections -> steps.put(key, step(version, title, file, text.get(), sections)));
    }

    private MigrationStep step(String version, String title, MigrationFile file, String text, Sections sections) {
        Script up = sections.up().script(file);
        Script whole = new Script(file.path(), file.sha256(), text, up.transaction());
        return new MigrationStep(
                version,
                (version + " " + ScriptFile.words(title)).strip(),
                MigrationStep.Kind.VERSIONED,
                up,
                sections.down().map(down -> down.script(file)),
                Declarations.of(version, whole, problems));
    }

    /** The steps in order; problems are added for versions that two files have. */
    List<MigrationStep> steps() {
        files.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> problems.add(
                        same.stream().map(MigrationFile::path).collect(Collectors.joining(", ")),
                        "have the same version; keep one, or give one of them a different version"));
        return List.copyOf(steps.values());
    }
}
