package dev.migrationsafety.judge.up;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.judge.evidence.Masks;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges the database after an up: sequences must not return values that are already in use, and the schema must not
 * depend on the rows.
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
        opinion.add(ReplacedSequences.judge(prepared));
    }

    private static Finding behind(Prepared prepared, CounterPosition counter) {
        return Finding.of(Rules.SEQUENCE_BEHIND, Severity.ERROR, Claim.UP)
                .subject("sequence " + counter.name())
                .evidence(List.of("next value after the up: " + counter.next() + " (already in use)"))
                .next(prepared.context().engine().advice(Advice.ADVANCE_COUNTER))
                .message("Sequence " + counter.name() + " continues at " + counter.next() + " after the up of "
                        + prepared.step().label()
                        + ", and that value is already in use. New rows will collide with existing rows"
                        + " or repeat their values.");
    }

    /** The schema after the up on tables with rows must equal the schema after the up on empty tables. */
    private static void schema(Prepared prepared, Opinion opinion) {
        Schema with = prepared.after().orElseThrow().schema();
        opinion.add(dependsOnRows(prepared, stationAfter(prepared), with, ""));
        if (prepared.step().ups().stream().anyMatch(prepared.context().engine().hints()::mayPassOverErrors)) {
            overNoRows(prepared, with, opinion);
        }
    }

    private static Schema stationAfter(Prepared prepared) {
        return prepared.context().stations().station(prepared.step().to()).schema();
    }

    /** The rows that migrations wrote are in the empty history too; only without them an error may stay away. */
    private static void overNoRows(Prepared prepared, Schema with, Opinion opinion) {
        int from = prepared.step().from();
        Recipe empty = new Recipe.Migrated(from);
        for (Container container :
                prepared.context().stations().station(from).schema().roots()) {
            empty = new Recipe.Emptied(empty, container.name());
        }
        Trace trace =
                prepared.trace(Experiment.over(empty).then(prepared.questions().up(), new Look.Catalog()));
        if (trace.complete()) {
            opinion.add(dependsOnRows(prepared, trace.last().get(new Look.Catalog()), with, ""));
        }
    }

    /**
     * What differs between two ends of the up.
     *
     * @param without the schema where there are no rows, or fewer
     * @param with the schema where there are more
     * @param words which rows these are, as the end of a message
     */
    public static List<Finding> dependsOnRows(Prepared prepared, Schema without, Schema with, String words) {
        SchemaDiff difference = difference(without, with);
        List<String> subjects = SchemaRestored.subjects(difference);
        if (subjects.isEmpty()) {
            return List.of();
        }
        Set<String> already = new HashSet<>(SchemaRestored.subjects(difference(
                prepared.context().stations().station(prepared.step().from()).schema(),
                prepared.before().schema())));
        if (!already.containsAll(subjects)) {
            already.addAll(Masks.measure(prepared).objects());
        }
        List<Finding> findings = new ArrayList<>();
        for (SchemaChange change : SchemaRestored.essential(difference)) {
            if (!already.contains(change.subject()) && !isPositionOfCounter(change)) {
                findings.add(dependsOnRows(prepared.step(), change, words));
            }
        }
        return findings;
    }

    /** Where a counter starts may be computed from rows. */
    private static boolean isPositionOfCounter(SchemaChange change) {
        return change instanceof SchemaChange.Changed changed
                && changed.after().kind().equals("sequence");
    }

    private static SchemaDiff difference(Schema without, Schema with) {
        return SchemaDiff.between(without.snapshot(), with.snapshot());
    }

    /** A container that is made for rows, such as a partition, is at most worth a warning. */
    private static Finding dependsOnRows(StepRange step, SchemaChange change, String words) {
        boolean made = change instanceof SchemaChange.Added added
                && added.object().kind().equals("table");
        String line = SchemaRestored.describe(new SchemaDiff(List.of(change)), "only with rows")
                .get(0);
        return Finding.of(Rules.SCHEMA_DEPENDS_ON_ROWS, made ? Severity.WARNING : Severity.ERROR, Claim.UP)
                .subject(change.subject())
                .lossClass(line.substring(0, line.indexOf(':')))
                .evidence(List.of(line))
                .next("Let the step fail if it cannot create the object, instead of ignoring the error.")
                .message(change.subject() + " depends on the rows: the up of " + step.label()
                        + " gives a different result on tables with rows than on empty tables (" + line + ")." + words);
    }
}
