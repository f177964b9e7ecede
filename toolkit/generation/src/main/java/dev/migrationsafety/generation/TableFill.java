package dev.migrationsafety.generation;

import dev.migrationsafety.data.generator.GroupRow;
import dev.migrationsafety.finding.GenerationException;
import dev.migrationsafety.generation.key.ReferenceTargets;
import dev.migrationsafety.generation.key.ReferenceTargets.Compared;
import dev.migrationsafety.generation.key.ReferenceTargets.Tuple;
import dev.migrationsafety.generation.key.UsedKeys;
import dev.migrationsafety.generation.row.RowDraft;
import dev.migrationsafety.generation.row.RowMaker;
import dev.migrationsafety.generation.row.RowMaker.Order;
import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.generation.rule.TableRules;
import dev.migrationsafety.generation.stated.StatedTable;
import dev.migrationsafety.generation.value.WantedValues;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills one table: ordinary rows, which the next station can store, and between them rows beyond each of its borders. */
final class TableFill {
    private static final int MOST_FAILURES = 3;
    private static final int ANY_PARENT_SHARE = 4;
    private static final int PROMISES = 3;
    private static final int AGREEING = 6;

    private final Table table;
    private final ReferenceTargets referenceTargets;
    private final EdgeRows edges;
    private final BlockBuffer out;
    private final DeferredRows deferredRows;
    private final TableMakers makers;
    private final Map<Integer, RowDraft> lastBeyond = new HashMap<>();
    private final Optional<StatedTable> stated;
    private final Deque<Map<String, String>> promised = new ArrayDeque<>();
    private final Map<String, String> alwaysNull = new TreeMap<>();
    private int index;
    private int count;
    private boolean contradictory;
    private boolean broken;
    private boolean agreed;
    private String failure = "";

    TableFill(
            Table table,
            ReferenceTargets referenceTargets,
            TableMakers makers,
            EdgeRows edges,
            BlockBuffer out,
            DeferredRows deferredRows) {
        this.table = table;
        this.referenceTargets = referenceTargets;
        this.edges = edges;
        this.out = out;
        this.deferredRows = deferredRows;
        this.makers = makers;
        this.stated = makers.statedRows().rows(table.name());
        makers.plain().rules().columns().values().stream()
                .filter(Column::nullable)
                .forEach(column -> alwaysNull.put(column.name(), column.type().name()));
    }

    /** How many rows are wanted; more than asked for if there are many borders. */
    int size() {
        return makers.size();
    }

    /** Lets some row refer to each row that migrations wrote, as far as there are rows enough; once all tables were read. */
    void referToMigrated() {
        TableRules rules = makers.tight().rules();
        for (ForeignKey reference : rules.references()) {
            if (rules.columns().keySet().containsAll(reference.columns())) {
                referenceTargets.of(reference.target(), reference.targetColumns()).migrated().stream()
                        .limit(size())
                        .forEach(values -> makers.coverageGoals().add(new CoverageGoal.Referred(reference, values)));
            }
        }
    }

    /** Makes rows until there are that many in all, or no more can be made. */
    void fillUpTo(int total) {
        if (table.partitioned() && table.partitionBounds().isEmpty()) {
            failure = "it has no partition";
            return;
        }
        if (!agreed) {
            agreed = true;
            agree();
        }
        int most = total < size() || stated.isPresent() ? total : makers.most();
        for (int failures = 0;
                failures < MOST_FAILURES
                        && (count < total
                                || (count < most && makers.coverageGoals().areOpen()))
                        && !(isStatedOut() && borderless()); ) {
            failures = next() ? 0 : failures + 1;
        }
        out.flush();
    }

    /** Lets some rows agree with rows of tables with which the step ahead compares this one. */
    private void agree() {
        for (Compared compared : referenceTargets.compared(table)) {
            List<Tuple> tuples =
                    referenceTargets.of(compared.table(), compared.columns()).all();
            int distance = Math.max(1, tuples.size() / AGREEING);
            for (int i = 0; i < Math.min(AGREEING, tuples.size()); i++) {
                List<String> values = tuples.get(i * distance).values();
                makers.coverageGoals().add(new CoverageGoal.Agreeing(compared.own(), values));
            }
        }
    }

