package dev.migrationsafety.judge.rollback;

import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Describes schema differences that deserve only a note. */
final class MinorDifferences {
    private static final String POSITION = "position";

    private MinorDifferences() {}

    /** One line per table whose columns are in a different order, and one per object that differs otherwise. */
    static List<String> of(SchemaDiff difference) {
        Set<String> reordered = new TreeSet<>();
        List<String> lines = new ArrayList<>();
        for (SchemaChange change : difference.changes()) {
            if (change instanceof SchemaChange.Noted noted) {
                List<String> names = noted.notes().stream()
                        .map(SchemaChange.AttributeChange::name)
                        .toList();
                if (names.equals(List.of(POSITION))) {
                    String column = noted.after().name();
                    reordered.add(column.substring(0, Math.max(0, column.lastIndexOf('.'))));
                } else {
                    lines.add(change.subject() + " differs only in " + String.join(", ", names));
                }
            }
        }
        reordered.forEach(table -> lines.add("columns of " + table + " are in a different order after the down"));
        return lines;
    }
}
