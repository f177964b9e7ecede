package dev.migrationsafety.experiment.frozen;

import dev.migrationsafety.data.TextHash;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Searches the rows of one table in the tables of a later state. Rows are found by their keys and further values under the
 * same names, by all values that have the same names and types, or by its values in columns that the other table did not
 * have. Values are kept as hashes of 64 bits, since there may be many rows.
 */
public final class RowsElsewhere {
    /** The fewest different values by which a column of another name is recognized. */
    private static final int DISTINCT = 3;

    private final FrozenDatabase before;
    private final Container table;
    private final List<FieldPath> fields;
    private final List<long[]> rows;
    private final BitSet found = new BitSet();

    /** Reads the rows of a table in an earlier state. */
    public RowsElsewhere(FrozenDatabase before, Container table) {
        this.before = before;
        this.table = table;
        this.fields = before.observation().readable(table);
        this.rows = read(before, table, fields);
    }

    /** The numbers of the rows that were found. */
    public BitSet found() {
        return found;
    }

    /** Looks for the rows in their own table, where other values of them may have changed. */
    public void remainIn(FrozenDatabase after, Container now) {
        List<FieldPath> common = common(after, now);
        List<long[]> there = read(after, now, common);
        if (isKeyed(common)) {
            Set<Long> keys = new HashSet<>();
            there.forEach(row -> keys.add(hash(row, places(common, table.identity()))));
            each((number, row) -> {
                if (keys.contains(hash(row, places(fields, table.identity())))) {
                    found.set(number);
                }
            });
        } else {
            takeEqual(ofSameType(common, now), common, there);
        }
    }

    /**
     * Looks for the rows among those that another table did not hold before.
     *
     * @param origin what the other table was before
     */
    public void moveInto(FrozenDatabase after, Container other, Optional<Container> origin) {
        List<FieldPath> common = common(after, other);
        List<FieldPath> known = origin.map(before.observation()::readable).orElse(List.of());
        List<FieldPath> shared = common.stream().filter(known::contains).toList();
        List<long[]> there = read(after, other, common);
        List<long[]> added =
                origin.map(same -> added(there, common, same, shared)).orElse(there);
        if (isKeyed(common)) {
            takeByKey(common, added);
        } else {
            takeEqual(ofSameType(common, other), common, added);
        }
        if (origin.isPresent()) {
            List<FieldPath> newFields =
                    common.stream().filter(field -> !known.contains(field)).toList();
            takeEqual(ofSameType(newFields, other), common, there);
        }
        if (found.cardinality() < rows.size()) {
            takeUnderOtherNames(after, other, known);
        }
    }

    /** The rows of another table that were not there before, by the fields that it had already. */
    private List<long[]> added(List<long[]> there, List<FieldPath> common, Container origin, List<FieldPath> shared) {
        List<FieldPath> by =
                shared.containsAll(origin.identity()) && !origin.identity().isEmpty() ? origin.identity() : shared;
        if (by.isEmpty()) {
            return List.of();
        }
        Map<Long, Integer> older = new HashMap<>();
        List<Integer> all = places(by, by);
        read(before, origin, by).forEach(row -> older.merge(hash(row, all), 1, Integer::sum));
        List<Integer> places = places(common, by);
        return there.stream().filter(row -> !take(older, hash(row, places))).toList();
    }

    /**
     * Takes rows that have the same key. Keys of different things may be equal, so that in half of these rows at least
     * another value must be equal too; the copy may change the values of the others.
     */
    private void takeByKey(List<FieldPath> common, List<long[]> there) {
        List<Integer> key = places(common, table.identity());
        List<Integer> own = places(fields, table.identity());
        List<FieldPath> rest = common.stream()
                .filter(field -> !table.identity().contains(field))
                .toList();
        List<Integer> values = places(common, rest);
        List<Integer> ownValues = places(fields, rest);
        Map<Long, List<long[]>> byKey = new HashMap<>();
        there.forEach(row ->
                byKey.computeIfAbsent(hash(row, key), none -> new ArrayList<>()).add(row));
        BitSet sameKey = new BitSet();
        BitSet agreeing = new BitSet();
        each((number, row) -> {
            List<long[]> others = byKey.getOrDefault(hash(row, own), List.of());
            boolean silent = ownValues.stream().allMatch(place -> isNull(row[place]));
            sameKey.set(number, !others.isEmpty());
            agreeing.set(number, others.stream().anyMatch(other -> silent || agree(row, ownValues, other, values)));
        });
        found.or(agreeing.cardinality() * 2 >= sameKey.cardinality() ? sameKey : agreeing);
    }

