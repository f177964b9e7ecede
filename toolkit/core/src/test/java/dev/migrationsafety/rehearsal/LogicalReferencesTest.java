package dev.migrationsafety.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.invariant.Measurement;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogicalReferencesTest {
    private static final ContainerName ACCOUNT = new ContainerName("public", "account");
    private static final ContainerName FEE = new ContainerName("public", "fee");
    private static final Aggregate.Orphans MEASURED =
            new Aggregate.Orphans(FEE, List.of("account_no"), ACCOUNT, List.of("number"));

    private record Measuring(List<Aggregate> aggregates) implements Invariant {
        @Override
        public String id() {
            return "measuring";
        }

        @Override
        public Measurement measurement(Relations before, Relations after) {
            if (aggregates.isEmpty()) {
                throw new IllegalStateException("broken");
            }
            return Measurement.both(aggregates);
        }

        @Override
        public Judgement judge(List<AggregateResult> before, List<AggregateResult> after) {
            throw new AssertionError("nothing is judged here");
        }
    }

    private static Table table(ContainerName name, String column, String type, List<ForeignKey> keys) {
        return new Table(
                name,
                List.of(new Column(column, DataType.of(type), false, Optional.empty(), Column.Source.WRITTEN)),
                Optional.empty(),
                List.of(),
                keys,
                List.of(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                false);
    }

    private static Relations relations(String typeOfReference, List<ForeignKey> keys) {
        return new Relations(
                List.of(table(ACCOUNT, "number", "text", List.of()), table(FEE, "account_no", typeOfReference, keys)));
    }

    private static ForeignKey key(String name) {
        return new ForeignKey(name, FEE, List.of("account_no"), ACCOUNT, List.of("number"), false);
    }

    @Test
    void addsWhatAnInvariantMeasures() {
        assertThat(LogicalReferences.addedTo(relations("text", List.of()), List.of(new Measuring(List.of(MEASURED)))))
                .isEqualTo(relations("text", List.of(key("reference fee[account_no]"))));
    }

    @Test
    void addsNothingBesideAForeignKey() {
        Relations relations = relations("text", List.of(key("fee_account_fk")));
        assertThat(LogicalReferences.addedTo(relations, List.of(new Measuring(List.of(MEASURED)))))
                .isEqualTo(relations);
    }

    @Test
    void addsNothingBetweenColumnsOfDifferentTypes() {
        Relations relations = relations("bigint", List.of());
        assertThat(LogicalReferences.addedTo(relations, List.of(new Measuring(List.of(MEASURED)))))
                .isEqualTo(relations);
    }

    @Test
    void leavesABrokenInvariantToTheRehearsal() {
        Relations relations = relations("text", List.of());
        assertThat(LogicalReferences.addedTo(relations, List.of(new Measuring(List.of()))))
                .isEqualTo(relations);
    }
}
