package dev.migrationsafety.rules;

import dev.migrationsafety.data.CellChange;
import dev.migrationsafety.data.Row;
import dev.migrationsafety.data.RowsDifference;
import java.util.List;

/** The first rows and values of a finding, a line each. */
final class Evidence {
    private static final int LINES = 5;

    private Evidence() {}

    static List<String> rows(List<Row> rows) {
        return rows.stream().limit(LINES).map(RowsDifference::show).toList();
    }

    static List<String> cells(List<CellChange> changes) {
        return changes.stream().limit(LINES).map(CellChange::toString).toList();
    }
}
