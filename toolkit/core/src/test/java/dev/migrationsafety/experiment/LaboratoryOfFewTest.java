package dev.migrationsafety.experiment;

import static dev.migrationsafety.experiment.Ledger.BANK;
import static dev.migrationsafety.experiment.Ledger.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.kit.KitProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LaboratoryOfFewTest {
    private final Ledger ledger = Ledger.ofFew(KitProfile.FULL);
    private final Laboratory lab = ledger.lab();
    private final Experiment goesUp = Experiment.over(BANK, Look.WHOLE).then(ledger.up(2), Look.WHOLE);

    @BeforeEach
    void keepAndGoOn() {
        lab.keep(goesUp.end());
        lab.run(goesUp.then(ledger.down(2), Look.WHOLE));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void expect(long clones, long scripts, long freezes) {
        assertThat(ledger.count(Operation.CLONE)).isEqualTo(clones);
        assertThat(ledger.count(Operation.SCRIPT)).isEqualTo(scripts);
        assertThat(ledger.count(Operation.FREEZE)).isEqualTo(freezes);
    }

    @Test
    void goesOnWithTheDatabaseThatReachedAKeptState() {
        expect(1, 2, 0);
    }

    @Test
    void makesAKeptStateAnewForItsSecondUseAndFreezesItThen() {
        Trace second = lab.run(goesUp.then(run("set account currency=USD"), Look.WHOLE));
        expect(3, 4, 1);

        Trace third = lab.run(goesUp.then(run("set account currency=CHF"), Look.WHOLE));
        expect(4, 5, 1);
        assertThat(second.complete() && third.complete()).isTrue();
        assertThat(third.after(1)).isEqualTo(second.after(1));
    }

    @Test
    void bringsADatabaseToRestOnlyForItsSecondUse() {
        Database filled = ledger.stations().context().stations().openAt(1);
        Observation observation = ledger.stations().observe(1);
        FrozenDatabase rest = lab.rest(
                filled,
                observation,
                () -> ledger.stations().context().stations().openAt(1));
        try (Database first = rest.open()) {
            assertThat(first).isSameAs(filled);
        }
        expect(2, 2, 0);
        try (Database second = rest.open()) {
            assertThat(Observation.of(second)).isEqualTo(observation);
        }
        expect(4, 2, 1);
    }

    @Test
    void dropsAllThatItMadeAnew() {
        lab.run(goesUp.then(run("set account currency=USD"), Look.WHOLE));
        lab.close();

        assertThat(ledger.stations().databases()).isZero();
        assertThat(ledger.stations().frozen()).isZero();
    }
}
