package dev.migrationsafety.data;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A block of records of one container with the same fields, in the order in which they are to be written; generators
 * stream such blocks into an engine. All records have the same fields with the same types; a cell is a text, null, or
 * left out, so that the field takes its default or is absent. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RecordBlock {
    private final ContainerName container;
    private final List<FieldPath> fields;
    private final List<String> types;
    private final List<@Nullable String[]> cells;
    private final BitSet left;

    private RecordBlock(
            ContainerName container,
            List<FieldPath> fields,
            List<String> types,
            List<@Nullable String[]> cells,
            BitSet left) {
        this.container = container;
        this.fields = fields;
        this.types = types;
        this.cells = cells;
        this.left = left;
    }

    /** A block to be filled whose types the schema says. */
    public static Builder of(ContainerName container, List<FieldPath> fields) {
        return new Builder(container, fields, fields.stream().map(field -> "").toList());
    }

    /** A block to be filled, with the type of each field. */
    public static Builder of(ContainerName container, List<FieldPath> fields, List<String> types) {
        return new Builder(container, fields, types);
    }

    /**
     * Records in their order, in as few blocks as that allows: those that follow each other and have the same shape.
     */
    public static List<RecordBlock> of(List<NewRecord> records) {
        List<RecordBlock> blocks = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= records.size(); to++) {
            if (to == records.size() || !alike(records.get(from), records.get(to))) {
                NewRecord first = records.get(from);
                Builder block = of(first.container(), List.copyOf(first.values().keySet()), types(first));
                records.subList(from, to)
                        .forEach(record -> block.add(record.values().values().stream()
                                .map(value -> value.text())
                                .toArray(String[]::new)));
                blocks.add(block.build());
                from = to;
            }
        }
        return blocks;
    }

    private static boolean alike(NewRecord a, NewRecord b) {
        return a.container().equals(b.container())
                && a.values().keySet().equals(b.values().keySet())
                && types(a).equals(types(b));
    }

    private static List<String> types(NewRecord record) {
        return record.values().values().stream().map(Value::type).toList();
    }

    /** The container, never a part of another. */
    public ContainerName container() {
        return container;
    }

    /** The fields that its records may have. */
    public List<FieldPath> fields() {
        return fields;
    }

    /** The type of the values of each field; empty where the schema says it. */
    public List<String> types() {
        return types;
    }

    /** How many records. */
    public int size() {
        return cells.size();
    }

    /** The text of a cell; null for null, and where the cell is left out. */
    public @Nullable String text(int record, int field) {
        return cells.get(record)[field];
    }

    /** Whether a record leaves a field out, so that it takes its default or is absent. */
    public boolean isLeft(int record, int field) {
        return left.get(record * fields.size() + field);
    }

    /** Whether any cell is left out. */
    public boolean leavesCells() {
        return !left.isEmpty();
    }

    /** The same records without some fields, which then take their defaults or are absent. */
    public RecordBlock without(Set<FieldPath> paths) {
        if (fields.stream().noneMatch(paths::contains)) {
            return this;
        }
        List<Integer> kept = IntStream.range(0, fields.size())
                .filter(field -> !paths.contains(fields.get(field)))
                .boxed()
                .toList();
        Builder block = of(
                container,
                kept.stream().map(fields::get).toList(),
                kept.stream().map(types::get).toList());
        for (int record = 0; record < size(); record++) {
            @Nullable String[] texts = new @Nullable String[kept.size()];
            BitSet defaults = new BitSet();
            for (int to = 0; to < kept.size(); to++) {
                texts[to] = text(record, kept.get(to));
                defaults.set(to, isLeft(record, kept.get(to)));
            }
            block.add(texts, defaults);
        }
        return block.build();
    }

    /** One record. */
    public NewRecord record(int record) {
        SortedMap<FieldPath, Value> values = new TreeMap<>();
        for (int field = 0; field < fields.size(); field++) {
            if (!isLeft(record, field)) {
                String text = text(record, field);
                String type = types.get(field);
                values.put(fields.get(field), type.isEmpty() ? Value.of(text) : new Value(text, type));
            }
        }
        return new NewRecord(container, values);
    }

    /** All records, each made when it is requested. */
    public List<NewRecord> records() {
        return new AbstractList<>() {
            @Override
            public NewRecord get(int index) {
                return record(index);
            }

            @Override
            public int size() {
                return cells.size();
            }
        };
    }

    @Override
    public String toString() {
        return size() + " records of " + container;
    }

    /** Fills a block; not thread-safe, and of no use once the block is built. */
    public static final class Builder {
        private final ContainerName container;
        private final List<FieldPath> fields;
        private final List<String> types;
        private final List<@Nullable String[]> cells = new ArrayList<>();
        private final BitSet left = new BitSet();

        private Builder(ContainerName container, List<FieldPath> fields, List<String> types) {
            this.container = container;
            this.fields = List.copyOf(fields);
            this.types = List.copyOf(types);
        }

        /** Adds a record that leaves nothing out; the array is not copied. */
        public Builder add(@Nullable String[] texts) {
            return add(texts, new BitSet());
        }

        /**
         * Adds a record; the array is not copied.
         *
         * @param defaults numbers of the fields that are left out
         * @throws IllegalArgumentException if there are not as many texts as fields
         */
        public Builder add(@Nullable String[] texts, BitSet defaults) {
            if (texts.length != fields.size()) {
                throw new IllegalArgumentException("A record of " + container + " has " + texts.length
                        + " cells, expected " + fields.size() + " for " + fields);
            }
            int start = cells.size() * fields.size();
            for (int at = defaults.nextSetBit(0); at >= 0; at = defaults.nextSetBit(at + 1)) {
                left.set(start + at);
            }
            cells.add(texts);
            return this;
        }

        /** How many records were added. */
        public int size() {
            return cells.size();
        }

        /** The block; nothing may be added to it afterwards. */
        public RecordBlock build() {
            return new RecordBlock(container, fields, types, cells, left);
        }
    }
}
