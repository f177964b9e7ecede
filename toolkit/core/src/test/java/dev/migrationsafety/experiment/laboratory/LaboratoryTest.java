package dev.migrationsafety.experiment.laboratory;

import static dev.migrationsafety.experiment.Ledger.BANK;
import static dev.migrationsafety.experiment.Ledger.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Ledger;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.kit.KitProfile;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaboratoryTest {
    private final Ledger ledger = Ledger.of(KitProfile.FULL);
    private final Laboratory lab = ledger.lab();
    private final Experiment goesUp = Experiment.over(BANK, Look.WHOLE).then(ledger.up(2), Look.WHOLE);
    private final Experiment goesUpAndDown = goesUp.then(ledger.down(2), Look.WHOLE);

    @AfterEach
    void close() {
        ledger.close();
    }

    private void expectScripts(long count) {
        assertThat(ledger.count(Operation.SCRIPT)).isEqualTo(count);
    }

    @Test
    void runsEqualExperimentsOnce() {
        Trace first = lab.run(goesUpAndDown);
        Trace second = lab.run(
                Experiment.over(BANK, Look.WHOLE).then(ledger.up(2), Look.WHOLE).then(ledger.down(2), Look.WHOLE));

        assertThat(second).isEqualTo(first);
        assertThat(first.complete()).isTrue();
        expectScripts(2);
    }

    @Test
    void runsAnExperimentAgainThatLooksAtSomethingElse() {
        lab.run(goesUp);
        lab.run(Experiment.over(BANK).then(ledger.up(2), Look.WHOLE));

        expectScripts(2);
    }

    @Test
    void answersAnExperimentFromALongerOneThatBeginsWithIt() {
        Trace longer = lab.run(goesUpAndDown);

        assertThat(lab.run(goesUp)).isEqualTo(new Trace(goesUp, longer.seen().subList(0, 2)));
        expectScripts(2);
    }

    @Test
    void answersAnExperimentFromALongerOneThatStoppedBeforeItsEnd() {
        Experiment fails = goesUp.then(ledger.up(2), Look.WHOLE);
        Trace stopped = lab.run(fails.then(ledger.down(2)).then(ledger.up(2)));
        assertThat(stopped.seen()).hasSize(3);
        expectScripts(2);

        Experiment shorter = fails.then(ledger.down(2));
        assertThat(lab.run(shorter)).isEqualTo(new Trace(shorter, stopped.seen()));
        assertThat(lab.run(fails)).isEqualTo(new Trace(fails, stopped.seen()));
        assertThat(lab.run(goesUp)).isEqualTo(new Trace(goesUp, stopped.seen().subList(0, 2)));
        expectScripts(2);
    }

    @Test
    void plansTheLongestFirstSoThatItAnswersTheOthers() {
        lab.plan(List.of(goesUp, goesUpAndDown, goesUp));
        expectScripts(2);

        assertThat(lab.run(goesUp).complete()).isTrue();
        assertThat(lab.run(goesUpAndDown).complete()).isTrue();
        expectScripts(2);
    }

    @Test
    void reachesAKeptStateOnceAndGoesOnFromIt() {
        lab.keep(goesUp.end());

        Trace down = lab.run(goesUpAndDown);
        assertThat(ledger.count(Operation.CLONE)).isEqualTo(2);
        Trace set = lab.run(goesUp.then(run("set account currency=USD"), Look.WHOLE));

        expectScripts(3);
        assertThat(ledger.count(Operation.CLONE)).isEqualTo(3);
        assertThat(ledger.count(Operation.FREEZE)).isEqualTo(1);
        assertThat(set.seen().subList(0, 2)).isEqualTo(down.seen().subList(0, 2));
        assertThat(lab.kept(goesUp.end()).observation()).isEqualTo(down.after(1).whole());
    }

    @Test
    void showsTheSameFromAKeptStateAsFromTheStart() {
        Experiment sets = goesUp.then(run("set account currency=USD"), Look.WHOLE);
        Trace fromTheStart = lab.run(sets);
        try (Ledger other = Ledger.of(KitProfile.FULL)) {
            other.lab().keep(goesUp.end());
            other.lab().run(goesUp);
            assertThat(other.lab().run(sets)).isEqualTo(fromTheStart);
        }
    }

    @Test
    void opensNoDatabaseForAnExperimentThatEndsInAKeptState() {
        lab.keep(goesUp.end());
        lab.run(goesUp);

        assertThat(ledger.count(Operation.CLONE)).isEqualTo(1);
        assertThat(ledger.stations().databases()).isZero();
        assertThat(ledger.stations().frozen()).isEqualTo(1);
    }

    @Test
    void freezesNoStateThatIsNotKept() {
        lab.run(goesUpAndDown);
        lab.run(goesUp.then(run("set account currency=USD"), Look.WHOLE));

        expectScripts(4);
        assertThat(ledger.count(Operation.CLONE)).isEqualTo(2);
        assertThat(ledger.count(Operation.FREEZE)).isZero();
        assertThatThrownBy(() -> lab.kept(goesUp.end())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void keepsNoStateBehindAFailure() {
        Experiment fails = goesUp.then(ledger.up(2), Look.WHOLE);
        lab.keep(fails.end());
        lab.run(fails);

        assertThat(ledger.count(Operation.FREEZE)).isZero();
    }

    @Test
    void goesOnFromTheEndOfAnExperimentThatRanElsewhere() {
        try (Ledger elsewhere = Ledger.of(KitProfile.FULL)) {
            elsewhere.lab().keep(goesUp.end());
            Trace ran = elsewhere.lab().run(goesUp);
            lab.remember(ran, elsewhere.lab().kept(goesUp.end()).share());

            assertThat(lab.run(goesUp)).isEqualTo(ran);
            assertThat(lab.run(goesUpAndDown).complete()).isTrue();
            expectScripts(0);
            assertThat(elsewhere.count(Operation.SCRIPT)).isEqualTo(2);
        }
    }
}
