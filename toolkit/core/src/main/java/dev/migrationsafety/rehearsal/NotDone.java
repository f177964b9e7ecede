package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.engine.Tier;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.experiment.schemapass.Station;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.settings.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists what a rehearsal did not check. */
final class NotDone {
    private NotDone() {}

    static List<String> list(Context context, Optional<ServerDescription> server, List<StepReport> steps) {
        List<String> lines = new ArrayList<>();
        if (context.settings().forwardOnly()) {
            lines.add("rollback: disabled in the configuration (rollback: none)");
        } else if (context.settings().rowsPerTable() == 0) {
            lines.add("a rollback of rows written by the new version, since no rows were generated");
        }
        if (!context.settings().since().isEmpty()) {
            lines.add("steps before " + context.settings().since() + ": run, but not judged");
        }
        if (context.parts().invariants().isEmpty()) {
            lines.add("invariants: none configured (money, journals, references)");
        }
        if (context.history().session() == SessionMode.KEPT) {
            lines.add("session settings that a script leaves to the next one: rehearsed only in the full rollback");
        }
        List<String> passedOver = context.stations().server().passedOver();
        if (!passedOver.isEmpty()) {
            lines.add("tables of migration tools, ignored by name: " + String.join(", ", passedOver));
        }
        context.stations().server().leftovers().forEach(left -> lines.add("clean-up: " + left));
        if (context.settings().reproducing().perFinding().isZero()) {
            lines.add("a search for the smallest rows that reproduce a failure (shrink: none)");
        }
        if (anyRunsOnce(context)) {
            lines.add("a second up without a down, except for repeatables and for steps that claim to be idempotent");
        }
        lines.add("locks, duration on large tables, a crash in the middle of a step, concurrent writers");
        lines.addAll(context.stations()
                .server()
                .notExercised(context.stations().stations().stream()
                        .map(Station::schema)
                        .toList()));
        if (!context.settings().rulePolicy().off().isEmpty()) {
            lines.add("rules that the policy disables: "
                    + String.join(", ", context.settings().rulePolicy().off()));
        }
        lines.add("boundary values of type changes: sampled near the limits, not exhaustive");
        steps.forEach(step -> step.coverage()
                .rest()
                .forEach(rest -> lines.add("transition of " + step.version() + " not exercised: " + rest)));
        server.filter(description -> description.tier() != Tier.REAL)
                .ifPresent(description -> lines.add("the real product: this server was " + description.tier()));
        return lines;
    }

    private static boolean anyRunsOnce(Context context) {
        return context.history().steps().stream()
                .skip(Selection.first(context.history(), context.settings()) - 1L)
                .filter(step -> step.kind() == MigrationStep.Kind.VERSIONED)
                .anyMatch(step -> !context.settings().claimsIdempotence(step));
    }
}
