package dev.migrationsafety.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.kit.KitHistory;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What one more step costs that nothing is wrong with: most of a rehearsal's time is databases. */
class OrdinaryStepTest {
    private static KitHistory withFields(int fields) {
        KitHistory history = KitRehearsals.bank();
        for (int i = 1; i <= fields; i++) {
            history = history.step("field account note" + i + " text", "unfield account note" + i);
        }
        return history;
    }

    private static Map<Operation, Long> perStep() {
        Map<Operation, Long> few = KitRehearsals.count(withFields(2));
        Map<Operation, Long> more = KitRehearsals.count(withFields(6));
        Map<Operation, Long> each = new TreeMap<>();
        more.forEach((operation, count) -> each.put(operation, (count - few.getOrDefault(operation, 0L)) / 4));
        return each;
    }

    @Test
    void needsFourDatabasesAndOneToReadFromWhereRecordsHoldFieldsThatNoOlderOneHas() {
        assertThat(perStep())
                .containsEntry(Operation.CLONE, 5L)
                .containsEntry(Operation.FREEZE, 2L)
                .containsEntry(Operation.CATALOG, 4L);
    }
}
