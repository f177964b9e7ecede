package dev.migrationsafety.sql.review;

import static dev.migrationsafety.sql.review.TableFixtures.CUSTOMER;
import static dev.migrationsafety.sql.review.TableFixtures.INVOICE;
import static dev.migrationsafety.sql.review.TableFixtures.keyed;
import static dev.migrationsafety.sql.review.TableFixtures.keyless;
import static dev.migrationsafety.sql.review.TableFixtures.relations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrimaryKeysTest {
    private static final Table KEYED = keyed(CUSTOMER, List.of());
    private static final Table KEYLESS = keyless(CUSTOMER, Optional.empty());

    @Test
    void namesANewTableWithoutPrimaryKey() {
        assertThat(PrimaryKeys.judge(relations(), relations(KEYLESS)))
                .isEqualTo(Judgement.of(
                        List.of(Finding.of(PrimaryKeys.RULE, Severity.WARNING, Claim.UP)
                                .subject("customer")
                                .next("Give it a primary key.")
                                .message("The new table customer has no primary key: identical rows cannot be"
                                        + " distinguished, and logical replication cannot update or delete them.")),
                        1));
        assertThat(PrimaryKeys.judge(relations(), relations(KEYED))).isEqualTo(Judgement.of(List.of(), 1));
    }

    @Test
    void namesATableThatLosesItsPrimaryKeyAndNoneThatHadNone() {
        assertThat(PrimaryKeys.judge(relations(KEYED), relations(KEYLESS)).findings())
                .extracting(Finding::message)
                .containsExactly("The step drops the primary key of customer: identical rows cannot be distinguished,"
                        + " and logical replication cannot update or delete them.");
        assertThat(PrimaryKeys.judge(relations(KEYLESS), relations(KEYLESS))).isEqualTo(Judgement.of(List.of(), 0));
    }

    @Test
    void judgesAPartitionThroughItsTable() {
        Relations partitioned = relations(KEYED, keyless(INVOICE, Optional.of(CUSTOMER)));
        assertThat(PrimaryKeys.judge(relations(), partitioned)).isEqualTo(Judgement.of(List.of(), 1));
    }
}
