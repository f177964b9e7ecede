package dev.migrationsafety.experiment.laboratory;

import static dev.migrationsafety.experiment.Ledger.ACCOUNT;
import static dev.migrationsafety.experiment.Ledger.BALANCE;
import static dev.migrationsafety.experiment.Ledger.BANK;
import static dev.migrationsafety.experiment.Ledger.NUMBER;
import static dev.migrationsafety.experiment.Ledger.ZONE;
import static dev.migrationsafety.experiment.Ledger.run;
import static dev.migrationsafety.experiment.Ledger.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Ledger;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.MoveResult;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.kit.KitTransition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExperimentRunTest {
    private static final Move FAILS = run("raise it fails");
    private static final Move FAILS_UNBOUND = new Move.Run(script("raise it fails"), ZONE, false);

    private final Ledger ledger = Ledger.of(KitProfile.FULL);
    private final Laboratory lab = ledger.lab();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void showsTheStartAndWhatBecameOfEachMove() {
        Trace trace = lab.run(Experiment.over(BANK).then(ledger.up(2)).then(ledger.up(4)));

        assertThat(trace.seen())
                .containsExactly(
                        moveResult(ScriptOutcome.Succeeded.nothing(), 0),
                        moveResult(ScriptOutcome.Succeeded.of(1, Map.of(), List.of()), 1),
                        moveResult(
                                ScriptOutcome.Succeeded.of(
                                        1, Map.of(ACCOUNT, new ScriptOutcome.Written(0, 1, 0)), List.of()),
                                1));
        assertThat(trace.complete()).isTrue();
    }

    private static MoveResult moveResult(ScriptOutcome outcome, int scripts) {
        return new MoveResult(outcome, scripts, outcome.examined(), Optional.empty(), Duration.ZERO, List.of());
    }

    @Test
    void endsAtStepsThatFail() {
        Trace trace = lab.run(Experiment.over(BANK)
                .then(ledger.up(2), Look.WHOLE)
                .then(ledger.up(2), Look.WHOLE)
                .then(ledger.down(2), Look.WHOLE));

        assertThat(trace.seen()).extracting(MoveResult::succeeded).containsExactly(true, true, false);
        assertThat(trace.last().failure().orElseThrow().describe())
                .isEqualTo("statement 1 (002_step.up.kit:1): code exists, account.currency is declared already");
        assertThat(trace.last().scripts()).isEqualTo(1);
        assertThat(trace.reached(2)).isTrue();
        assertThat(trace.reached(3)).isFalse();
        assertThat(trace.complete()).isFalse();
        assertThat(ledger.count(Operation.SCRIPT)).isEqualTo(2);
    }

    @Test
    void endsAtAScriptThatFailsIfItIsBinding() {
        Trace trace = lab.run(Experiment.over(BANK).then(FAILS).then(ledger.up(2)));

        assertThat(trace.seen()).extracting(MoveResult::succeeded).containsExactly(true, false);
        assertThat(trace.complete()).isFalse();
    }

    @Test
    void goesOnAfterAScriptThatFailsIfItIsNotBinding() {
        Trace trace = lab.run(Experiment.over(BANK).then(FAILS_UNBOUND).then(ledger.up(2)));

        assertThat(trace.seen()).extracting(MoveResult::succeeded).containsExactly(true, false, true);
        assertThat(trace.complete()).isTrue();
    }

    @Test
    void isNotCompleteIfItsLastMoveFailsEvenWithoutBinding() {
        Trace trace = lab.run(Experiment.over(BANK).then(ledger.up(2)).then(FAILS_UNBOUND));

        assertThat(trace.seen()).extracting(MoveResult::succeeded).containsExactly(true, true, false);
        assertThat(trace.complete()).isFalse();
    }

    @Test
    void endsWhereNoRecordIsUnholdable() {
        Look.Unholdable withoutNumber = new Look.Unholdable(new KitTransition.RequiredAdded(ACCOUNT, NUMBER));
        Trace trace = lab.run(Experiment.over(BANK, withoutNumber).then(ledger.up(2)));

        assertThat(trace.seen()).hasSize(1);
        assertThat(trace.start().get(withoutNumber)).isZero();
        assertThat(trace.complete()).isFalse();
        assertThat(ledger.count(Operation.SCRIPT)).isZero();
    }

    @Test
    void goesOnWhereSomeRecordsAreUnholdable() {
        Look.Unholdable withoutBalance = new Look.Unholdable(new KitTransition.RequiredAdded(ACCOUNT, BALANCE));
        Trace trace = lab.run(Experiment.over(BANK, withoutBalance).then(ledger.up(2)));

        assertThat(trace.start().get(withoutBalance)).isEqualTo(1);
        assertThat(trace.complete()).isTrue();
    }

    @Test
    void endsAtUnholdableRecordsThatTheServerCannotTell() {
        try (Ledger without = Ledger.of(KitProfile.WITHOUT_BORDERS)) {
            Look.Unholdable withoutBalance = new Look.Unholdable(new KitTransition.RequiredAdded(ACCOUNT, BALANCE));
            Trace trace =
                    without.lab().run(Experiment.over(BANK, withoutBalance).then(without.up(2)));

            assertThat(trace.seen()).hasSize(1);
            assertThat(trace.start().get(withoutBalance)).isZero();
        }
    }
}
