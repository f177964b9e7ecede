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
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JournalsBalancedTest {
    private static final Aggregate BALANCE = new Aggregate.Balance(
            name("posting"), field("amount"), field("side"), "D", "C", fields("journal_id", "currency_code"));
    private static final Schema STATION = station(table("posting", "id*, journal_id, amount, side, currency_code"));

    private final Invariant invariant = invariant(
            "journals",
            Map.of(
                    "table", "posting",
                    "journal", "journal_id",
                    "amount", "amount",
                    "side", "posting.side",
                    "debit", "D",
                    "credit", "C",
                    "currency", "currency_code"));

    private static Finding unbalanced(String message, String... evidence) {
        return Finding.of("journal-unbalanced", Severity.ERROR, Claim.INVARIANTS)
                .subject("posting.amount")
                .lossClass("balance changed")
                .evidence(List.of(evidence))
                .next("Change debits and credits of a journal together, by the same amount.")
                .message(message);
    }

    @Test
    void measuresTheBalancePerJournalAndCurrency() {
        assertThat(invariant.id()).isEqualTo("journals-balanced posting.amount");
        assertThat(invariant.measurement(STATION, STATION)).isEqualTo(Measurement.both(List.of(BALANCE)));
    }

    @Test
    void addsUpSignedAmountsWithoutASide() {
        Invariant signed =
                invariant("journals", Map.of("table", "ledger.posting", "journal", "journal_id", "amount", "amount"));
        assertThat(signed.id()).isEqualTo("journals-balanced ledger.posting.amount");
        Invariant here = invariant("journals", Map.of("table", "posting", "journal", "journal_id", "amount", "amount"));
        Aggregate sum = new Aggregate.Sum(name("posting"), field("amount"), fields("journal_id"));
        assertThat(here.measurement(STATION, STATION)).isEqualTo(Measurement.both(List.of(sum)));
        assertThat(here.judge(List.of(result(sum, 2, "1", "0")), List.of(result(sum, 2, "1", "0.00"))))
                .isEqualTo(Judgement.of(List.of(), 2));
        assertThat(here.judge(List.of(result(sum, 2, "1", "0")), List.of(result(sum, 2, "1", "0.01")))
                        .findings())
                .containsExactly(unbalanced(
                        "The up changes the balance of 1 of 1 journals in posting: journal 1: 0 before, 0.01 after;"
                                + " expected debits minus credits to stay the same.",
                        "journal 1: 0 before, 0.01 after"));
    }

    @Test
    void acceptsBalancesThatStayEvenIfNotZero() {
        assertThat(invariant.judge(
                        List.of(result(BALANCE, 4, "1 | EUR", "0.00", "2 | CHF", "-17.25", "3 | EUR", "unknown side")),
                        List.of(result(BALANCE, 4, "1 | EUR", "0", "2 | CHF", "-17.2500", "3 | EUR", "unknown side"))))
                .isEqualTo(Judgement.of(List.of(), 4));
    }

    @Test
    void acceptsBalancedJournalsThatComeAndGo() {
        assertThat(invariant.judge(
                        List.of(result(BALANCE, 2, "1 | EUR", "0")), List.of(result(BALANCE, 2, "2 | EUR", "0.00"))))
                .isEqualTo(Judgement.of(List.of(), 2));
    }

    @Test
    void reportsJournalsWithBothFigures() {
        Judgement judgement = invariant.judge(
                List.of(result(BALANCE, 9, "1 | EUR", "0", "2 | CHF", "5", "3 | EUR", "2", "4 | EUR", "1")),
                List.of(result(
                        BALANCE, 9, "1 | EUR", "10.50", "3 | EUR", "unknown side", "4 | EUR", "1", "5 | X", "7")));
        assertThat(judgement)
                .isEqualTo(Judgement.of(
                        List.of(unbalanced(
                                "The up changes the balance of 4 of 5 journals in posting: journal 1 | EUR: 0 before,"
                                        + " 10.50"
                                        + " after; expected debits minus credits to stay the same.",
                                "journal 1 | EUR: 0 before, 10.50 after",
                                "journal 2 | CHF: 5 before, 0 after",
                                "journal 3 | EUR: 2 before, unknown side after",
                                "journal 5 | X: 0 before, 7 after")),
                        9));
    }

    @Test
    void examinesNothingWithoutRowsOrKnownSides() {
        assertThat(invariant.judge(List.of(result(BALANCE, 0)), List.of(result(BALANCE, 0))))
                .isEqualTo(Judgement.of(List.of(), 0));
        assertThat(invariant.judge(
                        List.of(result(BALANCE, 2, "1 | EUR", "unknown side")),
                        List.of(result(BALANCE, 2, "1 | EUR", "unknown side"))))
                .isEqualTo(Judgement.of(List.of(), 0));
    }

    @Test
    void comparesOverAllCurrenciesIfTheColumnIsNotOnBothSidesAndSaysSo() {
        Aggregate balance =
                new Aggregate.Balance(name("posting"), field("amount"), field("side"), "D", "C", fields("journal_id"));
        Schema without = station(table("posting", "id*, journal_id, amount, side"));
        assertThat(invariant.measurement(without, STATION)).isEqualTo(Measurement.both(List.of(balance)));
        assertThat(invariant.judge(List.of(result(balance, 2, "1", "0")), List.of(result(balance, 2, "1", "0"))))
                .isEqualTo(new Judgement(
                        List.of(),
                        2,
                        List.of("the currency of posting does not exist both before and after this step; journals were"
                                + " compared over all currencies")));
    }

    @Test
    void appliesOnlyWhereTheColumnsAreThere() {
        Schema without = station(table("posting", "id*, journal_id, amount, currency_code"));
        assertThat(invariant.measurement(without, STATION).isEmpty()).isTrue();
        assertThat(invariant.measurement(STATION, without)).isEqualTo(new Measurement(List.of(BALANCE), List.of()));
        assertThat(invariant.judge(List.of(result(BALANCE, 2, "1 | EUR", "0")), List.of()))
                .isEqualTo(Judgement.notApplicable(
                        "the columns that identify a journal in posting do not all exist after this step"));
    }
}
