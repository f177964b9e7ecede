package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.SemanticVersion;
import dev.migrationsafety.migration.StepMetadata;
import dev.migrationsafety.rules.Exercise;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.VersionPromise;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One step rehearsed at its station, after its ascent. */
final class Rung {
    private final Context context;
    private final Ascent ascent;
    private final Stretch step;
    private final Journal journal;

    Rung(Context context, Ascent ascent) {
        this.context = context;
        this.ascent = ascent;
        this.step = ascent.step();
        this.journal = ascent.journal();
    }

    void rehearse() {
        runs(true);
        check(
                Claim.UP,
                "transitions exercised",
                () -> journal.covers(journal.exercised().of(context, ascent)));
    }

    /** Runs all experiments; those over rows of the new version, which are generated for them, only if wanted. */
    private void runs(boolean newRows) {
        nothingToRun();
        journal.add(PassedOver.byUp(context, step, ascent.outcome()));
        if (step.steps().size() == 1) {
            check(Claim.UP, "review of the catalog difference", () -> review(Review.of(context, step)));
        }
        if (ascent.after().isEmpty()) {
            return;
        }
        journal.examined(Claim.UP, ascent.before().rowCount());
        List<Down> downs = new ArrayList<>();
        if (context.hasWayBack(step)) {
            check(Claim.WAY_BACK, "way back", () -> new WayBack(context, ascent)
                    .rehearse(true)
                    .ifPresent(downs::add));
            if (downs.isEmpty()) {
                List<Ascent> ordinary = new ArrayList<>();
                check(Claim.WAY_BACK, "way back over ordinary rows", () -> overOrdinaryRows()
                        .ifPresent(ordinary::add));
                if (!ordinary.isEmpty()) {
                    try (Ascent over = ordinary.get(0)) {
                        new Rung(context, over).runs(newRows);
                    }
                    return;
                }
            }
        } else {
            withoutWayBack();
            check(Claim.UP, "rows lost by the up", () -> WayBack.lossesOfUp(context, ascent));
        }
        check(Claim.UP, "values that the next station cannot hold", () -> new SideRuns(context, ascent).rehearse());
        if (newRows) {
            downs.forEach(down -> check(
                    Claim.WAY_BACK,
                    "rows written at the new version",
                    () -> journal.atNewVersion(() -> new LaterRows(context, ascent).rehearse(down))));
        }
        check(Claim.UP, "the author's own checks", () -> new OwnChecks(context, ascent).run());
        if (step.kind() == MigrationStep.Kind.REPEATABLE || context.claimsIdempotence(step)) {
            check(Claim.UP, "second up without a down", () -> new Repetition(context, ascent).rehearse(newRows));
        }
        if (step.kind() == MigrationStep.Kind.VERSIONED) {
            check(Claim.UP, "repeatables that ran before", () -> new EarlierRepeatables(context, ascent).rehearse());
        }
        if (context.settings().rowsPerTable() > 0 && step.steps().size() == 1) {
            check(Claim.UP, "statements that met no row", this::exercise);
        }
        promise();
    }

    /** Where only rare values stop the down, that is a warning, and all is rehearsed without them. */
    private Optional<Ascent> overOrdinaryRows() {
        Optional<Finding> failure = journal.findings().stream()
                .filter(finding -> finding.rule().equals(Rules.DOWN_FAILS_WITH_ROWS))
                .findFirst();
        Optional<Ascent> ordinary = failure.flatMap(found -> new OrdinaryRows(context, ascent).wayBack());
        if (ordinary.isPresent()) {
            journal.replace(
                    failure.get(),
                    failure.get()
                            .withSeverity(Severity.WARNING)
                            .withMessage(failure.get().message()
                                    + "; this shows only over values at the edge of their types, which are rare, and all"
                                    + " else was rehearsed without them"));
        }
        return ordinary;
    }

    /** Only what findings of a scope need over the rows before the step, without a word about anything else. */
    void rehearse(Scope scope) {
        if (scope.rest()) {
            runs(false);
            return;
        }
        if (ascent.after().isEmpty()) {
            return;
        }
        if (scope.wayBack() && context.hasWayBack(step)) {
            new WayBack(context, ascent).rehearse(scope.again());
        } else if (scope.wayBack()) {
            WayBack.lossesOfUp(context, ascent);
        }
        if (scope.sides()) {
            new SideRuns(context, ascent).rehearse();
        }
    }

    /** What the semantic version of the step promises, against what was measured. */
    private void promise() {
        if (step.steps().size() != 1 || step.from() == 0) {
            return;
        }
        Optional<SemanticVersion> version = version(step.steps().get(0));
        Optional<SemanticVersion> before = version(context.history().steps().get(step.from() - 1));
        if (version.isPresent() && before.isPresent()) {
            Observation after = ascent.after().orElseThrow();
            SchemaDiff difference = SchemaDiff.between(
                    ascent.before().schema().snapshot(), after.schema().snapshot());
            boolean losesRows =
                    !new SurvivalFacts(context, ascent).lostByUp(after).isEmpty();
            VersionPromise.judge(before.get(), version.get(), difference, losesRows)
                    .ifPresent(journal::note);
        }
    }

    private static Optional<SemanticVersion> version(MigrationStep described) {
        return described.metadata().map(StepMetadata::version);
    }

    /** On the way back, most of the statements that met no row are there for rows written at the new version. */
    private void exercise() {
        review(Exercise.judge(journal.runs(Claim.UP)));
        Exercise.unmatched(journal.runs(Claim.WAY_BACK))
                .forEach(statement -> journal.note("the " + statement.verb() + " at " + statement.location()
                        + " met no row on the way back: only rows written at the new version could reach it"));
    }

    /** Adds findings by policy; what was examined for them is no proof that the claim was. */
    private void review(Judgement judgement) {
        journal.add(context.settings().rulePolicy().weigh(judgement).findings());
    }

    private void nothingToRun() {
        if (ascent.outcome() instanceof ScriptOutcome.Succeeded up
                && up.statements().orElse(1) == 0) {
            journal.add(Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.UP)
                    .subject(step.upFile())
                    .next("Remove the migration, or give it a statement.")
                    .message("Migration " + step.upFile() + " holds no statement."));
        }
    }

    private void withoutWayBack() {
        Optional<Declaration> declared = context.irreversible(step);
        if (declared.isPresent()) {
            journal.note("point of no return, declared by " + declared.get().owner() + ": "
                    + declared.get().reason());
        } else if (!context.settings().forwardOnly()
                && step.kind() == MigrationStep.Kind.VERSIONED
                && context.history().steps().stream()
                        .anyMatch(other -> other.down().isPresent())) {
            journal.add(Finding.of(Rules.DOWN_MISSING, Severity.ERROR, Claim.WAY_BACK)
                    .subject(step.upFile())
                    .next("Write the down script, or declare the step irreversible with owner and reason.")
                    .message(step.label() + " has no down script, and other steps of this history have one."));
        }
    }

    private void check(Claim claim, String what, Runnable body) {
        try {
            body.run();
        } catch (ObservationException e) {
            throw e;
        } catch (RuntimeException e) {
            journal.broke(claim, what, e);
        }
    }
}
