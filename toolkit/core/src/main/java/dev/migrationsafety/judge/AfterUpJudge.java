package dev.migrationsafety.judge;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.experiment.Context;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the up leaves behind for those who use the database next: sequences that give out values not yet in use, and the
 * same schema whatever rows the tables hold.
 */
public final class AfterUpJudge implements Judge {
    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        counters(prepared, opinion);
        schema(prepared, opinion);
    }

    private static void counters(Prepared prepared, Opinion opinion) {
        DataDigest before = prepared.before().digest();
        for (CounterPosition counter : prepared.after().orElseThrow().digest().counters()) {
            boolean already = before.counter(counter.name())
                    .filter(CounterPosition::nextInUse)
                    .isPresent();
            if (counter.nextInUse() && !already) {
                opinion.add(behind(prepared, counter));
            }
        }
    }

    private static Finding behind(Prepared prepared, CounterPosition counter) {
        return Finding.of(Rules.SEQUENCE_BEHIND, Severity.ERROR, Claim.UP)
                .subject("sequence " + counter.name())
                .evidence(List.of("next value after the up: " + counter.next() + " (in use already)"))
                .next(prepared.context().engine().advice(Advice.ADVANCE_COUNTER))
                .message("After the up of " + prepared.step().label() + " the next value of sequence " + counter.name()
                        + ", " + counter.next() + ", is already in use: the next rows will collide or repeat values.");
    }

    /** The schema after the up over rows must be that after the up over empty tables. */
    private static void schema(Prepared prepared, Opinion opinion) {
        Context context = prepared.context();
        StepRange step = prepared.step();
        Set<String> already = new HashSet<>(SchemaRestored.subjects(difference(
                context.stations().station(step.from()).schema(),
                prepared.before().schema())));
        SchemaDiff difference = difference(
                context.stations().station(step.to()).schema(),
                prepared.after().orElseThrow().schema());
        List<String> subjects = SchemaRestored.subjects(difference);
        if (!already.containsAll(subjects)) {
            already.addAll(Masks.measure(prepared).objects());
        }
        List<String> lines = SchemaRestored.describe(difference, "only over rows");
        for (int i = 0; i < subjects.size(); i++) {
            if (!already.contains(subjects.get(i))) {
                opinion.add(dependsOnRows(step, subjects.get(i), lines.get(i)));
            }
        }
    }

    private static SchemaDiff difference(Schema without, Schema with) {
        return SchemaDiff.between(without.snapshot(), with.snapshot());
    }

    private static Finding dependsOnRows(StepRange step, String subject, String line) {
        return Finding.of(Rules.SCHEMA_DEPENDS_ON_ROWS, Severity.ERROR, Claim.UP)
                .subject(subject)
                .lossClass(line.substring(0, line.indexOf(':')))
                .evidence(List.of(line))
                .next("Let the step fail where it cannot make the object, instead of passing over the error.")
                .message("After the up of " + step.label() + ", " + subject
                        + " is not the same over tables that hold rows as over empty ones (" + line + ").");
    }
}
