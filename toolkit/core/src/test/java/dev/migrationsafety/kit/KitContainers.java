package dev.migrationsafety.kit;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Declarations of containers made from others. */
final class KitContainers {
    private KitContainers() {}

    static KitContainer with(KitContainer container, List<KitField> fields) {
        fields.forEach(field -> {
            if (!field.typeName().equals(KitField.ANY) && !KitValues.TYPES.contains(field.typeName())) {
                throw KitFailure.of(Failure.Kind.MISSING, "there is no type " + field.typeName());
            }
        });
        return new KitContainer(
                container.name(),
                fields,
                container.identity(),
                container.uniqueKeys(),
                container.references(),
                container.triggers());
    }

    /** Without a field, and the keys, references and triggers that use it. */
    static KitContainer without(KitContainer container, FieldPath path) {
        return new KitContainer(
                container.name(),
                container.declared().stream()
                        .filter(field -> !field.path().equals(path))
                        .toList(),
                container.identity(),
                container.uniqueKeys().stream()
                        .filter(key -> !key.contains(path))
                        .toList(),
                container.references().stream()
                        .filter(reference -> !reference.fields().contains(path))
                        .toList(),
                container.triggers().stream()
                        .filter(trigger -> !trigger.field().equals(path))
                        .toList());
    }

    static KitContainer renamed(KitContainer container, FieldPath from, FieldPath to) {
        UnaryOperator<FieldPath> rename = path -> path.equals(from) ? to : path;
        UnaryOperator<List<FieldPath>> all = paths -> paths.stream().map(rename).toList();
        return new KitContainer(
                container.name(),
                container.declared().stream()
                        .map(field -> new KitField(rename.apply(field.path()), field.typeName(), field.required()))
                        .toList(),
                all.apply(container.identity()),
                container.uniqueKeys().stream().map(all).toList(),
                container.references().stream()
                        .map(each -> new Reference(
                                each.container(), all.apply(each.fields()), each.target(), each.targetFields()))
                        .toList(),
                container.triggers().stream()
                        .map(trigger -> new KitTrigger(trigger.name(), rename.apply(trigger.field())))
                        .toList());
    }

    /** With another name for a container, itself or one that it refers to. */
    static KitContainer retitled(KitContainer container, ContainerName from, ContainerName to) {
        UnaryOperator<ContainerName> rename = name -> name.equals(from) ? to : name;
        return new KitContainer(
                rename.apply(container.name()),
                container.declared(),
                container.identity(),
                container.uniqueKeys(),
                container.references().stream()
                        .map(each -> new Reference(
                                rename.apply(each.container()),
                                each.fields(),
                                rename.apply(each.target()),
                                each.targetFields()))
                        .toList(),
                container.triggers());
    }

    static KitContainer retyped(KitContainer container, FieldPath path, String type) {
        return with(
                container,
                container.declared().stream()
                        .map(field -> field.path().equals(path) ? new KitField(path, type, field.required()) : field)
                        .toList());
    }

    static KitContainer required(KitContainer container, FieldPath path, boolean required) {
        return with(
                container,
                container.declared().stream()
                        .map(field ->
                                field.path().equals(path) ? new KitField(path, field.typeName(), required) : field)
                        .toList());
    }

    static KitContainer keyed(KitContainer container, List<FieldPath> key, boolean add) {
        return new KitContainer(
                container.name(),
                container.declared(),
                container.identity(),
                changed(container.uniqueKeys(), key, add),
                container.references(),
                container.triggers());
    }

    static KitContainer referring(KitContainer container, Reference reference, boolean add) {
        return new KitContainer(
                container.name(),
                container.declared(),
                container.identity(),
                container.uniqueKeys(),
                changed(container.references(), reference, add),
                container.triggers());
    }

    static KitContainer triggered(KitContainer container, String name, String field, boolean add) {
        KitTrigger trigger = container.triggers().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseGet(() -> new KitTrigger(name, KitNames.path(field.isEmpty() ? name : field)));
        return new KitContainer(
                container.name(),
                container.declared(),
                container.identity(),
                container.uniqueKeys(),
                container.references(),
                changed(container.triggers(), trigger, add));
    }

    private static <T> List<T> changed(List<T> items, T item, boolean add) {
        if (items.contains(item) == add) {
            throw KitFailure.of(
                    add ? Failure.Kind.EXISTS : Failure.Kind.MISSING,
                    item + (add ? " exists already" : " is not there"));
        }
        List<T> changed = new ArrayList<>(items);
        if (add) {
            changed.add(item);
        } else {
            changed.remove(item);
        }
        return changed;
    }
}
