package dev.migrationsafety.schema;

import java.util.Comparator;

/**
 * A qualified table name, unquoted.
 *
 * @param schema its schema
 * @param name its name
 */
public record TableName(String schema, String name) implements Comparable<TableName> {
    private static final Comparator<TableName> ORDER =
            Comparator.comparing(TableName::schema).thenComparing(TableName::name);

    /** The name as in messages: {@code public.} is left out. */
    @Override
    public String toString() {
        return schema.equals("public") ? name : schema + "." + name;
    }

    @Override
    public int compareTo(TableName other) {
        return ORDER.compare(this, other);
    }
}
