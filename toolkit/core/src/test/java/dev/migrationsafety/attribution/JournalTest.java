package dev.migrationsafety.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.attribution.Attribution.Attributed;
import dev.migrationsafety.attribution.Attribution.Repetition;
import dev.migrationsafety.experiment.KitStations;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.report.Coverage;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Opinion.Origin;
import dev.migrationsafety.rules.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final KitHistory HISTORY = new KitHistory()
            .step("container account\nfield account balance decimal")
            .step(
                    """
                    # account.currency
                    field account owner text
                    field account currency text
                    """,
                    """
                    unfield account owner
                    unfield account currency
                    """);

    private final KitStations stations = KitStations.of(HISTORY);
    private final Journal journal =
            Journal.of(stations.context(), stations.context().stretch(2));

    @AfterEach
    void close() {
        stations.close();
    }

    private static Finding found(Claim claim, String subject) {
        return Finding.of(Rules.VALUE_LOST, Severity.ERROR, claim)
                .subject(subject)
                .message("lost");
    }

    private static Finding placed(Claim claim, String subject, String file, int line) {
        return Finding.of(Rules.VALUE_LOST, Severity.ERROR, claim)
                .step("002")
                .at(new Location(file, line))
                .subject(subject)
                .message("lost");
    }

    @Test
    void placesAFindingOfTheUpAtTheLineThatMentionsItsSubject() {
        journal.add(found(Claim.UP, "account.currency"), Origin.REVIEW);
        journal.add(found(Claim.INVARIANTS, "column owner"), Origin.INVARIANTS);
        journal.add(found(Claim.UP, "account.balance"), Origin.REVIEW);
        journal.add(found(Claim.UP, ""), Origin.REVIEW);

        assertThat(journal.findings())
                .containsExactly(
                        placed(Claim.UP, "account.currency", "002_step.up.kit", 3),
                        placed(Claim.INVARIANTS, "column owner", "002_step.up.kit", 2),
                        placed(Claim.UP, "account.balance", "002_step.up.kit", 0),
                        placed(Claim.UP, "", "002_step.up.kit", 0));
    }

    @Test
    void placesAFindingAboutTheRollbackInTheDownFirst() {
        journal.add(found(Claim.ROLLBACK, "account.currency"), Origin.ROLLBACK);
        journal.add(found(Claim.ROLLBACK, "account.text"), Origin.ROLLBACK);
        journal.add(found(Claim.ROLLBACK, "account.balance"), Origin.ROLLBACK);

        assertThat(journal.findings())
                .containsExactly(
                        placed(Claim.ROLLBACK, "account.currency", "002_step.down.kit", 2),
                        placed(Claim.ROLLBACK, "account.text", "002_step.up.kit", 2),
                        placed(Claim.ROLLBACK, "account.balance", "002_step.down.kit", 0));
    }

    @Test
    void leavesAFindingWhereAJudgeHasPlacedIt() {
        Finding judged = placed(Claim.UP, "account.currency", "other.kit", 7);
        journal.add(judged, Origin.REVIEW);

        assertThat(journal.findings()).containsExactly(judged);
    }

    @Test
    void placesNothingOfTheWholeHistoryInAScript() {
        Journal history = Journal.ofHistory("full rollback");
        history.add(found(Claim.ROLLBACK, "account.currency"), Origin.FULL_ROLLBACK);

        assertThat(history.findings())
                .containsExactly(Finding.of(Rules.VALUE_LOST, Severity.ERROR, Claim.ROLLBACK)
                        .step("full rollback")
                        .subject("account.currency")
                        .message("lost"));
    }

    @Test
    void reportsEqualFindingsOnceAsThoseOfTheFirstJudge() {
        journal.add(found(Claim.UP, "account.currency"), Origin.REVIEW);
        journal.add(found(Claim.UP, "account.currency"), Origin.CLOSING);
        journal.add(placed(Claim.UP, "account.currency", "002_step.up.kit", 3), Origin.CLOSING);

        assertThat(journal.attributed())
                .containsExactly(
                        new Attributed(placed(Claim.UP, "account.currency", "002_step.up.kit", 3), Origin.REVIEW));
    }

    @Test
    void keepsTheOriginOfAFindingThatIsReplaced() {
        journal.add(found(Claim.UP, "account.currency"), Origin.UNHOLDABLE_ROWS);
        journal.add(found(Claim.UP, "account.owner"), Origin.REVIEW);
        Finding known = journal.findings().get(0);
        Finding better = known.withMessage("lost, as this row shows");
        journal.replace(known, better);
        journal.replace(found(Claim.UP, "nowhere"), found(Claim.UP, "somewhere"));

        assertThat(journal.attributed())
                .containsExactly(
                        new Attributed(better, Origin.UNHOLDABLE_ROWS),
                        new Attributed(placed(Claim.UP, "account.owner", "002_step.up.kit", 2), Origin.REVIEW));
        assertThat(journal.origin(better)).isEqualTo(Origin.UNHOLDABLE_ROWS);
        assertThatThrownBy(() -> journal.origin(found(Claim.UP, "nowhere"))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void takesWhatAllJudgesSay() {
        Opinion rollback = new Opinion(Origin.ROLLBACK);
        rollback.add(found(Claim.ROLLBACK, "account.currency"));
        rollback.note("first");
        rollback.cost("account.owner: 1 of 2 values");
        rollback.examined(Claim.ROLLBACK, 3);
        rollback.rollbackTook(Duration.ofSeconds(2));
        Opinion unholdable = new Opinion(Origin.UNHOLDABLE_ROWS);
        unholdable.add(found(Claim.ROLLBACK, "account.currency"));
        unholdable.note("second");
        unholdable.note("first");
        unholdable.cost("account.currency: 1 of 2 values");
        unholdable.examined(Claim.ROLLBACK, 4);
        unholdable.examined(Claim.UP, 1);
        unholdable.applied("balances");
        journal.note("before");
        journal.examined(Claim.UP, 1);
        journal.take(List.of(rollback, unholdable));

        assertThat(journal.attributed())
                .containsExactly(new Attributed(
                        placed(Claim.ROLLBACK, "account.currency", "002_step.down.kit", 2), Origin.ROLLBACK));
        assertThat(journal.repetitions())
                .containsExactly(new Repetition(
                        AttributionLine.UNHOLDABLE_ROWS_LOSS_REPEATS_LOSS,
                        found(Claim.ROLLBACK, "account.currency"),
                        found(Claim.ROLLBACK, "account.currency")));
        assertThat(journal.notes()).containsExactly("before", "first", "second");
        assertThat(journal.costs()).containsExactly("account.currency: 1 of 2 values", "account.owner: 1 of 2 values");
        assertThat(journal.examined()).isEqualTo(Map.of(Claim.ROLLBACK, 7L, Claim.UP, 2L));
        assertThat(journal.examined(Claim.INVARIANTS)).isZero();
        assertThat(journal.applied()).isEqualTo(Set.of("balances"));
        assertThat(journal.rollback()).contains(Duration.ofSeconds(2));
    }

    @Test
    void remembersWhichTransitionsWereExercised() {
        assertThat(journal.coverage()).isEqualTo(Coverage.NONE);
        Coverage coverage = new Coverage(2, List.of());
        journal.covers(coverage);

        assertThat(journal.coverage()).isEqualTo(coverage);
    }
}
