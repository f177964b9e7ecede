package dev.migrationsafety.rules;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.ValueChange;
import java.util.List;

/** The first rows and values of a finding, a line each. */
public final class Evidence {
    private static final int LINES = 5;

    private Evidence() {}

    public static List<String> rows(List<DataRecord> rows) {
        return rows.stream().limit(LINES).map(DataRecord::toString).toList();
    }

    public static List<String> cells(List<ValueChange> changes) {
        return changes.stream().limit(LINES).map(ValueChange::toString).toList();
    }
}
