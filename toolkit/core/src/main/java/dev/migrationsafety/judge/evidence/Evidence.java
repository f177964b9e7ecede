package dev.migrationsafety.judge.evidence;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.difference.ValueChange;
import java.util.List;

/** Formats the first rows and values of a finding, one per line. */
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
