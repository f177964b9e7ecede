package dev.migrationsafety.generation.key;

import dev.migrationsafety.data.TextHash;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Transition;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows that can be referred to, by table and columns. */
public final class ReferenceTargets {
    /**
     * What a reference can copy.
     *
     * @param values the values in the order of the columns
     * @param holdable whether the next station can store the row
     */
    public record Tuple(List<String> values, boolean holdable) {}

    /** The tuples of one table over some columns: all of a few rows; of many a sample, unless each is needed. */
    public static final class Tuples {
        private static final int SAMPLE = 4096;
        private static final int MOST = 1 << 19;
        private static final int FEW = 256;

        private static final int MOST_MIGRATED = 256;

        private final List<Tuple> all = new ArrayList<>();
        private final List<List<String>> migrated = new ArrayList<>();
        private final Hashes known = new Hashes();
        private final SplittableRandom random;
        private boolean each;
        private boolean knows;
        private boolean someHoldable;
        private long seen;
        private int next;

        Tuples(String columns) {
            this.random = new SplittableRandom(Seeds.mix(0, columns, 0));
        }

        void keepEach() {
            each = true;
        }

        void knowEach() {
            knows = true;
        }

        private void add(List<String> values, boolean holdable) {
            if ((knows || seen < SAMPLE) && !known.add(hash(values))) {
                return;
            }
            seen++;
            if (all.size() < (each ? MOST : SAMPLE)) {
                all.add(new Tuple(values, holdable));
            } else {
                long place = random.nextLong(seen);
                if (place >= all.size()) {
                    return;
                }
                all.set((int) place, new Tuple(values, holdable));
            }
            someHoldable |= holdable;
        }

        private void addMigrated(List<String> values) {
            if (migrated.size() < MOST_MIGRATED) {
                migrated.add(values);
            }
        }

        /** Those of the first rows that migrations wrote. */
        public List<List<String>> migrated() {
            return migrated;
        }

        private void remove(List<String> values) {
            all.removeIf(tuple -> tuple.values().equals(values));
        }

        public List<Tuple> all() {
            return all;
        }

        /** Where to begin to look: anywhere; among many of which each can be taken once, behind the last one taken. */
        public int start(SplittableRandom chance) {
            return each && all.size() > FEW ? next % all.size() : chance.nextInt(all.size());
        }

        public void startBehind(int place) {
            next = place % all.size() + 1;
        }

        /** Whether a row has these values; certain only for few rows, or where it was asked for. */
        public boolean contains(List<String> values) {
            return known.contains(hash(values));
        }

        public boolean hasHoldable() {
            return someHoldable;
        }

        private static long hash(List<String> values) {
            long hash = 0;
            for (String value : values) {
                hash = TextHash.with(hash, value);
            }
            return hash;
        }
    }

    private final GenerationRequest request;
    private final Relations relations;
    private final Map<ContainerName, Map<List<String>, Tuples>> places;

    public ReferenceTargets(GenerationRequest request, Relations relations) {
        this.request = request;
        this.relations = relations;
        this.places = ReferencedColumns.of(request.transitions(), relations);
        relations.tables().forEach(table -> compared(table).forEach(other -> of(other.table(), other.columns())));
    }

    /** The table through which rows of a table are written: for a partition the partitioned one. */
    public ContainerName root(ContainerName name) {
        return relations.root(name);
    }

    /** The tables that a table refers to, now or after the step. */
    public Set<ContainerName> parents(Table table) {
        Set<ContainerName> parents = new TreeSet<>();
        table.foreignKeys().forEach(reference -> parents.add(root(reference.target())));
        for (Transition transition : request.transitions()) {
            if (transition instanceof SqlTransition.ForeignKeyAdded added
                    && added.table().equals(table.name())) {
                parents.add(root(added.key().target()));
            }
        }
        return parents;
    }

    /**
     * Columns of a table and those of another with which the step ahead compares them.
     *
     * @param own the columns of the table
     * @param table the other table
     * @param columns its columns, in the order of the first
     */
    public record Compared(List<String> own, ContainerName table, List<String> columns) {}

    /** What the step ahead compares the columns of a table with. */
    public List<Compared> compared(Table table) {
        List<Compared> compared = new ArrayList<>();
        for (Reference fields : request.related()) {
            boolean both = relations.find(fields.container()).isPresent()
                    && relations.find(fields.target()).isPresent();
            if (both && fields.container().equals(table.name())) {
                compared.add(new Compared(names(fields.fields()), fields.target(), names(fields.targetFields())));
            } else if (both && fields.target().equals(table.name())) {
                compared.add(new Compared(names(fields.targetFields()), fields.container(), names(fields.fields())));
            }
        }
        return compared;
    }

    private static List<String> names(List<FieldPath> fields) {
        return fields.stream().map(FieldPath::name).toList();
    }

    /** The tables whose rows decide over those of a table. */
    public Set<ContainerName> neighbors(Table table) {
        Set<ContainerName> neighbors = parents(table);
        compared(table).forEach(other -> neighbors.add(other.table()));
        return neighbors;
    }

    /** Takes over the rows that a table has already, and notes their keys. */
    public void read(ContainerName table, Optional<UsedKeys> used) {
        Set<String> names = new TreeSet<>();
        used.ifPresent(keys -> names.addAll(keys.columns()));
        at(table).keySet().forEach(names::addAll);
        // A key or reference of the next station may have columns that this one has not.
        Optional<Table> found = relations.find(table);
        names.removeIf(name -> found.flatMap(there -> there.column(name)).isEmpty());
        if (names.isEmpty() || !request.existing().has(table)) {
            return;
        }
        List<String> columns = List.copyOf(names);
        Map<String, Integer> numbers = new HashMap<>();
        columns.forEach(column -> numbers.put(column, numbers.size()));
        request.existing().read(table, FieldPath.all(columns), values -> {
            Function<String, @Nullable String> row = column -> {
                Integer number = numbers.get(column);
                return number == null ? null : Value.textOf(values.get(number));
            };
            used.ifPresent(keys -> keys.add(row));
            add(table, row, true);
            at(table).forEach((place, tuples) -> {
                List<String> key = values(place, row);
                if (!key.isEmpty() && request.existing().isMigrated(table, FieldPath.all(place), key)) {
                    tuples.addMigrated(key);
                }
            });
        });
    }

    /** The tuples to choose from; grows while rows are made. */
    public Tuples of(ContainerName table, List<String> columns) {
        return places.computeIfAbsent(root(table), name -> new HashMap<>())
                .computeIfAbsent(columns, list -> new Tuples(list.toString()));
    }

    /** Notes a row that was made. */
    public void add(ContainerName table, Function<String, @Nullable String> row, boolean holdable) {
        at(table).forEach((columns, tuples) -> {
            List<String> values = values(columns, row);
            if (!values.isEmpty()) {
                tuples.add(values, holdable);
            }
        });
    }

    /** Forgets a row that was made and dropped. */
    public void remove(ContainerName table, Function<String, @Nullable String> row) {
        at(table).forEach((columns, tuples) -> tuples.remove(values(columns, row)));
    }

    private Map<List<String>, Tuples> at(ContainerName table) {
        return places.getOrDefault(table, Map.of());
    }

    /** The values of columns; empty if one is null. */
    public static List<String> values(List<String> columns, Function<String, @Nullable String> row) {
        List<String> values = new ArrayList<>(columns.size());
        for (String column : columns) {
            String text = row.apply(column);
            if (text == null) {
                return List.of();
            }
            values.add(text);
        }
        return values;
    }
}
