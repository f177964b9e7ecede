package dev.migrationsafety.generation;

import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.generation.value.ColumnNames;
import dev.migrationsafety.generation.value.JsonKeys;
import dev.migrationsafety.generation.value.Texts;
import dev.migrationsafety.schema.Transition;
import dev.migrationsafety.sql.schema.Check;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts into every third row what ordinary pools rarely hold: texts that the step ahead names, a long text, mixed case,
 * and numbers of full binary precision. Only in columns that no key, reference, check, partition or transition binds; mail
 * addresses, of which people write some in capitals, and one twice that way, in those of unique keys too, and texts that the
 * step names in those of keys over several columns.
 */
final class RareValues {
    private static final int EVERY = 3;
    private static final int LONG = 300;
    private static final String MIXED = "MiXedCase";
    private static final Set<String> EDGES = Set.copyOf(Texts.edges(0, 100));
    private static final Set<String> TEXTS = Set.of("text", "character varying");

    private record Place(int column, boolean mail, boolean free, boolean json, List<String> candidates) {}

    private final GenerationRequest request;
    private final List<Place> places = new ArrayList<>();
    private @Nullable String @Nullable [] last;
    private int number;

    RareValues(Table table, GenerationRequest request, Relations relations, Predicate<String> stated) {
        this.request = request;
        Set<String> parts = parts(table);
        Set<String> bound = bound(table, relations, parts);
        table.columns().stream().map(Column::name).filter(stated).forEach(bound::add);
        Set<String> unique = unique(table);
        int column = 0;
        for (Column each : table.columns()) {
            if (each.source() != Column.Source.GENERATED) {
                boolean part = parts.contains(each.name());
                boolean mail = !part && Texts.isText(each.type()) && ColumnNames.tellMail(each.name());
                List<String> candidates = bound.contains(each.name()) ? List.of() : candidates(each, part);
                boolean json = isJson(each) && !unique.contains(each.name());
                boolean free = !candidates.isEmpty() && (part || !unique.contains(each.name()));
                if (!bound.contains(each.name()) && (free || mail || json)) {
                    places.add(new Place(column, mail, free, json, candidates));
                }
                column++;
            }
        }
    }

    private RareValues(GenerationRequest request) {
        this.request = request;
    }

    /** None at all. */
    static RareValues none(GenerationRequest request) {
        return new RareValues(request);
    }

    /** Changes every third row; the mail address of the first of them becomes that of the row before in capitals. */
    void spread(@Nullable String[] row) {
        number++;
        @Nullable String[] before = number == EVERY && last != null ? last : row;
        last = number < EVERY ? row.clone() : null;
        if (number % EVERY != 0) {
            return;
        }
        for (Place place : places) {
            String value = row[place.column()];
            if (value == null || EDGES.contains(value)) {
                continue;
            }
            int turn = number / EVERY + request.ordinal() + place.column();
            if (place.json()) {
                row[place.column()] = JsonKeys.into(value, request.literals(), turn);
            } else if (place.free()) {
                row[place.column()] =
                        place.candidates().get(turn % place.candidates().size());
            } else if (place.mail()) {
                String mail = before[place.column()];
                row[place.column()] = (mail == null || EDGES.contains(mail) ? value : mail).toUpperCase(Locale.ROOT);
            }
        }
    }

    private static boolean isJson(Column column) {
        String base = column.type().base();
        return column.type().checks().isEmpty() && (base.equals("json") || base.equals("jsonb"));
    }

    private List<String> candidates(Column column, boolean part) {
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
                ? texts(column.name(), column.type().length().orElse(LONG), part)
                : List.of();
    }

    private List<String> texts(String column, int length, boolean part) {
        List<String> texts = new ArrayList<>();
        request.literals().stream()
                .filter(literal -> literal.length() <= length)
                .forEach(texts::add);
        if (!part && !ColumnNames.tell(column)) {
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

    /** The columns of text whose every key has a column of another kind too, which keeps the rows apart: labels in keys. */
    private static Set<String> parts(Table table) {
        Set<String> texts = new HashSet<>();
        table.columns().stream()
                .filter(column -> TEXTS.contains(column.type().base()) && !ColumnNames.tellMail(column.name()))
                .map(Column::name)
                .forEach(texts::add);
        Set<String> parts = new HashSet<>();
        Set<String> alone = new HashSet<>();
        Stream.concat(table.primaryKey().stream(), table.uniqueKeys().stream())
                .map(Key::columns)
                .forEach(key -> (texts.containsAll(key) ? alone : parts).addAll(key));
        parts.retainAll(texts);
        parts.removeAll(alone);
        return parts;
    }

    private Set<String> bound(Table table, Relations relations, Set<String> parts) {
        Set<String> bound = new HashSet<>();
        table.primaryKey().map(Key::columns).ifPresent(bound::addAll);
        bound.removeAll(parts);
        bound.addAll(table.partitionColumns());
        table.foreignKeys().stream().map(ForeignKey::columns).forEach(bound::addAll);
        relations.tables().stream()
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
            if (transition.container().equals(table.name())) {
                table.columns().stream()
                        .map(Column::name)
                        .filter(name -> transition.describe().contains(name))
                        .forEach(bound::add);
            }
        }
        return bound;
    }
}
