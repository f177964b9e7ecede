package dev.migrationsafety.data.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link RowGroup}, for users who supply their own rows. The generator fills in what the row does not
 * state: keys, references to rows outside the group, other columns. Two rows with equal values are still two rows.
 * Immutable.
 */
public final class GroupRow {
    /**
     * A value that comes from another row of the group.
     *
     * @param column the column
     * @param to the other row
     * @param from the column of the other row; empty if a foreign key over {@code column} tells
     */
    public record Link(String column, GroupRow to, String from) {}

    private final String table;
    private final Map<String, @Nullable Object> values;
    private final List<Link> links;

    private GroupRow(String table, Map<String, @Nullable Object> values, List<Link> links) {
        this.table = table;
        this.values = Collections.unmodifiableMap(values);
        this.links = List.copyOf(links);
    }

    /** A row that says nothing yet, of {@code table} or {@code schema.table}. */
    public static GroupRow of(String table) {
        return new GroupRow(table, new TreeMap<>(), List.of());
    }

    /** The same row with a value: a plain Java object, a text as the server reads it, or null. */
    public GroupRow with(String column, @Nullable Object value) {
        Map<String, @Nullable Object> more = new TreeMap<>(values);
        more.put(column, value);
        return new GroupRow(table, more, links);
    }

    /** The same row, referring to another one through the foreign key that a column of it belongs to. */
    public GroupRow referring(String column, GroupRow to) {
        return linked(new Link(column, to, ""));
    }

    /** The same row with the value that another row has in one of its columns, whoever made it. */
    public GroupRow copying(String column, GroupRow other, String from) {
        return linked(new Link(column, other, from));
    }

    private GroupRow linked(Link link) {
        List<Link> more = new ArrayList<>(links);
        more.add(link);
        return new GroupRow(table, values, more);
    }

    /** The table, as the engine parses names. */
    public String table() {
        return table;
    }

    /** The values that are stated. */
    public Map<String, @Nullable Object> values() {
        return values;
    }

    /** The values that come from other rows. */
    public List<Link> links() {
        return links;
    }

    @Override
    public String toString() {
        return table + " " + values;
    }
}
