package dev.migrationsafety.data.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordsDifferenceTest {
    private static final FieldPath ID = FieldPath.of("id");
    private static final FieldPath AMOUNT = FieldPath.of("amount");
    private static final ContainerName ACCOUNT = ContainerName.of("account");

    @Test
    void findsLostAddedAndChangedRowsByKey() {
        RecordsDifference difference = RecordsDifference.between(
                keyed(row("1", "10.00"), row("2", "20.00"), row("3", null)),
                keyed(row("1", "10.00"), row("3", "0.00"), row("4", "5.00")));

        assertThat(difference.lost()).containsExactly(row("2", "20.00"));
        assertThat(difference.added()).containsExactly(row("4", "5.00"));
        assertThat(difference.changed()).containsExactly(change("id=3", null, "0.00"));
    }

    @Test
    void seesNoDifferenceInEqualRowsOfAnyOrder() {
        assertThat(RecordsDifference.between(keyed(row("1", "1"), row("2", "2")), keyed(row("2", "2"), row("1", "1")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void seesAnotherScaleAsAnotherValue() {
        assertThat(RecordsDifference.between(keyed(row("1", "1.0")), keyed(row("1", "1.00")))
                        .changed())
                .hasSize(1);
    }

    @Test
    void countsRowsThatTheirKeyNoLongerTellsApart() {
        RecordsDifference difference = RecordsDifference.between(
                keyed(row("1", "a"), row("2", "b")), keyed(row("1", "a"), row("1", "a"), row("2", "b")));

        assertThat(difference.added()).containsExactly(row("1", "a"));
        assertThat(difference.lost()).isEmpty();
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void countsEqualRowsOfATableWithoutKey() {
        RecordsDifference difference = RecordsDifference.between(
                keyless(row("1", "a"), row("1", "a"), row("2", "b")), keyless(row("1", "a"), row("2", "b")));

        assertThat(difference.lost()).containsExactly(row("1", "a"));
        assertThat(difference.added()).isEmpty();
    }

    @Test
    void blamesTheColumnOfATableWithoutKey() {
        RecordsDifference difference = RecordsDifference.between(
                keyless(row("1", "a"), row("2", "b")), keyless(row("1", null), row("2", null)));

        assertThat(difference.changedByField().get(AMOUNT))
                .containsExactly(change("(no key)", "a", null), change("(no key)", "b", null));
        assertThat(difference.lost()).isEmpty();
    }

    @Test
    void distinguishesAnAbsentFieldFromANullField() {
        DataRecord lacking = new DataRecord(new TreeMap<>(Map.of(ID, Value.of("1"))));

        assertThat(RecordsDifference.between(keyed(row("1", null)), keyed(lacking))
                        .changed())
                .containsExactly(new ValueChange("id=1", AMOUNT, Value.NULL, null));
        assertThat(RecordsDifference.between(keyed(lacking), keyed(row("1", null)))
                        .changed())
                .containsExactly(new ValueChange("id=1", AMOUNT, null, Value.NULL));
    }

    @Test
    void seesTheSameTextOfAnotherTypeAsAnotherValue() {
        DataRecord number = new DataRecord(new TreeMap<>(Map.of(ID, new Value("1", "long"))));
        DataRecord text = new DataRecord(new TreeMap<>(Map.of(ID, new Value("1", "text"))));

        assertThat(RecordsDifference.between(keyless(number), keyless(text)).changed())
                .containsExactly(new ValueChange("(no key)", ID, new Value("1", "long"), new Value("1", "text")));
    }

    private static Records keyed(DataRecord... rows) {
        return new Records(ACCOUNT, List.of(ID), List.of(AMOUNT, ID), List.of(rows));
    }

    private static Records keyless(DataRecord... rows) {
        return new Records(ACCOUNT, List.of(), List.of(AMOUNT, ID), List.of(rows));
    }

    private static DataRecord row(String id, @Nullable String amount) {
        TreeMap<FieldPath, Value> values = new TreeMap<>();
        values.put(ID, Value.of(id));
        values.put(AMOUNT, Value.of(amount));
        return new DataRecord(values);
    }

    private static ValueChange change(String key, @Nullable String before, @Nullable String after) {
        return new ValueChange(key, AMOUNT, Value.of(before), Value.of(after));
    }
}
