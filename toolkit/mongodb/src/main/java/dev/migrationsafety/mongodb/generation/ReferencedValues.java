package dev.migrationsafety.mongodb.generation;

import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.mongodb.document.DocumentFields;
import dev.migrationsafety.mongodb.document.ValueReader;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Lets documents refer to documents that are there, along the references of the configuration. */
final class ReferencedValues {
    private final List<Reference> references;
    private final ExistingRecords existing;
    private final Map<Reference, List<List<BsonValue>>> targets = new HashMap<>();
    private final Map<ContainerName, List<BsonDocument>> made = new HashMap<>();

    ReferencedValues(List<Reference> references, ExistingRecords existing) {
        this.references = references;
        this.existing = existing;
    }

    /** Collections in an order in which targets come before what refers to them, where that is possible. */
    List<ContainerName> ordered(List<ContainerName> collections) {
        Set<ContainerName> ordered = new LinkedHashSet<>();
        for (int i = 0; i < collections.size(); i++) {
            for (ContainerName collection : collections) {
                boolean ready = references.stream()
                        .filter(reference -> reference.container().equals(collection))
                        .map(Reference::target)
                        .allMatch(target ->
                                target.equals(collection) || !collections.contains(target) || ordered.contains(target));
                if (ready) {
                    ordered.add(collection);
                }
            }
        }
        ordered.addAll(collections);
        return List.copyOf(ordered);
    }

    /** Notes the documents that were made for a collection. */
    void made(ContainerName collection, List<BsonDocument> documents) {
        made.put(collection, documents);
    }

    /** Writes values of targets into a new document. */
    void refer(ContainerName collection, BsonDocument document, Random random) {
        for (Reference reference : references) {
            boolean full = reference.fields().stream().allMatch(field -> {
                BsonValue value = DocumentFields.find(document, field);
                return value != null && !value.isNull();
            });
            if (full && reference.container().equals(collection)) {
                List<List<BsonValue>> known = targets.computeIfAbsent(reference, this::known);
                List<BsonValue> values = known.isEmpty() ? List.of() : known.get(random.nextInt(known.size()));
                for (int i = 0; i < values.size(); i++) {
                    HistoricShapes.put(document, reference.fields().get(i), values.get(i));
                }
            }
        }
    }

    private List<List<BsonValue>> known(Reference reference) {
        List<FieldPath> fields = reference.targetFields();
        List<List<BsonValue>> known = new ArrayList<>();
        if (existing.has(reference.target())) {
            existing.read(
                    reference.target(),
                    fields,
                    row -> add(
                            known,
                            row.stream()
                                    .<@Nullable BsonValue>map(value -> read(value))
                                    .toList()));
        }
        for (BsonDocument document : made.getOrDefault(reference.target(), List.of())) {
            List<@Nullable BsonValue> values = new ArrayList<>();
            fields.forEach(field -> values.add(DocumentFields.find(document, field)));
            add(known, values);
        }
        return known;
    }

    private static @Nullable BsonValue read(@Nullable Value value) {
        return value == null ? null : ValueReader.read(value, "");
    }

    private static void add(List<List<BsonValue>> known, List<@Nullable BsonValue> values) {
        if (values.stream().noneMatch(value -> value == null || value.isNull())) {
            known.add(values.stream().map(Objects::requireNonNull).toList());
        }
    }
}
