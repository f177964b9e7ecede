package dev.migrationsafety.postgresql.load;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.postgresql.query.Names;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows as INSERT statements for people: consecutive rows of one table share one statement, plain names and
 * numbers without quotes. Where rows refer to later ones, constraints wait for the end of a transaction.
 */
public final class InsertScript {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Set<String> EXACT = Set.of("smallint", "integer", "bigint", "numeric");
    /** Words that some statement reserves; any other plain name means itself without quotes. */
    private static final Set<String> RESERVED = Set.of(
            ("all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case"
                            + " cast char character check coalesce collate collation column concurrently constraint create"
                            + " cross current_catalog current_date current_role current_schema current_time"
                            + " current_timestamp current_user dec decimal default deferrable desc distinct do else end"
                            + " except exists extract false fetch float for foreign freeze from full grant greatest group"
                            + " grouping having ilike in initially inner inout int integer intersect interval into is"
                            + " isnull join json json_array json_object lateral leading least left like limit localtime"
                            + " localtimestamp merge_action national natural nchar none normalize not notnull null nullif"
                            + " numeric offset on only or order out outer overlaps overlay placing position precision"
                            + " primary real references returning right row select session_user setof similar smallint"
                            + " some substring symmetric system_user table tablesample then time timestamp to trailing"
                            + " treat trim true union unique user using values varchar variadic verbose when where window"
                            + " with xmlattributes xmlconcat xmlelement")
                    .split(" "));

    private InsertScript() {}

    public static String of(Relations relations, List<NewRecord> rows) {
        List<String> statements = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= rows.size(); to++) {
            if (to == rows.size() || !alike(rows.get(from), rows.get(to))) {
                statements.add(insert(relations, rows.subList(from, to)));
                from = to;
            }
        }
        if (refersAhead(relations, rows)) {
            statements.add(0, "BEGIN;\nSET CONSTRAINTS ALL DEFERRED;");
            statements.add("COMMIT;");
        }
        return statements.stream().map(statement -> statement + "\n").collect(Collectors.joining());
    }

    private static boolean alike(NewRecord a, NewRecord b) {
        return a.container().equals(b.container())
                && a.values().keySet().equals(b.values().keySet())
                && !a.values().isEmpty();
    }

    private static String insert(Relations relations, List<NewRecord> rows) {
        Table table = relations.find(rows.get(0).container()).orElseThrow();
        String name = name(table.name().name());
        String into = "INSERT INTO " + name(Names.schema(table.name())) + "." + name;
        List<Column> columns = table.columns().stream()
                .filter(column -> rows.get(0).values().containsKey(column.path()))
                .toList();
        if (columns.isEmpty()) {
            return into + " DEFAULT VALUES;";
        }
        boolean identity = columns.stream().anyMatch(column -> column.source() == Column.Source.IDENTITY_ALWAYS);
        return into
                + columns.stream().map(column -> name(column.name())).collect(Collectors.joining(", ", " (", ")"))
                + (identity ? " OVERRIDING SYSTEM VALUE" : "")
                + " VALUES"
                + (rows.size() == 1 ? " " : "\n    ")
                + rows.stream().map(row -> values(row, columns)).collect(Collectors.joining(",\n    "))
                + ";";
    }

    private static String values(NewRecord row, List<Column> columns) {
        return columns.stream()
                .map(column -> value(column, row.text(column.path())))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String value(Column column, @Nullable String value) {
        if (value == null) {
            return "NULL";
        }
        String base = column.type().base();
        if (EXACT.contains(base) && NUMBER.matcher(value).matches()) {
            return value;
        }
        if (base.equals("boolean") && (value.equals("t") || value.equals("f"))) {
            return value.equals("t") ? "true" : "false";
        }
        return SqlText.literal(value).strip();
    }

    private static String name(String identifier) {
        return PLAIN.matcher(identifier).matches() && !RESERVED.contains(identifier)
                ? identifier
                : SqlText.name(identifier);
    }

    /** Whether a row refers to one that comes later, other than in one statement of the same table. */
    private static boolean refersAhead(Relations relations, List<NewRecord> rows) {
        Set<List<Object>> later = new HashSet<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            NewRecord row = rows.get(i);
            List<ForeignKey> keys =
                    relations.find(row.container()).map(Table::foreignKeys).orElse(List.of());
            for (ForeignKey key : keys) {
                Optional<List<Object>> target = key(key.target(), key.targetColumns(), row, key.columns());
                if (target.isPresent() && later.contains(target.get())) {
                    return true;
                }
            }
            relations.tables().stream()
                    .flatMap(table -> table.foreignKeys().stream())
                    .filter(key -> key.target().equals(row.container()))
                    .flatMap(key -> key(row.container(), key.targetColumns(), row, key.targetColumns()).stream())
                    .forEach(later::add);
        }
        return false;
    }

    private static Optional<List<Object>> key(Object table, List<String> named, NewRecord row, List<String> columns) {
        List<Object> key =
                new ArrayList<>(Stream.concat(Stream.of(table), named.stream()).toList());
        for (String column : columns) {
            String value = row.text(FieldPath.of(column));
            if (value == null) {
                return Optional.empty();
            }
            key.add(value);
        }
        return Optional.of(key);
    }
}
