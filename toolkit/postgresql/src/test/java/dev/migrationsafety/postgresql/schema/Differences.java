package dev.migrationsafety.postgresql.schema;

import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** The differences between two snapshots in short lines. */
final class Differences {
    private Differences() {}

    static SchemaSnapshot snapshot(Connection connection) throws SQLException {
        return CatalogReader.read(connection).snapshot();
    }

    static List<String> between(SchemaSnapshot before, SchemaSnapshot after) {
        return SchemaDiff.between(before, after).changes().stream()
                .map(Differences::line)
                .toList();
    }

    static List<String> withoutNotes(SchemaSnapshot before, SchemaSnapshot after) {
        return SchemaDiff.between(before, after).withoutNotes().changes().stream()
                .map(Differences::line)
                .toList();
    }

    private static String line(SchemaChange change) {
        if (change instanceof SchemaChange.Added added) {
            return "+ " + added.subject();
        }
        if (change instanceof SchemaChange.Removed removed) {
            return "- " + removed.subject();
        }
        if (change instanceof SchemaChange.Changed changed) {
            return changed.subject() + ": " + join(changed.attributes());
        }
        return "note " + change.subject() + ": " + join(((SchemaChange.Noted) change).notes());
    }

    private static String join(List<SchemaChange.AttributeChange> attributes) {
        return attributes.stream()
                .map(attribute -> attribute.toString().replaceAll("\\s+", " "))
                .collect(Collectors.joining("; "));
    }
}
