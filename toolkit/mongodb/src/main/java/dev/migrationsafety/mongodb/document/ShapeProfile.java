package dev.migrationsafety.mongodb.document;

import dev.migrationsafety.schema.FieldPath;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The shape of the documents of a collection as they are: which paths have values of which types.
 *
 * @param documents how many documents were read
 * @param types number of values by BSON type and path; embedded documents by the paths in them
 * @param cut whether there were too many paths, so that only top-level fields are distinguished
 */
public record ShapeProfile(long documents, SortedMap<FieldPath, SortedMap<String, Long>> types, boolean cut) {
    /** How many paths of a collection are distinguished. */
    public static final int MOST_PATHS = 4_000;

    /** Copies. */
    public ShapeProfile {
        TreeMap<FieldPath, SortedMap<String, Long>> copy = new TreeMap<>();
        types.forEach((path, counts) -> copy.put(path, Collections.unmodifiableSortedMap(new TreeMap<>(counts))));
        types = Collections.unmodifiableSortedMap(copy);
    }

    /** The paths, sorted. */
    public List<FieldPath> paths() {
        return List.copyOf(types.keySet());
    }
}
