package dev.migrationsafety.schema;

import dev.migrationsafety.schema.SchemaChange.AttributeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The differences between two snapshots, sorted by object.
 *
 * @param changes the differences; empty for equal schemas
 */
public record SchemaDiff(List<SchemaChange> changes) {
    /** Copies the list. */
    public SchemaDiff {
        changes = List.copyOf(changes);
    }

    /** What turns {@code before} into {@code after}. */
    public static SchemaDiff between(SchemaSnapshot before, SchemaSnapshot after) {
        Map<String, CatalogObject> old = before.byIdentity();
        Map<String, CatalogObject> now = after.byIdentity();
        TreeSet<String> identities = new TreeSet<>(old.keySet());
        identities.addAll(now.keySet());
        List<SchemaChange> changes = new ArrayList<>();
        for (String identity : identities) {
            CatalogObject left = old.get(identity);
            CatalogObject right = now.get(identity);
            if (left == null && right != null) {
                changes.add(new SchemaChange.Added(right));
            } else if (left != null && right == null) {
                changes.add(new SchemaChange.Removed(left));
            } else if (left != null && right != null) {
                compare(left, right, changes);
            }
        }
        return new SchemaDiff(changes);
    }

    /** Without the changes that are notes only. */
    public SchemaDiff withoutNotes() {
        return new SchemaDiff(changes.stream()
                .filter(change -> !(change instanceof SchemaChange.Noted))
                .toList());
    }

    private static void compare(CatalogObject left, CatalogObject right, List<SchemaChange> changes) {
        List<AttributeChange> attributes = compare(left.attributes(), right.attributes());
        List<AttributeChange> notes = compare(left.notes(), right.notes());
        if (!attributes.isEmpty()) {
            changes.add(new SchemaChange.Changed(left, right, attributes));
        } else if (!notes.isEmpty()) {
            changes.add(new SchemaChange.Noted(left, right, notes));
        }
    }

    private static List<AttributeChange> compare(Map<String, String> left, Map<String, String> right) {
        TreeSet<String> names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        return names.stream()
                .map(name -> new AttributeChange(
                        name, left.getOrDefault(name, "(none)"), right.getOrDefault(name, "(none)")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
