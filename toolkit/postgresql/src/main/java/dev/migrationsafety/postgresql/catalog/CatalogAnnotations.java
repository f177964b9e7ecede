package dev.migrationsafety.postgresql.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What belongs to catalog objects: the comments and security labels on them, and which of them are not part of the schema, since an
 * extension brought them or a migration tool keeps its history in them.
 */
public final class CatalogAnnotations {
    /** An address in the catalog. */
    public record Address(String catalog, long id, int column) {}

    private final Set<Address> strangers = new HashSet<>();
    private final Map<Address, Map<String, String>> said = new HashMap<>();

    public CatalogAnnotations(List<CatalogRow> members, List<CatalogRow> comments) {
        members.forEach(row -> strangers.add(new Address(row.text("class"), row.number("id"), 0)));
        comments.forEach(row -> said.computeIfAbsent(
                        new Address(row.text("class"), row.number("id"), (int) row.number("sub")),
                        key -> new HashMap<>())
                .put(row.text("label"), row.text("text")));
    }

    /** Whether an object is not part of the schema. */
    public boolean excludes(String catalog, long id) {
        return !strangers.isEmpty() && strangers.contains(new Address(catalog, id, 0));
    }

    /** Adds the comment and the security labels of an object to its attributes. */
    public void describe(Address address, Map<String, String> attributes) {
        describe(address, "", attributes);
    }

    /** The same with words in front of each. */
    public void describe(Address address, String prefix, Map<String, String> attributes) {
        if (!said.isEmpty()) {
            said.getOrDefault(address, Map.of()).forEach((label, text) -> attributes.put(prefix + label, text));
        }
    }
}
