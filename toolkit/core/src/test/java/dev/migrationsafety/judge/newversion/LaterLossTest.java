package dev.migrationsafety.judge.newversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.rules.RulesFixtures;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LaterLossTest {
    private static final ContainerName ORDERS = ContainerName.of("orders");

    /** Rows of text, each a line of values in the order of the columns; a dash stands for NULL. */
    private static Records rows(List<String> identity, String columns, String... lines) {
        List<String> names = List.of(columns.split(" "));
        return new Records(
                ORDERS,
                FieldPath.all(identity),
                FieldPath.all(names),
                Arrays.stream(lines).map(line -> row(names, line.split(" "))).toList());
    }

    private static DataRecord row(List<String> names, String... values) {
        TreeMap<FieldPath, Value> row = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(FieldPath.of(names.get(i)), Value.of(values[i].equals("-") ? null : values[i]));
        }
        return new DataRecord(row);
    }

    private static Records keyed(String columns, String... lines) {
        return rows(List.of("id"), columns, lines);
    }

    @Test
    void losesNothingIfAllIsThereAgain() {
        LaterLoss loss = LaterLoss.of(
                keyed("id name", "1 a"), Optional.of(keyed("id", "1")), keyed("id name", "1 a", "9 older"));

        assertThat(loss.describeCosts()).isEmpty();
        assertThat(loss.gone()).isEmpty();
        assertThat(loss.lost()).isEmpty();
    }

    @Test
    void countsValuesOfAColumnThatTheOldShapeLacks() {
        LaterLoss loss = LaterLoss.of(
                keyed("id note", "1 a", "2 b", "3 -"),
                Optional.of(keyed("id", "1", "2", "3")),
                keyed("id note", "1 -", "2 -", "3 x"));

        assertThat(loss.describeCosts()).containsExactly("orders.note: 2 of 2 values");
        assertThat(loss.lost()).isEmpty();
    }

    @Test
    void countsRowsOfATableThatTheOldShapeLacks() {
        LaterLoss loss = LaterLoss.of(keyed("id note", "1 a", "2 b"), Optional.empty(), keyed("id note"));

        assertThat(loss.describeCosts()).containsExactly("orders: 2 of 2 rows");
    }

    @Test
    void blamesTheDownForAValueThatItChangedForGood() {
        LaterLoss loss = LaterLoss.of(
                keyed("id total", "1 5.25"), Optional.of(keyed("id total", "1 5.20")), keyed("id total", "1 5.20"));

        assertThat(loss.lost()).containsOnlyKeys(FieldPath.of("total"));
        assertThat(loss.lost().get(FieldPath.of("total")))
                .containsExactly(RulesFixtures.change("id=1", "total", "5.25", "5.20"));
    }

    @Test
    void acceptsADownThatConvertsAndAnUpThatConvertsBack() {
        LaterLoss loss = LaterLoss.of(
                keyed("id total", "1 525"), Optional.of(keyed("id total", "1 5.25")), keyed("id total", "1 525"));

        assertThat(loss.lost()).isEmpty();
    }

    @Test
    void doesNotBlameTheDownForWhatTheSecondUpChanges() {
        LaterLoss loss = LaterLoss.of(
                keyed("id mail", "1 A@b"), Optional.of(keyed("id mail", "1 A@b")), keyed("id mail", "1 a@b"));

        assertThat(loss.lost()).isEmpty();
    }

    @Test
    void countsRowsThatTheDownDropped() {
        LaterLoss loss = LaterLoss.of(
                keyed("id state", "1 open", "2 lost"),
                Optional.of(keyed("id state", "1 open")),
                keyed("id state", "1 open"));

        assertThat(loss.gone()).containsExactly(row(List.of("id", "state"), "2", "lost"));
        assertThat(loss.describeCosts()).isEmpty();
    }

    @Test
    void findsAChangedValueInATableWithoutKey() {
        LaterLoss loss = LaterLoss.of(
                rows(List.of(), "a b", "1 x", "2 y"),
                Optional.of(rows(List.of(), "a b", "1 x", "3 z")),
                rows(List.of(), "a b", "1 x", "3 z"));

        assertThat(loss.gone()).isEmpty();
        assertThat(loss.lost()).containsOnlyKeys(FieldPath.of("a"), FieldPath.of("b"));
    }

    @Test
    void findsADroppedRowInATableWithoutKey() {
        LaterLoss loss = LaterLoss.of(
                rows(List.of(), "a", "1", "1", "2"),
                Optional.of(rows(List.of(), "a", "1", "2")),
                rows(List.of(), "a", "1", "2"));

        assertThat(loss.gone()).containsExactly(row(List.of("a"), "1"));
    }
}
