package dev.migrationsafety.financial;

import static dev.migrationsafety.financial.Stations.field;
import static dev.migrationsafety.financial.Stations.fields;
import static dev.migrationsafety.financial.Stations.invariant;
import static dev.migrationsafety.financial.Stations.name;
import static dev.migrationsafety.financial.Stations.result;
import static dev.migrationsafety.financial.Stations.station;
import static dev.migrationsafety.financial.Stations.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.invariant.Measurement;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AmountsConservedTest {
    private static final Aggregate SUM = new Aggregate.Sum(name("posting"), field("amount"), fields("currency_code"));
    private static final Aggregate TOTAL = new Aggregate.Sum(name("posting"), field("amount"), List.of());
    private static final Aggregate AMOUNTS = new Aggregate.Amounts(name("posting"), fields("id"), field("amount"));
    private static final Aggregate MINOR_SUM = new Aggregate.Sum(name("posting"), field("minor"), List.of());
    private static final Aggregate MINOR = new Aggregate.Amounts(name("posting"), fields("id"), field("minor"));

    private static final Schema STATION = station(table("posting", "id*, amount, currency_code"));

    private final Invariant invariant =
            invariant("money", Map.of("column", "posting.amount", "currency", "posting.currency_code"));
    private final Invariant renamed =
            invariant("money", Map.of("column", "posting.amount | posting.minor", "minor-units", "2"));

    private static Finding changed(String message, String... evidence) {
        return Finding.of("amounts-changed", Severity.ERROR, Claim.INVARIANTS)
                .subject("posting.amount")
                .lossClass("amount changed")
                .evidence(List.of(evidence))
                .next("Keep every amount, or write the new amounts to a new column and leave this one unchanged.")
                .message(message);
    }

    private static Finding sum(String message, String... evidence) {
        return Finding.of("sum-changed", Severity.ERROR, Claim.INVARIANTS)
                .subject("posting.amount")
                .lossClass("sum changed")
                .evidence(List.of(evidence))
                .next("Assign the difference to a row by an explicit rule, so that no amount is gained or lost.")
                .message(message);
    }

    @Test
    void measuresAmountsByKeyAndSumsByCurrency() {
        assertThat(invariant.id()).isEqualTo("amounts-conserved posting.amount");
        assertThat(invariant.measurement(STATION, STATION)).isEqualTo(Measurement.both(List.of(SUM, AMOUNTS)));
    }

    @Test
    void acceptsUnchangedAmountsAndTrailingZeros() {
        assertThat(invariant.judge(
                        List.of(
                                result(SUM, 3, "CHF", "0.10", "EUR", "12.5"),
                                result(AMOUNTS, 3, "1", "10.00", "2", "2.5", "3", "0.1")),
                        List.of(
                                result(SUM, 3, "CHF", "0.1", "EUR", "12.5000"),
                                result(AMOUNTS, 3, "1", "1E+1", "2", "2.50", "3", "0.1"))))
                .isEqualTo(Judgement.of(List.of(), 3));
    }

    @Test
    void reportsChangedAmountsWithAtMostFiveKeys() {
        Judgement judgement = invariant.judge(
                List.of(
                        result(SUM, 7, "EUR", "7"),
                        result(AMOUNTS, 7, "1", "1", "2", "1", "3", "1", "4", "1", "5", "1", "6", "(null)", "7", "1")),
                List.of(
                        result(SUM, 7, "EUR", "7"),
                        result(
                                AMOUNTS, 7, "1", "1.01", "2", "0.99", "3", "2", "4", "0", "5", "(null)", "6", "0", "7",
                                "1.0")));
        assertThat(judgement)
                .isEqualTo(Judgement.of(
                        List.of(changed(
                                "The up changes amounts of posting.amount in 6 of 7 rows; expected every amount to"
                                        + " stay the same.",
                                "row 1: 1 before, 1.01 after",
                                "row 2: 1 before, 0.99 after",
                                "row 3: 1 before, 2 after",
                                "row 4: 1 before, 0 after",
                                "row 5: 1 before, (null) after")),
                        7));
    }

    @Test
    void leavesLostAndNewRowsToTheSums() {
        Judgement judgement = invariant.judge(
                List.of(result(SUM, 2, "EUR", "3"), result(AMOUNTS, 2, "1", "1", "2", "2")),
                List.of(result(SUM, 2, "EUR", "6"), result(AMOUNTS, 2, "1", "1", "3", "5")));
        assertThat(judgement)
                .isEqualTo(Judgement.of(
                        List.of(sum(
                                "The up changes the sum of posting.amount: sum of EUR: 3 before, 6 after; expected"
                                        + " every sum to stay the same.",
                                "sum of EUR: 3 before, 6 after")),
                        2));
    }

    @Test
    void reportsEverySumThatChangedEvenIfTheTotalStays() {
        Judgement judgement = invariant.judge(
                List.of(result(SUM, 2, "CHF", "5", "EUR", "3"), result(AMOUNTS, 2, "1", "5", "2", "3")),
                List.of(result(SUM, 2, "EUR", "8", "GBP", "(null)"), result(AMOUNTS, 2, "1", "5", "2", "3")));
        assertThat(judgement.findings())
                .containsExactly(sum(
                        "The up changes the sum of posting.amount: sum of CHF: 5 before, 0 after (and 1 more);"
                                + " expected every sum to stay the same.",
                        "sum of CHF: 5 before, 0 after",
                        "sum of EUR: 3 before, 8 after"));
    }

    @Test
    void examinesNothingInAnEmptyTable() {
        Schema keyless = station(table("posting", "amount"));
        assertThat(invariant.measurement(keyless, keyless)).isEqualTo(Measurement.both(List.of(TOTAL)));
        assertThat(invariant.judge(List.of(result(TOTAL, 0)), List.of(result(TOTAL, 0))))
                .isEqualTo(Judgement.of(List.of(), 0));
    }

    @Test
    void comparesOnlySumsWithoutAKeyOrACurrencyOnBothSidesAndSaysSo() {
        Schema before = station(table("posting", "id*, amount"));
        Schema after = station(table("posting", "amount, currency_code"));
        assertThat(invariant.measurement(before, after)).isEqualTo(Measurement.both(List.of(TOTAL)));
        assertThat(invariant.judge(List.of(result(TOTAL, 2, "", "3")), List.of(result(TOTAL, 2, "", "3.0"))))
                .isEqualTo(new Judgement(
                        List.of(),
                        2,
                        List.of(
                                "rows of posting.amount do not have a key both before and after this step;"
                                        + " only the sums were compared",
                                "the currency of posting.amount does not exist both before and after this"
                                        + " step; only the sum over all rows was compared")));
        assertThat(invariant
                        .judge(List.of(result(TOTAL, 2, "", "3")), List.of(result(TOTAL, 2, "", "3.01")))
                        .findings())
                .containsExactly(sum(
                        "The up changes the sum of posting.amount: sum: 3 before, 3.01 after; expected every sum to"
                                + " stay the same.",
                        "sum: 3 before, 3.01 after"));
    }

    @Test
    void takesTheNewKeyIfTheOldOneIsGone() {
        Schema before = station(table("posting", "id*, number, amount, currency_code"));
        Schema after = station(table("posting", "number*, amount, currency_code"));
        Aggregate byNumber = new Aggregate.Amounts(name("posting"), fields("number"), field("amount"));
        assertThat(invariant.measurement(before, after)).isEqualTo(Measurement.both(List.of(SUM, byNumber)));
    }

    @Test
    void doesNotApplyBeforeTheColumnExists() {
        assertThat(invariant
                        .measurement(station(table("posting", "id*")), STATION)
                        .isEmpty())
                .isTrue();
        assertThat(invariant.measurement(station(), STATION).isEmpty()).isTrue();
    }

    @Test
    void saysWhenTheStepDropsOrRenamesTheColumn() {
        Measurement measurement = invariant.measurement(STATION, station(table("posting", "id*, value")));
        assertThat(measurement).isEqualTo(new Measurement(List.of(TOTAL), List.of()));
        assertThat(invariant.judge(List.of(result(TOTAL, 2, "", "3")), List.of()))
                .isEqualTo(Judgement.notApplicable("posting.amount does not exist both before and after this step, so"
                        + " its amounts cannot be compared; if the step renames it, write column: old | new"));
    }

    @Test
    void followsARenamedAndScaledColumn() {
        Schema before = station(table("posting", "id*, amount"));
        Schema after = station(table("posting", "id*, minor"));
        assertThat(renamed.measurement(before, after))
                .isEqualTo(new Measurement(List.of(TOTAL, AMOUNTS), List.of(MINOR_SUM, MINOR)));
        assertThat(renamed.measurement(after, before))
                .isEqualTo(new Measurement(List.of(MINOR_SUM, MINOR), List.of(TOTAL, AMOUNTS)));
        assertThat(renamed.judge(
                        List.of(result(TOTAL, 2, "", "13.50"), result(AMOUNTS, 2, "1", "10", "2", "3.5")),
                        List.of(result(MINOR_SUM, 2, "", "1350"), result(MINOR, 2, "1", "1000", "2", "350"))))
                .isEqualTo(Judgement.of(List.of(), 2));
        assertThat(renamed.judge(
                                List.of(result(TOTAL, 2, "", "13.50"), result(AMOUNTS, 2, "1", "10", "2", "3.5")),
                                List.of(result(MINOR_SUM, 2, "", "1300"), result(MINOR, 2, "1", "1000", "2", "300")))
                        .findings())
                .containsExactly(
                        changed(
                                "The up changes amounts of posting.amount, now posting.minor in 1 of 2 rows; expected"
                                        + " every amount to stay the same.",
                                "row 2: 3.5 before, 3.00 after"),
                        sum(
                                "The up changes the sum of posting.amount, now posting.minor: sum: 13.50 before, 13.00"
                                        + " after; expected every sum to stay the same.",
                                "sum: 13.50 before, 13.00 after"));
    }

    @Test
    void comparesEachColumnWithItselfWhileOldAndNewStandSideBySide() {
        Schema both = station(table("posting", "id*, amount, minor"));
        Schema last = station(table("posting", "id*, minor"));
        assertThat(renamed.measurement(both, both)).isEqualTo(Measurement.both(List.of(TOTAL, AMOUNTS)));
        assertThat(renamed.measurement(both, last)).isEqualTo(Measurement.both(List.of(MINOR_SUM, MINOR)));
    }

    @Test
    void followsARenamedTable() {
        Invariant moved = invariant(
                "money",
                Map.of(
                        "column",
                        "posting.amount | ledger.entry.amount",
                        "currency",
                        "posting.currency_code | ledger.entry.currency"));
        assertThat(moved.id()).isEqualTo("amounts-conserved posting.amount | ledger.entry.amount");
        ContainerName entry = new ContainerName("ledger", "entry");
        Stations.Table unqualified = table("entry", "id*, amount, currency");
        Schema after = station(
                new Stations.Table(entry, unqualified.fields(), unqualified.identity(), unqualified.references()));
        assertThat(moved.measurement(STATION, after))
                .isEqualTo(new Measurement(
                        List.of(SUM, AMOUNTS),
                        List.of(
                                new Aggregate.Sum(entry, field("amount"), fields("currency")),
                                new Aggregate.Amounts(entry, fields("id"), field("amount")))));
    }
}