    private static boolean agree(long[] row, List<Integer> ownValues, long[] other, List<Integer> values) {
        for (int i = 0; i < values.size(); i++) {
            long value = row[ownValues.get(i)];
            if (!isNull(value) && value == other[values.get(i)]) {
                return true;
            }
        }
        return false;
    }

    /** Takes each row of the other table for one that is equal in some fields. */
    private void takeEqual(List<FieldPath> equal, List<FieldPath> common, List<long[]> there) {
        if (equal.isEmpty()) {
            return;
        }
        Map<Long, Integer> left = new HashMap<>();
        List<Integer> places = places(common, equal);
        there.forEach(row -> left.merge(hash(row, places), 1, Integer::sum));
        List<Integer> own = places(fields, equal);
        each((number, row) -> {
            if (take(left, hash(row, own))) {
                found.set(number);
            }
        });
    }

    /** Takes all rows as moved if a column that tells them apart is there under another name, with all its values. */
    private void takeUnderOtherNames(FrozenDatabase after, Container other, List<FieldPath> known) {
        List<FieldPath> targets = after.observation().readable(other).stream()
                .filter(field -> !fields.contains(field) && !known.contains(field))
                .toList();
        List<long[]> there = targets.isEmpty() ? List.of() : read(after, other, targets);
        for (FieldPath field : telling()) {
            Set<Long> values = values(rows, fields.indexOf(field));
            for (int place = 0; place < targets.size(); place++) {
                if (isSameFamily(field, other, targets.get(place))
                        && values(there, place).containsAll(values)) {
                    found.set(0, rows.size());
                    return;
                }
            }
        }
    }

    /** The columns without keys and references that have many different values. */
    private List<FieldPath> telling() {
        return fields.stream()
                .filter(field -> !table.identity().contains(field))
                .filter(field -> table.references().stream()
                        .noneMatch(reference -> reference.fields().contains(field)))
                .filter(field -> values(rows, fields.indexOf(field)).size() >= Math.max(DISTINCT, rows.size() / 2))
                .toList();
    }

    private static Set<Long> values(List<long[]> rows, int place) {
        Set<Long> values = new HashSet<>();
        rows.stream().map(row -> row[place]).filter(value -> !isNull(value)).forEach(values::add);
        return values;
    }

    private boolean isSameFamily(FieldPath field, Container other, FieldPath target) {
        Optional<String> family = table.field(field).map(Field::typeFamily);
        return family.isPresent() && family.equals(other.field(target).map(Field::typeFamily));
    }

    private List<FieldPath> ofSameType(List<FieldPath> common, Container other) {
        return common.stream()
                .filter(field -> other.field(field)
                        .flatMap(there -> table.field(field).map(there::hasTypeOf))
                        .orElse(true))
                .toList();
    }

    private List<FieldPath> common(FrozenDatabase after, Container other) {
        return after.observation().readable(other).stream()
                .filter(fields::contains)
                .toList();
    }

    private boolean isKeyed(List<FieldPath> common) {
        return !table.identity().isEmpty() && common.containsAll(table.identity());
    }

    private void each(BiConsumer<Integer, long[]> work) {
        for (int number = found.nextClearBit(0); number < rows.size(); number = found.nextClearBit(number + 1)) {
            work.accept(number, rows.get(number));
        }
    }

    private static boolean take(Map<Long, Integer> left, long hash) {
        Integer count = left.get(hash);
        if (count == null || count == 0) {
            return false;
        }
        left.put(hash, count - 1);
        return true;
    }

    private static List<Integer> places(List<FieldPath> all, List<FieldPath> some) {
        return some.stream().map(all::indexOf).toList();
    }

    private static long hash(long[] row, List<Integer> places) {
        long hash = 0;
        for (int place : places) {
            hash = TextHash.with(hash, Long.toString(row[place]));
        }
        return hash;
    }

    private static boolean isNull(long value) {
        return value == TextHash.with(0, Value.NULL) || value == TextHash.with(0, (Value) null);
    }

    private static List<long[]> read(FrozenDatabase state, Container container, List<FieldPath> fields) {
        return state.read(database -> {
            List<long[]> rows = new ArrayList<>();
            database.read(
                    container,
                    fields,
                    row -> rows.add(row.stream()
                            .mapToLong(value -> TextHash.with(0, value))
                            .toArray()));
            return rows;
        });
    }
}
