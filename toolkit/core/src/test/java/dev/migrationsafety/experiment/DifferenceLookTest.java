package dev.migrationsafety.experiment;

import static dev.migrationsafety.experiment.Ledger.ACCOUNT;
import static dev.migrationsafety.experiment.Ledger.BANK;
import static dev.migrationsafety.experiment.Ledger.CURRENCY;
import static dev.migrationsafety.experiment.Ledger.ID;
import static dev.migrationsafety.experiment.Ledger.POSTING;
import static dev.migrationsafety.experiment.Ledger.WITH_CURRENCY;
import static dev.migrationsafety.experiment.Ledger.number;
import static dev.migrationsafety.experiment.Ledger.record;
import static dev.migrationsafety.experiment.Ledger.run;
import static dev.migrationsafety.experiment.Ledger.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.data.difference.ValueChange;
import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DifferenceLookTest {
    private static final State START = State.of(BANK);
    private static final RecordsDifference EUR_TO_USD = new RecordsDifference(
            ACCOUNT,
            List.of(),
            List.of(),
            List.of(
                    new ValueChange("id=1", CURRENCY, text("EUR"), text("USD")),
                    new ValueChange("id=2", CURRENCY, text("EUR"), text("USD"))));

    private final Ledger ledger = Ledger.of(KitProfile.FULL);
    private final Laboratory lab = ledger.lab();
    private final Experiment goesUp = Experiment.over(BANK, Look.WHOLE).then(ledger.up(2), Look.WHOLE);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void comparesWithTheStart() {
        Trace trace = lab.run(Experiment.over(BANK)
                .then(run("remove posting where id=1\ninsert posting id=3 account_id=2"))
                .then(ledger.up(2), Look.WHOLE, new Look.Difference(START)));

        assertThat(trace.last().differenceFrom(START))
                .containsExactly(new RecordsDifference(
                        POSTING, List.of(posting("1", "1")), List.of(posting("3", "2")), List.of()));
    }

    private static DataRecord posting(String id, String account) {
        return record(Map.of(ID, number(id, "long"), FieldPath.of("account_id"), number(account, "long")));
    }

    @Test
    void comparesWithAPreparedStartThatCameBack() {
        Recipe prepared = new Recipe.Prepared(lab.own(ledger.stations().freeze(1)));
        Trace trace = lab.run(Experiment.over(prepared)
                .then(ledger.up(2))
                .then(ledger.down(2), Look.WHOLE, new Look.Difference(State.of(prepared))));

        assertThat(trace.last().differenceFrom(State.of(prepared))).isEmpty();
    }

    @Test
    void comparesWithAKeptState() {
        lab.keep(goesUp.end());
        Trace trace =
                lab.run(goesUp.then(run("set account currency=USD"), Look.WHOLE, new Look.Difference(goesUp.end())));

        assertThat(trace.last().differenceFrom(goesUp.end())).containsExactly(EUR_TO_USD);
        assertThat(ledger.count(Operation.SCRIPT)).isEqualTo(2);
        assertThat(ledger.count(Operation.FREEZE)).isEqualTo(1);
    }

    @Test
    void reachesAStateOfItsOwnWayAnewThatWasNotKept() {
        Trace trace =
                lab.run(goesUp.then(run("set account currency=USD"), Look.WHOLE, new Look.Difference(goesUp.end())));

        assertThat(trace.last().differenceFrom(goesUp.end())).containsExactly(EUR_TO_USD);
        assertThat(ledger.count(Operation.SCRIPT)).isEqualTo(3);
        assertThat(ledger.count(Operation.FREEZE)).isEqualTo(1);
    }

    @Test
    void reachesAStateOfAnotherExperimentAnewAndKeepsIt() {
        State other = goesUp.end();
        Experiment compares = Experiment.over(WITH_CURRENCY, Look.WHOLE, new Look.Difference(other));
        assertThat(lab.run(compares).start().differenceFrom(other)).isEmpty();
        assertThat(ledger.count(Operation.SCRIPT)).isEqualTo(1);
        assertThat(ledger.count(Operation.FREEZE)).isEqualTo(1);
        assertThat(lab.kept(other).observation()).isEqualTo(ledger.stations().observe(2));

        Trace again = lab.run(Experiment.over(WITH_CURRENCY)
                .then(run("set account currency=USD"), Look.WHOLE, new Look.Difference(other)));
        assertThat(again.last().differenceFrom(other)).containsExactly(EUR_TO_USD);
        assertThat(ledger.count(Operation.SCRIPT)).isEqualTo(2);
    }

    @Test
    void givesNothingWhereTheMoveFailed() {
        Trace trace = lab.run(goesUp.then(ledger.up(2), Look.WHOLE, new Look.Difference(START)));

        assertThatThrownBy(() -> trace.last().differenceFrom(START)).isInstanceOf(NoSuchElementException.class);
    }
}
