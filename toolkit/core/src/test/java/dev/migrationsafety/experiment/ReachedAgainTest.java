package dev.migrationsafety.experiment;

import static dev.migrationsafety.experiment.Ledger.BANK;
import static dev.migrationsafety.experiment.Ledger.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.migration.Script;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** States that are reached again, for a second need or from a state that was kept. */
class ReachedAgainTest {
    @Test
    void dropsTheDatabaseWhereAKeptStateIsNotLookedAt() {
        try (Ledger ledger = Ledger.of(KitProfile.FULL)) {
            Experiment up = Experiment.over(BANK).then(ledger.up(2));
            ledger.lab().keep(up.end());
            assertThatThrownBy(() -> ledger.lab().run(up)).isInstanceOf(RuntimeException.class);
            assertThat(ledger.stations().databases()).isZero();
        }
    }

    @Test
    void takesAllLooksOfAnExperimentThatGoesOnFromAKeptState() {
        try (Ledger ledger = Ledger.of(KitProfile.FULL)) {
            Experiment up = Experiment.over(BANK).then(ledger.up(2), Look.WHOLE);
            ledger.lab().keep(up.end());
            ledger.lab().run(up);
            Experiment more = Experiment.over(BANK, Look.WHOLE).then(ledger.up(2), Look.WHOLE);
            assertThat(ledger.lab().run(more).start().find(Look.WHOLE)).isPresent();
        }
    }

    @Test
    void replaysStepsWithoutTriggersBeforeTheirTablesExist() {
        try (Ledger ledger = Ledger.ofFew(KitProfile.FULL)) {
            Recipe empty = new Recipe.Migrated(0);
            Experiment first = Experiment.over(empty).then(ledger.up(1).withoutTriggers(), Look.WHOLE);
            ledger.lab().keep(first.end());
            ledger.lab().run(first.then(ledger.up(2)).then(ledger.up(3), Look.WHOLE));
            Trace again = ledger.lab().run(first.then(run("set account number=Y where id=1"), Look.WHOLE));
            assertThat(again.complete()).isTrue();
        }
    }

    @Test
    void replaysStepsWithoutTriggersThatAreGoneAtTheEnd() {
        try (Ledger ledger = Ledger.ofFew(KitProfile.FULL)) {
            Experiment first =
                    Experiment.over(Ledger.WITH_TRIGGER).then(ledger.up(4).withoutTriggers(), Look.WHOLE);
            ledger.lab().keep(first.end());
            Trace one = ledger.lab().run(first.then(ledger.down(3), Look.WHOLE));
            Trace again = ledger.lab().run(first.then(run("# nothing"), Look.WHOLE));
            assertThat(again.after(2).whole().digest())
                    .isEqualTo(one.after(1).whole().digest());
        }
    }

    @Test
    void followsNewRecordsOverAKeptState() {
        try (Ledger ledger = Ledger.of(KitProfile.FULL)) {
            Recipe start =
                    new Recipe.Prepared(ledger.lab().own(ledger.stations().freeze(1)));
            Experiment up = Experiment.over(start, Look.WHOLE).then(ledger.up(2), Look.WHOLE);
            NewRows rows = new NewRows(up.end(), up.state(0), Optional.empty());
            Experiment writes = up.then(run("insert account id=3 number=C"), Look.WHOLE, new Look.Written(rows));
            ledger.lab().keep(writes.end());
            ledger.lab().run(writes);
            Trace trace = ledger.lab().run(writes.then(ledger.down(2), Look.WHOLE, new Look.Left(rows)));
            assertThat(trace.last().get(new Look.Left(rows)).older()).isEqualTo(List.of());
        }
    }

    private int ups;

    /** The schema pass and the first run succeed, the third run fails. */
    private final class FailingTheThirdTime implements StepRunner {
        @Override
        public String id() {
            return "third";
        }

        @Override
        public ScriptSession open(Database database, String timeZone) {
            ScriptSession session = database.openSession(timeZone);
            return new ScriptSession() {
                @Override
                public ScriptOutcome run(Script script, StatementBoundary boundary) {
                    if (script.file().equals("002_step.up.kit") && ++ups == 3) {
                        return new ScriptOutcome.Failed(
                                OptionalInt.of(0),
                                new Statement(new Location(script.file(), 1), "field", Statement.Effect.OTHER, "field"),
                                Failure.of(Failure.Kind.OTHER, "third"));
                    }
                    return session.run(script, boundary);
                }

                @Override
                public void restore() {
                    session.restore();
                }

                @Override
                public void close() {
                    session.close();
                }
            };
        }
    }

    @Test
    void saysThatAReplayEndedInAnotherWay() {
        try (Ledger ledger = Ledger.of(new FailingTheThirdTime(), Laboratory::ofFew)) {
            Experiment up = Experiment.over(BANK, Look.WHOLE).then(ledger.up(2), Look.WHOLE);
            ledger.lab().keep(up.end());
            ledger.lab().run(up.then(ledger.down(2)));
            assertThatThrownBy(() -> ledger.lab().run(up.then(run("set account balance=1"), Look.WHOLE)))
                    .isInstanceOf(ObservationException.class);
        }
    }
}
