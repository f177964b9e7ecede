package dev.migrationsafety.rehearsal;

import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.List;

/** Differences that are worth a note only. */
final class Notes {
    private Notes() {}

    static List<String> of(SchemaDiff difference) {
        return difference.changes().stream()
                .filter(change -> change instanceof SchemaChange.Noted)
                .map(change -> change.subject() + " differs only in "
                        + ((SchemaChange.Noted) change)
                                .notes().stream()
                                        .map(note -> note.name().equals("position") ? note.toString() : note.name())
                                        .toList())
                .toList();
    }
}
