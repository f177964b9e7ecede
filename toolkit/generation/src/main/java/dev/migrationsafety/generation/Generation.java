package dev.migrationsafety.generation;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.UserRows;
import dev.migrationsafety.finding.GenerationException;
import dev.migrationsafety.generation.key.FillPlan;
import dev.migrationsafety.generation.key.ReferenceClosure;
import dev.migrationsafety.generation.key.ReferenceTargets;
import dev.migrationsafety.generation.learning.LearnedTable;
import dev.migrationsafety.generation.stated.StatedRows;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One run of the generator over the tables of a request. */
final class Generation {
    private static final int FIRST_PART = 1000;

    private final GenerationRequest request;
    private final Relations relations;
    private final Map<ContainerName, LearnedTable> lessons;
    private final ValuePools pools;
    private final ReferenceTargets referenceTargets;
    private final StatedRows statedRows;
    private final Consumer<RecordBlock> sink;
    private final Map<ContainerName, String> unfillable = new TreeMap<>();
    private Map<ContainerName, TableFill> open = Map.of();

    Generation(
            GenerationRequest request,
            Relations relations,
            Map<ContainerName, LearnedTable> lessons,
            ValuePools pools,
            List<UserRows> users,
            Consumer<RecordBlock> sink) {
        this.request = request;
        this.relations = relations;
        this.lessons = lessons;
        this.pools = pools;
        this.referenceTargets = new ReferenceTargets(request, relations);
        this.statedRows = new StatedRows(users, request, relations);
        this.sink = sink;
    }

    /** Makes the rows; the tables that have none, with the reason. */
    Map<ContainerName, String> run() {
        for (ContainerName name : request.containers()) {
            if (relations.find(name).isEmpty()) {
                unfillable.put(name, "Table " + name + " could not be filled: it does not exist in the schema.");
            }
        }
        Deque<Map<ContainerName, TableFill>> groups =
                prepared(FillPlan.groups(statedRows.wanted(), request.existing(), relations, referenceTargets));
        while (!groups.isEmpty()) {
            open = groups.remove();
            fill(open);
        }
        return unfillable;
    }

    /** Reads what is there before the first row is handed on: a writer may hold locks from then on. */
    private Deque<Map<ContainerName, TableFill>> prepared(List<List<Table>> groups) {
        Deque<Map<ContainerName, TableFill>> prepared = new ArrayDeque<>();
        Set<ContainerName> read = new HashSet<>();
        for (List<Table> group : groups) {
            boolean promises = group.stream()
                    .flatMap(table -> table.foreignKeys().stream())
                    .anyMatch(reference -> reference.deferrable()
                            && group.stream()
                                    .anyMatch(table -> table.name().equals(referenceTargets.root(reference.target()))));
            DeferredRows deferredRows = new DeferredRows(sink, promises);
            Map<ContainerName, TableFill> fills = new LinkedHashMap<>();
            for (Table table : group) {
                prepare(table, deferredRows, fills);
                TableFill fill = fills.get(table.name());
                if (fill != null && read.add(table.name())) {
                    referenceTargets.read(table.name(), Optional.of(fill.used()));
                }
            }
            prepared.add(fills);
        }
        groups.stream()
                .flatMap(List::stream)
                .flatMap(table -> referenceTargets.neighbors(table).stream())
                .filter(read::add)
                .forEach(name -> referenceTargets.read(name, Optional.empty()));
        prepared.forEach(fills -> fills.values().forEach(TableFill::referToMigrated));
        return prepared;
    }

    /** A table whose stated values cannot be taken stops no other. */
    private void prepare(Table table, DeferredRows deferredRows, Map<ContainerName, TableFill> fills) {
        try {
            Optional<LearnedTable> learnedTable = Optional.ofNullable(lessons.get(table.name()));
            TableMakers makers = TableMakers.of(
                    table,
                    request.of(table.name()),
                    relations,
                    learnedTable,
                    pools,
                    referenceTargets,
                    statedRows,
                    this::promise);
            BlockBuffer blockBuffer = new BlockBuffer(
                    table.name(),
                    List.copyOf(makers.plain().rules().columns().keySet()),
                    learnedTable.isPresent()
                            ? RareValues.none(request)
                            : new RareValues(
                                    table, request, relations, column -> statedRows.states(table.name(), column)),
                    deferredRows);
            fills.put(
                    table.name(),
                    new TableFill(
                            table,
                            referenceTargets,
                            makers,
                            new EdgeRows(request.edgeShare()),
                            blockBuffer,
                            deferredRows));
        } catch (GenerationException e) {
            unfillable.put(table.name(), "Table " + table.name() + " could not be filled: " + e.getMessage() + ".");
        }
    }

    private void fill(Map<ContainerName, TableFill> group) {
        List<TableFill> fills = List.copyOf(group.values());
        if (fills.isEmpty()) {
            return;
        }
        DeferredRows deferredRows = fills.get(0).deferredRows();
        if (fills.size() > 1) {
            // The first part may have nulls where the cycle closes; the rest then closes it.
            fills.forEach(fill -> fill.fillUpTo(Math.min(FIRST_PART, (fill.size() + 1) / 2)));
            if (fills.stream().noneMatch(TableFill::hasOpenPromises)) {
                deferredRows.release();
            }
            fills.forEach(fill -> fill.fillUpTo((fill.size() + 1) / 2));
        }
        fills.forEach(fill -> fill.fillUpTo(fill.size()));
        if (fills.stream().anyMatch(TableFill::hasOpenPromises)) {
            close(deferredRows, group.keySet());
        }
        deferredRows.release();
        fills.forEach(fill -> fill.unfillable()
                .ifPresent(reason -> unfillable.put(fill.table().name(), reason)));
    }

    private void close(DeferredRows deferredRows, Set<ContainerName> group) {
        List<NewRecord> rows = new ArrayList<>();
        deferredRows.blocks().forEach(block -> rows.addAll(block.records()));
        List<NewRecord> kept =
                new ReferenceClosure(request.existing(), relations, referenceTargets, group).closed(rows);
        Set<NewRecord> dropped = new HashSet<>(rows);
        kept.forEach(dropped::remove);
        dropped.forEach(row -> referenceTargets.remove(row.container(), column -> row.text(FieldPath.of(column))));
        deferredRows.blocks().clear();
        deferredRows.blocks().addAll(RecordBlock.of(kept));
    }

    private Optional<Map<String, String>> promise(ForeignKey reference, int index) {
        TableFill fill = open.get(referenceTargets.root(reference.target()));
        return reference.deferrable() && fill != null && index >= 0
                ? fill.promise(reference.targetColumns())
                : Optional.empty();
    }
}
