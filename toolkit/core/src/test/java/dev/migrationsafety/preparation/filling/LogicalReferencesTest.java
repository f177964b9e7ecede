package dev.migrationsafety.preparation.filling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.invariant.Measurement;
import dev.migrationsafety.kit.KitContainer;
import dev.migrationsafety.kit.KitField;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogicalReferencesTest {
    private static final ContainerName ACCOUNT = ContainerName.of("account");
    private static final ContainerName FEE = ContainerName.of("fee");
    private static final List<FieldPath> NUMBER = FieldPath.all(List.of("number"));
    private static final List<FieldPath> ACCOUNT_NO = FieldPath.all(List.of("account_no"));
    private static final Aggregate.Orphans MEASURED = new Aggregate.Orphans(FEE, ACCOUNT_NO, ACCOUNT, NUMBER);
    private static final Reference REFERENCE = new Reference(FEE, ACCOUNT_NO, ACCOUNT, NUMBER);

    private record Measuring(List<Aggregate> aggregates) implements Invariant {
        @Override
        public String id() {
            return "measuring";
        }

        @Override
        public Measurement measurement(Schema before, Schema after) {
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

    private static Schema schema(KitContainer fee) {
        return Schema.of(
                new SchemaSnapshot(List.of()),
                List.of(KitContainer.of("account", List.of(), KitField.required("number", "text")), fee));
    }

    private static KitContainer fee(String typeOfReference) {
        return KitContainer.of("fee", List.of(), KitField.required("account_no", typeOfReference));
    }

    private static final List<Invariant> INVARIANTS = List.of(new Measuring(List.of(MEASURED)));

    @Test
    void addsWhatAnInvariantMeasures() {
        assertThat(LogicalReferences.of(schema(fee("text")), INVARIANTS)).containsExactly(REFERENCE);
        assertThat(LogicalReferences.all(schema(fee("text")), INVARIANTS)).containsExactly(REFERENCE);
    }

    @Test
    void addsNothingBesideAReferenceThatTheServerKnows() {
        Schema known = schema(fee("text").referring("account_no", ACCOUNT, "number"));
        assertThat(LogicalReferences.of(known, INVARIANTS)).isEmpty();
        assertThat(LogicalReferences.all(known, INVARIANTS)).containsExactly(REFERENCE);
    }

    @Test
    void addsNothingBetweenFieldsOfDifferentTypes() {
        assertThat(LogicalReferences.of(schema(fee("long")), INVARIANTS)).isEmpty();
    }

    @Test
    void leavesABrokenInvariantToTheRehearsal() {
        assertThat(LogicalReferences.of(schema(fee("text")), List.of(new Measuring(List.of()))))
                .isEmpty();
    }
}
