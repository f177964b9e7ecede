package dev.migrationsafety.data.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RenumberingTest {
    private static final ContainerName TAG = ContainerName.of("tag");
    private static final FieldPath ID = FieldPath.of("id");
    private static final FieldPath NAME = FieldPath.of("name");
    private static final FieldPath PARENT = FieldPath.of("parent");
    private static final Reference TO_ITSELF = new Reference(TAG, List.of(PARENT), TAG, List.of(ID));

    @Test
    void pairsRowsThatAreEqualButForTheirIds() {
        RecordsDifference difference = difference(
                List.of(row("10", "rent", null), row("20", "tax", null), row("30", "tax", null)),
                List.of(row("1", "tax", null), row("2", "rent", null), row("3", "tax", null)));

        assertThat(difference.renumbered()).isTrue();
        assertThat(difference.lost()).isEmpty();
        assertThat(difference.added()).isEmpty();
        assertThat(difference.changed())
                .extracting(ValueChange::toString)
                .containsExactly(
                        "id=10: id '10' (text) → '2' (text)",
                        "id=20: id '20' (text) → '1' (text)",
                        "id=30: id '30' (text) → '3' (text)");
    }

    @Test
    void leavesOutRowsThatKeptTheirIds() {
        RecordsDifference difference = difference(
                List.of(row("1", "a", null), row("20", "b", null), row("30", "c", null), row("40", "d", null)),
                List.of(row("1", "a", null), row("2", "b", null), row("3", "c", null), row("4", "d", null)));

        assertThat(difference.renumbered()).isTrue();
        assertThat(difference.changed()).hasSize(3);
    }

    @Test
    void followsReferencesWithinTheTable() {
        assertThat(difference(
                                List.of(row("10", "a", null), row("20", "b", "10"), row("30", "c", "20")),
                                List.of(row("1", "a", null), row("2", "b", "1"), row("3", "c", "2")))
                        .renumbered())
                .isTrue();
        assertThat(difference(
                                List.of(row("10", "a", null), row("20", "b", "10"), row("30", "c", "20")),
                                List.of(row("1", "a", null), row("2", "b", "3"), row("3", "c", "1")))
                        .renumbered())
                .isFalse();
    }

    @Test
    void doesNotPairRowsOfWhichOneChangedInContent() {
        RecordsDifference difference = difference(
                List.of(row("10", "a", null), row("20", "b", null), row("30", "c", null)),
                List.of(row("1", "a", null), row("2", "b", null), row("3", "other", null)));

        assertThat(difference.renumbered()).isFalse();
        assertThat(difference.lost()).hasSize(3);
        assertThat(difference.added()).hasSize(3);
    }

    @Test
    void doesNotTakeAnExchangeOfOneColumnForNewIds() {
        RecordsDifference difference = difference(
                List.of(row("1", "a", null), row("2", "b", null), row("3", "c", null)),
                List.of(row("1", "c", null), row("2", "a", null), row("3", "b", null)));

        assertThat(difference.renumbered()).isFalse();
        assertThat(difference.changed()).extracting(ValueChange::field).containsOnly(NAME);
    }

    @Test
    void doesNotPairRowsThatHoldNothingButAnId() {
        List<FieldPath> fields = List.of(ID);
        RecordsDifference difference = RecordsDifference.ignoringIds(
                new Records(TAG, fields, fields, List.of(id("1"), id("2"), id("3"))),
                new Records(TAG, fields, fields, List.of(id("4"), id("5"), id("6"))),
                List.of());

        assertThat(difference.renumbered()).isFalse();
        assertThat(difference.lost()).hasSize(3);
    }

    private static RecordsDifference difference(List<DataRecord> before, List<DataRecord> after) {
        return RecordsDifference.ignoringIds(tags(before), tags(after), List.of(TO_ITSELF));
    }

    private static Records tags(List<DataRecord> rows) {
        return new Records(TAG, List.of(ID), List.of(ID, NAME, PARENT), rows);
    }

    private static DataRecord row(String id, String name, @Nullable String parent) {
        return new DataRecord(new TreeMap<>(Map.of(ID, value(id), NAME, value(name), PARENT, value(parent))));
    }

    private static DataRecord id(String id) {
        return new DataRecord(new TreeMap<>(Map.of(ID, value(id))));
    }

    private static Value value(@Nullable String text) {
        return new Value(text, "text");
    }
}
