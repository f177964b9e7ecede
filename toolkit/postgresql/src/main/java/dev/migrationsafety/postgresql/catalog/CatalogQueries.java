package dev.migrationsafety.postgresql.catalog;

import dev.migrationsafety.postgresql.query.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The texts of the catalog queries. */
public final class CatalogQueries {
    private static final Map<String, VersionedText> ALWAYS = texts(List.of(
            "members",
            "comments",
            "default-acls",
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
            "system-privileges",
            "rare"));

    /** Queries that cost more to plan than to ask first whether there is anything. */
    private static final Map<String, VersionedText> RARE = texts(List.of(
            "large-objects",
            "subscriptions",
            "member-privileges",
            "not-null-constraints",
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
            "languages"));

    private static final String TYPES = Query.named("relation-types");

    /** Those whose rows are not objects. */
    private static final List<String> BESIDE = List.of("members", "comments", "default-acls", "rare");

    private final int version;

    /** For a major version of the server. */
    public CatalogQueries(int version) {
        this.version = version;
    }

    /** The queries that every snapshot asks. */
    public Map<String, String> always() {
        Map<String, String> queries = new LinkedHashMap<>();
        ALWAYS.forEach((name, text) -> queries.put(name, text.on(version)));
        return queries;
    }

    /** Those of the rare queries that the row of {@code rare} says are worth asking, and one for the given types. */
    public Map<String, String> rest(CatalogRow rare, List<String> types) {
        Map<String, String> queries = new LinkedHashMap<>();
        RARE.forEach((name, text) -> {
            if (rare.flag(name)) {
                queries.put(name, text.on(version));
            }
        });
        if (!types.isEmpty()) {
            queries.put("relation-types", TYPES.replace("${types}", String.join(",", types)));
        }
        return queries;
    }

    /** The queries whose rows are objects. */
    public static List<String> ofObjects() {
        return Stream.concat(ALWAYS.keySet().stream(), RARE.keySet().stream())
                .filter(name -> !BESIDE.contains(name))
                .toList();
    }

    private static Map<String, VersionedText> texts(List<String> names) {
        Map<String, VersionedText> texts = new LinkedHashMap<>();
        names.forEach(name -> texts.put(name, VersionedText.of(Query.named("catalog/" + name))));
        return texts;
    }
}
