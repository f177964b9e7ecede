package dev.migrationsafety.jqwik;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.preparation.filling.VersionRows;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.jspecify.annotations.Nullable;

/** Rows that shrink: first whole parts of them go, with all that refers to them, then single values become simple. */
final class ShrinkableRows implements Shrinkable<RowSet> {
    private final ShrinkingRules shrinkingRules;
    private final List<NewRecord> rows;

    private ShrinkableRows(ShrinkingRules shrinkingRules, List<NewRecord> rows) {
        this.shrinkingRules = shrinkingRules;
        this.rows = rows;
    }

    /** All rows of a seed. */
    static Shrinkable<RowSet> drawn(VersionRows station, long seed) {
        return new ShrinkableRows(
                ShrinkingRules.of(station), station.generate(seed).records());
    }

    @Override
    public RowSet value() {
        return new RowSet(rows);
    }

    @Override
    public Stream<Shrinkable<RowSet>> shrink() {
        return Stream.concat(fewer(), simpler());
    }

    /** Halves, quarters and so on are taken out, down to single rows. */
    private Stream<Shrinkable<RowSet>> fewer() {
        return Stream.iterate(rows.size(), size -> size > 0, size -> size / 2)
                .flatMap(size -> IntStream.iterate(0, at -> at < rows.size(), at -> at + size)
                        .mapToObj(at -> without(at, Math.min(rows.size(), at + size))));
    }

    private Shrinkable<RowSet> without(int from, int to) {
        List<NewRecord> kept = new ArrayList<>(rows.subList(0, from));
        kept.addAll(rows.subList(to, rows.size()));
        return new ShrinkableRows(shrinkingRules, shrinkingRules.closed(kept));
    }

    private Stream<Shrinkable<RowSet>> simpler() {
        return IntStream.range(0, rows.size()).boxed().flatMap(this::simpler);
    }

    private Stream<Shrinkable<RowSet>> simpler(int at) {
        NewRecord row = rows.get(at);
        List<Shrinkable<RowSet>> found = new ArrayList<>();
        for (Map.Entry<FieldPath, Value> cell : row.values().entrySet()) {
            Iterator<@Nullable String> simple = shrinkingRules.simpler(
                    row.container(), cell.getKey().name(), cell.getValue().text());
            while (simple.hasNext()) {
                SortedMap<FieldPath, Value> values = new TreeMap<>(row.values());
                values.put(cell.getKey(), Value.of(simple.next()));
                List<NewRecord> changed = new ArrayList<>(rows);
                changed.set(at, new NewRecord(row.container(), values));
                found.add(new ShrinkableRows(shrinkingRules, changed));
            }
        }
        return found.stream();
    }

    @Override
    public ShrinkingDistance distance() {
        long weight = rows.stream()
                .flatMap(row -> row.values().values().stream())
                .map(Value::text)
                .mapToLong(ShrinkingRules::weight)
                .sum();
        return ShrinkingDistance.of(rows.size(), weight);
    }
}
