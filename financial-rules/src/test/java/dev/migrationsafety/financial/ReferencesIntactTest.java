package dev.migrationsafety.financial;

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
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReferencesIntactTest {
    private static final Aggregate ORPHANS =
            new Aggregate.Orphans(name("fee"), fields("account_no"), name("account"), fields("number"));
    private static final Schema STATION = station(table("fee", "id*, account_no"), table("account", "id*, number"));

    private final Invariant invariant =
            invariant("references", Map.of("from", "fee.account_no", "to", "account.number"));
    private final Invariant all = invariant("references", Map.of("foreign-keys", "all"));

    private static Finding broken(String subject, String message, String evidence) {
        return Finding.of("reference-broken", Severity.ERROR, Claim.INVARIANTS)
                .subject(subject)
                .lossClass("reference broken")
                .evidence(List.of(evidence))
                .next("Update the referencing rows in the same step, or keep the referenced rows.")
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
                                "The up breaks references from fee.account_no to account.number: 3 rows refer to a"
                                        + " missing row, 0 before; expected no increase.",
                                "dangling references: 0 before, 3 after")),
                        12));
    }

    @Test
    void examinesNothingInAnEmptyTable() {
        assertThat(invariant.judge(List.of(result(ORPHANS, 0, "", "0")), List.of(result(ORPHANS, 0, "", "0"))))
                .isEqualTo(Judgement.of(List.of(), 0));
    }

    @Test
    void appliesOnlyWhereBothColumnsAreThere() {
        Schema without = station(table("fee", "id*, account_no"), table("account", "id*"));
        assertThat(invariant.measurement(without, STATION).isEmpty()).isTrue();
        assertThat(invariant.measurement(STATION, without)).isEqualTo(new Measurement(List.of(ORPHANS), List.of()));
        assertThat(invariant.judge(List.of(result(ORPHANS, 2, "", "0")), List.of()))
                .isEqualTo(Judgement.notApplicable("the reference fee.account_no to account.number does not exist both"
                        + " before and after this step; if the step renames a column, write from: old | new"));
    }

    @Test
    void followsARename() {
        Invariant renamed = invariant(
                "references", Map.of("from", "fee.account_no|fee.account", "to", "account.number | account.no"));
        Schema after = station(table("fee", "id*, account"), table("account", "id*, number"));
        assertThat(renamed.measurement(STATION, after))
                .isEqualTo(new Measurement(
                        List.of(ORPHANS),
                        List.of(new Aggregate.Orphans(
                                name("fee"), fields("account"), name("account"), fields("number")))));
    }

    @Test
    void takesAllForeignKeysWhoseColumnsStay() {
        Reference kept = key("posting", fields("journal_id"), "journal", fields("id"));
        Reference composite = key("posting", fields("bank", "no"), "account", fields("bank", "no"));
        Reference dropped = key("posting", fields("gone"), "journal", fields("id"));
        Reference targetless = key("posting", fields("fee_id"), "fee", fields("id"));
        Stations.Table posting =
                table("posting", "id*, journal_id, bank, no, gone, fee_id", kept, kept, composite, dropped, targetless);
        Stations.Table journal = table("journal", "id*");
        Stations.Table account = table("account", "bank*, no*");
        // The constraints may be gone after the step: the references still have to hold.
        Schema after = station(table("posting", "id*, journal_id, bank, no, fee_id"), journal, account);
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
                                "The up breaks references from posting.(bank, no) to account.(bank, no): 2 rows refer"
                                        + " to a missing row, 1 before; expected no increase.",
                                "dangling references: 1 before, 2 after")),
                        10));
        assertThat(all.measurement(after, after).isEmpty()).isTrue();
    }

    private static Reference key(String table, List<FieldPath> columns, String target, List<FieldPath> targetColumns) {
        return new Reference(name(table), columns, name(target), targetColumns);
    }

    private static Aggregate orphans(Reference key) {
        return new Aggregate.Orphans(key.container(), key.fields(), key.target(), key.targetFields());
    }
}
