package dev.migrationsafety.kit;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/** Finds what new records can refer to: records that are there, and those that were made before them. */
final class KitReferences {
    private final GenerationRequest request;
    private final List<NewRecord> made;
    private final Map<Reference, List<List<Value>>> known = new HashMap<>();

    KitReferences(GenerationRequest request, List<NewRecord> made) {
        this.request = request;
        this.made = made;
    }

    /** What the records of a container refer to, known to the server or not. */
    static List<Reference> of(ContainerName name, GenerationRequest request) {
        List<Reference> all = new ArrayList<>(
                request.schema().find(name).map(Container::references).orElse(List.of()));
        request.references().stream()
                .filter(reference -> reference.container().equals(name))
                .forEach(all::add);
        return all;
    }

    /** The keys that a reference can take. */
    List<List<Value>> targets(Reference reference) {
        return known.computeIfAbsent(reference, this::read);
    }

    private List<List<Value>> read(Reference reference) {
        List<List<Value>> keys = new ArrayList<>();
        request.existing().read(reference.target(), reference.targetFields(), values -> {
            if (values.stream().noneMatch(value -> value == null || value.isNull())) {
                keys.add(values.stream().map(Objects::requireNonNull).toList());
            }
        });
        made.stream()
                .filter(record -> record.container().equals(reference.target()))
                .map(record -> KitCollection.key(record.values(), reference.targetFields()))
                .filter(key -> !key.isEmpty())
                .forEach(keys::add);
        return keys;
    }

    /** Whether a field belongs to a reference. */
    boolean refers(Container container, FieldPath field) {
        return of(container.name(), request).stream()
                .anyMatch(reference -> reference.fields().contains(field));
    }

    /** Lets a record refer to some records, in turn; false if there is none to refer to. */
    boolean fill(Container container, int number, SortedMap<FieldPath, Value> record) {
        for (Reference reference : of(container.name(), request)) {
            List<List<Value>> targets = targets(reference);
            boolean required = reference.fields().stream().anyMatch(path -> container
                    .field(path)
                    .filter(field -> !field.canBeLeftOut())
                    .isPresent());
            if (targets.isEmpty() && required) {
                return false;
            }
            if (!targets.isEmpty() && (required || number % 3 != 2)) {
                List<Value> key = targets.get(number % targets.size());
                for (int i = 0; i < key.size(); i++) {
                    record.put(reference.fields().get(i), key.get(i));
                }
            }
        }
        return true;
    }
}
