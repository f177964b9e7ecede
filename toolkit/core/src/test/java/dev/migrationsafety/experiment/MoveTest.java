package dev.migrationsafety.experiment;

import static dev.migrationsafety.experiment.Ledger.ACCOUNT;
import static dev.migrationsafety.experiment.Ledger.BANK;
import static dev.migrationsafety.experiment.Ledger.NUMBER;
import static dev.migrationsafety.experiment.Ledger.TOUCHED;
import static dev.migrationsafety.experiment.Ledger.WITH_CURRENCY;
import static dev.migrationsafety.experiment.Ledger.WITH_TRIGGER;
import static dev.migrationsafety.experiment.Ledger.ZONE;
import static dev.migrationsafety.experiment.Ledger.number;
import static dev.migrationsafety.experiment.Ledger.run;
import static dev.migrationsafety.experiment.Ledger.script;
import static dev.migrationsafety.experiment.Ledger.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.data.difference.ValueChange;
import dev.migrationsafety.engine.script.Answer;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.kit.KitProfile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoveTest {
    private static final State BEFORE_TRIGGER_RUNS = State.of(WITH_TRIGGER);
    private static final ValueChange RENUMBERED = new ValueChange("id=1", NUMBER, text("A"), text("Z"));
    private static final ValueChange COUNTED = new ValueChange("id=1", TOUCHED, null, number("1", "int"));

    private static List<CounterPosition> counters(KitProfile profile) {
        try (Ledger ledger = Ledger.of(profile)) {
            Laboratory lab = ledger.lab();
            Trace trace = lab.run(Experiment.over(BANK, Look.WHOLE)
                    .then(run("set account balance=next(numbers) where id=2"), Look.WHOLE)
                    .then(new Move.Rewind(lab.observe(BANK).digest().counters()), Look.WHOLE));
            return trace.seen().stream()
                    .flatMap(moveResult -> moveResult.whole().digest().counters().stream())
                    .toList();
        }
    }

    @Test
    void rewindsCounters() {
        assertThat(counters(KitProfile.FULL)).containsExactly(counter(false), counter(true), counter(false));
    }

    @Test
    void rewindsNothingWhereCountersCannotBeSet() {
        assertThat(counters(KitProfile.WITHOUT_COUNTERS)).containsExactly(counter(false), counter(true), counter(true));
    }

    private static CounterPosition counter(boolean called) {
        return new CounterPosition("numbers", 1, called, 1, false, List.of());
    }

    private static List<RecordsDifference> renumbered(KitProfile profile, boolean triggers) {
        try (Ledger ledger = Ledger.of(profile)) {
            Move.Steps up = ledger.up(4);
            Trace trace = ledger.lab()
                    .run(Experiment.over(WITH_TRIGGER)
                            .then(
                                    triggers ? up : up.withoutTriggers(),
                                    Look.WHOLE,
                                    new Look.Difference(BEFORE_TRIGGER_RUNS)));
            return trace.last().differenceFrom(BEFORE_TRIGGER_RUNS);
        }
    }

    private static RecordsDifference changed(ValueChange... changes) {
        return new RecordsDifference(ACCOUNT, List.of(), List.of(), List.of(changes));
    }

    @Test
    void letsTheTriggersOfTheUserFire() {
        assertThat(renumbered(KitProfile.FULL, true)).containsExactly(changed(RENUMBERED, COUNTED));
    }

    @Test
    void runsStepsWithoutTheTriggersOfTheUser() {
        assertThat(renumbered(KitProfile.FULL, false)).containsExactly(changed(RENUMBERED));
    }

    @Test
    void letsTriggersFireThatCannotBeDisabled() {
        assertThat(renumbered(KitProfile.WITHOUT_TRIGGERS, false)).containsExactly(changed(RENUMBERED, COUNTED));
    }

    @Test
    void disablesTriggersThatAnEarlierMoveMade() {
        try (Ledger ledger = Ledger.of(KitProfile.FULL)) {
            Trace trace = ledger.lab()
                    .run(Experiment.over(WITH_CURRENCY)
                            .then(ledger.up(3))
                            .then(
                                    ledger.up(4).withoutTriggers(),
                                    Look.WHOLE,
                                    new Look.Difference(BEFORE_TRIGGER_RUNS)));

            assertThat(trace.last().differenceFrom(BEFORE_TRIGGER_RUNS)).containsExactly(changed(RENUMBERED));
        }
    }

    @Test
    void takesTheAnswerOfAQuery() {
        try (Ledger ledger = Ledger.of(KitProfile.FULL)) {
            String query = "none account where number=Z";
            Trace trace = ledger.lab().run(Experiment.over(BANK).then(new Move.Ask(script(query), ZONE)));

            assertThat(trace.last().answer())
                    .contains(new Answer.Rows(
                            1, query, false, List.of("none"), List.of(Answer.Kind.TRUTH), List.of(List.of("true"))));
            assertThat(trace.last().scripts()).isEqualTo(1);
        }
    }

    @Test
    void goesOnAfterAQueryThatFails() {
        try (Ledger ledger = Ledger.of(KitProfile.FULL)) {
            Trace trace = ledger.lab()
                    .run(Experiment.over(BANK)
                            .then(new Move.Ask(script("none nowhere"), ZONE))
                            .then(ledger.up(2)));

            Optional<Answer> answer = trace.after(1).answer();
            assertThat(answer).containsInstanceOf(Answer.Failed.class);
            assertThat(trace.complete()).isTrue();
        }
    }

    @Test
    void runsScriptsInTheZoneOfTheMove() {
        try (Ledger ledger = Ledger.of(KitProfile.FULL)) {
            State start = State.of(BANK);
            Trace trace = ledger.lab()
                    .run(Experiment.over(BANK)
                            .then(
                                    new Move.Run(
                                            script("set account number=$zone where id=1"), Context.OTHER_ZONE, true),
                                    Look.WHOLE,
                                    new Look.Difference(start)));

            assertThat(trace.last().differenceFrom(start))
                    .containsExactly(changed(new ValueChange("id=1", NUMBER, text("A"), text("Asia/Kathmandu"))));
        }
    }
}
