package dev.migrationsafety.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.schema.TableName;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsDifferenceTest {
    private static final TableName ACCOUNT = new TableName("public", "account");

    @Test
    void findsLostAddedAndChangedRowsByKey() {
        RowsDifference difference = RowsDifference.between(
                keyed(row("1", "10.00"), row("2", "20.00"), row("3", null)),
                keyed(row("1", "10.00"), row("3", "0.00"), row("4", "5.00")));

        assertThat(difference.lost()).containsExactly(row("2", "20.00"));
        assertThat(difference.added()).containsExactly(row("4", "5.00"));
        assertThat(difference.changed()).containsExactly(new CellChange("id=3", "amount", null, "0.00"));
    }

    @Test
    void seesNoDifferenceInEqualRowsOfAnyOrder() {
        assertThat(RowsDifference.between(keyed(row("1", "1"), row("2", "2")), keyed(row("2", "2"), row("1", "1")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void seesAnotherScaleAsAnotherValue() {
        assertThat(RowsDifference.between(keyed(row("1", "1.0")), keyed(row("1", "1.00")))
                        .changed())
                .hasSize(1);
    }

    @Test
    void countsRowsThatTheirKeyNoLongerTellsApart() {
        RowsDifference difference = RowsDifference.between(
                keyed(row("1", "a"), row("2", "b")), keyed(row("1", "a"), row("1", "a"), row("2", "b")));

        assertThat(difference.added()).containsExactly(row("1", "a"));
        assertThat(difference.lost()).isEmpty();
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void countsEqualRowsOfATableWithoutKey() {
        RowsDifference difference = RowsDifference.between(
                keyless(row("1", "a"), row("1", "a"), row("2", "b")), keyless(row("1", "a"), row("2", "b")));

        assertThat(difference.lost()).containsExactly(row("1", "a"));
        assertThat(difference.added()).isEmpty();
    }

    @Test
    void blamesTheColumnOfATableWithoutKey() {
        RowsDifference difference =
                RowsDifference.between(keyless(row("1", "a"), row("2", "b")), keyless(row("1", null), row("2", null)));

        assertThat(difference.changedByColumn().get("amount"))
                .containsExactly(
                        new CellChange("(no key)", "amount", "a", null),
                        new CellChange("(no key)", "amount", "b", null));
        assertThat(difference.lost()).isEmpty();
    }

    private static Rows keyed(Row... rows) {
        return new Rows(ACCOUNT, List.of("id"), List.of("amount", "id"), List.of(rows));
    }

    private static Rows keyless(Row... rows) {
        return new Rows(ACCOUNT, List.of(), List.of("amount", "id"), List.of(rows));
    }

    private static Row row(String id, @Nullable String amount) {
        TreeMap<String, @Nullable String> values = new TreeMap<>();
        values.put("id", id);
        values.put("amount", amount);
        return new Row(values);
    }
}
