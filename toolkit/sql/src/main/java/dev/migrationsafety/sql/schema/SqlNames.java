package dev.migrationsafety.sql.schema;

import dev.migrationsafety.schema.ContainerName;

/** Names of tables as users write them. */
public final class SqlNames {
    private SqlNames() {}

    /**
     * The name of a text.
     *
     * @param text {@code table} or {@code schema.table}
     * @param standard the schema of names without one
     */
    public static ContainerName parse(String text, String standard) {
        int dot = text.indexOf('.');
        return dot < 0 ? ContainerName.of(text) : of(text.substring(0, dot), text.substring(dot + 1), standard);
    }

    /** The name of a table in a schema. */
    public static ContainerName of(String schema, String table, String standard) {
        return new ContainerName(schema.equals(standard) ? "" : schema, table);
    }
}
