package dev.migrationsafety.postgresql.look;

import dev.migrationsafety.postgresql.look.Surroundings.Address;
import dev.migrationsafety.schema.CatalogObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One row of a catalog query, made into an object. Its columns speak by their labels: {@code kind}; {@code name}, the parts
 * of the name, and {@code suffix} behind it; {@code privileges}, an access control list; {@code note …}, a note; any other
 * is an attribute, where an array is a name in parts and SQL NULL leaves it out. Labels with an underscore in front are
 * for the reader: {@code _class}, {@code _id} and {@code _sub} address the object's comment, {@code _table} or {@code _domain}
 * is what it belongs to, {@code _generated_…} say how the server would have named it.
 */
final class ObjectRow {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> arrays = new HashMap<>();
    private final TreeMap<String, String> attributes = new TreeMap<>();
    private final TreeMap<String, String> notes = new TreeMap<>();

    private ObjectRow() {}

    /** The objects that a query gives, without those that are no part of the schema. */
    static List<CatalogObject> read(Connection connection, String query, Surroundings surroundings)
            throws SQLException {
        List<CatalogObject> objects = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            Labels labels = Labels.of(row.getMetaData());
            while (row.next()) {
                ObjectRow object = new ObjectRow();
                object.collect(row, labels);
                if (!object.excluded(surroundings)) {
                    objects.add(object.make(surroundings));
                }
            }
        }
        return objects;
    }

    /** The labels of a query's columns, asked once, since asking costs more than reading a value. */
    private record Labels(List<String> names, Set<Integer> arrays) {
        static Labels of(ResultSetMetaData columns) throws SQLException {
            List<String> names = new ArrayList<>();
            Set<Integer> arrays = new HashSet<>();
            for (int i = 0; i < columns.getColumnCount(); i++) {
                names.add(columns.getColumnLabel(i + 1));
                if (columns.getColumnTypeName(i + 1).startsWith("_")) {
                    arrays.add(i);
                }
            }
            return new Labels(names, arrays);
        }
    }

    private void collect(ResultSet row, Labels labels) throws SQLException {
        for (int i = 0; i < labels.names().size(); i++) {
            String text = row.getString(i + 1);
            if (text == null) {
                continue;
            }
            if (labels.arrays().contains(i)) {
                arrays.put(labels.names().get(i), Query.texts(row, i + 1));
            } else {
                texts.put(labels.names().get(i), text);
            }
        }
    }

    private boolean excluded(Surroundings surroundings) {
        return surroundings.excludes(text("_class"), number("_id"))
                || surroundings.excludes("pg_class", number("_table"))
                || surroundings.excludes("pg_type", number("_domain"));
    }

    private CatalogObject make(Surroundings surroundings) {
        texts.forEach(this::add);
        arrays.forEach(this::add);
        ownSequence();
        body();
        surroundings
                .comment(new Address(text("_class"), number("_id"), (int) number("_sub")))
                .ifPresent(comment -> attributes.put("comment", comment));
        return new CatalogObject(text("kind"), name(), attributes, notes);
    }

    private void add(String label, String text) {
        if (label.startsWith("note ")) {
            notes.put(label.substring("note ".length()), text);
        } else if (!label.startsWith("_")
                && !label.equals("kind")
                && !label.equals("suffix")
                && !label.equals("body")) {
            attributes.put(label, text);
        }
    }

    private void add(String label, List<String> parts) {
        if (parts.isEmpty()) {
            return;
        }
        if (label.equals("privileges")) {
            String owner = texts.getOrDefault("owner", text("_owner"));
            attributes.put(label, Privileges.describe(parts, owner));
        } else if (!label.startsWith("_") && !label.equals("name")) {
            attributes.put(label, Names.join(parts));
        }
    }

    /** The name; where the server gave it, that of the table with what it stands on, and the true name is a note. */
    private String name() {
        String actual = text("_generated_name");
        List<String> table = arrays.getOrDefault("_generated_for", List.of());
        if (table.isEmpty() || !generated(actual, table.get(table.size() - 1))) {
            return Names.join(arrays.getOrDefault("name", List.of())) + text("suffix");
        }
        notes.put("name", actual);
        return Names.join(table) + "(" + text("_generated_of") + ")";
    }

    private boolean generated(String actual, String table) {
        List<List<String>> candidates = new ArrayList<>();
        candidates.add(List.of());
        candidates.add(arrays.getOrDefault("_generated_columns", List.of()));
        candidates.add(arrays.getOrDefault("_generated_index_columns", List.of()));
        return candidates.stream()
                .anyMatch(columns -> GeneratedName.matches(actual, table, columns, text("_generated_label")));
    }

    /** A serial column takes its values from its own sequence, whatever number the server put behind the name. */
    private void ownSequence() {
        String taken = "nextval(" + SqlText.literal(text("_own_sequence")).trim() + "::regclass)";
        boolean own = taken.equals(attributes.get("default"))
                && GeneratedName.matches(
                        text("_own_sequence_name"), text("_table_name"), List.of(text("_column_name")), "seq");
        if (own) {
            attributes.put("default", "nextval(own sequence)");
            notes.put("default", taken);
        }
    }

    private void body() {
        String body = texts.get("body");
        if (body != null) {
            attributes.put("body", CanonicalBody.of(text("_language"), body));
            notes.put("body", body);
        }
    }

    private String text(String label) {
        return texts.getOrDefault(label, "");
    }

    private long number(String label) {
        return Long.parseLong(texts.getOrDefault(label, "0"));
    }
}
