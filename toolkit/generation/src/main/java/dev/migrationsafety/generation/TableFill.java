package dev.migrationsafety.generation;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.data.GenerationRequest;
import dev.migrationsafety.data.Rows;
import dev.migrationsafety.generation.RowMaker.Order;
import dev.migrationsafety.generation.RowMaker.Surroundings;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.generation.value.Wanted;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.ForeignKey;
import dev.migrationsafety.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fills one table: ordinary rows, which the next station holds, and between them rows beyond each of its borders. */
final class TableFill {
    private static final int ROWS_PER_BORDER = 4;
    private static final int MOST_FAILURES = 3;
    private static final int EDGE_SHARE = 10;
    private static final int ANY_PARENT_SHARE = 4;
    private static final int PROMISES = 3;

    private final Table table;
    private final GenerationRequest request;
    private final Targets targets;
    private final Consumer<GeneratedRow> out;
    private final List<Border> borders;
    private final Surroundings around;
    private final RowMaker plain;
    private final RowMaker tight;
    private final List<RowMaker> beyond = new ArrayList<>();
    private final List<List<Draft>> made = new ArrayList<>();
    private final Wishes wishes;
    private final Deque<Map<String, String>> promised = new ArrayDeque<>();
    private final SplittableRandom random;
    private int index;
    private int count;
    private boolean contradictory;
    private String failure = "";

    TableFill(
            Table table,
            GenerationRequest request,
            ValuePools pools,
            Targets targets,
            BiFunction<ForeignKey, Integer, Optional<Map<String, String>>> promise,
            Consumer<GeneratedRow> out) {
        this.table = table;
        this.request = request;
        this.targets = targets;
        this.out = out;
        this.random =
                new SplittableRandom(Seeds.mix(request.seed(), table.name().toString(), request.ordinal()));
        this.borders = request.transitions().stream()
                .filter(transition -> transition.table().equals(table.name()))
                .map(transition -> Border.of(transition, pools, request.seed()))
                .toList();
        TableRules rules = TableRules.of(table, request.relations());
        TableRules tightened = tightened(rules, -1);
        long offset = (long) request.ordinal() * Math.max(1, size());
        KeyStreams streams = new KeyStreams(pools, request.seed(), offset, random.split());
        UsedKeys used = new UsedKeys(rules.columns(), tightened.keys());
        Rows existing = request.existing().get(table.name());
        if (existing != null) {
            existing.rows().forEach(row -> used.add(column -> row.values().get(column)));
        }
        Set<String> referring = referring(tightened);
        this.around = new Surroundings(
                pools,
                request.seed(),
                targets,
                used,
                streams,
                Carriers.of(tightened, tightened.keys(), streams),
                leavable(rules, tightened, referring),
                promise);
        this.plain = new RowMaker(rules, around, random);
        this.tight = borders.isEmpty() ? plain : new RowMaker(tightened, around, random);
        for (int i = 0; i < borders.size(); i++) {
            beyond.add(borders.size() == 1 ? plain : new RowMaker(tightened(rules, i), around, random));
            made.add(new ArrayList<>());
        }
        this.wishes = Wishes.of(
                tightened,
                around,
                referring,
                borders.stream()
                        .flatMap(border -> border.inside().stream())
                        .filter(wish -> wish.columns().stream()
                                .noneMatch(name -> around.carriers().contains(name) || referring.contains(name)))
                        .toList());
    }

    /** How many rows are wanted; more than asked for if there are many borders. */
    int size() {
        return Math.max(request.rowsPerTable(), borders.size() * ROWS_PER_BORDER);
    }

    private TableRules tightened(TableRules rules, int without) {
        TableRules copy = rules.copy();
        for (int i = 0; i < borders.size(); i++) {
            if (i != without) {
                borders.get(i).tightening().accept(copy);
            }
        }
        return copy.widest();
    }

    private static Set<String> referring(TableRules rules) {
        Set<String> referring = new TreeSet<>();
        rules.references().forEach(reference -> referring.addAll(reference.columns()));
        return referring;
    }

    /** The columns that may take their defaults: nobody has to know their values. */
    private Set<String> leavable(TableRules rules, TableRules tightened, Set<String> referring) {
        Set<String> known = new TreeSet<>(referring);
        known.addAll(table.partitionColumns());
        tightened.keys().forEach(key -> known.addAll(key.columns()));
        known.addAll(tightened.demands().keySet());
        for (Table other : request.relations().tables()) {
            for (ForeignKey reference : other.foreignKeys()) {
                if (targets.root(reference.target()).equals(table.name())) {
                    known.addAll(reference.targetColumns());
                }
            }
        }
        Set<String> leavable = new TreeSet<>();
        for (Column column : rules.columns().values()) {
            if (column.defaultExpression().isPresent()
                    && !Carriers.isFedBySequence(column)
                    && !known.contains(column.name())) {
                leavable.add(column.name());
            }
        }
        return leavable;
    }

