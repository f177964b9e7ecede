package dev.migrationsafety.postgresql.catalog;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a catalog query as the server printed it; its values are asked for by their labels. */
public final class CatalogRow {
    /** The labels of a query's columns, read once, since asking the driver costs more than reading a value. */
    record Labels(List<String> names, Map<String, Integer> places, List<Boolean> arrays) {
        static Labels of(ResultSetMetaData columns) throws SQLException {
            List<String> names = new ArrayList<>();
            Map<String, Integer> places = new HashMap<>();
            List<Boolean> arrays = new ArrayList<>();
            for (int i = 0; i < columns.getColumnCount(); i++) {
                names.add(columns.getColumnLabel(i + 1));
                places.put(columns.getColumnLabel(i + 1), i);
                arrays.add(columns.getColumnTypeName(i + 1).startsWith("_"));
            }
            return new Labels(names, places, arrays);
        }
    }

    private final Labels labels;
    private final @Nullable String[] values;

    private CatalogRow(Labels labels, @Nullable String[] values) {
        this.labels = labels;
        this.values = values;
    }

    static List<CatalogRow> read(ResultSet rows) throws SQLException {
        Labels labels = Labels.of(rows.getMetaData());
        List<CatalogRow> read = new ArrayList<>();
        while (rows.next()) {
            @Nullable String[] values = new String[labels.names().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.getString(i + 1);
            }
            read.add(new CatalogRow(labels, values));
        }
        return read;
    }

    public int size() {
        return values.length;
    }

    public String label(int place) {
        return labels.names().get(place);
    }

    public boolean array(int place) {
        return labels.arrays().get(place);
    }

    @Nullable
    public String value(int place) {
        return values[place];
    }

    private @Nullable String get(String label) {
        Integer place = labels.places().get(label);
        return place == null ? null : values[place];
    }

    /** Whether there is a value: neither SQL NULL nor a label that the query does not have. */
    public boolean has(String label) {
        return get(label) != null;
    }

    public Optional<String> find(String label) {
        return Optional.ofNullable(get(label));
    }

    public String text(String label) {
        String value = get(label);
        return value == null ? "" : value;
    }

    public long number(String label) {
        String value = get(label);
        return value == null ? 0 : Long.parseLong(value);
    }

    public boolean flag(String label) {
        return "t".equals(get(label));
    }

    /** The texts of an array without its nulls; empty for SQL NULL. */
    public List<String> texts(String label) {
        String value = get(label);
        return value == null ? List.of() : ArrayText.parse(value);
    }

    /** The kind of object; empty for a row that is not an object. */
    public String kind() {
        return has("_stored") ? "column" : text("kind");
    }

    /** The numbers of an array or an {@code int2vector}. */
    public List<Integer> numbers(String label) {
        String text = text(label);
        if (text.isEmpty() || text.equals("{}")) {
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        int end = text.length() - (text.startsWith("{") ? 1 : 0);
        int start = text.length() - end;
        for (int at = start; at <= end; at++) {
            if (at == end || text.charAt(at) == ',' || text.charAt(at) == ' ') {
                boolean quoted = text.charAt(start) == '"';
                numbers.add(Integer.valueOf(quoted ? text.substring(start + 1, at - 1) : text.substring(start, at)));
                start = at + 1;
            }
        }
        return numbers;
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
