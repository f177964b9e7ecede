package dev.migrationsafety.generation;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.data.GenerationRequest;
import dev.migrationsafety.generation.value.ColumnNames;
import dev.migrationsafety.generation.value.Texts;
import dev.migrationsafety.schema.Check;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.ForeignKey;
import dev.migrationsafety.schema.Key;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts into every third row what ordinary pools rarely hold: texts that the step ahead names, a long text, mixed case,
 * and numbers of full binary precision. Only in columns that no key, reference, check, partition or transition binds; mail
 * addresses, of which people write some in capitals, and one twice that way, in those of unique keys too.
 */
final class RareValues {
    private static final int EVERY = 3;
    private static final int LONG = 300;
    private static final String MIXED = "MiXedCase";
    private static final Set<String> EDGES = Set.copyOf(Texts.edges(0, 100));
    private static final Set<String> TEXTS = Set.of("text", "character varying");
    private final GenerationRequest request;

    RareValues(GenerationRequest request) {
        this.request = request;
    }

    List<GeneratedRow> into(List<GeneratedRow> rows) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, GeneratedRow> last = new HashMap<>();
        return rows.stream()
                .map(row -> {
                    String table = row.table().toString();
                    int number = seen.merge(table, 1, Integer::sum);
                    GeneratedRow before = number == EVERY ? last.getOrDefault(table, row) : row;
                    last.put(table, row);
                    return number % EVERY == 0 ? spread(row, before, number / EVERY) : row;
                })
                .toList();
    }

    /** Changes a row; a mail address becomes that of {@code before} in capitals. */
    private GeneratedRow spread(GeneratedRow row, GeneratedRow before, int turn) {
        Table table = request.relations().find(row.table()).orElseThrow();
        Set<String> bound = bound(table);
        Set<String> unique = unique(table);
        Map<String, @Nullable String> values = new TreeMap<>(row.values());
        int place = turn + request.ordinal();
        for (Column column : table.columns()) {
            List<String> candidates = candidates(column);
            String value = values.get(column.name());
            if (value != null && !EDGES.contains(value) && !bound.contains(column.name())) {
                if (!candidates.isEmpty() && !unique.contains(column.name())) {
                    values.put(column.name(), candidates.get(place % candidates.size()));
                } else if (Texts.isText(column.type()) && ColumnNames.tellMail(column.name())) {
                    String mail = before.values().get(column.name());
                    values.put(
                            column.name(),
                            (mail == null || EDGES.contains(mail) ? value : mail).toUpperCase(Locale.ROOT));
                }
            }
            place++;
        }
        return new GeneratedRow(row.table(), values);
    }

    private List<String> candidates(Column column) {
        String base = column.type().base();
        if (!column.type().checks().isEmpty()) {
            return List.of();
        }
        if (base.equals("double precision")) {
            return List.of("3.141592653589793", "-0.30000000000000004", "1234567.8912345");
        }
        if (base.equals("real")) {
            return List.of("3.1415927", "-0.30000001", "123.45678");
        }
        return TEXTS.contains(base)
                ? texts(column.name(), column.type().length().orElse(LONG))
                : List.of();
    }

    private List<String> texts(String column, int length) {
        List<String> texts = new ArrayList<>();
        request.literals().stream()
                .filter(literal -> literal.length() <= length)
                .forEach(texts::add);
        if (!ColumnNames.tell(column)) {
            texts.add("long".repeat(LONG).substring(0, Math.min(length, LONG)));
            texts.add(MIXED.substring(0, Math.min(length, MIXED.length())));
        }
        return texts;
    }

    private static Set<String> unique(Table table) {
        Set<String> unique = new HashSet<>();
        table.uniqueKeys().stream().map(Key::columns).forEach(unique::addAll);
        return unique;
    }

    private Set<String> bound(Table table) {
        Set<String> bound = new HashSet<>(table.partitionColumns());
        table.primaryKey().map(Key::columns).ifPresent(bound::addAll);
        table.foreignKeys().stream().map(ForeignKey::columns).forEach(bound::addAll);
        request.relations().tables().stream()
                .flatMap(other -> other.foreignKeys().stream())
                .filter(key -> key.target().equals(table.name()))
                .map(ForeignKey::targetColumns)
                .forEach(bound::addAll);
        for (Check check : table.checks()) {
            table.columns().stream()
                    .map(Column::name)
                    .filter(name ->
                            check.columns().contains(name) || check.expression().contains(name))
                    .forEach(bound::add);
        }
        for (Transition transition : request.transitions()) {
            if (transition.table().equals(table.name())) {
                table.columns().stream()
                        .map(Column::name)
                        .filter(name -> transition.describe().contains(name))
                        .forEach(bound::add);
            }
        }
        return bound;
    }
}
