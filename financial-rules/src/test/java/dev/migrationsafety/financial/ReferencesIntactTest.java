package dev.migrationsafety.financial;

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
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReferencesIntactTest {
    private static final Aggregate ORPHANS =
            new Aggregate.Orphans(name("fee"), List.of("account_no"), name("account"), List.of("number"));
    private static final Relations STATION = station(table("fee", "id*, account_no"), table("account", "id*, number"));

    private final Invariant invariant =
            invariant("references", Map.of("from", "fee.account_no", "to", "account.number"));
    private final Invariant all = invariant("references", Map.of("foreign-keys", "all"));

    private static Finding broken(String subject, String message, String evidence) {
        return Finding.of("reference-broken", Severity.ERROR, Claim.INVARIANTS)
                .subject(subject)
                .lossClass("reference broken")
                .evidence(List.of(evidence))
                .next("Change the referring rows in the same step, or keep the rows referred to.")
                .message(message);
    }

    @Test
    void countsReferencesThatLeadNowhere() {
        assertThat(invariant.id()).isEqualTo("references-intact fee.account_no to account.number");
        assertThat(invariant.measurement(STATION, STATION)).isEqualTo(Measurement.both(List.of(ORPHANS)));
    }

    @Test
    void acceptsAsManyAsBeforeOrFewer() {
        assertThat(invariant.judge(List.of(result(ORPHANS, 12, "", "2")), List.of(result(ORPHANS, 12, "", "2"))))
                .isEqualTo(Judgement.of(List.of(), 12));
        assertThat(invariant.judge(List.of(result(ORPHANS, 12, "", "2")), List.of(result(ORPHANS, 12, "", "0"))))
                .isEqualTo(Judgement.of(List.of(), 12));
    }

    @Test
    void reportsMoreThanBefore() {
        assertThat(invariant.judge(List.of(result(ORPHANS, 12, "", "0")), List.of(result(ORPHANS, 12, "", "3"))))
                .isEqualTo(Judgement.of(
                        List.of(broken(
                                "fee.account_no",
                                "The up breaks references from fee.account_no to account.number: 3 rows refer to nothing, 0"
                                        + " before; expected no more than before.",
                                "references that lead nowhere: 0 before, 3 after")),
                        12));
    }

    @Test
    void examinesNothingInAnEmptyTable() {
        assertThat(invariant.judge(List.of(result(ORPHANS, 0, "", "0")), List.of(result(ORPHANS, 0, "", "0"))))
                .isEqualTo(Judgement.of(List.of(), 0));
    }

    @Test
    void appliesOnlyWhereBothColumnsAreThere() {
        Relations without = station(table("fee", "id*, account_no"), table("account", "id*"));
        assertThat(invariant.measurement(without, STATION).isEmpty()).isTrue();
        assertThat(invariant.measurement(STATION, without)).isEqualTo(new Measurement(List.of(ORPHANS), List.of()));
        assertThat(invariant.judge(List.of(result(ORPHANS, 2, "", "0")), List.of()))
                .isEqualTo(
                        Judgement.notApplicable("the reference fee.account_no to account.number is not on both sides of"
                                + " this step; if a column was renamed, write from: old | new"));
    }

    @Test
    void followsARename() {
        Invariant renamed = invariant(
                "references", Map.of("from", "fee.account_no|fee.account", "to", "account.number | account.no"));
        Relations after = station(table("fee", "id*, account"), table("account", "id*, number"));
        assertThat(renamed.measurement(STATION, after))
                .isEqualTo(new Measurement(
                        List.of(ORPHANS),
                        List.of(new Aggregate.Orphans(
                                name("fee"), List.of("account"), name("account"), List.of("number")))));
    }

    @Test
    void takesAllForeignKeysWhoseColumnsStay() {
        ForeignKey kept = key("posting", List.of("journal_id"), "journal", List.of("id"));
        ForeignKey composite = key("posting", List.of("bank", "no"), "account", List.of("bank", "no"));
        ForeignKey dropped = key("posting", List.of("gone"), "journal", List.of("id"));
        ForeignKey targetless = key("posting", List.of("fee_id"), "fee", List.of("id"));
        Table posting =
                table("posting", "id*, journal_id, bank, no, gone, fee_id", kept, kept, composite, dropped, targetless);
        Table journal = table("journal", "id*");
        Table account = table("account", "bank*, no*");
        // The constraints may be gone after the step: the references still have to hold.
        Relations after = station(table("posting", "id*, journal_id, bank, no, fee_id"), journal, account);
        Aggregate one = orphans(kept);
        Aggregate two = orphans(composite);

        assertThat(all.id()).isEqualTo("references-intact foreign keys");
        assertThat(all.measurement(station(posting, journal, account, table("fee", "id*")), after))
                .isEqualTo(Measurement.both(List.of(one, two)));
        assertThat(all.judge(
                        List.of(result(one, 5, "", "0"), result(two, 5, "", "1")),
                        List.of(result(one, 5, "", "0"), result(two, 5, "", "2"))))
                .isEqualTo(Judgement.of(
                        List.of(broken(
                                "posting.(bank, no)",
                                "The up breaks references from posting.(bank, no) to account.(bank, no): 2 rows refer to"
                                        + " nothing, 1 before; expected no more than before.",
                                "references that lead nowhere: 1 before, 2 after")),
                        10));
        assertThat(all.measurement(after, after).isEmpty()).isTrue();
    }

    private static ForeignKey key(String table, List<String> columns, String target, List<String> targetColumns) {
        return new ForeignKey("fk", name(table), columns, name(target), targetColumns, false);
    }

    private static Aggregate orphans(ForeignKey key) {
        return new Aggregate.Orphans(key.table(), key.columns(), key.target(), key.targetColumns());
    }
}
