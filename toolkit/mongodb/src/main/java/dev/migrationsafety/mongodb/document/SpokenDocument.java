package dev.migrationsafety.mongodb.document;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.json.JsonParseException;

/**
 * A document that operations of a step may treat in a way of their own, as far as they speak of it; the generator of
 * documents makes such ones. It travels as text through core, as one of the literals of a step.
 *
 * @param collection its collection
 * @param values values that it has
 * @param without fields that it lacks
 * @param reads fields that operations read, with the BSON type that they expect; {@code any} if that is unknown
 * @param introduced those of its fields that an earlier operation of the step writes: unless something else tells of such
 *     a field, documents have it only after that operation
 * @param removed those of its fields that an operation of the step removes: if something else tells of documents but not
 *     of such a field, they have it only at another version
 */
public record SpokenDocument(
        ContainerName collection,
        SortedMap<FieldPath, BsonValue> values,
        SortedSet<FieldPath> without,
        SortedMap<FieldPath, String> reads,
        SortedSet<FieldPath> introduced,
        SortedSet<FieldPath> removed) {
    /** The type of a field that may have any. */
    public static final String ANY = "any";

    private static final String COLLECTION = "collection";
    private static final String VALUES = "values";
    private static final String WITHOUT = "without";
    private static final String READS = "reads";
    private static final String INTRODUCED = "introduced";
    private static final String REMOVED = "removed";

    /** Copies. */
    public SpokenDocument {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
        reads = Collections.unmodifiableSortedMap(new TreeMap<>(reads));
        introduced = Collections.unmodifiableSortedSet(new TreeSet<>(introduced));
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    }

    /** One of which nothing is said. */
    public static SpokenDocument of(ContainerName collection) {
        return new SpokenDocument(
                collection, new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
    }

    /** The same with a value. */
    public SpokenDocument with(FieldPath field, BsonValue value) {
        SortedMap<FieldPath, BsonValue> more = new TreeMap<>(values);
        more.put(field, value);
        return new SpokenDocument(collection, more, without, reads, introduced, removed);
    }

    /** The same without a field. */
    public SpokenDocument without(FieldPath field) {
        SortedSet<FieldPath> more = new TreeSet<>(without);
        more.add(field);
        return new SpokenDocument(collection, values, more, reads, introduced, removed);
    }

    /** The same with a field that is read; the first type that is known of it stays. */
    public SpokenDocument reading(FieldPath field, String type) {
        SortedMap<FieldPath, String> more = new TreeMap<>(reads);
        more.merge(field, type, (known, other) -> known.equals(ANY) ? other : known);
        return new SpokenDocument(collection, values, without, more, introduced, removed);
    }

    /** The same within a step whose operations wrote some fields before, and remove some. */
    public SpokenDocument within(Set<FieldPath> written, Set<FieldPath> gone) {
        return new SpokenDocument(collection, values, without, reads, among(written), among(gone));
    }

    private SortedSet<FieldPath> among(Set<FieldPath> others) {
        SortedSet<FieldPath> its = new TreeSet<>(fields());
        its.removeIf(field -> others.stream().noneMatch(other -> overlap(field, other)));
        return its;
    }

    private static boolean overlap(FieldPath one, FieldPath other) {
        int shared = Math.min(one.names().size(), other.names().size());
        return one.names().subList(0, shared).equals(other.names().subList(0, shared));
    }

    /**
     * The same without what is said of fields that documents do not have yet, or no more.
     *
     * @param known whether something else tells that documents have a field
     * @param shape whether something else tells of documents at all
     */
    public SpokenDocument knowing(Predicate<FieldPath> known, boolean shape) {
        Predicate<FieldPath> foreign =
                field -> !known.test(field) && (introduced.contains(field) || (shape && removed.contains(field)));
        SpokenDocument rest = of(collection);
        for (Map.Entry<FieldPath, BsonValue> value : values.entrySet()) {
            rest = foreign.test(value.getKey()) ? rest : rest.with(value.getKey(), value.getValue());
        }
        for (FieldPath field : without) {
            rest = foreign.test(field) ? rest : rest.without(field);
        }
        for (Map.Entry<FieldPath, String> read : reads.entrySet()) {
            rest = foreign.test(read.getKey()) ? rest : rest.reading(read.getKey(), read.getValue());
        }
        return rest;
    }

    /** Whether nothing is said of it. */
    public boolean isEmpty() {
        return values.isEmpty() && without.isEmpty() && reads.isEmpty();
    }

    /** A path as operations write it. */
    public static FieldPath path(String text) {
        return new FieldPath(Arrays.asList(text.split("\\.", -1)));
    }

    /** Its text. */
    public String text() {
        BsonDocument all = new BsonDocument(COLLECTION, new BsonString(collection.name()));
        BsonDocument fields = new BsonDocument();
        values.forEach((path, value) -> fields.append(path.toString(), value));
        BsonDocument types = new BsonDocument();
        reads.forEach((path, type) -> types.append(path.toString(), new BsonString(type)));
        all.append(VALUES, fields);
        all.append(WITHOUT, texts(without));
        return ValueText.json(
                all.append(READS, types).append(INTRODUCED, texts(introduced)).append(REMOVED, texts(removed)));
    }

    private static BsonArray texts(Set<FieldPath> fields) {
        return new BsonArray(
                fields.stream().map(path -> new BsonString(path.toString())).toList());
    }

    private static Set<FieldPath> paths(BsonArray texts) {
        Set<FieldPath> paths = new TreeSet<>();
        texts.forEach(text -> paths.add(path(text.asString().getValue())));
        return paths;
    }

    /** The document of a text; empty if the text is none. */
    public static Optional<SpokenDocument> of(String text) {
        if (!text.startsWith("{\"" + COLLECTION + "\"")) {
            return Optional.empty();
        }
        try {
            BsonDocument all = BsonDocument.parse(text);
            SpokenDocument spoken =
                    of(ContainerName.of(all.getString(COLLECTION).getValue()));
            for (Map.Entry<String, BsonValue> value : all.getDocument(VALUES).entrySet()) {
                spoken = spoken.with(path(value.getKey()), value.getValue());
            }
            for (FieldPath field : paths(all.getArray(WITHOUT))) {
                spoken = spoken.without(field);
            }
            for (Map.Entry<String, BsonValue> read : all.getDocument(READS).entrySet()) {
                spoken = spoken.reading(
                        path(read.getKey()), read.getValue().asString().getValue());
            }
            return Optional.of(spoken.within(paths(all.getArray(INTRODUCED)), paths(all.getArray(REMOVED))));
        } catch (JsonParseException | org.bson.BsonInvalidOperationException e) {
            return Optional.empty();
        }
    }

    /** Its fields of any kind. */
    public Set<FieldPath> fields() {
        Set<FieldPath> fields = new TreeSet<>(values.keySet());
        fields.addAll(without);
        fields.addAll(reads.keySet());
        return fields;
    }
}
