package dev.migrationsafety.experiment;

import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.SessionMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Steps that run together: one step, or the steps of a release.
 *
 * @param from number of the station before it
 * @param steps the steps in their order, at least one
 * @param session what the tool does with its session between two scripts
 * @param runner runs its scripts
 * @param name version of the step, or name of the release
 * @param label what the test tree shows
 */
public record StepRange(
        int from, List<MigrationStep> steps, SessionMode session, StepRunner runner, String name, String label) {
    public StepRange {
        steps = List.copyOf(steps);
    }

    /** One step, to be run alone. */
    public static StepRange of(MigrationHistory history, StepRunner runner, int index) {
        MigrationStep step = history.steps().get(index - 1);
        return new StepRange(index - 1, List.of(step), history.session(), runner, step.version(), step.label());
    }

    /** Number of the station after it. */
    public int to() {
        return from + steps.size();
    }

    private MigrationStep first() {
        return steps.get(0);
    }

    public MigrationStep.Kind kind() {
        return first().kind();
    }

    /** Files of the ups, for messages. */
    public String upFile() {
        return named(ups());
    }

    /** Files of the downs in the order in which they run, for messages. */
    public String downFile() {
        return named(downs());
    }

    private static String named(List<Script> scripts) {
        List<String> files = scripts.stream().map(Script::file).toList();
        return files.size() == 1 ? files.get(0) : files.get(0) + " to " + files.get(files.size() - 1);
    }

    /** Every script, those of the ups first. */
    public List<Script> scripts() {
        List<Script> scripts = new ArrayList<>(ups());
        scripts.addAll(downs());
        return scripts;
    }

    public List<Script> ups() {
        return steps.stream().map(MigrationStep::up).toList();
    }

    public List<Script> downs() {
        List<Script> downs = new ArrayList<>();
        steps.forEach(step -> step.down().ifPresent(downs::add));
        Collections.reverse(downs);
        return downs;
    }
}
