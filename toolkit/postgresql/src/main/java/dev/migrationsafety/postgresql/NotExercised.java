package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a rehearsal on PostgreSQL does not exercise, for the report. */
final class NotExercised {
    private NotExercised() {}

    static List<String> of(Environment environment, List<Schema> schemas) {
        List<String> lines = new ArrayList<>();
        if (PostgresSettings.of(environment).superuser()) {
            lines.add("privileges and row security: not exercised, since scripts ran as superuser");
        }
        String foreign = schemas.stream()
                .flatMap(schema -> schema.snapshot().objects().stream())
                .filter(object -> object.kind().equals("foreign table"))
                .map(CatalogObject::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!foreign.isEmpty()) {
            lines.add("rows of foreign tables, which other servers store: " + foreign);
        }
        lines.add("statements inside functions and DO blocks, and UPDATE or DELETE … RETURNING: it is unknown whether"
                + " they matched rows");
        return lines;
    }
}
