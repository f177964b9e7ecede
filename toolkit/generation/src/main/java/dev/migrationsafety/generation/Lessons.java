package dev.migrationsafety.generation;

import dev.migrationsafety.data.LoadResult.Refusal;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Retry;
import dev.migrationsafety.generation.TableRules.Rule;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Learns from the rows that a server refused and from those that it accepted: per reason, what all accepted rows have in common
 * and most refused rows do not. Where it accepted none, other kinds of rows are tried first.
 */
final class Lessons {
    /** Keys and references are known without learning; the parents or other values of the next try suffice. */
    private static final Set<String> KNOWN = Set.of("23503", "23505");

    private final Retry retry;
    private final Relations relations;

    private Lessons(Retry retry, Relations relations) {
        this.retry = retry;
        this.relations = relations;
    }

    /** A lesson for each table of which rows are missing. */
    static Map<ContainerName, Lesson> of(Retry retry, Relations relations) {
        Lessons lessons = new Lessons(retry, relations);
        Map<ContainerName, Lesson> all = new TreeMap<>();
        retry.missing()
                .forEach((name, rows) ->
                        relations.find(name).ifPresent(table -> all.put(name, lessons.of(table, rows))));
        return all;
    }

    private Lesson of(Table table, int missing) {
        Map<String, List<Refusal>> reasons = new LinkedHashMap<>();
        for (Refusal refusal : retry.refused(table.name())) {
            if (!KNOWN.contains(refusal.failure().code())) {
                reasons.computeIfAbsent(reason(refusal), key -> new ArrayList<>())
                        .add(refusal);
            }
        }
        if (reasons.isEmpty()) {
            return new Lesson(missing, List.of(), Optional.empty());
        }
        Proposals proposals = Proposals.of(retry.clues(table.name()).texts());
        List<Map<String, @Nullable String>> taken = Sample.of(retry.request().existing(), table);
        if (taken.isEmpty()) {
            Explorer explorer = new Explorer(table, proposals, neighbors(table), retry.request());
            return new Lesson(Math.max(missing, explorer.rows()), List.of(), Optional.of(explorer));
        }
        Set<Rule> rules = new LinkedHashSet<>();
        reasons.values().forEach(refused -> {
            List<Feature> features = Feature.of(table, proposals.regexes(), refused).stream()
                    .filter(feature -> taken.stream().noneMatch(row -> feature.isIn(table, row)))
                    .toList();
            blamed(table, features, refused)
                    .forEach(feature ->
                            rules.add(new Rule("values that the server accepted before", feature.demanded())));
        });
        return new Lesson(missing, List.copyOf(rules), Optional.empty());
    }

    /** Those features, of most rows first, of which at least one is in each refused row, as far as there are such. */
    private static List<Feature> blamed(Table table, List<Feature> features, List<Refusal> refused) {
        List<Feature> blamed = new ArrayList<>();
        List<Map<String, @Nullable String>> rest = new ArrayList<>(
                refused.stream().map(refusal -> cells(refusal.record())).toList());
        while (!rest.isEmpty()) {
            Map<Feature, Long> shares = new LinkedHashMap<>();
            for (Feature feature : features) {
                shares.put(
                        feature,
                        rest.stream().filter(row -> feature.isIn(table, row)).count());
            }
            long most =
                    shares.values().stream().mapToLong(Long::longValue).max().orElse(0);
            if (most == 0) {
                return blamed;
            }
            List<Feature> found = shares.entrySet().stream()
                    .filter(share -> share.getValue() == most)
                    .map(Map.Entry::getKey)
                    .toList();
            blamed.addAll(found);
            rest.removeIf(row -> found.stream().anyMatch(feature -> feature.isIn(table, row)));
        }
        return blamed;
    }

    private static Map<String, @Nullable String> cells(NewRecord row) {
        Map<String, @Nullable String> cells = new HashMap<>();
        row.values().forEach((field, value) -> cells.put(field.name(), value.text()));
        return cells;
    }

    private static String reason(Refusal refusal) {
        return refusal.failure().code()
                + refusal.failure()
                        .message()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceAll("\"[^\"]*\"|'[^']*'|\\([^)]*\\)|\\d+", "…");
    }

    private List<Table> neighbors(Table table) {
        List<Table> neighbors = new ArrayList<>();
        retry.clues(table.name())
                .containers()
                .forEach(name -> relations.find(name).ifPresent(neighbors::add));
        return neighbors;
    }
}
