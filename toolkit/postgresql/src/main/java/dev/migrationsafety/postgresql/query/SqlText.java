package dev.migrationsafety.postgresql.query;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.stream.Collectors;

/** Names and values as text of an SQL statement. */
public final class SqlText {
    private SqlText() {}

    /** A quoted identifier. */
    public static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** A quoted table name with its schema. */
    public static String name(ContainerName table) {
        return name(Names.schema(table)) + "." + name(table.name());
    }

    /** Quoted identifiers, separated by commas. */
    public static String names(List<String> identifiers) {
        return identifiers.stream().map(SqlText::name).collect(Collectors.joining(", "));
    }

    /** Quoted names of columns, separated by commas. */
    public static String paths(List<FieldPath> columns) {
        return columns.stream().map(column -> name(column.name())).collect(Collectors.joining(", "));
    }

    /** A string constant that means the same whatever {@code standard_conforming_strings} says. */
    public static String literal(String value) {
        String quoted = "'" + value.replace("'", "''") + "'";
        return value.indexOf('\\') < 0 ? quoted : " E" + quoted.replace("\\", "\\\\");
    }
}
