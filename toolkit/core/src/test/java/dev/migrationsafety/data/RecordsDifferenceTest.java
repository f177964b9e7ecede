package dev.migrationsafety.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordsDifferenceTest {
    private static final ContainerName ACCOUNT = new ContainerName("public", "account");

    @Test
    void findsLostAddedAndChangedRowsByKey() {
        RecordsDifference difference = RecordsDifference.between(
                keyed(row("1", "10.00"), row("2", "20.00"), row("3", null)),
                keyed(row("1", "10.00"), row("3", "0.00"), row("4", "5.00")));

        assertThat(difference.lost()).containsExactly(row("2", "20.00"));
        assertThat(difference.added()).containsExactly(row("4", "5.00"));
        assertThat(difference.changed()).containsExactly(new ValueChange("id=3", "amount", null, "0.00"));
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
        RecordsDifference difference =
                RecordsDifference.between(keyless(row("1", "a"), row("2", "b")), keyless(row("1", null), row("2", null)));

        assertThat(difference.changedByColumn().get("amount"))
                .containsExactly(
                        new ValueChange("(no key)", "amount", "a", null),
                        new ValueChange("(no key)", "amount", "b", null));
        assertThat(difference.lost()).isEmpty();
    }

    private static Records keyed(DataRecord... rows) {
        return new Records(ACCOUNT, List.of("id"), List.of("amount", "id"), List.of(rows));
    }

    private static Records keyless(DataRecord... rows) {
        return new Records(ACCOUNT, List.of(), List.of("amount", "id"), List.of(rows));
    }

    private static DataRecord row(String id, @Nullable String amount) {
        TreeMap<String, @Nullable String> values = new TreeMap<>();
        values.put("id", id);
        values.put("amount", amount);
        return new DataRecord(values);
    }
}
