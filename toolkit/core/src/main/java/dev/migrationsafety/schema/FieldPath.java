package dev.migrationsafety.schema;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The path to a value in a record: one name for the column of a table, several for a field inside documents.
 *
 * @param names the names from the outermost field inwards, at least one
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FieldPath(List<String> names) implements Comparable<FieldPath> {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public FieldPath {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A field path needs at least one name.");
        }
    }

    /** The path of a field, or of a field inside it. */
    public static FieldPath of(String name, String... inner) {
        return inner.length == 0 ? new FieldPath(List.of(name)) : new FieldPath(join(name, inner));
    }

    /** The paths of fields that are not nested, in the order of their names. */
    public static List<FieldPath> all(List<String> names) {
        return names.stream().map(name -> new FieldPath(List.of(name))).toList();
    }

    /** The innermost name: for a column, its name. */
    public String name() {
        return names.get(names.size() - 1);
    }

    /** The names joined by dots, as in messages. */
    @Override
    public String toString() {
        return names.size() == 1 ? names.get(0) : String.join(".", names);
    }

    @Override
    public int compareTo(FieldPath other) {
        int shared = Math.min(names.size(), other.names.size());
        for (int i = 0; i < shared; i++) {
            int order = names.get(i).compareTo(other.names.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(names.size(), other.names.size());
    }

    private static List<String> join(String name, String[] inner) {
        List<String> names = new java.util.ArrayList<>(List.of(inner));
        names.add(0, name);
        return names;
    }
}
