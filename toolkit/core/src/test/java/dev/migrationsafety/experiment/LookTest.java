package dev.migrationsafety.experiment;

import static dev.migrationsafety.experiment.Ledger.ACCOUNT;
import static dev.migrationsafety.experiment.Ledger.BALANCE;
import static dev.migrationsafety.experiment.Ledger.BANK;
import static dev.migrationsafety.experiment.Ledger.ZONE;
import static dev.migrationsafety.experiment.Ledger.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.experiment.Look.Whole.When;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.kit.KitTransition;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {
    private static final Look.Whole ALWAYS = new Look.Whole(Optional.empty(), When.ALWAYS);
    private static final Aggregate BALANCES = new Aggregate.Sum(ACCOUNT, BALANCE, List.of());
    private static final Aggregate OF_NOTHING = new Aggregate.Sum(ContainerName.of("nowhere"), BALANCE, List.of());

    private final Ledger ledger = Ledger.of(KitProfile.FULL);
    private final Laboratory lab = ledger.lab();

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Move.Run unbound(String text) {
        return new Move.Run(script(text), ZONE, false);
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCESS, true, true",
        "SUCCESS, false, false",
        "FAILURE, true, false",
        "FAILURE, false, true",
        "ALWAYS, true, true",
        "ALWAYS, false, true"
    })
    void looksAtTheWholeAfterTheOutcomesThatItIsFor(When when, boolean succeeds, boolean looked) {
        Look.Whole whole = new Look.Whole(Optional.empty(), when);
        Trace trace = lab.run(
                Experiment.over(BANK).then(unbound(succeeds ? "remove posting where id=1" : "raise it fails"), whole));

        assertThat(trace.last().succeeded()).isEqualTo(succeeds);
        assertThat(trace.last().find(whole).isPresent()).isEqualTo(looked);
    }

    @Test
    void seesWhatAFailureLeftBehind() {
        try (Ledger without = Ledger.of(KitProfile.WITHOUT_TRANSACTIONS)) {
            Trace trace = without.lab()
                    .run(Experiment.over(BANK, Look.WHOLE)
                            .then(unbound("insert account id=3 number=C\nraise it fails"), ALWAYS));

            assertThat(trace.start().whole().digest().recordCount(ACCOUNT)).isEqualTo(2);
            assertThat(trace.last().whole().digest().recordCount(ACCOUNT)).isEqualTo(3);
        }
    }

    @Test
    void takesOnlyLooksAtTheWholeAfterAFailure() {
        Trace trace = lab.run(Experiment.over(BANK, Look.WHOLE)
                .then(
                        unbound("insert account id=3 number=C\nraise it fails"),
                        Look.WHOLE,
                        ALWAYS,
                        new Look.Difference(State.of(BANK)),
                        new Look.Measure(List.of(BALANCES)),
                        new Look.Unholdable(new KitTransition.RequiredAdded(ACCOUNT, BALANCE)),
                        new Look.Remember(ledger.stations().observe(2).schema())));

        assertThat(trace.last().looks())
                .isEqualTo(List.of(new MoveResult.Result<>(ALWAYS, trace.start().whole())));
    }

    @Test
    void readsNoCatalogWhereTheSchemaIsExpected() {
        Observation after = ledger.stations().observe(2);
        Look.Whole expecting = new Look.Whole(Optional.of(after.schema()), When.SUCCESS);
        Trace trace = lab.run(Experiment.over(BANK).then(ledger.up(2), expecting));

        assertThat(trace.last().whole()).isEqualTo(after);
        assertThat(ledger.count(Operation.CATALOG)).isZero();

        Trace read = lab.run(Experiment.over(BANK).then(ledger.up(2), Look.WHOLE));
        assertThat(read.last().whole()).isEqualTo(after);
        assertThat(ledger.count(Operation.CATALOG)).isEqualTo(1);
    }

    @Test
    void computesAggregates() {
        Look.Measure measure = new Look.Measure(List.of(BALANCES));
        Trace trace = lab.run(Experiment.over(BANK, measure));

        AggregateResult sum = new AggregateResult(BALANCES, 2, new TreeMap<>(Map.of("", "10")));
        assertThat(trace.start().get(measure)).isEqualTo(new MeasuredAggregates(List.of(sum), Optional.empty()));
    }

    @Test
    void reportsFailingAggregatesInsteadOfFailing() {
        Look.Measure breaks = new Look.Measure(List.of(BALANCES, OF_NOTHING));
        Trace trace = lab.run(Experiment.over(BANK, breaks, Look.WHOLE).then(ledger.up(2), breaks));

        for (MoveResult moveResult : trace.seen()) {
            assertThat(moveResult.get(breaks).results()).isEmpty();
            assertThat(moveResult.get(breaks).broke().orElseThrow()).hasMessage("there is no container nowhere");
        }
        assertThat(trace.complete()).isTrue();
        assertThat(trace.start().whole()).isEqualTo(ledger.stations().observe(1));
    }

    @Test
    void namesALookThatWasNotTaken() {
        Trace trace = lab.run(Experiment.over(BANK));

        assertThat(trace.start().find(Look.WHOLE)).isEmpty();
        assertThatThrownBy(() -> trace.start().get(Look.WHOLE))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("The experiment did not observe this: Whole[expected=Optional.empty, when=SUCCESS]");
    }
}
