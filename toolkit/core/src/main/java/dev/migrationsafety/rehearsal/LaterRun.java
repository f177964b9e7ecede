package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.LaterRowsJudgement;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One clone with rows of the new version: down and up again, without those that the down refuses. */
final class LaterRun {
    /** So often rows are left out since they are refused; each time costs as many tries as a sieve makes. */
    private static final int MOST_ROUNDS = 8;

    private final Context context;
    private final Ascent ascent;
    private final Stretch step;
    private final Journal journal;
    private final Kept top;
    private final Supplier<Database> clones;
    /** What a clone holds, where that is known. */
    private final Optional<Observation> known;

    private final Optional<Side> side;
    private final Down plain;
    private final boolean triggers;
    private final NewRows rows;
    private final LaterSurvival survival;

    private LaterRun(
            Context context,
            Ascent ascent,
            Journal journal,
            Supplier<Database> clones,
            Optional<Observation> known,
            Optional<Side> side,
            Down plain,
            boolean triggers) {
        this.context = context;
        this.ascent = ascent;
        this.step = ascent.step();
        this.journal = journal;
        this.top = ascent.top().orElseThrow();
        this.clones = clones;
        this.known = known;
        this.side = side;
        this.plain = plain;
        this.triggers = triggers;
        this.rows = new NewRows(ascent, side);
        this.survival = new LaterSurvival(context, ascent, journal, transition(), rows);
    }

    /**
     * Over the rows that the old shape can hold.
     *
     * @param plain what the down did over the migrated rows alone
     */
    static LaterRun ofCommon(Context context, Ascent ascent, Journal journal, FilledStation later, Down plain) {
        Kept rows = later.common();
        return new LaterRun(
                context,
                ascent,
                journal,
                rows.template()::open,
                Optional.of(rows.observation()),
                Optional.empty(),
                plain,
                true);
    }

    /** Over the rows beyond one border of the old shape, and the common ones. */
    static LaterRun ofSide(Context context, Ascent ascent, SharedTemplate template, Side side, Down plain) {
        return new LaterRun(
                context, ascent, ascent.journal(), template::open, Optional.empty(), Optional.of(side), plain, true);
    }

    void rehearse() {
        Optional<Supplier<Database>> next = run(clones, known);
        for (int round = 1; next.isPresent() && round < MOST_ROUNDS; round++) {
            next = run(next.get(), Optional.empty());
        }
        if (next.isPresent()) {
            journal.note("rows written at the new version were refused for " + MOST_ROUNDS
                    + " reasons, one after the other; the remaining rows were not tried");
        }
    }

    /** Goes down and up; gives clones without the rows that were refused, if there are others. */
    private Optional<Supplier<Database>> run(Supplier<Database> opener, Optional<Observation> holds) {
        try (Database database = opener.get()) {
            Observation full = holds.orElseGet(() -> Observation.of(database, top.schema()));
            Map<ContainerName, Records> written = rows.written(full, database);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            written.values()
                    .forEach(rows ->
                            journal.examined(Claim.WAY_BACK, rows.records().size()));
            if (!triggers) {
                full.disableTriggers(database);
            }
            ScriptOutcome outcome = step.down(database, context.zone());
            journal.ran(Claim.WAY_BACK, outcome);
            if (outcome instanceof ScriptOutcome.Failed failed) {
                boolean untouched = Observation.of(database).holdsTheSame(full);
                return refused(failed, untouched, written, opener);
            }
            journal.add(PassedOver.byLaterDown(context, step, outcome, plain.outcome()));
            Observation restored = observed(database, plain.below());
            if (rows.besideAllOlder()) {
                survival.judgeOlder(restored, database);
            }
            Map<ContainerName, Records> below = rows.below(written, restored, database);
            if (!triggers) {
                restored.disableTriggers(database);
            }
            ScriptOutcome again = step.up(database, context.zone());
            if (again instanceof ScriptOutcome.Failed failed) {
                if (PassedOver.meetsKey(failed)) {
                    journal.note("what the way back costs is not known, since the second up writes a key that a row"
                            + " written at the new version has: " + failed.describe());
                } else {
                    return refusedAgain(failed, written, opener);
                }
            } else {
                judge(written, below, database, outcome);
            }
            return Optional.empty();
        }
    }