    private boolean next() {
        int border = borderless() || (index % 2 == 0 && !isStatedOut())
                ? -1
                : index / 2 % makers.borders().size();
        Optional<GroupRow> row = border < 0 ? stated.flatMap(StatedTable::next) : Optional.empty();
        Optional<RowDraft> rowDraft = row.isPresent() ? stated(row.get()) : border < 0 ? ordinary() : across(border);
        index++;
        rowDraft.ifPresent(made -> {
            if (border >= 0 || contradictory) {
                made.markUnholdable();
            }
            makers.around().used().add(made::text);
            referenceTargets.add(table.name(), made::text, made.isHoldable());
            alwaysNull.keySet().removeIf(column -> made.isLeft(column) || made.text(column) != null);
            out.add(made);
            count++;
        });
        // Of stated rows there are only so many: each brings the end nearer.
        return rowDraft.isPresent() || row.isPresent();
    }

    private boolean borderless() {
        return makers.borders().isEmpty();
    }

    /** Whether users stated the rows of the table, and all of them were made. */
    private boolean isStatedOut() {
        return stated.map(StatedTable::isOut).orElse(false);
    }

    /** A row as a user states it; if the next station cannot store it, it is as good as one beyond a border. */
    private Optional<RowDraft> stated(GroupRow row) {
        StatedTable rows = stated.orElseThrow();
        try {
            Map<String, @Nullable String> presets = rows.presets(row, table, referenceTargets, makers.statedRows());
            Order order = new Order(index, List.of(), presets, true, -1);
            Optional<RowDraft> rowDraft = makers.tight().make(order);
            String reason = makers.tight().failure();
            if (rowDraft.isEmpty() && !borderless()) {
                rowDraft = makers.plain().make(order);
                reason = makers.plain().failure();
                rowDraft.ifPresent(RowDraft::markUnholdable);
            }
            if (rowDraft.isEmpty()) {
                rows.vain(reason);
            }
            rowDraft.ifPresent(made -> rows.made(row, made::text));
            return rowDraft;
        } catch (GenerationException e) {
            rows.vain(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<RowDraft> ordinary() {
        boolean anyParent = borderless() && index % ANY_PARENT_SHARE == ANY_PARENT_SHARE - 1;
        int edge = edges.number(index);
        Map<String, String> preset = promised.poll();
        Map<String, @Nullable String> presets =
                makers.explorer().map(explorer -> explorer.presets(index)).orElseGet(HashMap::new);
        presets.putAll(preset == null ? Map.of() : preset);
        List<CoverageGoal> wishes = makers.explorer()
                .map(explorer -> explorer.wishes(index))
                .orElseGet(() -> makers.coverageGoals().take());
        Order order =
                new Order(index, wishes, presets, !anyParent, makers.explorer().isPresent() ? -1 : edge);
        RowMaker maker = contradictory ? makers.plain() : makers.tight();
        Optional<RowDraft> rowDraft = maker.make(order);
        makers.coverageGoals().settle(rowDraft, maker);
        if (rowDraft.isEmpty()) {
            failure = maker.failure();
            if (!contradictory && !makers.borders().isEmpty() && count < 2) {
                // The next station can store no row at all, or none that this one allows.
                contradictory = true;
                rowDraft = makers.plain().make(order.with(List.of()));
                failure = rowDraft.isPresent() ? failure : makers.plain().failure();
            }
        }
        broken |= preset != null && rowDraft.isEmpty();
        return rowDraft;
    }

    private Optional<RowDraft> across(int border) {
        List<CoverageGoal> beyondIt = makers.borders().get(border).beyond();
        int turn = index / 2 / makers.borders().size();
        List<CoverageGoal> wanted = beyondIt.isEmpty() ? List.of() : List.of(beyondIt.get(turn % beyondIt.size()));
        Map<String, @Nullable String> presets = new TreeMap<>();
        if (!wanted.isEmpty() && wanted.get(0) instanceof CoverageGoal.Duplicate duplicate) {
            RowDraft earlier = lastBeyond.get(border);
            wanted = new ArrayList<>(duplicate.rest());
            if (earlier != null) {
                presets.putAll(twin(duplicate, earlier));
            } else {
                duplicate.columns().stream()
                        .<CoverageGoal>map(CoverageGoal.Filled::new)
                        .forEach(wanted::add);
            }
        }
        Order order = new Order(index, wanted, presets, false, -1);
        Optional<RowDraft> rowDraft = makers.beyond().get(border).make(order);
        if (rowDraft.isEmpty()) {
            failure = makers.beyond().get(border).failure();
        }
        rowDraft.ifPresent(row -> lastBeyond.put(border, row));
        return rowDraft;
    }

    /** The values of a row that may be taken for those of an earlier one; a column that takes no null keeps its value. */
    private Map<String, @Nullable String> twin(CoverageGoal.Duplicate duplicate, RowDraft earlier) {
        Map<String, @Nullable String> values = new TreeMap<>();
        for (String name : duplicate.columns()) {
            String text = earlier.text(name);
            String varied =
                    duplicate.varied().contains(name) ? duplicate.variation().of(text) : text;
            boolean kept = varied == null && !makers.plain().rules().isNullable(name);
            values.put(name, kept ? text : varied);
        }
        return values;
    }

    /** The key of a row to come, for a reference that is checked at commit only. */
    Optional<Map<String, String>> promise(List<String> columns) {
        if (stated.isPresent()) {
            return Optional.empty();
        }
        Map<String, String> first = Map.of();
        for (int i = 0; i < Math.min(PROMISES, Math.max(1, size() / 2)); i++) {
            Map<String, String> key = new TreeMap<>();
            for (String name : columns) {
                Column column = makers.plain().rules().columns().get(name);
                Optional<String> text = column == null ? Optional.empty() : promised(column);
                if (text.isEmpty()) {
                    return first.isEmpty() ? Optional.empty() : Optional.of(first);
                }
                key.put(name, text.get());
            }
            promised.add(key);
            referenceTargets.add(table.name(), key::get, true);
            first = first.isEmpty() ? key : first;
        }
        return Optional.of(first);
    }

    private Optional<String> promised(Column column) {
        WantedValues wantedValues = makers.tight().wantedValues(column);
        if (makers.around().carriers().contains(column.name())) {
            return makers.around().streams().next(wantedValues);
        }
        List<String> pool =
                makers.around().pools().pool(wantedValues, makers.around().seed());
        return pool.isEmpty()
                ? Optional.empty()
                : Optional.of(pool.get(makers.plain().random().nextInt(pool.size())));
    }

    DeferredRows deferredRows() {
        return deferredRows;
    }

    Table table() {
        return table;
    }

    boolean hasOpenPromises() {
        return broken || !promised.isEmpty();
    }

    /** Why there is no row, or not each that a user states, or a column without any value; empty if all is there. */
    Optional<String> unfillable() {
        Optional<String> reason = stated.flatMap(StatedTable::failure);
        if (count == 0) {
            return Optional.of("Table " + table.name() + " could not be filled: " + reason.orElse(failure) + ".");
        }
        return reason.or(this::neverFilled).map(text -> "Table " + table.name() + ": " + text + ".");
    }

    /** A single row need not cover more. */
    private Optional<String> neverFilled() {
        if (stated.isPresent() || count == 1 || alwaysNull.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("every generated row is null in "
                + alwaysNull.entrySet().stream()
                        .map(column -> column.getKey() + " (" + column.getValue() + ")")
                        .collect(Collectors.joining(", ")));
    }

    UsedKeys used() {
        return makers.around().used();
    }
}
