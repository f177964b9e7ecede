package dev.migrationsafety.generation;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.data.GeneratedRows;
import dev.migrationsafety.data.GenerationRequest;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.schema.ForeignKey;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One run of the generator over the tables of a request. */
final class Generation {
    private final GenerationRequest request;
    private final ValuePools pools;
    private final Targets targets;
    private final List<GeneratedRow> rows = new ArrayList<>();
    private final Map<TableName, String> unfillable = new TreeMap<>();
    private Map<TableName, TableFill> open = Map.of();

    Generation(GenerationRequest request, ValuePools pools) {
        this.request = request;
        this.pools = pools;
        this.targets = new Targets(request.relations(), request.existing());
    }

    GeneratedRows run() {
        for (TableName name : request.tables()) {
            if (request.relations().find(name).isEmpty()) {
                unfillable.put(name, "Table " + name + " could not be filled: the schema has no such table.");
            }
        }
        boolean promisesBroken = false;
        for (List<Table> group : FillPlan.groups(request, targets)) {
            open = new HashMap<>();
            List<TableFill> fills = new ArrayList<>();
            for (Table table : group) {
                TableFill fill = new TableFill(
                        table, targets, TableMakers.of(table, request, pools, targets, this::promise), rows::add);
                fills.add(fill);
                open.put(table.name(), fill);
            }
            if (fills.size() > 1) {
                // The first half may have nulls where the cycle closes; the second half then closes it.
                fills.forEach(fill -> fill.fillUpTo((fill.size() + 1) / 2));
            }
            fills.forEach(fill -> fill.fillUpTo(fill.size()));
            promisesBroken |= fills.stream().anyMatch(TableFill::hasOpenPromises);
            fills.forEach(fill -> fill.unfillable()
                    .ifPresent(reason -> unfillable.put(fill.table().name(), reason)));
        }
        return new GeneratedRows(promisesBroken ? new Closure(request, targets).closed(rows) : rows, unfillable);
    }

    private Optional<Map<String, String>> promise(ForeignKey reference, int index) {
        TableFill fill = open.get(targets.root(reference.target()));
        return reference.deferrable() && fill != null && index >= 0
                ? fill.promise(reference.targetColumns())
                : Optional.empty();
    }
}
