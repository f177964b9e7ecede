package dev.migrationsafety.preparation.filling;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** References that invariants define and the server does not enforce; generated records keep them. */
public final class LogicalReferences {
    private LogicalReferences() {}

    /** Those of a schema whose fields are of one family. */
    public static List<Reference> of(Schema schema, List<Invariant> invariants) {
        return invariants.stream()
                .flatMap(invariant -> InvariantLooks.measured(invariant, schema).stream())
                .filter(Aggregate.Orphans.class::isInstance)
                .map(Aggregate.Orphans.class::cast)
                .filter(orphans -> sameFamilies(orphans, schema))
                .map(orphans ->
                        new Reference(orphans.container(), orphans.fields(), orphans.target(), orphans.targetFields()))
                .filter(reference -> !isKnown(reference, schema))
                .distinct()
                .toList();
    }

    /** Those of a schema, and those that the server knows. */
    public static List<Reference> all(Schema schema, List<Invariant> invariants) {
        List<Reference> all = new ArrayList<>();
        schema.containers().forEach(container -> all.addAll(container.references()));
        all.addAll(of(schema, invariants));
        return all;
    }

    private static boolean isKnown(Reference reference, Schema schema) {
        return schema.find(reference.container()).map(Container::references).orElse(List.of()).stream()
                .anyMatch(reference::isLike);
    }

    private static boolean sameFamilies(Aggregate.Orphans orphans, Schema schema) {
        List<Optional<String>> from = families(schema, orphans.container(), orphans.fields());
        return !from.contains(Optional.<String>empty())
                && from.equals(families(schema, orphans.target(), orphans.targetFields()));
    }

    private static List<Optional<String>> families(Schema schema, ContainerName container, List<FieldPath> fields) {
        return fields.stream()
                .map(path -> schema.find(container)
                        .flatMap(found -> found.field(path))
                        .map(Field::typeFamily))
                .toList();
    }
}
