package dev.migrationsafety.postgresql.look;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands beside catalog objects: the comments on them, and which of them are no part of the schema, since an
 * extension brought them or a migration tool keeps its history in them.
 */
final class Surroundings {
    private static final String MEMBERS = Query.named("catalog/members");
    private static final String COMMENTS = Query.named("catalog/comments");

    /** An address in the catalog. */
    record Address(String catalog, long id, int column) {}

    private final Set<Address> strangers = new HashSet<>();
    private final Map<Address, String> comments = new HashMap<>();

    private Surroundings() {}

    static Surroundings read(Connection connection) throws SQLException {
        Surroundings surroundings = new Surroundings();
        Query.list(
                connection,
                MEMBERS,
                row -> surroundings.strangers.add(new Address(row.getString("class"), row.getLong("id"), 0)));
        Query.list(
                connection,
                COMMENTS,
                row -> surroundings.comments.put(
                        new Address(row.getString("class"), row.getLong("id"), row.getInt("sub")),
                        row.getString("text")));
        return surroundings;
    }

    /** Whether an object is no part of the schema. */
    boolean excludes(String catalog, long id) {
        return strangers.contains(new Address(catalog, id, 0));
    }

    Optional<String> comment(Address address) {
        return Optional.ofNullable(comments.get(address));
    }
}
