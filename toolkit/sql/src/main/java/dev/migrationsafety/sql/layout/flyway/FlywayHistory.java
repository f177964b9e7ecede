package dev.migrationsafety.sql.layout.flyway;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.layout.Problems;
import dev.migrationsafety.sql.layout.Declarations;
import dev.migrationsafety.sql.layout.Pairing;
import dev.migrationsafety.sql.layout.Reading;
import dev.migrationsafety.sql.layout.ScriptFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads one Flyway history. */
final class FlywayHistory {
    private final Reading reading;
    private final MigrationFiles files;
    private final Problems problems;
    private final Placeholders placeholders;
    private final Pairing<FlywayVersion> versions = new Pairing<>("V");
    private final Map<String, List<ScriptFile>> repeatables = new TreeMap<>();

    FlywayHistory(Reading reading, MigrationFiles files, LayoutOptions options) {
        this.reading = reading;
        this.files = files;
        this.problems = reading.problems();
        this.placeholders = new Placeholders(options.placeholders(), problems);
    }

    MigrationHistory read() {
        for (MigrationFile file : files.files()) {
            Optional<FlywayName> name = FlywayName.parse(file.name());
            if (name.isPresent()) {
                add(name.get(), file);
            } else {
                reading.noMigration(file);
            }
        }
        List<MigrationStep> steps = new ArrayList<>(versions.steps(problems));
        repeatables.forEach(
                (description, scripts) -> repeatable(description, scripts).ifPresent(steps::add));
        return reading.history(SessionMode.RESTORED, steps, placeholders.used());
    }

    private void add(FlywayName name, MigrationFile file) {
        switch (name.kind()) {
            case VERSIONED -> versions.up(FlywayVersion.of(name.version()), script(name, name.version(), file));
            case UNDO -> versions.down(FlywayVersion.of(name.version()), script(name, name.version(), file));
            case REPEATABLE ->
                repeatables
                        .computeIfAbsent(name.description().replace('_', ' '), key -> new ArrayList<>())
                        .add(script(name, "R__" + name.description(), file));
            case SCRIPT_CONFIGURATION -> {
                String script = file.path().substring(0, file.path().length() - ".conf".length());
                if (files.find(script).isEmpty()) {
                    problems.add(file.path(), "configures " + script + ", which does not exist; rename or remove it");
                }
            }
            case BASELINE ->
                problems.add(
                        file.path(),
                        "is a baseline migration, which replaces the versions before it; rehearse those versions, or"
                                + " use it as an init script");
            case CALLBACK ->
                problems.add(
                        file.path(),
                        "is a callback, and callbacks are not rehearsed; move its statements into a migration");
            case OTHER_LANGUAGE ->
                problems.add(
                        file.path(),
                        "is not an SQL migration, and only SQL can be rehearsed; write it in SQL or move it out of the"
                                + " location");
        }
    }

    private ScriptFile script(FlywayName name, String version, MigrationFile file) {
        FlywayConfiguration configuration = files.find(file.path() + ".conf")
                .map(conf -> FlywayConfiguration.of(conf, placeholders, problems))
                .orElse(FlywayConfiguration.STANDARD);
        ScriptFile.Replacement replacement = configuration.replace() ? placeholders::replace : (same, text) -> text;
        return new ScriptFile(version, name.description(), file, configuration.transaction(), replacement);
    }

    private Optional<MigrationStep> repeatable(String description, List<ScriptFile> scripts) {
        if (scripts.size() > 1) {
            List<String> names =
                    scripts.stream().map(script -> script.file().path()).toList();
            problems.add(
                    String.join(", ", names),
                    "are both repeatable migrations with the description \"" + description + "\"; keep one");
        }
        ScriptFile named = scripts.get(0);
        String label = ("R " + ScriptFile.words(named.title())).strip();
        return named.read(problems)
                .map(script -> new MigrationStep(
                        named.version(),
                        label,
                        MigrationStep.Kind.REPEATABLE,
                        script,
                        Optional.empty(),
                        Declarations.of(named.version(), script, problems)));
    }
}
