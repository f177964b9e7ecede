package dev.migrationsafety.kit;

import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import java.util.ArrayList;
import java.util.List;

/**
 * A container in memory as it is declared; records may have fields beside the declared ones.
 *
 * @param name its name
 * @param declared its declared fields in the order of their declaration
 * @param identity the fields that identify a record; empty if nothing does
 * @param uniqueKeys further unique keys
 * @param references what its records refer to
 * @param triggers fields that users' code fills when a record changes
 */
public record KitContainer(
        ContainerName name,
        List<KitField> declared,
        List<FieldPath> identity,
        List<List<FieldPath>> uniqueKeys,
        List<Reference> references,
        List<KitTrigger> triggers)
        implements Container {
    /** Copies the lists. */
    public KitContainer {
        declared = List.copyOf(declared);
        identity = List.copyOf(identity);
        uniqueKeys = List.copyOf(uniqueKeys);
        references = List.copyOf(references);
        triggers = List.copyOf(triggers);
    }

    /** A container with fields, and nothing else. */
    public static KitContainer of(String name, List<FieldPath> identity, KitField... fields) {
        return new KitContainer(ContainerName.of(name), List.of(fields), identity, List.of(), List.of(), List.of());
    }

    /** The same with references from one field to one field each. */
    public KitContainer referring(String field, ContainerName target, String targetField) {
        List<Reference> more = new ArrayList<>(references);
        more.add(new Reference(name, List.of(FieldPath.of(field)), target, List.of(FieldPath.of(targetField))));
        return new KitContainer(name, declared, identity, uniqueKeys, more, triggers);
    }

    @Override
    public List<Field> fields() {
        return List.copyOf(declared);
    }

    @Override
    public List<List<FieldPath>> keys() {
        List<List<FieldPath>> keys = new ArrayList<>();
        if (!identity.isEmpty()) {
            keys.add(identity);
        }
        keys.addAll(uniqueKeys);
        return keys;
    }

    @Override
    public boolean hasTriggers() {
        return !triggers.isEmpty();
    }
}
