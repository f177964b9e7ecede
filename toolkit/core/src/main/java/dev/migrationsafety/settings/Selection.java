package dev.migrationsafety.settings;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.report.StepReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Selects which steps are judged and which are rehearsed. */
public final class Selection {
    private Selection() {}

    /** The number of the first step that is judged, from 1. */
    public static int first(MigrationHistory history, RehearsalSettings settings) {
        int index = 1;
        for (MigrationStep step : history.steps()) {
            if (settings.since().isEmpty() || names(settings.since(), step.version())) {
                return index;
            }
            index++;
        }
        return 1;
    }

    /** Whether a node is selected by the filter. */
    public static boolean selects(RehearsalSettings settings, String node) {
        return settings.only().isEmpty() || settings.only().stream().anyMatch(version -> names(version, node));
    }

    /** Whether a word of the user's names a version: as it is, or with a leading V. */
    public static boolean names(String word, String version) {
        return word.equals(version) || word.equals("V" + version) || word.equals("v" + version);
    }

    /** The steps that a release brings. */
    public static List<MigrationStep> steps(MigrationHistory history, Release release) {
        return history.steps()
                .subList(release.from().isEmpty() ? 0 : index(history, release.from()), index(history, release.to()));
    }

    /** The number of the step of a version, from 1; 0 if there is none. */
    public static int index(MigrationHistory history, String version) {
        for (int i = 0; i < history.steps().size(); i++) {
            if (names(version, history.steps().get(i).version())) {
                return i + 1;
            }
        }
        return 0;
    }

    private static List<String> versions(MigrationHistory history) {
        return history.steps().stream().map(MigrationStep::version).toList();
    }

    private static Optional<String> problem(MigrationHistory history, RehearsalSettings settings, Release release) {
        int from = release.from().isEmpty() ? 0 : index(history, release.from());
        int to = index(history, release.to());
        if (to == 0 || (from == 0 && !release.from().isEmpty())) {
            return Optional.of("release " + release.node() + " names a version that is not in " + history.location()
                    + "; its versions are " + versions(history));
        }
        if (to <= from) {
            return Optional.of("release " + release.node() + " contains no step: " + release.to()
                    + " does not come after " + release.from());
        }
        if (from + 1 < first(history, settings)) {
            return Optional.of("release " + release.node() + " starts before since: " + settings.since());
        }
        return steps(history, release).stream()
                .filter(step -> !settings.hasRollback(step))
                .findFirst()
                .map(step ->
                        "release " + release.node() + " cannot be rolled back: " + step.label() + " has no rollback");
    }

    public static void validate(MigrationHistory history, RehearsalSettings settings) {
        List<String> problems = new ArrayList<>();
        if (history.steps().isEmpty()) {
            problems.add("no migration was found in " + history.location());
        }
        List<String> wanted = new ArrayList<>(settings.only());
        if (!settings.since().isEmpty()) {
            wanted.add(settings.since());
        }
        for (String word : wanted) {
            boolean known = names(word, StepReport.FULL_ROLLBACK)
                    || settings.rollbackSettings().releases().stream()
                            .anyMatch(release -> release.node().equals(word))
                    || history.steps().stream().anyMatch(step -> names(word, step.version()));
            if (!known) {
                problems.add("version " + word + " is not in " + history.location() + "; its versions are "
                        + versions(history));
            }
        }
        settings.declarations().stream()
                .filter(declaration -> declaration.kind() == Declaration.Kind.IDEMPOTENT)
                .map(Declaration::version)
                .filter(version -> history.find(version).isEmpty())
                .map(version -> "declarations: idempotent names version " + version + ", which is not in "
                        + history.location() + "; its versions are " + versions(history))
                .forEach(problems::add);
        settings.rollbackSettings().releases().stream()
                .flatMap(release -> problem(history, settings, release).stream())
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(String.join("\n", problems));
        }
    }
}
