package dev.migrationsafety.sql.script;

import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where rows can hold a text or number that a script names: in free columns of text or whole numbers, and in those of a key
 * over several columns. Other tables need no new rows for it.
 */
final class LiteralPlaces {
    private static final Set<String> TEXTS =
            Set.of("text", "character varying", "character", "citext", "json", "jsonb", "name", "xml");

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric");

    private LiteralPlaces() {}

    /** Whether some row of the table could hold one of the texts, or has a label or a route for it. */
    static boolean in(Table table, List<String> literals) {
        if (literals.isEmpty()) {
            return false;
        }
        Set<String> keys = new HashSet<>();
        table.primaryKey().map(Key::columns).filter(key -> key.size() == 1).ifPresent(keys::addAll);
        table.foreignKeys().forEach(reference -> keys.addAll(reference.columns()));
        return table.columns().stream()
                .filter(column -> !keys.contains(column.name()) && column.source() != Column.Source.GENERATED)
                .anyMatch(column -> holds(column, literals));
    }

    private static boolean holds(Column column, List<String> literals) {
        return switch (column.type().form()) {
            case ENUM -> literals.stream().anyMatch(column.type().labels()::contains);
            case BASE ->
                (TEXTS.contains(plain(column.type().base())) && fits(column, literals))
                        || (NUMBERS.contains(column.type().base())
                                && literals.stream().anyMatch(literal -> literal.matches("-?[0-9]+")));
            default -> true;
        };
    }

    private static boolean fits(Column column, List<String> literals) {
        int most = column.type().length().orElse(Integer.MAX_VALUE);
        return literals.stream().anyMatch(literal -> literal.length() <= most);
    }

    private static String plain(String base) {
        return base.substring(base.lastIndexOf('.') + 1);
    }
}
