package dev.migrationsafety.generation.learning;

import dev.migrationsafety.data.LoadResult.Refusal;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.generator.Retry;
import dev.migrationsafety.generation.rule.TableRules.Rule;
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
 * and most refused rows do not. Where it accepted none of the new rows, other kinds of rows are tried first.
 */
public final class LearnedRules {
    /** Keys and references are known without learning; the parents or other values of the next try suffice. */
    private static final Set<String> KNOWN = Set.of("23503", "23505");

    private final Retry retry;
    private final Relations relations;

    private LearnedRules(Retry retry, Relations relations) {
        this.retry = retry;
        this.relations = relations;
    }

    /** A lesson for each table of which rows are missing. */
    public static Map<ContainerName, LearnedTable> of(Retry retry, Relations relations) {
        LearnedRules learnedRules = new LearnedRules(retry, relations);
        Map<ContainerName, LearnedTable> all = new TreeMap<>();
        retry.missing()
                .forEach((name, rows) ->
                        relations.find(name).ifPresent(table -> all.put(name, learnedRules.of(table, rows))));
        return all;
    }

    private LearnedTable of(Table table, int missing) {
        Map<String, List<Refusal>> reasons = new LinkedHashMap<>();
        for (Refusal refusal : retry.refused(table.name())) {
            if (!KNOWN.contains(refusal.failure().code())) {
                reasons.computeIfAbsent(reason(refusal), key -> new ArrayList<>())
                        .add(refusal);
            }
        }
        if (reasons.isEmpty()) {
            return new LearnedTable(missing, List.of(), Optional.empty());
        }
        TextProposals textProposals =
                TextProposals.of(retry.containerHints(table.name()).texts());
        List<Map<String, @Nullable String>> taken = FirstRows.of(retry.request().existing(), table);
        // Rows of earlier stations may be there although no new row gets in.
        if (taken.isEmpty() || !retry.accepted().contains(table.name())) {
            Explorer explorer = new Explorer(table, textProposals, neighbors(table), retry.request());
            return new LearnedTable(Math.max(missing, explorer.rows()), List.of(), Optional.of(explorer));
        }
        Set<Rule> rules = new LinkedHashSet<>();
        reasons.values().forEach(refused -> {
            List<RefusalCause> features = RefusalCause.of(table, textProposals.regexes(), refused).stream()
                    .filter(refusalCause -> taken.stream().noneMatch(row -> refusalCause.isIn(table, row)))
                    .toList();
            blamed(table, features, refused)
                    .forEach(refusalCause ->
                            rules.add(new Rule("values that the server accepted before", refusalCause.demanded())));
        });
        return new LearnedTable(missing, List.copyOf(rules), Optional.empty());
    }

    /** Those features, of most rows first, of which at least one is in each refused row, as far as there are such. */
    private static List<RefusalCause> blamed(Table table, List<RefusalCause> features, List<Refusal> refused) {
        List<RefusalCause> blamed = new ArrayList<>();
        List<Map<String, @Nullable String>> rest = new ArrayList<>(
                refused.stream().map(refusal -> cells(refusal.record())).toList());
        while (!rest.isEmpty()) {
            Map<RefusalCause, Long> shares = new LinkedHashMap<>();
            for (RefusalCause refusalCause : features) {
                shares.put(
                        refusalCause,
                        rest.stream()
                                .filter(row -> refusalCause.isIn(table, row))
                                .count());
            }
            long most =
                    shares.values().stream().mapToLong(Long::longValue).max().orElse(0);
            if (most == 0) {
                return blamed;
            }
            List<RefusalCause> found = shares.entrySet().stream()
                    .filter(share -> share.getValue() == most)
                    .map(Map.Entry::getKey)
                    .toList();
            blamed.addAll(found);
            rest.removeIf(row -> found.stream().anyMatch(refusalCause -> refusalCause.isIn(table, row)));
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
        retry.containerHints(table.name())
                .containers()
                .forEach(name -> relations.find(name).ifPresent(neighbors::add));
        return neighbors;
    }
}
