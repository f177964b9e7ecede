package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.Answer;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptSession;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.Verification;
import dev.migrationsafety.rules.Verified;
import java.util.List;

/**
 * Runs the checks that the author of a step wrote, on clones of the station after its up, with rows; of the steps of a
 * release, those of the last.
 */
final class OwnChecks {
    private final Context context;
    private final Ascent ascent;
    private final MigrationStep step;

    OwnChecks(Context context, Ascent ascent) {
        this.context = context;
        this.ascent = ascent;
        List<MigrationStep> steps = ascent.step().steps();
        this.step = steps.get(steps.size() - 1);
    }

    void run() {
        for (Verification check : step.verifications()) {
            Script script = check.script();
            judged(
                    switch (check.kind()) {
                        case QUERY ->
                            Verified.named(
                                    script.file(), ask(script), context.engine().advice(Advice.WRITE_A_CHECK));
                        case SCRIPT -> runs(script);
                    });
        }
        if (context.engine().hints().endsWithQuery(step.up())) {
            judged(Verified.atTheEnd(step.up().file(), ask(step.up())));
        }
    }

    private void judged(Judgement judgement) {
        ascent.journal().add(Claim.UP, judgement);
    }

    private Answer ask(Script script) {
        try (Database database = ascent.top().orElseThrow().template().open();
                ScriptSession session = database.openSession(context.zone())) {
            return session.ask(script);
        }
    }

    private Judgement runs(Script script) {
        if (context.engine().hints().isEmpty(script)) {
            return Judgement.notApplicable(script.file() + " checks nothing");
        }
        try (Database database = ascent.top().orElseThrow().template().open();
                ScriptSession session = database.openSession(context.zone())) {
            return Verified.script(script.file(), session.run(script));
        }
    }
}
