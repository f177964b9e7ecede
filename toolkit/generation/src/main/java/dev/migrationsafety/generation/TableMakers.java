package dev.migrationsafety.generation;

import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.generation.border.Border;
import dev.migrationsafety.generation.key.KeyCarriers;
import dev.migrationsafety.generation.key.KeyStreams;
import dev.migrationsafety.generation.key.ReferenceTargets;
import dev.migrationsafety.generation.key.Seeds;
import dev.migrationsafety.generation.key.UsedKeys;
import dev.migrationsafety.generation.learning.Explorer;
import dev.migrationsafety.generation.learning.LearnedTable;
import dev.migrationsafety.generation.row.CoverageGoals;
import dev.migrationsafety.generation.row.RowMaker;
import dev.migrationsafety.generation.row.RowMaker.Surroundings;
import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.generation.rule.TableRules;
import dev.migrationsafety.generation.stated.StatedRows;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The makers of rows for one table in one run.
 *
 * @param size how many rows are wanted
 * @param most how many rows are made at most, while something is still to occur
 * @param borders the borders of the transitions
 * @param around what the makers share
 * @param plain by the rules of the station
 * @param tight by those of the next station too
 * @param beyond per border by all rules but those of that border
 * @param coverageGoals what should occur among the ordinary rows
 * @param explorer proposes ordinary rows where the server accepted none
 * @param statedRows what users state
 */
