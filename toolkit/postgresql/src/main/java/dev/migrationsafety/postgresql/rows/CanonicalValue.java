package dev.migrationsafety.postgresql.rows;

import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.sql.schema.Column;
import java.util.Map;
import java.util.Optional;

/**
 * The SQL expression of a column, over a table with the alias {@code t}, whose output text represents the value. Under
 * {@link dev.migrationsafety.postgresql.query.ObservationSettings} the output functions of PostgreSQL tell all values apart that a dump and its restore keep
 * apart, whatever {@code =} says: the scale of a numeric, {@code 1 day} and {@code 24:00:00}, {@code -0} and {@code 0},
 * bounds of arrays, the text of a json, padding of a {@code char(n)}, labels of an enum. A few types print less than they
 * hold and are cast to one that prints it. Inside composites these are taken as printed.
 */
final class CanonicalValue {
    /** An xml without its declaration; a function or operator without its arguments. */
    private static final Map<String, String> PRINTED_SHORT =
            Map.of("xml", "text", "regproc", "regprocedure", "regoper", "regoperator");

    private CanonicalValue() {}

    static String of(Column column) {
        String value = "t." + SqlText.name(column.name());
        return cast(column.type().base())
                .map(type -> value + "::pg_catalog." + type)
                .orElse(value);
    }

    /** The value as text, null for SQL NULL; asks for distinctness, since a composite of nulls is null to IS NULL. */
    static String text(Column column) {
        String value = of(column);
        return "CASE WHEN " + value + " IS DISTINCT FROM NULL THEN pg_catalog.format('%s', " + value + ") END";
    }

    private static Optional<String> cast(String base) {
        boolean array = base.endsWith("[]");
        String element = array ? base.substring(0, base.length() - 2) : base;
        return Optional.ofNullable(PRINTED_SHORT.get(element)).map(type -> array ? type + "[]" : type);
    }
}
