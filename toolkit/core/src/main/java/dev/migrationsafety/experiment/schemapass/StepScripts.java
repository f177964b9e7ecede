package dev.migrationsafety.experiment.schemapass;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.migration.Script;

/**
 * The outcome of running the scripts of steps.
 *
 * @param outcome what they did together, or the first failure
 * @param count how many ran, the failed one among them
 * @param examined how many statements they ran, as far as that is known
 */
public record StepScripts(ScriptOutcome outcome, int count, int examined) {
    /** Runs them as their tool does, up to the first that fails. */
    public static StepScripts run(Move.Steps move, Database database, Progress progress) {
        StepRange steps = move.steps();
        ScriptOutcome.Succeeded sum = ScriptOutcome.Succeeded.nothing();
        int count = 0;
        int examined = 0;
        try (ToolSession tool = new ToolSession(steps.runner(), database, move.zone(), steps.session())) {
            for (Script script : move.scripts()) {
                if (move.scripts().size() > 1) {
                    progress.tell(steps.label() + ": running " + script.file());
                }
                count++;
                ScriptOutcome outcome = tool.run(script);
                examined += outcome.examined();
                if (!(outcome instanceof ScriptOutcome.Succeeded succeeded)) {
                    return new StepScripts(outcome, count, examined);
                }
                sum = sum.and(succeeded);
            }
        }
        return new StepScripts(sum, count, examined);
    }
}
