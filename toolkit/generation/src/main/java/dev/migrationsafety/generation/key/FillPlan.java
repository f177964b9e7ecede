package dev.migrationsafety.generation.key;

import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which tables are filled, in which order: parents first, tables that refer to each other in one group. */
public final class FillPlan {
    private final Map<ContainerName, Table> tables = new TreeMap<>();
    private final ExistingRecords existing;
    private final Relations relations;
    private final ReferenceTargets referenceTargets;
    private final Map<ContainerName, Integer> numbers = new HashMap<>();
    private final Map<ContainerName, Integer> lowest = new HashMap<>();
    private final Deque<ContainerName> path = new ArrayDeque<>();
    private final List<List<Table>> groups = new ArrayList<>();

    private FillPlan(ExistingRecords existing, Relations relations, ReferenceTargets referenceTargets) {
        this.existing = existing;
        this.relations = relations;
        this.referenceTargets = referenceTargets;
    }

    /** The groups in the order in which they are filled. */
    public static List<List<Table>> groups(
            List<ContainerName> wanted,
            ExistingRecords existing,
            Relations relations,
            ReferenceTargets referenceTargets) {
        FillPlan plan = new FillPlan(existing, relations, referenceTargets);
        wanted.forEach(name -> plan.want(referenceTargets.root(name)));
        for (ContainerName name : plan.tables.keySet()) {
            if (!plan.numbers.containsKey(name)) {
                plan.visit(name);
            }
        }
        return plan.groups.stream().map(plan::ordered).toList();
    }

    private void want(ContainerName name) {
        Optional<Table> found = relations.find(name);
        if (found.isEmpty() || tables.containsKey(name)) {
            return;
        }
        tables.put(name, found.get());
        for (ContainerName parent : parents(found.get())) {
            if (!existing.has(parent)) {
                want(parent);
            }
        }
    }

    private Set<ContainerName> parents(Table table) {
        Set<ContainerName> parents = new LinkedHashSet<>();
        table.foreignKeys().forEach(reference -> parents.add(referenceTargets.root(reference.target())));
        return parents;
    }

    /** Tarjan's strongly connected components; a component is complete after all that it refers to. */
    private void visit(ContainerName name) {
        int number = numbers.size();
        numbers.put(name, number);
        lowest.put(name, number);
        path.push(name);
        Table table = tables.get(name);
        for (ContainerName parent : table == null ? Set.<ContainerName>of() : parents(table)) {
            if (tables.containsKey(parent) && !numbers.containsKey(parent)) {
                visit(parent);
                lowest.merge(name, low(parent), Math::min);
            } else if (path.contains(parent)) {
                lowest.merge(name, numbers.getOrDefault(parent, number), Math::min);
            }
        }
        if (low(name) == number) {
            List<Table> group = new ArrayList<>();
            ContainerName member;
            do {
                member = path.pop();
                Optional.ofNullable(tables.get(member)).ifPresent(group::add);
            } while (!member.equals(name));
            groups.add(group);
        }
    }

    private int low(ContainerName name) {
        return lowest.getOrDefault(name, Integer.MAX_VALUE);
    }

    /** Within a group: first those which need no other at once, as nulls or deferrable constraints let them begin. */
    private List<Table> ordered(List<Table> group) {
        List<Table> rest = new ArrayList<>(group);
        rest.sort((left, right) -> left.name().compareTo(right.name()));
        List<Table> ordered = new ArrayList<>();
        while (!rest.isEmpty()) {
            Table next = rest.stream()
                    .filter(table -> needed(table, rest, false).isEmpty())
                    .findFirst()
                    .or(() -> rest.stream()
                            .filter(table -> needed(table, rest, true).isEmpty())
                            .findFirst())
                    .orElse(rest.get(0));
            rest.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private List<ForeignKey> needed(Table table, List<Table> rest, boolean deferring) {
        return table.foreignKeys().stream()
                .filter(reference -> !(deferring && reference.deferrable()))
                .filter(reference -> !referenceTargets.root(reference.target()).equals(table.name()))
                .filter(reference ->
                        rest.stream().anyMatch(other -> other.name().equals(referenceTargets.root(reference.target()))))
                .filter(reference -> reference.columns().stream().allMatch(column -> table.column(column)
                        .map(found -> !found.nullable())
                        .orElse(true)))
                .toList();
    }
}
