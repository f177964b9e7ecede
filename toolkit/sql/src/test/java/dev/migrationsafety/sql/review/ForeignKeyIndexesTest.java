package dev.migrationsafety.sql.review;

import static dev.migrationsafety.sql.review.TableFixtures.CUSTOMER;
import static dev.migrationsafety.sql.review.TableFixtures.INVOICE;
import static dev.migrationsafety.sql.review.TableFixtures.index;
import static dev.migrationsafety.sql.review.TableFixtures.keyed;
import static dev.migrationsafety.sql.review.TableFixtures.reference;
import static dev.migrationsafety.sql.review.TableFixtures.relations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Index;
import dev.migrationsafety.sql.schema.Relations;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForeignKeyIndexesTest {
    private static final Relations NOTHING = relations();

    private static Relations with(ForeignKey key, Index... indexes) {
        return relations(keyed(CUSTOMER, List.of()), keyed(INVOICE, List.of(key), indexes));
    }

    private static Judgement judge(Relations before, Relations after) {
        return ForeignKeyIndexes.judge(before, after);
    }

    @Test
    void namesANewForeignKeyWithoutIndex() {
        assertThat(judge(NOTHING, with(reference("payer"), index("", "id", "payer"))))
                .isEqualTo(Judgement.of(
                        List.of(Finding.of(ForeignKeyIndexes.RULE, Severity.WARNING, Claim.UP)
                                .subject("invoice(payer)")
                                .evidence(
                                        List.of("foreign key invoice_fk: invoice(payer) references customer(to_payer)"))
                                .next("Create an index that begins with payer, unless rows of customer are never"
                                        + " deleted"
                                        + " and their keys never change.")
                                .message("No valid index begins with the columns of the new foreign key"
                                        + " invoice(payer), so each delete or key update in customer scans all of"
                                        + " invoice.")),
                        1));
    }

    @Test
    void takesAnIndexThatBeginsWithTheColumnsInAnyOrder() {
        ForeignKey key = reference("a", "b");
        assertThat(judge(NOTHING, with(key, index("", "b", "a", "c"))).findings())
                .isEmpty();
        assertThat(judge(NOTHING, with(key, index("", "b", "c", "a"))).findings())
                .hasSize(1);
        assertThat(judge(NOTHING, with(key, index("", "a"))).findings()).hasSize(1);
    }

    @Test
    void takesAPartialIndexOnlyIfItHoldsEveryReference() {
        ForeignKey key = reference("Payer");
        assertThat(judge(NOTHING, with(key, index("(\"Payer\" IS NOT NULL)", "Payer")))
                        .findings())
                .isEmpty();
        assertThat(judge(NOTHING, with(key, index("(total > 0)", "Payer"))).findings())
                .hasSize(1);
    }

    @Test
    void namesAnOldForeignKeyOnlyIfTheStepTakesItsIndexAway() {
        Relations served = with(reference("payer"), index("", "payer"));
        Relations bare = with(reference("payer"));

        assertThat(judge(bare, bare)).isEqualTo(Judgement.of(List.of(), 0));
        assertThat(judge(served, bare).findings())
                .extracting(Finding::message)
                .containsExactly("The step drops the last index that begins with the columns of the foreign key"
                        + " invoice(payer), so each delete or key update in customer scans all of invoice.");
        assertThat(judge(served, with(reference("payer"), index("", "payer", "id"))))
                .isEqualTo(Judgement.of(List.of(), 1));
    }
}
