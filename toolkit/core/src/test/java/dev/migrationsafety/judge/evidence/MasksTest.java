package dev.migrationsafety.judge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.data.difference.ValueChange;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MasksTest {
    private static final ContainerName TOKEN = new ContainerName("", "token");
    private static final ValueChange ISSUED = change("id=1", "issued_at");
    private static final ValueChange COUNTED = change("id=1", "used");
    private static final DataRecord ROW = row("a");
    private static final DataRecord OTHER = row("b");

    private static ValueChange change(String key, String field) {
        return new ValueChange(key, FieldPath.of(field), new Value("1", "long"), new Value("2", "long"));
    }

    private static DataRecord row(String token) {
        TreeMap<FieldPath, Value> values = new TreeMap<>();
        values.put(FieldPath.of("token"), new Value(token, "text"));
        return new DataRecord(values);
    }

    private static RecordsDifference changed(ValueChange... changes) {
        return new RecordsDifference(TOKEN, List.of(), List.of(), List.of(changes));
    }

    private static RecordsDifference rows(List<DataRecord> lost, List<DataRecord> added) {
        return new RecordsDifference(TOKEN, lost, added, List.of());
    }

    @Test
    void leavesOutCellsThatDifferBetweenTwoFirstUps() {
        Masks masks = Masks.of(List.of(changed(ISSUED)));

        assertThat(masks.apply(List.of(changed(ISSUED)))).isEmpty();
        assertThat(masks.apply(List.of(changed(ISSUED, COUNTED)))).containsExactly(changed(COUNTED));
    }

    @Test
    void leavesOutAsManyRowsAsDifferBetweenTwoFirstUps() {
        Masks masks = Masks.of(List.of(rows(List.of(ROW), List.of(OTHER))));

        assertThat(masks.apply(List.of(rows(List.of(OTHER), List.of(ROW))))).isEmpty();
    }

    @Test
    void keepsRowsThatOnlyAFurtherUpAdds() {
        RecordsDifference doubled = rows(List.of(), List.of(OTHER));

        assertThat(Masks.of(List.of(rows(List.of(ROW), List.of(OTHER)))).apply(List.of(doubled)))
                .containsExactly(doubled);
        assertThat(Masks.of(List.of()).apply(List.of(doubled))).containsExactly(doubled);
    }
}