record TableMakers(
        int size,
        int most,
        List<Border> borders,
        Surroundings around,
        RowMaker plain,
        RowMaker tight,
        List<RowMaker> beyond,
        CoverageGoals coverageGoals,
        Optional<Explorer> explorer,
        StatedRows statedRows) {
    private static final int ROWS_PER_BORDER = 4;
    private static final int MOST_FOR_BORDERS = 64;

    static TableMakers of(
            Table table,
            GenerationRequest request,
            Relations relations,
            Optional<LearnedTable> learnedTable,
            ValuePools pools,
            ReferenceTargets referenceTargets,
            StatedRows statedRows,
            BiFunction<ForeignKey, Integer, Optional<Map<String, String>>> promise) {
        SplittableRandom random =
                new SplittableRandom(Seeds.mix(request.seed(), table.name().toString(), request.ordinal()));
        List<Border> borders = request.transitions().stream()
                .filter(transition -> transition.container().equals(table.name()))
                .map(transition -> Border.of((SqlTransition) transition, pools, request.seed(), request.literals()))
                .toList();
        KeyDemands referring = KeyDemands.of(table, relations, request.transitions());
        TableRules rules = TableRules.of(table, relations, referring.demands()).copy();
        learnedTable.ifPresent(known -> rules.checks().addAll(known.rules()));
        TableRules tightened = tightened(rules, borders, -1);
        int wanted = request.recordsPerContainer();
        int forBorders = forBorders(borders);
        int size = learnedTable
                .map(LearnedTable::rows)
                .or(() -> statedRows.rows(table.name()).map(rows -> rows.size() + forBorders))
                .orElse(Math.max(wanted, forBorders));
        int most = Math.max(size + 2 * labels(rules), wanted * ROWS_PER_BORDER);
        long offset = (long) request.ordinal() * most;
        KeyStreams streams = new KeyStreams(pools, request.seed(), offset, random.split());
        Set<String> references = referring(tightened);
        Surroundings around = new Surroundings(
                pools,
                request.seed(),
                referenceTargets,
                new UsedKeys(rules.columns(), tightened.keys()),
                streams,
                KeyCarriers.of(tightened, tightened.keys(), streams),
                leavable(tightened, relations, referenceTargets, references),
                statedRows.columns(table, size),
                promise);
        RowMaker plain = new RowMaker(rules, around, random);
        List<RowMaker> beyond = new ArrayList<>();
        for (int i = 0; i < borders.size(); i++) {
            beyond.add(borders.size() == 1 ? plain : new RowMaker(tightened(rules, borders, i), around, random));
        }
        List<CoverageGoal> inside = borders.stream()
                .flatMap(border -> border.inside().stream())
                .filter(coverageGoal -> coverageGoal.columns().stream()
                        .noneMatch(name -> around.carriers().contains(name) || references.contains(name)))
                .toList();
        List<CoverageGoal> further = new ArrayList<>(inside);
        further.addAll(referring.wishes());
        further.addAll(copied(table, request, relations, references));
        further.addAll(spoken(table, request, tightened, references, borders));
        further.addAll(MissingAlone.wishes(tightened, request.named().getOrDefault(table.name(), Set.of())));
        CoverageGoals coverageGoals = CoverageGoals.of(tightened, around, references, further);
        return new TableMakers(
                size,
                learnedTable.isPresent() ? size : most,
                borders,
                around,
                plain,
                borders.isEmpty() ? plain : new RowMaker(tightened, around, random),
                beyond,
                coverageGoals,
                learnedTable.flatMap(LearnedTable::explorer),
                statedRows);
    }

    private static List<CoverageGoal> copied(
            Table table, GenerationRequest request, Relations relations, Set<String> references) {
        Set<FieldPath> named = request.named().getOrDefault(table.name(), Set.of());
        return named.isEmpty() || request.next().isEmpty()
                ? List.of()
                : CopiedColumns.wishes(
                        table,
                        named,
                        references,
                        request.related(),
                        relations,
                        Relations.of(request.next().get()));
    }

    /** What the scripts of the step ahead speak of, in columns that no reference decides. */
    private static List<CoverageGoal> spoken(
            Table table,
            GenerationRequest request,
            TableRules tightened,
            Set<String> references,
            List<Border> borders) {
        Set<FieldPath> fields = request.named().getOrDefault(table.name(), Set.of());
        List<Column> named = table.columns().stream()
                .filter(column -> fields.contains(column.path()))
                .toList();
        Set<String> bordered = new TreeSet<>();
        borders.forEach(border -> border.beyond().forEach(coverageGoal -> bordered.addAll(coverageGoal.columns())));
        List<Column> narrowed = named.stream()
                .filter(column -> bordered.contains(column.name()))
                .toList();
        Set<String> fixed = new TreeSet<>(references);
        fixed.addAll(table.partitionColumns());
        Set<String> fixedOrKeys = new TreeSet<>(fixed);
        tightened.keys().forEach(key -> fixedOrKeys.addAll(key.columns()));
        Set<String> fixedOrDecided = new TreeSet<>(fixed);
        fixedOrDecided.addAll(tightened.demands().keySet());
        fixedOrDecided.addAll(bordered);
        List<CoverageGoal> wishes = new ArrayList<>(SpokenValues.numbers(named, fixedOrKeys, request.literals()));
        wishes.addAll(SpokenValues.texts(narrowed, fixedOrKeys, request.literals()));
        wishes.addAll(SpokenTexts.wishes(named, fixedOrDecided, request.literals()));
        return wishes;
    }

    /** So many rows that every value beyond each border has its turn, within reason. */
    private static int forBorders(List<Border> borders) {
        int most = borders.stream()
                .mapToInt(border -> border.beyond().size())
                .max()
                .orElse(0);
        return Math.max(Math.min(MOST_FOR_BORDERS, 2 * borders.size() * most), borders.size() * ROWS_PER_BORDER);
    }

    /** The number of labels of the column that has most. */
    private static int labels(TableRules rules) {
        return rules.columns().values().stream()
                .mapToInt(column -> column.type().labels().size())
                .max()
                .orElse(0);
    }

    private static TableRules tightened(TableRules rules, List<Border> borders, int without) {
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

    /** The columns that may take their defaults: their values need not be known. */
    private static Set<String> leavable(
            TableRules tightened, Relations relations, ReferenceTargets referenceTargets, Set<String> referring) {
        Table table = tightened.table();
        Set<String> known = new TreeSet<>(referring);
        known.addAll(table.partitionColumns());
        tightened.keys().forEach(key -> known.addAll(key.columns()));
        known.addAll(tightened.demands().keySet());
        for (Table other : relations.tables()) {
            for (ForeignKey reference : other.foreignKeys()) {
                if (referenceTargets.root(reference.target()).equals(table.name())) {
                    known.addAll(reference.targetColumns());
                }
            }
        }
        Set<String> leavable = new TreeSet<>();
        for (Column column : tightened.columns().values()) {
            if (column.defaultExpression().isPresent()
                    && !KeyCarriers.isFedBySequence(column)
                    && !known.contains(column.name())) {
                leavable.add(column.name());
            }
        }
        return leavable;
    }
}
