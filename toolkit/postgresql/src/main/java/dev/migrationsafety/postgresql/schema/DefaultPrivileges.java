package dev.migrationsafety.postgresql.schema;

import dev.migrationsafety.postgresql.catalog.ArrayText;
import dev.migrationsafety.postgresql.catalog.CatalogRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The privileges that the server gives where none were granted or revoked, by kind of object. */
final class DefaultPrivileges {
    private final Map<String, String> byLetter = new HashMap<>();

    /** Takes the row of {@code default-acls}, the lists of one owner for each letter. */
    DefaultPrivileges(List<CatalogRow> rows) {
        for (CatalogRow row : rows) {
            for (int i = 0; i < row.size(); i++) {
                String value = row.value(i);
                if (row.array(i) && value != null) {
                    byLetter.put(row.label(i), Privileges.describe(ArrayText.parse(value), row.text("owner")));
                }
            }
        }
    }

    /** The privileges in words; null for a kind that has none. */
    @Nullable
    String of(String kind) {
        return byLetter.get(Kind.privileges(kind));
    }
}
