package dev.migrationsafety.experiment;

import static dev.migrationsafety.experiment.Ledger.BANK;
import static dev.migrationsafety.experiment.Ledger.POSTING;
import static dev.migrationsafety.experiment.Ledger.WITH_CURRENCY;
import static dev.migrationsafety.experiment.Ledger.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.schema.ContainerName;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a laboratory makes stays until its last holder closes it, and is gone then, whatever happens. */
class HoldersTest {
    private static final String LOST = "The server was lost in 002_step.down.kit.";

    private static Experiment goesUp(Ledger ledger) {
        return Experiment.over(BANK, Look.WHOLE).then(ledger.up(2), Look.WHOLE);
    }

    private static void expectNothingLeft(Ledger ledger) {
        assertThat(ledger.stations().databases()).isZero();
        assertThat(ledger.stations().frozen()).isZero();
        assertThat(ledger.count(Operation.CLOSE_SESSION)).isEqualTo(ledger.count(Operation.SESSION));
    }

    /** Keeps a state, reads starts and compares, so that databases of every kind are there. */
    private static void runAll(Ledger ledger) {
        Laboratory lab = ledger.lab();
        Recipe prepared = new Recipe.Prepared(lab.own(ledger.stations().freeze(1)));
        Experiment up = Experiment.over(prepared, Look.WHOLE).then(ledger.up(2), Look.WHOLE);
        lab.keep(up.end());
        lab.run(up.then(run("set account currency=USD"), Look.WHOLE, new Look.Difference(up.end())));
        lab.run(up.then(ledger.down(2), Look.WHOLE, new Look.Difference(up.state(0))));
        lab.observe(new Recipe.Emptied(prepared, POSTING));
        lab.run(Experiment.over(new Recipe.Emptied(prepared, POSTING)).then(ledger.up(2)));
    }

    @ParameterizedTest
    @EnumSource(
            value = KitProfile.class,
            names = {"FULL", "WITHOUT_TEMPLATES"})
    void dropsNothingBeforeTheLastHolderClosesAndAllThen(KitProfile profile) {
        for (Ledger made : new Ledger[] {Ledger.of(profile), Ledger.ofFew(profile)}) {
            try (Ledger ledger = made) {
                runAll(ledger);
                long databases = ledger.stations().databases();
                long frozen = ledger.stations().frozen();
                assertThat(databases).isPositive();
                assertThat(frozen).isPositive();

                assertThat(ledger.lab().share()).isSameAs(ledger.lab());
                ledger.lab().close();
                assertThat(ledger.stations().databases()).isEqualTo(databases);
                assertThat(ledger.stations().frozen()).isEqualTo(frozen);

                ledger.lab().close();
                expectNothingLeft(ledger);
                assertThatThrownBy(ledger.lab()::share)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("The last holder of this laboratory has already closed it.");
            }
        }
    }

    @Test
    void leavesAStateToWhoeverSharesIt() {
        try (Ledger ledger = Ledger.of(KitProfile.FULL)) {
            Experiment up = goesUp(ledger);
            ledger.lab().keep(up.end());
            ledger.lab().run(up);
            FrozenDatabase shared = ledger.lab().kept(up.end()).share();
            ledger.lab().close();
            assertThat(ledger.stations().frozen()).isEqualTo(1);

            shared.close();
            expectNothingLeft(ledger);
        }
    }

    private static void losesTheServer(Function<Context, Laboratory> kind) {
        try (Ledger ledger = Ledger.of(new LosingRunner("002_step.down.kit"), kind)) {
            Laboratory lab = ledger.lab();
            Experiment up = goesUp(ledger);
            lab.keep(up.end());
            Experiment lost = up.then(ledger.down(2), Look.WHOLE);
            assertThatThrownBy(() -> lab.run(lost))
                    .isInstanceOf(ObservationException.class)
                    .hasMessage(LOST);
            assertThat(ledger.stations().databases()).isZero();

            assertThatThrownBy(() -> lab.run(lost)).hasMessage(LOST);
            assertThat(lab.run(up).complete()).isTrue();
            lab.close();
            expectNothingLeft(ledger);
        }
    }

    @Test
    void dropsTheDatabaseInWhichTheServerIsLost() {
        losesTheServer(Laboratory::of);
        losesTheServer(Laboratory::ofFew);
    }

    @Test
    void dropsBothDatabasesWhereTheServerIsLostOnTheWayToAStateToCompareWith() {
        try (Ledger ledger = Ledger.of(new LosingRunner("002_step.down.kit"), Laboratory::of)) {
            State other = goesUp(ledger).end().after(ledger.down(2));
            Experiment compares = Experiment.over(WITH_CURRENCY, Look.WHOLE, new Look.Difference(other));
            assertThatThrownBy(() -> ledger.lab().run(compares))
                    .isInstanceOf(ObservationException.class)
                    .hasMessage(LOST);

            ledger.lab().close();
            expectNothingLeft(ledger);
        }
    }

    @Test
    void dropsTheDatabaseOfAStartThatCannotBeMade() {
        try (Ledger ledger = Ledger.of(KitProfile.FULL)) {
            Recipe nowhere = new Recipe.Emptied(BANK, ContainerName.of("nowhere"));
            String missing = "there is no container nowhere";
            assertThatThrownBy(() -> ledger.lab().open(nowhere)).hasMessage(missing);
            assertThatThrownBy(() -> ledger.lab().observe(nowhere)).hasMessage(missing);
            assertThatThrownBy(() -> ledger.lab().run(Experiment.over(nowhere))).hasMessage(missing);

            expectNothingLeft(ledger);
        }
    }
}