    /** Looks at a database that most likely has the schema which the run over the migrated rows ended with. */
    private static Observation observed(Database database, Optional<Schema> expected) {
        if (expected.isPresent()) {
            try {
                return Observation.of(database, expected.get());
            } catch (ObservationException e) {
                return Observation.of(database);
            }
        }
        return Observation.of(database);
    }

    private void judge(
            Map<ContainerName, Records> written,
            Map<ContainerName, Records> below,
            Database database,
            ScriptOutcome down) {
        if (plain.above().isPresent()) {
            try {
                survival.judge(written, below, database, plain.above().get(), down);
                return;
            } catch (ObservationException e) {
                // The second up may have ended elsewhere over these rows.
            }
        }
        survival.judge(written, below, database, database.observeSchema(), down);
    }

    /** A row of ours under a key that the down writes itself is no fault; any other refusal closes the way back. */
    private Optional<Supplier<Database>> refused(
            ScriptOutcome.Failed failed,
            boolean untouched,
            Map<ContainerName, Records> written,
            Supplier<Database> opener) {
        Optional<RowSieve> sieve =
                new LaterRefusal(context, step, top.observation(), opener, triggers, false).sieve(failed, written);
        if (sieve.isPresent() && PassedOver.isCollision(failed)) {
            journal.note("the way back was tried without "
                    + Counted.of(sieve.get().refused().size(), "row")
                    + " written at the new version, which collided with rows that the down writes: "
                    + sieve.get().refused().get(0).toString());
        } else if (!isTold(failed)) {
            journal.add(LaterRowsJudgement.refused(failed, step.downFile(), transition(), untouched));
        }
        return others(sieve, written);
    }

    /** What the first up refused is tried no further; what only the second refuses, the down has spoilt. */
    private Optional<Supplier<Database>> refusedAgain(
            ScriptOutcome.Failed failed, Map<ContainerName, Records> written, Supplier<Database> opener) {
        boolean anyway = journal.findings().stream()
                .anyMatch(known -> known.rule().equals(Rules.UP_REFUSES_ROWS) && isOf(known, failed));
        survival.add(LaterRowsJudgement.secondUpFails(failed, step.upFile(), transition())
                .withSeverity(anyway ? Severity.WARNING : Severity.ERROR));
        return anyway
                ? others(
                        new LaterRefusal(context, step, top.observation(), opener, triggers, true)
                                .sieve(failed, written),
                        written)
                : Optional.empty();
    }

    private Optional<Supplier<Database>> others(Optional<RowSieve> sieve, Map<ContainerName, Records> written) {
        sieve.ifPresent(found -> found.tell(journal));
        return sieve.filter(found -> !found.accepted().isEmpty() || written.size() > 1)
                .map(found -> found::open);
    }

    private Optional<Transition> transition() {
        return side.map(Side::transition);
    }

    /** What became of the rows. */
    LaterSurvival survival() {
        return survival;
    }

    /** The same with the user's triggers disabled. */
    LaterRun withoutTriggers(Journal aside) {
        return new LaterRun(context, ascent, aside, clones, known, side, plain, false);
    }

    /** The same statement may refuse rows beyond several borders. */
    private boolean isTold(ScriptOutcome.Failed failed) {
        return journal.findings().stream()
                .anyMatch(known -> known.subject().equals(step.downFile()) && isOf(known, failed));
    }

    /** Whether a finding is about the same error of the same statement. */
    private static boolean isOf(Finding known, ScriptOutcome.Failed failed) {
        return known.lossClass().equals(failed.code()) && known.location().equals(Optional.of(failed.location()));
    }
}
