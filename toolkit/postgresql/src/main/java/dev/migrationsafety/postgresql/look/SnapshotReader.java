package dev.migrationsafety.postgresql.look;

import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads every object of a catalog in its canonical form, with one query per kind. */
final class SnapshotReader {
    private static final List<String> ALWAYS = queries(
            "database",
            "schemas",
            "tables",
            "columns",
            "constraints",
            "indexes",
            "sequences",
            "views",
            "functions",
            "triggers",
            "types",
            "domain-checks",
            "extensions",
            "system-privileges");

    /** Queries that cost more to plan than to ask first whether there is anything. */
    private static final Map<String, String> RARE = rare(
            "rules",
            "policies",
            "statistics",
            "default-privileges",
            "event-triggers",
            "publications",
            "foreign-data",
            "operators",
            "casts",
            "collations",
            "text-search",
            "languages");

    private static final String WHICH_RARE = Query.named("catalog/rare");

    private SnapshotReader() {}

    static SchemaSnapshot read(Connection connection) throws SQLException {
        Surroundings surroundings = Surroundings.read(connection);
        List<String> queries = new ArrayList<>(ALWAYS);
        Query.list(connection, WHICH_RARE, row -> {
            for (Map.Entry<String, String> entry : RARE.entrySet()) {
                if (row.getBoolean(entry.getKey())) {
                    queries.add(entry.getValue());
                }
            }
            return queries;
        });
        List<CatalogObject> objects = new ArrayList<>();
        for (String query : queries) {
            objects.addAll(ObjectRow.read(connection, query, surroundings));
        }
        return new SchemaSnapshot(numbered(objects));
    }

    /** Objects without names of their own may share an identity: they are numbered in the order of what they say. */
    private static List<CatalogObject> numbered(List<CatalogObject> objects) {
        Map<String, List<CatalogObject>> byIdentity = new LinkedHashMap<>();
        for (CatalogObject object : objects) {
            byIdentity
                    .computeIfAbsent(object.kind() + " " + object.name(), key -> new ArrayList<>())
                    .add(object);
        }
        List<CatalogObject> unique = new ArrayList<>();
        for (List<CatalogObject> same : byIdentity.values()) {
            same.sort(Comparator.comparing(object -> object.attributes().toString()));
            for (int i = 0; i < same.size(); i++) {
                CatalogObject object = same.get(i);
                unique.add(
                        i == 0
                                ? object
                                : new CatalogObject(
                                        object.kind(),
                                        object.name() + " #" + (i + 1),
                                        object.attributes(),
                                        object.notes()));
            }
        }
        return unique;
    }

    private static List<String> queries(String... names) {
        return List.of(names).stream()
                .map(name -> Query.named("catalog/" + name))
                .toList();
    }

    private static Map<String, String> rare(String... names) {
        Map<String, String> queries = new TreeMap<>();
        for (String name : names) {
            queries.put(name, Query.named("catalog/" + name));
        }
        return queries;
    }
}
