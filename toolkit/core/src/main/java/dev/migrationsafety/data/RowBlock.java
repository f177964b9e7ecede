package dev.migrationsafety.data;

import dev.migrationsafety.schema.TableName;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of one table over the same columns, in the order in which they are to be written: what streams from a
 * generator into an engine. Cells are texts, null for SQL NULL, or left to the column's default. Immutable.
 */
public final class RowBlock {
    private final TableName table;
    private final List<String> columns;
    private final List<@Nullable String[]> cells;
    private final BitSet left;

    private RowBlock(TableName table, List<String> columns, List<@Nullable String[]> cells, BitSet left) {
        this.table = table;
        this.columns = columns;
        this.cells = cells;
        this.left = left;
    }

    /** A block to be filled. */
    public static Builder of(TableName table, List<String> columns) {
        return new Builder(table, columns);
    }

    /** Rows in their order, in as few blocks as that allows: rows that stand together and have the same columns. */
    public static List<RowBlock> of(List<GeneratedRow> rows) {
        List<RowBlock> blocks = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= rows.size(); to++) {
            if (to == rows.size() || !alike(rows.get(from), rows.get(to))) {
                Builder block = of(
                        rows.get(from).table(),
                        List.copyOf(rows.get(from).values().keySet()));
                rows.subList(from, to)
                        .forEach(row -> block.add(row.values().values().toArray(new String[0])));
                blocks.add(block.build());
                from = to;
            }
        }
        return blocks;
    }

    private static boolean alike(GeneratedRow a, GeneratedRow b) {
        return a.table().equals(b.table())
                && a.values().keySet().equals(b.values().keySet());
    }

    /** The table, never a partition. */
    public TableName table() {
        return table;
    }

    /** The columns, in the order of the cells. */
    public List<String> columns() {
        return columns;
    }

    /** The number of rows. */
    public int size() {
        return cells.size();
    }

    /** The text of a cell; null for SQL NULL and for a cell that is left to its default. */
    public @Nullable String text(int row, int column) {
        return cells.get(row)[column];
    }

    /** Whether a cell takes the default of its column. */
    public boolean isLeft(int row, int column) {
        return left.get(row * columns.size() + column);
    }

    /** Whether some cell takes a default. */
    public boolean leavesCells() {
        return !left.isEmpty();
    }

    /** The same rows with some columns left to their defaults. */
    public RowBlock without(Set<String> names) {
        if (columns.stream().noneMatch(names::contains)) {
            return this;
        }
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(column -> !names.contains(columns.get(column)))
                .boxed()
                .toList();
        Builder block = of(table, kept.stream().map(columns::get).toList());
        for (int row = 0; row < size(); row++) {
            @Nullable String[] texts = new @Nullable String[kept.size()];
            BitSet defaults = new BitSet();
            for (int to = 0; to < kept.size(); to++) {
                texts[to] = text(row, kept.get(to));
                defaults.set(to, isLeft(row, kept.get(to)));
            }
            block.add(texts, defaults);
        }
        return block.build();
    }

    /** One row by column name. */
    public GeneratedRow row(int row) {
        Map<String, @Nullable String> values = new TreeMap<>();
        for (int column = 0; column < columns.size(); column++) {
            if (!isLeft(row, column)) {
                values.put(columns.get(column), text(row, column));
            }
        }
        return new GeneratedRow(table, values);
    }

    /** A view of the rows. */
    public List<GeneratedRow> rows() {
        return new AbstractList<>() {
            @Override
            public GeneratedRow get(int index) {
                return row(index);
            }

            @Override
            public int size() {
                return cells.size();
            }
        };
    }

    @Override
    public String toString() {
        return size() + " rows of " + table;
    }

    /** Collects the rows of a block. */
    public static final class Builder {
        private final TableName table;
        private final List<String> columns;
        private final List<@Nullable String[]> cells = new ArrayList<>();
        private final BitSet left = new BitSet();

        private Builder(TableName table, List<String> columns) {
            this.table = table;
            this.columns = List.copyOf(columns);
        }

        /** Adds a row that leaves nothing; the texts are in the order of the columns and are not copied. */
        public Builder add(@Nullable String[] texts) {
            return add(texts, new BitSet());
        }

        /**
         * Adds a row.
         *
         * @param texts in the order of the columns; not copied
         * @param defaults the columns that take their defaults
         */
        public Builder add(@Nullable String[] texts, BitSet defaults) {
            if (texts.length != columns.size()) {
                throw new IllegalArgumentException("A row of " + table + " has " + texts.length + " cells, expected "
                        + columns.size() + " for " + columns);
            }
            int start = cells.size() * columns.size();
            for (int at = defaults.nextSetBit(0); at >= 0; at = defaults.nextSetBit(at + 1)) {
                left.set(start + at);
            }
            cells.add(texts);
            return this;
        }

        /** How many rows there are so far. */
        public int size() {
            return cells.size();
        }

        /** The block; the builder is not to be used any more. */
        public RowBlock build() {
            return new RowBlock(table, columns, cells, left);
        }
    }
}
