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

    /** The name of a text: {@code table} in the schema public, or {@code schema.table}. */
    public static TableName parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? new TableName("public", text) : new TableName(text.substring(0, dot), text.substring(dot + 1));
    }

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
