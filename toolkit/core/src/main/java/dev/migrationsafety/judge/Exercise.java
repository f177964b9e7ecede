package dev.migrationsafety.judge;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Judges whether every statement of a script that writes rows matched a row in at least one of its runs. */
public final class Exercise {
    private Exercise() {}

    /** One finding per statement of an up that met no row in any of its runs; runs that failed tell nothing. */
    public static Judgement judge(List<ScriptOutcome> runs) {
        return Judgement.of(
                unmatched(runs).stream().map(Exercise::finding).toList(),
                whole(runs).stream()
                        .mapToLong(ScriptOutcome.Succeeded::examined)
                        .max()
                        .orElse(0));
    }

    /** The statements of one script that met no row in any of its runs over different rows. */
    public static Set<Statement> unmatched(List<ScriptOutcome> runs) {
        List<ScriptOutcome.Succeeded> whole = whole(runs);
        Set<Statement> never =
                new LinkedHashSet<>(whole.isEmpty() ? List.of() : whole.get(0).unmatched());
        whole.forEach(run -> never.retainAll(run.unmatched()));
        return never;
    }

    private static List<ScriptOutcome.Succeeded> whole(List<ScriptOutcome> runs) {
        List<ScriptOutcome.Succeeded> whole = new ArrayList<>();
        for (ScriptOutcome run : runs) {
            if (run instanceof ScriptOutcome.Succeeded succeeded) {
                whole.add(succeeded);
            }
        }
        return whole;
    }

    private static Finding finding(Statement statement) {
        return Finding.of(Rules.STATEMENT_NOT_EXERCISED, Severity.WARNING, Claim.UP)
                .at(statement.location())
                .subject(statement.verb() + " at " + statement.location())
                .evidence(List.of(statement.text()))
                .next("Insert rows that it matches, in a baseline script or in an earlier step.")
                .message("The " + statement.verb() + " at " + statement.location()
                        + " matched no rows, neither generated rows nor rows of earlier steps, so its"
                        + " effect on data is untested.");
    }
}
