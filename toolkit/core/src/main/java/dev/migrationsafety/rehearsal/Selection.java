package dev.migrationsafety.rehearsal;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.report.StepReport;
import java.util.ArrayList;
import java.util.List;

/** Which steps are judged and which are selected. */
final class Selection {
    private Selection() {}

    /** The number of the first step that is judged, from 1. */
    static int first(MigrationHistory history, RehearsalSettings settings) {
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
    static boolean selects(RehearsalSettings settings, String node) {
        return settings.only().isEmpty() || settings.only().stream().anyMatch(version -> names(version, node));
    }

    /** Whether a word of the user's names a version: as it is, or with a leading V. */
    static boolean names(String word, String version) {
        return word.equals(version) || word.equals("V" + version) || word.equals("v" + version);
    }

    static void validate(MigrationHistory history, RehearsalSettings settings) {
        List<String> problems = new ArrayList<>();
        if (history.steps().isEmpty()) {
            problems.add("no migration was found in " + history.location());
        }
        List<String> wanted = new ArrayList<>(settings.only());
        if (!settings.since().isEmpty()) {
            wanted.add(settings.since());
        }
        for (String word : wanted) {
            boolean known = names(word, StepReport.WAY_HOME)
                    || history.steps().stream().anyMatch(step -> names(word, step.version()));
            if (!known) {
                problems.add("version " + word + " is not in " + history.location() + "; it holds "
                        + history.steps().stream().map(MigrationStep::version).toList());
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(String.join("\n", problems));
        }
    }
}
