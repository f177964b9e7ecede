package dev.migrationsafety.generation.rule;

import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.sql.schema.Check;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which rows fall into the partitions that exist: one alternative per partition. */
final class PartitionRoutes {
    private static final String BOUNDS = "partition bounds";
    private static final Pattern RANGE = Pattern.compile("FOR VALUES FROM \\((.*)\\) TO \\((.*)\\)");
    private static final Pattern LIST = Pattern.compile("FOR VALUES IN \\((.*)\\)");

    private final Relations relations;

    PartitionRoutes(Relations relations) {
        this.relations = relations;
    }

    /** The condition for a partitioned table; empty if nothing is known, for example for a partition by hash. */
    Optional<Condition> of(Table table) {
        List<Table> partitions = relations.tables().stream()
                .filter(partition -> partition.partitionOf().equals(Optional.of(table.name())))
                .toList();
        List<Condition> routes = new ArrayList<>();
        for (Table partition : partitions) {
            Optional<Condition> own = own(partition);
            Optional<Condition> inner = partition.partitioned() ? of(partition) : Optional.empty();
            if (own.isEmpty() && inner.isEmpty()) {
                return ofBounds(table);
            }
            routes.add(own.flatMap(outer -> inner.map(outer::and))
                    .or(() -> own)
                    .or(() -> inner)
                    .orElseThrow());
        }
        return routes.isEmpty() ? ofBounds(table) : Optional.of(Condition.any(routes));
    }

    private static Optional<Condition> own(Table partition) {
        return partition.checks().stream()
                .filter(check -> check.name().equals(BOUNDS))
                .map(Check::expression)
                .map(Condition::parse)
                .findFirst();
    }

    /** By the printed bounds alone, where the partitions themselves tell nothing. */
    private static Optional<Condition> ofBounds(Table table) {
        List<Condition> known = new ArrayList<>();
        boolean rest = false;
        for (String bound : table.partitionBounds()) {
            if (bound.equals("DEFAULT")) {
                rest = true;
            } else {
                Optional<Condition> condition = ofBound(bound, table.partitionColumns());
                if (condition.isEmpty()) {
                    return Optional.empty();
                }
                known.add(condition.get());
            }
        }
        if (rest && !known.isEmpty()) {
            known.add(Condition.any(known).negated());
        }
        return known.isEmpty() || table.partitionColumns().isEmpty()
                ? Optional.empty()
                : Optional.of(Condition.any(known));
    }

    private static Optional<Condition> ofBound(String bound, List<String> columns) {
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        String column = '"' + columns.get(0).replace("\"", "\"\"") + '"';
        Matcher list = LIST.matcher(bound);
        if (list.matches()) {
            List<String> values = new ArrayList<>(split(list.group(1)));
            boolean nulls = values.removeIf(value -> value.equals("NULL"));
            String among = column + " IS NOT NULL AND " + column + " IN (" + String.join(", ", values) + ")";
            String text = values.isEmpty()
                    ? column + " IS NULL"
                    : nulls ? "(" + among + ") OR " + column + " IS NULL" : among;
            return Optional.of(Condition.parse(text));
        }
        Matcher range = RANGE.matcher(bound);
        if (!range.matches()) {
            return Optional.empty();
        }
        String low = split(range.group(1)).get(0);
        String high = split(range.group(2)).get(0);
        StringBuilder text = new StringBuilder(column + " IS NOT NULL");
        if (!low.equals("MINVALUE")) {
            text.append(" AND ").append(column).append(" >= ").append(low);
        }
        if (!high.equals("MAXVALUE")) {
            // With several columns the upper bound of the first belongs to the range if the others are below theirs.
            text.append(" AND ").append(column).append(columns.size() > 1 && low.equals(high) ? " <= " : " < ");
            text.append(high);
        }
        return Optional.of(Condition.parse(text.toString()));
    }

    /** Constants between commas outside of quotes. */
    private static List<String> split(String values) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < values.length(); i++) {
            char letter = values.charAt(i);
            if (letter == '\'') {
                quoted = !quoted;
            }
            if (letter == ',' && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
