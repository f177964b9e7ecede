package dev.migrationsafety.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every object of a catalog at one moment, sorted; two equal schemas give equal snapshots, however they were built.
 *
 * @param objects the objects, each identity once
 */
public record SchemaSnapshot(List<CatalogObject> objects) {
    /** Sorts and copies; an identity that occurs twice is an error of the engine. */
    public SchemaSnapshot {
        objects = objects.stream().sorted().toList();
        for (int i = 1; i < objects.size(); i++) {
            if (objects.get(i).compareTo(objects.get(i - 1)) == 0) {
                throw new IllegalArgumentException("catalog objects with the same kind and name: "
                        + objects.get(i).identity());
            }
        }
    }

    /** The object of a kind and name. */
    public Optional<CatalogObject> find(String kind, String name) {
        return objects.stream()
                .filter(object -> object.kind().equals(kind) && object.name().equals(name))
                .findFirst();
    }

    /** The same, with the very objects of an earlier snapshot wherever they are equal. */
    SchemaSnapshot sharing(SchemaSnapshot earlier) {
        Map<String, CatalogObject> known = earlier.byIdentity();
        return new SchemaSnapshot(objects.stream()
                .map(object -> object.equals(known.get(object.kind() + " " + object.name()))
                        ? known.get(object.kind() + " " + object.name())
                        : object)
                .toList());
    }

    Map<String, CatalogObject> byIdentity() {
        return byIdentity(objects);
    }

    private static Map<String, CatalogObject> byIdentity(List<CatalogObject> objects) {
        Map<String, CatalogObject> map = new TreeMap<>();
        objects.forEach(object -> map.put(object.kind() + " " + object.name(), object));
        return Collections.unmodifiableMap(map);
    }
}
