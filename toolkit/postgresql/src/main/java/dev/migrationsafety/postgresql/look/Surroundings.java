package dev.migrationsafety.postgresql.look;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands beside catalog objects: the comments on them, and which of them are no part of the schema, since an
 * extension brought them or a migration tool keeps its history in them.
 */
final class Surroundings {
    /** An address in the catalog. */
    record Address(String catalog, long id, int column) {}

    private final Set<Address> strangers = new HashSet<>();
    private final Map<Address, String> comments = new HashMap<>();

    Surroundings(List<CatalogRow> members, List<CatalogRow> comments) {
        members.forEach(row -> strangers.add(new Address(row.text("class"), row.number("id"), 0)));
        comments.forEach(row -> this.comments.put(
                new Address(row.text("class"), row.number("id"), (int) row.number("sub")), row.text("text")));
    }

    /** Whether an object is no part of the schema. */
    boolean excludes(String catalog, long id) {
        return !strangers.isEmpty() && strangers.contains(new Address(catalog, id, 0));
    }

    /** Adds what is said about an object to its attributes. */
    void describe(Address address, Map<String, String> attributes) {
        if (comments.isEmpty()) {
            return;
        }
        String comment = comments.get(address);
        if (comment != null) {
            attributes.put("comment", comment);
        }
    }
}