    /** Makes rows until there are that many in all, or no more can be made. */
    void fillUpTo(int total) {
        if (table.partitioned() && table.partitionBounds().isEmpty()) {
            failure = "it has no partition";
            return;
        }
        for (int failures = 0; count < total && failures < MOST_FAILURES; ) {
            failures = next() ? 0 : failures + 1;
        }
    }

    private boolean next() {
        int border = borders.isEmpty() || index % 2 == 0 ? -1 : index / 2 % borders.size();
        Optional<Draft> draft = border < 0 ? ordinary() : across(border);
        index++;
        draft.ifPresent(row -> {
            if (border >= 0 || contradictory) {
                row.markUnholdable();
            }
            around.used().add(row::text);
            targets.add(table.name(), row::text, row.isHoldable());
            out.accept(row.row());
            count++;
        });
        return draft.isPresent();
    }

    private Optional<Draft> ordinary() {
        boolean anyParent = borders.isEmpty() && index % ANY_PARENT_SHARE == ANY_PARENT_SHARE - 1;
        boolean edge = index % EDGE_SHARE == EDGE_SHARE - 1;
        Map<String, String> preset = promised.poll();
        Order order = new Order(index, wishes.take(), preset == null ? Map.of() : nullable(preset), !anyParent, edge);
        RowMaker maker = contradictory ? plain : tight;
        Optional<Draft> draft = maker.make(order);
        wishes.settle(draft, maker);
        if (draft.isEmpty()) {
            failure = maker.failure();
            if (!contradictory && !borders.isEmpty() && count < 2) {
                // The next station holds no row at all, or none that this one allows.
                contradictory = true;
                draft = plain.make(order.with(List.of()));
                failure = draft.isPresent() ? failure : plain.failure();
            }
        }
        return draft;
    }

    private Optional<Draft> across(int border) {
        List<Wish> beyondIt = borders.get(border).beyond();
        int turn = index / 2 / borders.size();
        List<Wish> wanted = beyondIt.isEmpty() ? List.of() : List.of(beyondIt.get(turn % beyondIt.size()));
        Map<String, @Nullable String> presets = new TreeMap<>();
        if (!wanted.isEmpty() && wanted.get(0) instanceof Wish.Duplicate duplicate) {
            List<Draft> earlier = made.get(border);
            wanted = List.of();
            if (!earlier.isEmpty()) {
                Draft twin = earlier.get(earlier.size() - 1);
                duplicate.key().columns().forEach(column -> presets.put(column, twin.text(column)));
            } else {
                wanted = duplicate.key().columns().stream()
                        .<Wish>map(Wish.Filled::new)
                        .toList();
            }
        }
        Order order = new Order(index, wanted, presets, false, false);
        Optional<Draft> draft = beyond.get(border).make(order);
        if (draft.isEmpty()) {
            failure = beyond.get(border).failure();
        }
        draft.ifPresent(made.get(border)::add);
        return draft;
    }

    private static Map<String, @Nullable String> nullable(Map<String, String> preset) {
        Map<String, @Nullable String> presets = new HashMap<>();
        presets.putAll(preset);
        return presets;
    }

    /** The key of a row to come, for a reference that is checked at commit only. */
    Optional<Map<String, String>> promise(List<String> columns) {
        Map<String, String> first = Map.of();
        for (int i = 0; i < Math.min(PROMISES, Math.max(1, size() / 2)); i++) {
            Map<String, String> key = new TreeMap<>();
            for (String name : columns) {
                Column column = plain.rules().columns().get(name);
                Optional<String> text = column == null ? Optional.empty() : promised(column);
                if (text.isEmpty()) {
                    return first.isEmpty() ? Optional.empty() : Optional.of(first);
                }
                key.put(name, text.get());
            }
            promised.add(key);
            targets.add(table.name(), key::get, true);
            first = first.isEmpty() ? key : first;
        }
        return Optional.of(first);
    }

    private Optional<String> promised(Column column) {
        Wanted wanted = tight.wanted(column);
        if (around.carriers().contains(column.name())) {
            return around.streams().next(wanted);
        }
        List<String> pool = around.pools().pool(wanted, around.seed());
        return pool.isEmpty() ? Optional.empty() : Optional.of(pool.get(random.nextInt(pool.size())));
    }

    Table table() {
        return table;
    }

    boolean hasOpenPromises() {
        return !promised.isEmpty();
    }

    /** Why there is no row; empty if there is one. */
    Optional<String> unfillable() {
        return count > 0
                ? Optional.empty()
                : Optional.of("Table " + table.name() + " could not be filled: " + failure + ".");
    }
}
